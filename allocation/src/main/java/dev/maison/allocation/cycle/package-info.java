/**
 * The cycle of a launch: proposed, requested, confirmed, released, received, as events that are recorded and never changed.
 *
 * <p>The house proposes units to doors, each boutique answers with what it asks for, the house confirms within the supply, the warehouse
 * releases in one or several parts, and the boutique receives. What is not released can be cancelled; what was released and did not
 * arrive is reported missing. Every state is computed from the events, so the history is the record.
 *
 * <p>The map:
 *
 * <ul>
 *   <li>What happens: {@link dev.maison.allocation.cycle.CycleEvent}, keyed as the external system keys it: an event id, and a {@link
 *       dev.maison.allocation.cycle.LineKey} of document and line.
 *   <li>The state: {@link dev.maison.allocation.cycle.LaunchCycle} with its {@linkplain dev.maison.allocation.cycle.CycleLine lines};
 *       an event that cannot be is {@linkplain dev.maison.allocation.cycle.CycleRefusal refused}, as data.
 *   <li>To and from an allocation: {@link dev.maison.allocation.cycle.CycleDesk} turns a plan into proposals and confirmations, and
 *       a cycle into the limits of the next run.
 *   <li>Cases, pairs and pieces: {@link dev.maison.allocation.cycle.UnitOfMeasure}.
 *   <li>Check it: {@link dev.maison.allocation.cycle.CycleVerifier}.
 * </ul>
 *
 * <p>Stability: experimental.
 */
@NullMarked
package dev.maison.allocation.cycle;

import org.jspecify.annotations.NullMarked;
