package dev.maison.kpi.retail;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkState;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Days as numbers and labels. */
final class RetailDays {
    private static final int DAYS_AT_MOST = 1_000_000;

    private RetailDays() {}

    static int epochDay(LocalDate date) {
        checkArgument(
                date.toEpochDay() == (int) date.toEpochDay(),
                "date must lie within five million years of 1970 but was %s",
                date);
        return (int) date.toEpochDay();
    }

    /** The number of days from first to last, both included. */
    static int count(int first, int last) {
        long days = (long) last - first + 1;
        checkArgument(
                days <= DAYS_AT_MOST,
                "days from first to last must number at most %s but numbered %s, from %s to %s\nMaybe a date is mistyped.",
                DAYS_AT_MOST,
                days,
                LocalDate.ofEpochDay(first),
                LocalDate.ofEpochDay(last));
        return (int) days;
    }

    static List<String> labels(int firstDay, int days) {
        List<String> labels = new ArrayList<>(days);
        for (int i = 0; i < days; i++) {
            labels.add(LocalDate.ofEpochDay((long) firstDay + i).toString());
        }
        return labels;
    }

    static LocalDate first(int firstDay, int days) {
        checkState(days > 0, "there is no first day without lines");
        return LocalDate.ofEpochDay(firstDay);
    }
}
