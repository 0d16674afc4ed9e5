/**
 * What may go where at all, before anybody asks how much: launch windows, authorised doors, export, protected species, sanctions.
 *
 * <p>A gate answers for one SKU and one door: allowed, refused, or unknown, each with its reason. A pair is allowed only if every gate
 * allows it. What nobody stated is unknown, and unknown is never allowed. Legal tables are the caller's data, dated; nothing here knows a
 * law.
 *
 * <p>The map:
 *
 * <ul>
 *   <li>Gates that are ready: {@link dev.maison.allocation.gate.LaunchWindows}, {@link dev.maison.allocation.gate.CollectionGate}, {@link
 *       dev.maison.allocation.gate.TradeGate} for export, protected species and sanctions by the caller's {@link
 *       dev.maison.allocation.gate.TradeRule rules} and {@link dev.maison.allocation.gate.Permit permits}.
 *   <li>A gate of your own: {@link dev.maison.allocation.gate.Gate}, with its {@linkplain dev.maison.allocation.gate.GateReason.OfHouse
 *       reason}.
 *   <li>All of them at once: {@link dev.maison.allocation.gate.GateCheck}, whose {@link dev.maison.allocation.gate.GateReport} turns into
 *       the eligibility of a {@linkplain dev.maison.allocation.door.LaunchProblem launch}.
 *   <li>How many pieces one client may have: {@link dev.maison.allocation.gate.ClientQuota}, by the caller's {@link
 *       dev.maison.allocation.gate.ClientLimit limits}; asked where pieces go to clients.
 *   <li>Check it, also for lines that come from elsewhere: {@link dev.maison.allocation.gate.GateVerifier}.
 * </ul>
 *
 * <p>Stability: experimental.
 */
@NullMarked
@ValueStyle
package dev.maison.allocation.gate;

import dev.maison.core.internal.style.ValueStyle;
import org.jspecify.annotations.NullMarked;
