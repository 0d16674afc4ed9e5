package dev.maison.allocation.size;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.maison.core.DoorId;
import dev.maison.core.SizeId;
import dev.maison.core.StyleId;

/**
 * What one size of one style sold at one door in one period.
 *
 * <p>A period in which the size was never there is not observed: leave it out. Where the last piece was sold within the period,
 * demand may have been more than what sold: say {@link #soldOut}. Where it is known for how many days the size was there, give those
 * as exposure and do not mark it sold out: units and days then say all there is to say.
 *
 * @param style the style
 * @param door the door
 * @param size the size
 * @param period the period by the house's own numbering, such as the week of the season
 * @param units the units sold at full choice; not negative
 * @param exposure the parts of the period in which the size was in stock, such as its days; 1 when periods count whole
 * @param isSoldOut whether the last piece was sold within the exposure
 */
public record SizeObservation(
        StyleId style, DoorId door, SizeId size, int period, long units, int exposure, boolean isSoldOut) {
    /** Most units of an observation. */
    public static final long MAX_UNITS = 1_000_000;

    /** Most parts of a period. */
    public static final int MAX_EXPOSURE = 10_000;

    /** Checks units and exposure. */
    public SizeObservation {
        requireNonNull(style, "style");
        requireNonNull(door, "door");
        requireNonNull(size, "size");
        String subject = "size " + size + " of " + style + " at " + door;
        checkArgument(
                units >= 0 && units <= MAX_UNITS,
                "units of %s must lie within [0, %s] but was %s",
                subject,
                MAX_UNITS,
                units);
        checkArgument(
                exposure >= 1 && exposure <= MAX_EXPOSURE,
                "exposure of %s must lie within [1, %s] but was %s%s",
                subject,
                MAX_EXPOSURE,
                exposure,
                "\nMaybe the size was never there: leave the observation out.");
    }

    /** A size that was in stock for a whole period: what sold is what was wanted. */
    public static SizeObservation inStock(StyleId style, DoorId door, SizeId size, int period, long units) {
        return new SizeObservation(style, door, size, period, units, 1, false);
    }

    /** A size whose last piece was sold within a period: at least so many were wanted. */
    public static SizeObservation soldOut(StyleId style, DoorId door, SizeId size, int period, long units) {
        return new SizeObservation(style, door, size, period, units, 1, true);
    }
}
