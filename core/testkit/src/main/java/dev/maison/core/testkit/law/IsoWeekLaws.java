package dev.maison.core.testkit.law;

import dev.maison.core.Period;
import dev.maison.core.testkit.Law;
import dev.maison.core.testkit.RegisteredLaw;
import dev.maison.core.testkit.Subjects;
import dev.maison.core.testkit.word.Words;
import dev.maison.core.time.IsoWeek;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.List;

/** Weeks of ISO 8601 are those of {@link IsoFields}, and tile time. */
public final class IsoWeekLaws {
    private IsoWeekLaws() {}

    /**
     * A date and a number of weeks.
     *
     * @param date the date
     * @param weeks the number
     */
    public record Walk(LocalDate date, int weeks) {}

    /** Every law, over the given operations. */
    public static List<RegisteredLaw<?>> all(IsoWeekOperations op) {
        Subjects<LocalDate> edges = Subjects.oneOf(
                Words.retailDates(),
                Words.dates(LocalDate.of(-2, 1, 1), LocalDate.of(2, 12, 31)),
                Words.dates(LocalDate.of(9998, 1, 1), LocalDate.of(10001, 12, 31)));
        return List.of(
                RegisteredLaw.of("iso-week.agrees-with-java-time-or-is-refused", agreesWithJavaTime(op), edges),
                RegisteredLaw.of("iso-week.count-agrees-with-java-time", countAgrees(op), Subjects.ints(1, 9999)),
                RegisteredLaw.of("iso-week.date-lies-in-exactly-one-week", dateLiesInOneWeek(op), Words.retailDates()),
                RegisteredLaw.of("iso-week.print-round-trips", printRoundTrips(op), Words.retailDates()),
                RegisteredLaw.of(
                        "iso-week.walk-can-be-undone",
                        walkCanBeUndone(op),
                        Subjects.combine(Words.retailDates(), Subjects.ints(-104, 104), Walk::new)),
                RegisteredLaw.of(
                        "iso-week.order-follows-time",
                        orderFollowsTime(op),
                        Subjects.combine(Words.retailDates(), Subjects.ints(-20, 20), Walk::new)));
    }

    /** Year and number are those of {@link IsoFields}; outside the week-based years 1 to 9999 a date is refused. */
    public static Law<LocalDate> agreesWithJavaTime(IsoWeekOperations op) {
        return Law.of(
                "year and number are those of java.time, or the date is refused outside the years 1 to 9999", date -> {
                    int year = date.get(IsoFields.WEEK_BASED_YEAR);
                    if (year < 1 || year > 9999) {
                        return Check.refused(IllegalArgumentException.class, () -> op.of(date), date::toString);
                    }
                    IsoWeek week = op.of(date);
                    return Check.that(
                            week.weekBasedYear() == year
                                    && week.number() == date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR),
                            () -> date + " was put in " + week);
                });
    }

    /** A year has as many weeks as {@link IsoFields} has numbers for. */
    public static Law<Integer> countAgrees(IsoWeekOperations op) {
        return Law.of(
                "a year has as many weeks as java.time says",
                year -> Check.equal(
                        (long) op.weekCount(year),
                        IsoFields.WEEK_OF_WEEK_BASED_YEAR
                                .rangeRefinedBy(LocalDate.of(year, 6, 1))
                                .getMaximum(),
                        () -> "weeks of " + year));
    }

    /** The week of a date runs from Monday to Sunday, holds the date, and meets its neighbours. */
    public static Law<LocalDate> dateLiesInOneWeek(IsoWeekOperations op) {
        return Law.of("a date lies in exactly one week, from Monday to Sunday", date -> {
            IsoWeek week = op.of(date);
            Period dates = op.dates(week);
            return Check.that(
                    dates.days() == 7
                            && dates.contains(date)
                            && dates.startInclusive().getDayOfWeek() == DayOfWeek.MONDAY
                            && op.dates(week.next()).startInclusive().equals(dates.endExclusive())
                            && op.dates(week.previous()).endExclusive().equals(dates.startInclusive()),
                    () -> date + " was put in " + week + " of " + dates);
        });
    }

    /** What a week prints is the extended format of ISO 8601, and can be read back. */
    public static Law<LocalDate> printRoundTrips(IsoWeekOperations op) {
        return Law.of("what is printed is what java.time prints, and can be read back", date -> {
            IsoWeek week = op.of(date);
            String printed = op.print(week);
            return Check.all(
                    () -> Check.equal(
                            printed,
                            DateTimeFormatter.ISO_WEEK_DATE.format(date).substring(0, 8),
                            () -> "print of " + date),
                    () -> Check.equal(op.parse(printed), week, () -> printed));
        });
    }

    /** So many weeks on, the week begins so many times seven days later, and the way back leads back. */
    public static Law<Walk> walkCanBeUndone(IsoWeekOperations op) {
        return Law.of("a walk of weeks is as long as it says and can be undone", walk -> {
            IsoWeek from = op.of(walk.date());
            IsoWeek to = op.plusWeeks(from, walk.weeks());
            return Check.that(
                    op.weeksUntil(from, to) == walk.weeks()
                            && op.plusWeeks(to, -walk.weeks()).equals(from)
                            && op.of(walk.date().plusWeeks(walk.weeks())).equals(to),
                    () -> walk + " led from " + from + " to " + to);
        });
    }

    /** Weeks stand in the order of their days; the walk says how many days the second date lies after the first. */
    public static Law<Walk> orderFollowsTime(IsoWeekOperations op) {
        return Law.of("the order is that of time", walk -> {
            IsoWeek a = op.of(walk.date());
            IsoWeek b = op.of(walk.date().plusDays(walk.weeks()));
            int expected = Check.sign(
                    op.dates(a).startInclusive().compareTo(op.dates(b).startInclusive()));
            return Check.that(
                    Check.sign(op.compare(a, b)) == expected && (expected == 0) == a.equals(b),
                    () -> a + " against " + b + " was " + op.compare(a, b));
        });
    }
}
