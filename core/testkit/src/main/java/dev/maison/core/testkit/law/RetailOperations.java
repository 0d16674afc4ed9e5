package dev.maison.core.testkit.law;

import dev.maison.core.Period;
import dev.maison.core.time.Comparison;
import dev.maison.core.time.RetailCalendar;
import dev.maison.core.time.RetailPeriod;
import dev.maison.core.time.RetailWeek;
import dev.maison.core.time.RetailYear;
import dev.maison.core.time.YearEnd;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;

/** What can be asked of retail calendars; by default what {@link RetailCalendar} and its values answer. */
public interface RetailOperations {
    /** See {@link YearEnd#last}. */
    default LocalDate lastEnd(DayOfWeek weekday, Month month, int calendarYear) {
        return YearEnd.last(weekday, month).inCalendarYear(calendarYear);
    }

    /** See {@link YearEnd#nearest}. */
    default LocalDate nearestEnd(DayOfWeek weekday, Month month, int calendarYear) {
        return YearEnd.nearest(weekday, month).inCalendarYear(calendarYear);
    }

    /** See {@link YearEnd#first}; the calendar year is that in which the closing month lies. */
    default LocalDate firstEnd(DayOfWeek weekday, Month month, int calendarYear) {
        return YearEnd.first(weekday, month).inCalendarYear(calendarYear);
    }

    /** See {@link YearEnd#beforeFirst}; the calendar year is that in which the closing month lies. */
    default LocalDate beforeFirstEnd(DayOfWeek weekday, Month month, int calendarYear) {
        return YearEnd.beforeFirst(weekday, month).inCalendarYear(calendarYear);
    }

    /** See {@link RetailCalendar#yearOf}. */
    default RetailYear yearOf(RetailCalendar calendar, LocalDate date) {
        return calendar.yearOf(date);
    }

    /** See {@link RetailCalendar#periodOf}. */
    default RetailPeriod periodOf(RetailCalendar calendar, LocalDate date) {
        return calendar.periodOf(date);
    }

    /** See {@link RetailCalendar#weekOf}. */
    default RetailWeek weekOf(RetailCalendar calendar, LocalDate date) {
        return calendar.weekOf(date);
    }

    /** See {@link RetailYear#dates}. */
    default Period dates(RetailYear year) {
        return year.dates();
    }

    /** See {@link RetailPeriod#dates}. */
    default Period dates(RetailPeriod period) {
        return period.dates();
    }

    /** See {@link RetailWeek#dates}. */
    default Period dates(RetailWeek week) {
        return week.dates();
    }

    /** See {@link RetailYear#periods}. */
    default List<RetailPeriod> periods(RetailYear year) {
        return year.periods();
    }

    /** See {@link RetailYear#quarterDates}. */
    default Period quarterDates(RetailYear year, int quarter) {
        return year.quarterDates(quarter);
    }

    /** See {@link RetailPeriod#weeks}. */
    default List<RetailWeek> weeks(RetailPeriod period) {
        return period.weeks();
    }

    /** See {@link RetailWeek#plusWeeks}. */
    default RetailWeek plusWeeks(RetailWeek week, int weeks) {
        return week.plusWeeks(weeks);
    }

    /** See {@link RetailWeek#weeksUntil}. */
    default long weeksUntil(RetailWeek week, RetailWeek other) {
        return week.weeksUntil(other);
    }

    /** See {@link RetailWeek#findLastYear}. */
    default Optional<RetailWeek> findLastYear(RetailWeek week, Comparison comparison) {
        return week.findLastYear(comparison);
    }

    /** See {@link RetailPeriod#lastYearDates}. */
    default Period lastYearDates(RetailPeriod period, Comparison comparison) {
        return period.lastYearDates(comparison);
    }

    /** See {@link RetailYear#restatedDates}. */
    default Period restatedDates(RetailYear year) {
        return year.restatedDates();
    }

    /** See {@link RetailWeek#compareTo}. */
    default int compare(RetailWeek a, RetailWeek b) {
        return a.compareTo(b);
    }
}
