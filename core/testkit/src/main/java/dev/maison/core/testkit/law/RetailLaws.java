package dev.maison.core.testkit.law;

import dev.maison.core.Period;
import dev.maison.core.testkit.Law;
import dev.maison.core.testkit.RegisteredLaw;
import dev.maison.core.testkit.Subjects;
import dev.maison.core.testkit.naive.NaiveRetailYear;
import dev.maison.core.testkit.word.Words;
import dev.maison.core.time.RetailCalendar;
import dev.maison.core.time.RetailPeriod;
import dev.maison.core.time.RetailWeek;
import dev.maison.core.time.RetailYear;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;

/** Weeks, periods and years of a retail calendar tile time, and years end where their rule says. */
public final class RetailLaws {
    private RetailLaws() {}

    /**
     * A calendar and a date.
     *
     * @param calendar the calendar
     * @param date the date
     */
    public record Day(RetailCalendar calendar, LocalDate date) {}

    /**
     * A weekday, a month and a calendar year.
     *
     * @param weekday the weekday on which years end, or before which they begin
     * @param month the month of the rule
     * @param calendarYear the year in which the closing month lies
     */
    public record Closing(DayOfWeek weekday, Month month, int calendarYear) {}

    /**
     * A calendar, a date and a number of weeks.
     *
     * @param day the calendar and the date
     * @param weeks the number
     */
    public record Walk(Day day, int weeks) {}

    /** Every law, over the given operations. */
    public static List<RegisteredLaw<?>> all(RetailOperations op) {
        Subjects<Day> days = days();
        Subjects<LocalDate> outside = Subjects.oneOf(
                Words.dates(LocalDate.of(-3, 1, 1), LocalDate.of(3, 12, 31)),
                Words.dates(LocalDate.of(9997, 1, 1), LocalDate.of(10003, 12, 31)),
                Words.retailDates());
        return List.of(
                RegisteredLaw.of(
                        "retail.year-ends-by-its-rule",
                        yearEndsByItsRule(op),
                        Subjects.combine(
                                Words.weekdays(),
                                Subjects.among(List.of(Month.values())),
                                Subjects.ints(1, 9999),
                                Closing::new)),
                RegisteredLaw.of(
                        "retail.date-has-the-year-that-holds-it-or-is-refused",
                        dateHasItsYear(op),
                        Subjects.combine(Words.calendars(), outside, Day::new)),
                RegisteredLaw.of("retail.date-lies-in-exactly-one-week", dateLiesInOneWeek(op), days),
                RegisteredLaw.of("retail.year-has-52-or-53-weeks", yearHas52Or53Weeks(op), days),
                RegisteredLaw.of("retail.years-meet", yearsMeet(op), days),
                RegisteredLaw.of("retail.periods-tile-the-year", periodsTileTheYear(op), days),
                RegisteredLaw.of("retail.weeks-tile-the-period", weeksTileThePeriod(op), days),
                RegisteredLaw.of("retail.quarters-tile-the-year", quartersTileTheYear(op), days),
                RegisteredLaw.of(
                        "retail.walk-of-weeks-can-be-undone",
                        walkCanBeUndone(op),
                        Subjects.combine(days, Subjects.ints(-104, 104), Walk::new)),
                RegisteredLaw.of(
                        "retail.order-follows-time",
                        orderFollowsTime(op),
                        Subjects.combine(days, Subjects.ints(-60, 60), Walk::new)));
    }

    /** Dates whose year has years around it. */
    static Subjects<Day> days() {
        return Subjects.combine(Words.calendars(), Words.retailDates(), Day::new);
    }

    /** The last, the nearest, the first weekday, and the day before the first, as one finds them on a calendar on the wall. */
    public static Law<Closing> yearEndsByItsRule(RetailOperations op) {
        return Law.of(
                "a year ends on the last, nearest or first such weekday, or before the first, as its rule says", c -> {
                    LocalDate last = op.lastEnd(c.weekday(), c.month(), c.calendarYear());
                    LocalDate nearest = op.nearestEnd(c.weekday(), c.month(), c.calendarYear());
                    LocalDate endOfMonth = LocalDate.of(c.calendarYear(), c.month(), 1)
                            .plusMonths(1)
                            .minusDays(1);
                    LocalDate first = op.firstEnd(c.weekday(), c.month(), c.calendarYear());
                    LocalDate begin = op.beforeFirstEnd(c.weekday(), c.month(), c.calendarYear())
                            .plusDays(1);
                    // A month that begins a year closes in the month before, which may lie in the calendar year before.
                    int year = c.month() == Month.JANUARY ? c.calendarYear() + 1 : c.calendarYear();
                    return Check.that(
                            last.getDayOfWeek() == c.weekday()
                                    && last.getMonth() == c.month()
                                    && last.getYear() == c.calendarYear()
                                    && last.plusWeeks(1).getMonth() != c.month()
                                    && nearest.getDayOfWeek() == c.weekday()
                                    && Math.abs(nearest.toEpochDay() - endOfMonth.toEpochDay()) <= 3
                                    && isFirst(first, c, year)
                                    && isFirst(begin, c, year),
                            () -> c + " gave last " + last + ", nearest " + nearest + ", first " + first + ", begin "
                                    + begin);
                });
    }

