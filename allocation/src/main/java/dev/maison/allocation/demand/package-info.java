/**
 * How many units a door may sell: estimates of demand, as distributions over whole units.
 *
 * <p>An estimate is an opinion and may be a {@code double}; what an engine decides from it is quantised to whole units of money
 * first. Start at {@link dev.maison.allocation.demand.DemandEstimate}, what an engine takes.
 *
 * <p>Where estimates come from, if the house has no forecast of its own: a {@link dev.maison.allocation.demand.SalesHistory} goes into
 * {@link dev.maison.allocation.demand.DemandEstimator}, and a {@link dev.maison.allocation.demand.DemandForecast} comes out, with a
 * {@link dev.maison.allocation.demand.DemandBasis} per pair that says what the estimate rests on. Pairs without history borrow from like
 * items and like doors; {@link dev.maison.allocation.demand.DemandPrior} is the step from what they say to what the pair's own sales say.
 *
 * <p>Stability: experimental.
 */
@NullMarked
@ValueStyle
package dev.maison.allocation.demand;

import dev.maison.core.internal.style.ValueStyle;
import org.jspecify.annotations.NullMarked;
