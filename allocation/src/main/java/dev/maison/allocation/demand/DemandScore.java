package dev.maison.allocation.demand;

import dev.maison.core.Ratio;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What came of estimates over some pairs: exact counts, won or lost.
 *
 * @param pairs pairs that were judged
 * @param soldUnits what they sold in all
 * @param inside pairs that sold a number of units inside the stated interval
 * @param expectedInside how many the estimates themselves expected inside: more than the stated share, as units are whole; a sum of millionths
 * @param below pairs that sold fewer
 * @param above pairs that sold more
 * @param deviations how far each method was; every method is there
 */
public record DemandScore(
        long pairs,
        long soldUnits,
        long inside,
        Ratio expectedInside,
        long below,
        long above,
        Map<DemandMethod, DemandDeviation> deviations) {
    /** Over no pair. */
    public static final DemandScore ZERO = new DemandScore(0, 0, 0, Ratio.ZERO, 0, 0, Collections.emptyMap());

    /** Copies the deviations, and adds those of the methods that are missing, over no pair. */
    public DemandScore {
        Map<DemandMethod, DemandDeviation> all = new EnumMap<>(DemandMethod.class);
        for (DemandMethod method : DemandMethod.values()) {
            all.put(method, deviations.getOrDefault(method, DemandDeviation.ZERO));
        }
        deviations = Collections.unmodifiableMap(all);
    }

    /** How far a method was. */
    public DemandDeviation deviation(DemandMethod method) {
        return deviations.getOrDefault(method, DemandDeviation.ZERO);
    }

    /** Over these pairs and others. */
    public DemandScore plus(DemandScore other) {
        Map<DemandMethod, DemandDeviation> sums = new EnumMap<>(DemandMethod.class);
        deviations.forEach((method, deviation) -> sums.put(method, deviation.plus(other.deviation(method))));
        return new DemandScore(
                pairs + other.pairs,
                soldUnits + other.soldUnits,
                inside + other.inside,
                expectedInside.plus(other.expectedInside),
                below + other.below,
                above + other.above,
                sums);
    }
}
