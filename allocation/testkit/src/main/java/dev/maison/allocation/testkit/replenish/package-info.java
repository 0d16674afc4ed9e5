/**
 * Arbitraries, laws and a naive reference for replenishment up to a level.
 *
 * <ul>
 *   <li>{@link dev.maison.allocation.testkit.replenish.ReplenishmentArbitraries}: small problems.
 *   <li>{@link dev.maison.allocation.testkit.replenish.ReplenishmentLaws}: what a policy keeps.
 *   <li>{@link dev.maison.allocation.testkit.replenish.NaiveReplenishment}: levels by summing probabilities, units one by one.
 * </ul>
 *
 * <p>Stability: experimental.
 */
@NullMarked
package dev.maison.allocation.testkit.replenish;

import org.jspecify.annotations.NullMarked;