    private static boolean isFirst(LocalDate date, Closing closing, int year) {
        return date.getDayOfWeek() == closing.weekday()
                && date.getMonth() == closing.month()
                && date.getYear() == year
                && date.getDayOfMonth() <= 7;
    }

    /** A date belongs to the year that holds it by the rule; outside the years 1 to 9999 it is refused. */
    public static Law<Day> dateHasItsYear(RetailOperations op) {
        return Law.of("a date has the year that holds it, or is refused outside the years 1 to 9999", day -> {
            Optional<Integer> expected = NaiveRetailYear.numberOf(day.calendar(), day.date());
            return expected.isEmpty()
                    ? Check.refused(
                            IllegalArgumentException.class, () -> op.yearOf(day.calendar(), day.date()), day::toString)
                    : Check.equal(op.yearOf(day.calendar(), day.date()).number(), expected.get(), day::toString);
        });
    }

    /** The week of a date has seven days, the date among them, and meets the weeks before and after it. */
    public static Law<Day> dateLiesInOneWeek(RetailOperations op) {
        return Law.of("a date lies in exactly one week", day -> {
            RetailWeek week = op.weekOf(day.calendar(), day.date());
            Period dates = op.dates(week);
            return Check.that(
                    dates.days() == 7
                            && dates.contains(day.date())
                            && op.dates(week.next()).startInclusive().equals(dates.endExclusive())
                            && op.dates(week.previous()).endExclusive().equals(dates.startInclusive())
                            && op.weekOf(day.calendar(), dates.startInclusive()).equals(week)
                            && op.weekOf(day.calendar(), dates.lastDay()).equals(week)
                            && dates.lastDay().getDayOfWeek()
                                    == day.calendar().yearEnd().weekday(),
                    () -> day + " was put in " + week + " of " + dates);
        });
    }

    /** A year has 364 or 371 days, and begins and ends on the days of its rule. */
    public static Law<Day> yearHas52Or53Weeks(RetailOperations op) {
        return Law.of("a year has 52 or 53 weeks between two year ends", day -> {
            RetailYear year = op.yearOf(day.calendar(), day.date());
            Period dates = op.dates(year);
            return Check.that(
                    (dates.days() == 364 || dates.days() == 371)
                            && year.weekCount() * 7L == dates.days()
                            && year.hasLeapWeek() == (dates.days() == 371)
                            && dates.lastDay().equals(NaiveRetailYear.lastDay(day.calendar(), year.number()))
                            && dates.startInclusive()
                                    .minusDays(1)
                                    .equals(NaiveRetailYear.lastDay(day.calendar(), year.number() - 1)),
                    () -> day + " gave " + year + " of " + dates);
        });
    }

    /** A year begins the day after the one before it ended. */
    public static Law<Day> yearsMeet(RetailOperations op) {
        return Law.of("a year begins where the one before it ended", day -> {
            RetailYear year = op.yearOf(day.calendar(), day.date());
            Period dates = op.dates(year);
            return Check.that(
                    dates.contains(day.date())
                            && op.dates(year.next()).startInclusive().equals(dates.endExclusive())
                            && op.dates(year.previous()).endExclusive().equals(dates.startInclusive())
                            && year.next().previous().equals(year),
                    () -> day + " was put in " + year + " of " + dates);
        });
    }

