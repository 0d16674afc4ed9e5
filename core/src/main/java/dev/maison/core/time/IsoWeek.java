package dev.maison.core.time;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Strings;
import dev.maison.core.Period;
import dev.maison.core.internal.text.Shown;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.immutables.value.Value;

/**
 * A week of ISO 8601: Monday to Sunday, numbered within the year that holds its Thursday.
 *
 * <p>Week 1 is the week with the first Thursday of the calendar year, so up to three days at either end of a calendar
 * year belong to a week of the other. A year has 53 weeks if it begins on a Thursday, or on a Wednesday in a leap year;
 * otherwise 52. Years are 1 to 9999.
 *
 * <pre>{@code
 * IsoWeek.of(LocalDate.of(2021, 1, 3)); // 2020-W53
 * IsoWeek.parse("2020-W53").dates();    // [2020-12-28, 2021-01-04)
 * }</pre>
 *
 * <p>Source: ISO 8601-1:2019, 3.1.1.23 and 5.2.4.
 */
@Value.Immutable
public abstract class IsoWeek implements Comparable<IsoWeek> {
    private static final Pattern TEXT = Pattern.compile("([0-9]{4})-W([0-9]{2})");
    private static final Comparator<IsoWeek> ORDER =
            Comparator.comparingInt(IsoWeek::weekBasedYear).thenComparingInt(IsoWeek::number);

    IsoWeek() {}

    /**
     * Returns a week of a week-based year.
     *
     * @throws IllegalArgumentException if the year is not within [1, 9999], or has no such week
     */
    public static IsoWeek of(int weekBasedYear, int number) {
        return ImmutableIsoWeek.of(weekBasedYear, number);
    }

    /**
     * Returns the one week to which a date belongs.
     *
     * @throws IllegalArgumentException if the date lies outside the week-based years 1 to 9999
     */
    public static IsoWeek of(LocalDate date) {
        // The calendar year is looked at first, and generously: the Thursday of the very last dates does not exist.
        boolean near = RetailYear.MIN_NUMBER - 1 <= date.getYear() && date.getYear() <= RetailYear.MAX_NUMBER + 1;
        LocalDate thursday = near ? date.with(DayOfWeek.THURSDAY) : date;
        checkArgument(
                RetailYear.isNumber(thursday.getYear()),
                "date of IsoWeek must lie in a week-based year from %s to %s but was %s",
                RetailYear.MIN_NUMBER,
                RetailYear.MAX_NUMBER,
                date);
        return of(thursday.getYear(), (thursday.getDayOfYear() - 1) / RetailYear.DAYS_PER_WEEK + 1);
    }

    /**
     * Returns the week written as {@code 2020-W53}, the extended format of ISO 8601.
     *
     * @throws IllegalArgumentException if the text is anything else, or there is no such week
     */
    public static IsoWeek parse(String text) {
        Matcher parts = TEXT.matcher(text);
        checkArgument(parts.matches(), "text of IsoWeek must look like 2020-W53 but was %s", Shown.quoted(text));
        return of(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)));
    }

    /**
     * The number of weeks in a week-based year: 52 or 53.
     *
     * @throws IllegalArgumentException if the year is not within [1, 9999]
     */
    public static int weekCount(int weekBasedYear) {
        checkYear(weekBasedYear);
        return Math.toIntExact(ChronoUnit.WEEKS.between(firstDayOf(weekBasedYear), firstDayOf(weekBasedYear + 1)));
    }

    /** The year that holds the Thursday of this week. */
    @Value.Parameter
    public abstract int weekBasedYear();

    /** The number within the week-based year, 1 to 52 or 53. */
    @Value.Parameter
    public abstract int number();

    /** The seven days, from Monday. */
    public final Period dates() {
        LocalDate start = firstDayOf(weekBasedYear()).plusWeeks(number() - 1L);
        return Period.of(start, start.plusWeeks(1));
    }

    /**
     * The week after this one.
     *
     * @throws IllegalArgumentException if this is the last week of the year 9999
     */
    public final IsoWeek next() {
        return plusWeeks(1);
    }

    /**
     * The week before this one.
     *
     * @throws IllegalArgumentException if this is the first week of the year 1
     */
    public final IsoWeek previous() {
        return plusWeeks(-1);
    }

    /**
     * The week that lies {@code weeks} weeks after this one, or before it when negative.
     *
     * @throws IllegalArgumentException if that week lies outside the years 1 to 9999
     */
    public final IsoWeek plusWeeks(int weeks) {
        return of(dates().startInclusive().plusWeeks(weeks));
    }

    /** How many weeks {@code other} lies after this week; negative when it lies before. */
    public final long weeksUntil(IsoWeek other) {
        return ChronoUnit.WEEKS.between(dates().startInclusive(), other.dates().startInclusive());
    }

    /** The Monday of the week that holds 4 January, which is always week 1. */
    private static LocalDate firstDayOf(int weekBasedYear) {
        return LocalDate.of(weekBasedYear, 1, 4).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static void checkYear(int weekBasedYear) {
        checkArgument(
                RetailYear.isNumber(weekBasedYear),
                "week-based year of IsoWeek must lie within [%s, %s] but was %s",
                RetailYear.MIN_NUMBER,
                RetailYear.MAX_NUMBER,
                weekBasedYear);
    }

    @Value.Check
    void check() {
        checkYear(weekBasedYear());
        checkArgument(
                1 <= number() && number() <= weekCount(weekBasedYear()),
                "week of %s must lie within [1, %s] but was %s",
                weekBasedYear(),
                weekCount(weekBasedYear()),
                number());
    }

    @Override
    public final int compareTo(IsoWeek other) {
        return ORDER.compare(this, other);
    }

    /** {@code 2020-W53}, the extended format of ISO 8601. */
    @Override
    public final String toString() {
        return Strings.padStart(Integer.toString(weekBasedYear()), 4, '0') + (number() < 10 ? "-W0" : "-W") + number();
    }
}
