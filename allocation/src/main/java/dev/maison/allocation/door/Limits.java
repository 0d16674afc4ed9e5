package dev.maison.allocation.door;

import static com.google.common.base.Preconditions.checkArgument;

/** The range of whole units in a launch. */
final class Limits {
    static final long MAX_UNITS = Integer.MAX_VALUE;

    private Limits() {}

    static void checkUnits(String attribute, Object subject, long units) {
        checkArgument(
                units >= 0 && units <= MAX_UNITS,
                "%s %s must lie within [0, %s] but was %s",
                attribute,
                subject,
                MAX_UNITS,
                units);
    }
}
