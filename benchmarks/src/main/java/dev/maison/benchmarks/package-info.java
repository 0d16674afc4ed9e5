/**
 * The allocation core measured beside its peers, in the same run and on the same arrays.
 *
 * <ul>
 *   <li>{@link dev.maison.benchmarks.LaunchInstance}: a launch drawn from a fixed seed.
 *   <li>{@link dev.maison.benchmarks.BinaryHeapGreedy}, {@link dev.maison.benchmarks.TournamentGreedy}: the exact greedy, unit by
 *       unit, on primitive arrays; {@link dev.maison.benchmarks.MinCostFlowPeer}: OR-Tools, handed the marginal gains.
 *   <li>{@link dev.maison.benchmarks.Floor}: what nobody can do without: one exponential per cell and one pass over the input.
 *   <li>{@link dev.maison.benchmarks.DoorReport}: all runs in forks of their own, the bars, and the figures that documents quote.
 *   <li>{@link dev.maison.benchmarks.QuickDoor}: medians in seconds, for whoever tunes the engine.
 * </ul>
 *
 * <p>Stability: internal; this module is never published.
 */
@NullMarked
package dev.maison.benchmarks;

import org.jspecify.annotations.NullMarked;
