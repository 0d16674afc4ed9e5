/**
 * What doors get from day to day: up to a level, counting what they have, expect and owe.
 *
 * <p>The map:
 *
 * <ul>
 *   <li>State the problem: {@link dev.maison.allocation.replenish.ReplenishmentProblem}, from {@linkplain
 *       dev.maison.allocation.replenish.ReplenishmentItem items}, each with a {@linkplain
 *       dev.maison.allocation.door.StockPosition position} and a {@linkplain
 *       dev.maison.allocation.replenish.ReplenishmentTarget target}.
 *   <li>Solve it: {@link dev.maison.allocation.replenish.ReplenishmentEngine}. It states a {@linkplain
 *       dev.maison.allocation.door.LaunchProblem launch} and has the same engine as a launch. Bring your own rule: {@link
 *       dev.maison.allocation.replenish.ReplenishmentPolicy}.
 *   <li>Read the answer: {@link dev.maison.allocation.replenish.ReplenishmentPlan} with its {@linkplain
 *       dev.maison.allocation.replenish.ReplenishmentLine lines} and {@linkplain
 *       dev.maison.allocation.replenish.ReplenishmentReason reasons}.
 *   <li>Check it: {@link dev.maison.allocation.replenish.ReplenishmentVerifier}, from the certificate of the launch.
 *   <li>Exchange it: adapters read and write the {@linkplain dev.maison.allocation.replenish.ReplenishmentDocument document} of a problem.
 * </ul>
 *
 * <p>Stability: experimental.
 */
@NullMarked
@ValueStyle
package dev.maison.allocation.replenish;

import dev.maison.core.internal.style.ValueStyle;
import org.jspecify.annotations.NullMarked;
