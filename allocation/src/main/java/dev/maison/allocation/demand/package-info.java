/**
 * How many units a door may sell: estimates of demand, as distributions over whole units.
 *
 * <p>An estimate is an opinion and may be a {@code double}; what an engine decides from it is quantised to whole units of money
 * first. Start at {@link dev.maison.allocation.demand.DemandEstimate}.
 *
 * <p>Stability: experimental.
 */
@NullMarked
@ValueStyle
package dev.maison.allocation.demand;

import dev.maison.core.internal.style.ValueStyle;
import org.jspecify.annotations.NullMarked;
