package dev.maison.core.time;

/**
 * What a week, period or year is compared with when figures speak of last year.
 *
 * <p>A year of 53 weeks moves every week of the following year by seven days against the holidays. The National Retail
 * Federation therefore restates the longer year for the comparison: its first week is left out, and weeks 2 to 53 stand
 * for weeks 1 to 52. With years of 52 weeks the two comparisons agree.
 *
 * <p>The 53rd week itself has nothing to be compared with. A comparison on equal terms takes the weeks for which
 * {@link RetailWeek#findLastYear} has an answer, on both sides.
 */
public enum Comparison {
    /** By number: week 5 with week 5, as the earlier year was reported. */
    AS_REPORTED,
    /** By place in the calendar: after a year of 53 weeks, week 5 with week 6, exactly 364 days earlier. */
    RESTATED
}
