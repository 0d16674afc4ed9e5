package dev.maison.allocation.size;

import static java.util.Objects.requireNonNull;

import dev.maison.core.ClusterId;
import dev.maison.core.DoorId;
import dev.maison.core.Ratio;
import java.math.RoundingMode;

/**
 * The size curve of a door and what it rests on. The three weights add up to one.
 *
 * @param door the door
 * @param cluster its cluster
 * @param curve its curve
 * @param effectiveUnits the units of its own sales that speak for the curve, in thousandths
 * @param ownWeight how much the curve rests on them, in millionths
 * @param clusterWeight how much on the sales of its cluster
 * @param houseWeight how much on those of the house
 */
public record DoorSizeCurve(
        DoorId door,
        ClusterId cluster,
        SizeCurve curve,
        Ratio effectiveUnits,
        Ratio ownWeight,
        Ratio clusterWeight,
        Ratio houseWeight) {
    /** Refuses {@code null}. */
    public DoorSizeCurve {
        requireNonNull(door, "door");
        requireNonNull(cluster, "cluster");
        requireNonNull(curve, "curve");
        requireNonNull(effectiveUnits, "effectiveUnits");
        requireNonNull(ownWeight, "ownWeight");
        requireNonNull(clusterWeight, "clusterWeight");
        requireNonNull(houseWeight, "houseWeight");
    }

    /** One sentence for people. Not for parsing. */
    public String sentence() {
        return "the curve of " + door + " rests by " + percent(ownWeight) + " on its own " + text(effectiveUnits, 0)
                + " units, by " + percent(clusterWeight) + " on cluster " + cluster + " and by " + percent(houseWeight)
                + " on the house";
    }

    private static String percent(Ratio ratio) {
        return text(ratio.times(Ratio.of(100)), 0) + " %";
    }

    private static String text(Ratio value, int decimals) {
        return value.toDecimal(decimals, RoundingMode.HALF_EVEN).toPlainString();
    }
}
