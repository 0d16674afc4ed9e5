package dev.maison.core.testkit.law;

import dev.maison.core.Period;
import dev.maison.core.testkit.Law;
import dev.maison.core.testkit.RegisteredLaw;
import dev.maison.core.testkit.Subjects;
import dev.maison.core.time.Comparison;
import dev.maison.core.time.RetailPeriod;
import dev.maison.core.time.RetailWeek;
import dev.maison.core.time.RetailYear;
import java.util.List;
import java.util.Optional;

/** What a week, period or year is compared with. */
public final class RestatementLaws {
    private RestatementLaws() {}

    /** Every law, over the given operations. */
    public static List<RegisteredLaw<?>> all(RetailOperations op) {
        Subjects<RetailLaws.Day> days = RetailLaws.days();
        return List.of(
                RegisteredLaw.of("restatement.week-is-364-days-earlier", weekIs364DaysEarlier(op), days),
                RegisteredLaw.of("restatement.reported-week-has-the-same-number", reportedWeek(op), days),
                RegisteredLaw.of("restatement.period-is-364-days-earlier", periodIs364DaysEarlier(op), days),
                RegisteredLaw.of("restatement.year-has-364-days", yearHas364Days(op), days));
    }

    /** Restated, a week is compared with the one 364 days earlier; only a 53rd week with none. */
    public static Law<RetailLaws.Day> weekIs364DaysEarlier(RetailOperations op) {
        return Law.of("restated, a week is compared with the week 364 days earlier, a 53rd week with none", day -> {
            RetailWeek week = op.weekOf(day.calendar(), day.date());
            Optional<RetailWeek> lastYear = op.findLastYear(week, Comparison.RESTATED);
            return Check.that(
                    lastYear.isPresent() == (week.number() <= 52)
                            && lastYear.stream()
                                    .allMatch(earlier -> op.dates(earlier)
                                            .equals(op.dates(week).shiftedByDays(-364))),
                    () -> day + ": " + week + " was compared with " + lastYear);
        });
    }

    /** As reported, a week is compared with that of its number; a 53rd week with none, unless the year before had one too. */
    public static Law<RetailLaws.Day> reportedWeek(RetailOperations op) {
        return Law.of("as reported, a week is compared with the week of its number in the year before", day -> {
            RetailWeek week = op.weekOf(day.calendar(), day.date());
            Optional<RetailWeek> lastYear = op.findLastYear(week, Comparison.AS_REPORTED);
            return Check.that(
                    lastYear.isPresent()
                                    == (week.number() <= week.year().previous().weekCount())
                            && lastYear.stream()
                                    .allMatch(earlier -> earlier.number() == week.number()
                                            && earlier.year().number()
                                                    == week.year().number() - 1),
                    () -> day + ": " + week + " was compared with " + lastYear);
        });
    }

    /**
     * In a year without leap week, a period is compared with the days 364 days earlier when restated, and with the period of its number
     * as reported. In a year with one, both are the period of its number, since the year before has none.
     */
    public static Law<RetailLaws.Day> periodIs364DaysEarlier(RetailOperations op) {
        return Law.of("restated, a period of 52 weeks is compared with the days 364 days earlier", day -> {
            RetailPeriod period = op.periodOf(day.calendar(), day.date());
            Period reported = op.dates(period.year().previous().period(period.number()));
            Period restated =
                    period.year().hasLeapWeek() ? reported : op.dates(period).shiftedByDays(-364);
            return Check.all(
                    () -> Check.equal(
                            op.lastYearDates(period, Comparison.AS_REPORTED),
                            reported,
                            () -> day + " reported " + period),
                    () -> Check.equal(
                            op.lastYearDates(period, Comparison.RESTATED),
                            restated,
                            () -> day + " restated " + period));
        });
    }

    /** A restated year has 364 days, the last of the year. */
    public static Law<RetailLaws.Day> yearHas364Days(RetailOperations op) {
        return Law.of("a restated year is the last 364 days of the year", day -> {
            RetailYear year = op.yearOf(day.calendar(), day.date());
            Period restated = op.restatedDates(year);
            return Check.that(
                    restated.days() == 364
                            && restated.endExclusive().equals(op.dates(year).endExclusive()),
                    () -> day + ": " + year + " restated as " + restated);
        });
    }
}
