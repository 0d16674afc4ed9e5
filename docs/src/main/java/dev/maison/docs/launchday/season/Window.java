package dev.maison.docs.launchday.season;

import dev.maison.docs.launchday.sales.SaleLine;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A run of whole weeks.
 *
 * @param startInclusive the first day
 * @param endExclusive the day after the last
 */
public record Window(LocalDate startInclusive, LocalDate endExclusive) {
    /** The weeks before a cut-off, as many as asked for or as the data hold, whole weeks only. */
    public static Window before(LocalDate cutOff, int weeks, LocalDate firstDay) {
        long held = Math.max(0, ChronoUnit.DAYS.between(firstDay, cutOff) / 7);
        return new Window(cutOff.minusWeeks(Math.min(weeks, held)), cutOff);
    }

    /** The weeks from a cut-off on. */
    public static Window from(LocalDate cutOff, int weeks) {
        return new Window(cutOff, cutOff.plusWeeks(weeks));
    }

    /** Whether a line falls into the window. */
    public boolean contains(SaleLine line) {
        return !line.date().isBefore(startInclusive) && line.date().isBefore(endExclusive);
    }

    /** The week of a day in the window, counted from 0. */
    public int weekOf(LocalDate day) {
        return (int) (ChronoUnit.DAYS.between(startInclusive, day) / 7);
    }

    /** How many weeks. */
    public int weeks() {
        return (int) (ChronoUnit.DAYS.between(startInclusive, endExclusive) / 7);
    }
}
