package dev.maison.core.time;

import static com.google.common.base.Preconditions.checkArgument;

/** How the thirteen weeks of a quarter fall into its three periods. */
public enum WeekPattern {
    /** Four weeks, five, four: the pattern of the National Retail Federation. */
    FOUR_FIVE_FOUR(4, 5, 4),
    /** Four weeks, four, five. */
    FOUR_FOUR_FIVE(4, 4, 5),
    /** Five weeks, four, four. */
    FIVE_FOUR_FOUR(5, 4, 4);

    /** Weeks in a quarter, whatever the pattern, when it has no leap week. */
    static final int WEEKS_PER_QUARTER = 13;

    private final int first;
    private final int second;
    private final int third;

    WeekPattern(int first, int second, int third) {
        this.first = first;
        this.second = second;
        this.third = third;
    }

    /**
     * The number of weeks in a period of the quarter, without a leap week.
     *
     * @param periodOfQuarter 1, 2 or 3
     */
    public int weekCount(int periodOfQuarter) {
        checkArgument(
                1 <= periodOfQuarter && periodOfQuarter <= 3,
                "period of quarter must lie within [1, 3] but was %s",
                periodOfQuarter);
        return periodOfQuarter == 1 ? first : periodOfQuarter == 2 ? second : third;
    }

    /** The number of weeks of a year without a leap week that lie before its period {@code period}, 1 to 12. */
    int weeksBefore(int period) {
        int before = (period - 1) / 3 * WEEKS_PER_QUARTER;
        for (int i = 1; i <= (period - 1) % 3; i++) {
            before += weekCount(i);
        }
        return before;
    }
}
