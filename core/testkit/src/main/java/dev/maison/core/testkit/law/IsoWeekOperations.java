package dev.maison.core.testkit.law;

import dev.maison.core.Period;
import dev.maison.core.time.IsoWeek;
import java.time.LocalDate;

/** What can be asked of weeks of ISO 8601; by default what {@link IsoWeek} answers. */
public interface IsoWeekOperations {
    /** See {@link IsoWeek#of(LocalDate)}. */
    default IsoWeek of(LocalDate date) {
        return IsoWeek.of(date);
    }

    /** See {@link IsoWeek#weekCount}. */
    default int weekCount(int weekBasedYear) {
        return IsoWeek.weekCount(weekBasedYear);
    }

    /** See {@link IsoWeek#dates}. */
    default Period dates(IsoWeek week) {
        return week.dates();
    }

    /** See {@link IsoWeek#parse}. */
    default IsoWeek parse(String text) {
        return IsoWeek.parse(text);
    }

    /** See {@link IsoWeek#toString}. */
    default String print(IsoWeek week) {
        return week.toString();
    }

    /** See {@link IsoWeek#plusWeeks}. */
    default IsoWeek plusWeeks(IsoWeek week, int weeks) {
        return week.plusWeeks(weeks);
    }

    /** See {@link IsoWeek#weeksUntil}. */
    default long weeksUntil(IsoWeek week, IsoWeek other) {
        return week.weeksUntil(other);
    }

    /** See {@link IsoWeek#compareTo}. */
    default int compare(IsoWeek a, IsoWeek b) {
        return a.compareTo(b);
    }
}
