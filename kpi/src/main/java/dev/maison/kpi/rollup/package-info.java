/**
 * Adding up facts: measures, dimensions, and several groupings in one pass over columns.
 *
 * <ul>
 *   <li>{@link dev.maison.kpi.rollup.FactTable}: facts in columns, keys and values; no object per fact.
 *   <li>{@link dev.maison.kpi.rollup.Dimension}: how a key is grouped; {@code rolledUp} gives the next level of its hierarchy.
 *   <li>{@link dev.maison.kpi.rollup.Measure}: what is added up. A measure is additive, or a distinct count whose parts may
 *       overlap; its {@link dev.maison.kpi.rollup.Additivity} says which.
 *   <li>{@link dev.maison.kpi.rollup.RollUpEngine}: the pass.
 *   <li>{@link dev.maison.kpi.rollup.RollUp}: the cells of one {@link dev.maison.kpi.rollup.Grouping}, with exact sums.
 *   <li>{@link dev.maison.kpi.rollup.RollUpVerifier}: whether cells are those of the facts, and whether parts add up to a whole.
 * </ul>
 *
 * <p>Sums are exact whatever their size, so neither the order of facts nor the number of partitions can change one: partitions
 * merge in any order to the result of one pass.
 *
 * <p>Stability: experimental.
 */
@NullMarked
package dev.maison.kpi.rollup;

import org.jspecify.annotations.NullMarked;