    /** Twelve periods follow each other through the year, with the weeks of the pattern and the leap week where it belongs. */
    public static Law<Day> periodsTileTheYear(RetailOperations op) {
        return Law.of("twelve periods tile the year by the week pattern", day -> {
            RetailYear year = op.yearOf(day.calendar(), day.date());
            LocalDate at = op.dates(year).startInclusive();
            int number = 0;
            for (RetailPeriod period : op.periods(year)) {
                number++;
                int weeks = day.calendar().weekPattern().weekCount((number - 1) % 3 + 1)
                        + (year.hasLeapWeek() && number == day.calendar().leapWeekPeriod() ? 1 : 0);
                Period dates = op.dates(period);
                if (period.number() != number
                        || period.quarter() != (number + 2) / 3
                        || !dates.startInclusive().equals(at)
                        || dates.days() != 7L * weeks
                        || period.weekCount() != weeks
                        || (dates.contains(day.date())
                                && !op.periodOf(day.calendar(), day.date()).equals(period))) {
                    return Optional.of(
                            day + ": " + period + " of " + dates + " instead of " + weeks + " weeks from " + at);
                }
                at = dates.endExclusive();
            }
            LocalDate end = at;
            return Check.that(
                    number == 12 && end.equals(op.dates(year).endExclusive()), () -> day + ": periods end on " + end);
        });
    }

    /** The weeks of a period follow each other through it, and each knows its period and its number. */
    public static Law<Day> weeksTileThePeriod(RetailOperations op) {
        return Law.of("the weeks of a period tile it", day -> {
            RetailPeriod period = op.periodOf(day.calendar(), day.date());
            LocalDate at = op.dates(period).startInclusive();
            int number = 0;
            for (RetailWeek week : op.weeks(period)) {
                number++;
                if (!op.dates(week).startInclusive().equals(at)
                        || week.numberInPeriod() != number
                        || !week.period().equals(period)) {
                    return Optional.of(
                            day + ": week " + number + " of " + period + " was " + week + " of " + op.dates(week));
                }
                at = op.dates(week).endExclusive();
            }
            LocalDate end = at;
            return Check.that(end.equals(op.dates(period).endExclusive()), () -> day + ": weeks end on " + end);
        });
    }

    /** Four quarters follow each other through the year. */
    public static Law<Day> quartersTileTheYear(RetailOperations op) {
        return Law.of("four quarters of 13 weeks, or 14 with the leap week, tile the year", day -> {
            RetailYear year = op.yearOf(day.calendar(), day.date());
            LocalDate at = op.dates(year).startInclusive();
            for (int quarter = 1; quarter <= 4; quarter++) {
                Period dates = op.quarterDates(year, quarter);
                boolean leap = year.hasLeapWeek() && (day.calendar().leapWeekPeriod() + 2) / 3 == quarter;
                if (!dates.startInclusive().equals(at) || dates.days() != (leap ? 98 : 91)) {
                    return Optional.of(day + ": quarter " + quarter + " of " + year + " was " + dates);
                }
                at = dates.endExclusive();
            }
            LocalDate end = at;
            return Check.that(end.equals(op.dates(year).endExclusive()), () -> day + ": quarters end on " + end);
        });
    }

    /** So many weeks on, the week begins so many times seven days later, and the way back leads back. */
    public static Law<Walk> walkCanBeUndone(RetailOperations op) {
        return Law.of("a walk of weeks is as long as it says and can be undone", walk -> {
            RetailWeek from = op.weekOf(walk.day().calendar(), walk.day().date());
            RetailWeek to = op.plusWeeks(from, walk.weeks());
            return Check.that(
                    op.weeksUntil(from, to) == walk.weeks()
                            && op.weeksUntil(to, from) == -walk.weeks()
                            && op.plusWeeks(to, -walk.weeks()).equals(from)
                            && op.dates(from)
                                    .startInclusive()
                                    .plusWeeks(walk.weeks())
                                    .equals(op.dates(to).startInclusive()),
                    () -> walk + " led from " + from + " to " + to);
        });
    }

    /** Weeks, periods and years stand in the order of their days; the walk says how many days the second date lies after the first. */
    public static Law<Walk> orderFollowsTime(RetailOperations op) {
        return Law.of("the order is that of time", walk -> {
            RetailCalendar calendar = walk.day().calendar();
            RetailWeek a = op.weekOf(calendar, walk.day().date());
            RetailWeek b = op.weekOf(calendar, walk.day().date().plusDays(walk.weeks()));
            int weeks = Check.sign(op.compare(a, b));
            return Check.that(
                    weeks == order(op.dates(a), op.dates(b))
                            && (weeks == 0) == a.equals(b)
                            && Check.sign(a.period().compareTo(b.period()))
                                    == order(op.dates(a.period()), op.dates(b.period()))
                            && Check.sign(a.year().compareTo(b.year()))
                                    == order(op.dates(a.year()), op.dates(b.year())),
                    () -> a + " against " + b + " was " + weeks);
        });
    }

    private static int order(Period a, Period b) {
        return Check.sign(a.startInclusive().compareTo(b.startInclusive()));
    }
}
