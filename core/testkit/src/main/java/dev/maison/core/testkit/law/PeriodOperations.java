package dev.maison.core.testkit.law;

import dev.maison.core.Period;
import java.time.LocalDate;
import java.util.Optional;

/** What can be done with periods; by default what {@link Period} does. */
public interface PeriodOperations {
    /** See {@link Period#of}. */
    default Period of(LocalDate startInclusive, LocalDate endExclusive) {
        return Period.of(startInclusive, endExclusive);
    }

    /** See {@link Period#ofInclusive}. */
    default Period ofInclusive(LocalDate first, LocalDate last) {
        return Period.ofInclusive(first, last);
    }

    /** See {@link Period#days}. */
    default long days(Period period) {
        return period.days();
    }

    /** See {@link Period#lastDay}. */
    default LocalDate lastDay(Period period) {
        return period.lastDay();
    }

    /** See {@link Period#contains(LocalDate)}. */
    default boolean contains(Period period, LocalDate date) {
        return period.contains(date);
    }

    /** See {@link Period#contains(Period)}. */
    default boolean contains(Period period, Period other) {
        return period.contains(other);
    }

    /** See {@link Period#overlaps}. */
    default boolean overlaps(Period a, Period b) {
        return a.overlaps(b);
    }

    /** See {@link Period#findIntersection}. */
    default Optional<Period> findIntersection(Period a, Period b) {
        return a.findIntersection(b);
    }

    /** See {@link Period#shiftedByDays}. */
    default Period shiftedByDays(Period period, long days) {
        return period.shiftedByDays(days);
    }

    /** See {@link Period#compareTo}. */
    default int compare(Period a, Period b) {
        return a.compareTo(b);
    }
}
