package dev.maison.allocation.demand;

import dev.maison.core.Ratio;

/**
 * How far a method was from what then sold, over some pairs. Exact: each forecast is rounded half to even to a millionth of a unit first.
 *
 * @param forecastUnits what it forecast in all
 * @param absoluteUnits the sum of the absolute deviations per pair, in units
 * @param squaredUnits the sum of their squares, in units squared
 */
public record DemandDeviation(Ratio forecastUnits, Ratio absoluteUnits, Ratio squaredUnits) {
    /** Over no pair. */
    public static final DemandDeviation ZERO = new DemandDeviation(Ratio.ZERO, Ratio.ZERO, Ratio.ZERO);

    /** Over these pairs and others. */
    public DemandDeviation plus(DemandDeviation other) {
        return new DemandDeviation(
                forecastUnits.plus(other.forecastUnits),
                absoluteUnits.plus(other.absoluteUnits),
                squaredUnits.plus(other.squaredUnits));
    }
}
