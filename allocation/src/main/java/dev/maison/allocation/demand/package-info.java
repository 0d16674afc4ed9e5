/**
 * How many units a door may sell: estimates of demand, as distributions over whole units.
 *
 * <p>An estimate is an opinion and may be a {@code double}; what an engine decides from it is quantised to whole units of money
 * first. Start at {@link dev.maison.allocation.demand.DemandEstimate}, what an engine takes.
 *
 * <p>Where estimates come from: a {@link dev.maison.allocation.demand.SalesHistory} goes into
 * {@link dev.maison.allocation.demand.DemandEstimator}, and a {@link dev.maison.allocation.demand.DemandForecast} comes out, with a
 * {@link dev.maison.allocation.demand.DemandBasis} per pair that says what the estimate rests on, part by part, and a
 * {@link dev.maison.allocation.demand.DemandInterval} at a stated probability. Pairs without history borrow from like
 * items and like doors (the groups of the history), from {@link dev.maison.allocation.demand.Analogues} that are stated or found by rule, and from
 * the {@link dev.maison.allocation.demand.HouseForecast}; the {@link dev.maison.allocation.demand.DemandGrade} says from which of these most of all.
 * {@link dev.maison.allocation.demand.DemandPrior} is the step from what they say to what the pair's own sales say.
 *
 * <p>Whether to believe them: {@link dev.maison.allocation.demand.DemandBackTest} plays past cut-offs, counts how often the intervals held, and compares
 * with what needs no library.
 *
 * <p>Stability: experimental.
 */
@NullMarked
@ValueStyle
package dev.maison.allocation.demand;

import dev.maison.core.internal.style.ValueStyle;
import org.jspecify.annotations.NullMarked;
