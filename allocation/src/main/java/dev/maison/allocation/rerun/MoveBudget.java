package dev.maison.allocation.rerun;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * How many units may move against the previous plan.
 *
 * <p>Of one SKU, moved are the units that doors gain or the units that doors lose, whichever is more: {@code max(sum of (x - y)+, sum of (y -
 * x)+)} for units y before and x after. So a unit that goes from one door to another is one move, a unit that comes to a door from those
 * left over is one move, and a unit that goes back is one move. Over several SKUs the moves add up.
 *
 * @param units the most units that may move; not negative
 * @param isPerSku whether they are for each SKU by itself; else all SKUs share them
 */
public record MoveBudget(long units, boolean isPerSku) {
    /** Checks the units. */
    public MoveBudget {
        checkArgument(units >= 0, "units of MoveBudget must not be negative but was %s", units);
    }

    /** So many moves, shared by all SKUs and spent where they gain most. */
    public static MoveBudget together(long units) {
        return new MoveBudget(units, false);
    }

    /** So many moves for each SKU. */
    public static MoveBudget perSku(long units) {
        return new MoveBudget(units, true);
    }

    @Override
    public String toString() {
        return units + (isPerSku ? " moves per SKU" : " moves");
    }
}
