package dev.maison.core;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A range of dates with at least one day: the first date belongs to it, the end does not.
 *
 * <p>Half-open ranges tile: one period ends where the next begins, and their days add up. A range named by its last
 * day, as calendars print them, is {@link #ofInclusive}. Periods order by start, then by end. Unlike {@link
 * java.time.Period}, which is a length such as "two months", this has a place in the calendar.
 *
 * <pre>{@code
 * Period february = Period.of(LocalDate.of(2024, 2, 4), LocalDate.of(2024, 3, 3));
 * february.days();    // 28
 * february.lastDay(); // 2024-03-02
 * }</pre>
 */
@Value.Immutable
public abstract class Period implements Comparable<Period> {
    private static final Comparator<Period> ORDER =
            Comparator.comparing(Period::startInclusive).thenComparing(Period::endExclusive);

    Period() {}

    /**
     * Returns the period from {@code startInclusive} up to, and without, {@code endExclusive}.
     *
     * @throws IllegalArgumentException if the end is not after the start
     */
    public static Period of(LocalDate startInclusive, LocalDate endExclusive) {
        return ImmutablePeriod.of(startInclusive, endExclusive);
    }

    /**
     * Returns the period from {@code first} to {@code last}, both of which belong to it.
     *
     * @throws IllegalArgumentException if {@code last} is before {@code first}, or the last date there is
     */
    public static Period ofInclusive(LocalDate first, LocalDate last) {
        checkArgument(
                !last.isBefore(first) && last.isBefore(LocalDate.MAX),
                "last day of Period must not be before %s or the last date there is but was %s",
                first,
                last);
        return of(first, last.plusDays(1));
    }

    /** The first date. */
    @Value.Parameter
    public abstract LocalDate startInclusive();

    /** The date after the last one. */
    @Value.Parameter
    public abstract LocalDate endExclusive();

    /** The last date that belongs to the period. */
    public final LocalDate lastDay() {
        return endExclusive().minusDays(1);
    }

    /** The number of days, at least 1. */
    public final long days() {
        return ChronoUnit.DAYS.between(startInclusive(), endExclusive());
    }

    /** Whether {@code date} belongs to the period. */
    public final boolean contains(LocalDate date) {
        return !date.isBefore(startInclusive()) && date.isBefore(endExclusive());
    }

    /** Whether every day of {@code other} belongs to this period. */
    public final boolean contains(Period other) {
        return !other.startInclusive().isBefore(startInclusive())
                && !other.endExclusive().isAfter(endExclusive());
    }

    /** Whether a day belongs to both periods; periods that only touch do not overlap. */
    public final boolean overlaps(Period other) {
        return startInclusive().isBefore(other.endExclusive())
                && other.startInclusive().isBefore(endExclusive());
    }

    /** The days that belong to both periods, or empty when there are none. */
    public final Optional<Period> findIntersection(Period other) {
        if (!overlaps(other)) {
            return Optional.empty();
        }
        return Optional.of(of(
                startInclusive().isBefore(other.startInclusive()) ? other.startInclusive() : startInclusive(),
                endExclusive().isAfter(other.endExclusive()) ? other.endExclusive() : endExclusive()));
    }

    /** A period of as many days that begins {@code days} days later, or earlier when negative. */
    public final Period shiftedByDays(long days) {
        return of(startInclusive().plusDays(days), endExclusive().plusDays(days));
    }

    @Value.Check
    void check() {
        checkArgument(
                startInclusive().isBefore(endExclusive()),
                "end of Period must be after its start %s but was %s%s",
                startInclusive(),
                endExclusive(),
                startInclusive().equals(endExclusive())
                        ? "\nMaybe the last day was given: the end is the day after it."
                        : "");
    }

    @Override
    public final int compareTo(Period other) {
        return ORDER.compare(this, other);
    }

    /** The half-open range: {@code [2024-02-04, 2024-03-03)}. */
    @Override
    public final String toString() {
        return "[" + startInclusive() + ", " + endExclusive() + ")";
    }
}
