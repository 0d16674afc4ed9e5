package dev.maison.core.testkit.law;

import dev.maison.core.Period;
import dev.maison.core.testkit.RegisteredLaw;
import dev.maison.core.time.Comparison;
import dev.maison.core.time.IsoWeek;
import dev.maison.core.time.RetailCalendar;
import dev.maison.core.time.RetailPeriod;
import dev.maison.core.time.RetailWeek;
import dev.maison.core.time.RetailYear;
import dev.maison.core.time.YearEnd;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Periods and calendars with faults. */
final class TimeMutants {
    private TimeMutants() {}

    static List<Mutant> all() {
        List<Mutant> all = new ArrayList<>(periods());
        all.addAll(retail());
        all.addAll(isoWeeks());
        return all;
    }

    private static List<Mutant> periods() {
        return List.of(
                period(
                        "a backward range is turned",
                        new PeriodOperations() {
                            @Override
                            public Period of(LocalDate start, LocalDate end) {
                                return end.isBefore(start) ? Period.of(end, start) : Period.of(start, end);
                            }
                        },
                        "period.order-of-days-is-kept-or-refused"),
                period(
                        "the end counts as a day",
                        new PeriodOperations() {
                            @Override
                            public long days(Period period) {
                                return period.days() + 1;
                            }
                        },
                        "period.days-are-counted-one-by-one",
                        "period.cut-in-two-it-tiles"),
                period(
                        "the end belongs to the period",
                        new PeriodOperations() {
                            @Override
                            public boolean contains(Period period, LocalDate date) {
                                return period.contains(date) || date.equals(period.endExclusive());
                            }
                        },
                        "period.holds-its-days-and-no-others"),
                period(
                        "a period holds another if it holds its start",
                        new PeriodOperations() {
                            @Override
                            public boolean contains(Period period, Period other) {
                                return period.contains(other.startInclusive());
                            }
                        },
                        "period.holds-another-by-its-days"),
                period(
                        "periods that touch overlap",
                        new PeriodOperations() {
                            @Override
                            public boolean overlaps(Period a, Period b) {
                                return !a.startInclusive().isAfter(b.endExclusive())
                                        && !b.startInclusive().isAfter(a.endExclusive());
                            }
                        },
                        "period.overlap-is-a-common-day",
                        "period.cut-in-two-it-tiles"),
                period(
                        "an intersection is the one within the other or nothing",
                        new PeriodOperations() {
                            @Override
                            public Optional<Period> findIntersection(Period a, Period b) {
                                return a.contains(b)
                                        ? Optional.of(b)
                                        : b.contains(a) ? Optional.of(a) : Optional.empty();
                            }
                        },
                        "period.intersection-is-the-common-days"),
                period(
                        "a shift moves by months where it can",
                        new PeriodOperations() {
                            @Override
                            public Period shiftedByDays(Period period, long days) {
                                long months = days / 30;
                                return period.shiftedByDays(days % 30
                                        + period.startInclusive()
                                                .plusMonths(months)
                                                .toEpochDay()
                                        - period.startInclusive().toEpochDay());
                            }
                        },
                        "period.shift-keeps-length"),
                period(
                        "periods stand by their end",
                        new PeriodOperations() {
                            @Override
                            public int compare(Period a, Period b) {
                                return a.endExclusive().compareTo(b.endExclusive());
                            }
                        },
                        "period.order-is-total",
                        "period.order-is-by-start-then-end"));
    }

    private static List<Mutant> retail() {
        return List.of(
                retail(
                        "the last weekday is the nearest",
                        new RetailOperations() {
                            @Override
                            public LocalDate lastEnd(DayOfWeek weekday, Month month, int calendarYear) {
                                return YearEnd.nearest(weekday, month).inCalendarYear(calendarYear);
                            }
                        },
                        "retail.year-ends-by-its-rule"),
                retail(
                        "the day after a year end still belongs to the year",
                        new RetailOperations() {
                            @Override
                            public RetailYear yearOf(RetailCalendar calendar, LocalDate date) {
                                return calendar.yearOf(date.minusDays(1));
                            }
                        },
                        "retail.date-has-the-year-that-holds-it-or-is-refused",
                        "retail.years-meet"),
                retail(
                        "weeks begin on Sunday whatever the year end",
                        new RetailOperations() {
                            @Override
                            public RetailWeek weekOf(RetailCalendar calendar, LocalDate date) {
                                return calendar.weekOf(date.plusDays(1));
                            }
                        },
                        "retail.date-lies-in-exactly-one-week"),
                retail(
                        "no year has a leap week",
                        new RetailOperations() {
                            @Override
                            public Period dates(RetailYear year) {
                                return Period.of(
                                        year.dates().startInclusive(),
                                        year.dates().startInclusive().plusDays(364));
                            }
                        },
                        "retail.year-has-52-or-53-weeks",
                        "retail.years-meet",
                        "retail.periods-tile-the-year",
                        "retail.quarters-tile-the-year",
                        "restatement.year-has-364-days"),
                retail(
                        "a quarter is 13 weeks",
                        new RetailOperations() {
                            @Override
                            public Period quarterDates(RetailYear year, int quarter) {
                                LocalDate start = year.dates().startInclusive().plusWeeks(13L * (quarter - 1));
                                return Period.of(start, start.plusWeeks(13));
                            }
                        },
                        "retail.quarters-tile-the-year"),
                retail(
                        "a period forgets its last week",
                        new RetailOperations() {
                            @Override
                            public List<RetailWeek> weeks(RetailPeriod period) {
                                return period.weeks().subList(0, period.weekCount() - 1);
                            }
                        },
                        "retail.weeks-tile-the-period"),
                retail(
                        "a walk over the end of a year counts 52 weeks",
                        new RetailOperations() {
                            @Override
                            public RetailWeek plusWeeks(RetailWeek week, int weeks) {
                                int to = week.number() - 1 + weeks;
                                return week.year()
                                        .calendar()
                                        .week(week.year().number() + Math.floorDiv(to, 52), Math.floorMod(to, 52) + 1);
                            }
                        },
                        "retail.walk-of-weeks-can-be-undone"),
                retail(
                        "weeks are compared by number",
                        new RetailOperations() {
                            @Override
                            public int compare(RetailWeek a, RetailWeek b) {
                                return Integer.compare(a.number(), b.number());
                            }
                        },
                        "retail.order-follows-time"),
                retail(
                        "restated is as reported",
                        new RetailOperations() {
                            @Override
                            public Optional<RetailWeek> findLastYear(RetailWeek week, Comparison comparison) {
                                return week.findLastYear(Comparison.AS_REPORTED);
                            }

                            @Override
                            public Period lastYearDates(RetailPeriod period, Comparison comparison) {
                                return period.lastYearDates(Comparison.AS_REPORTED);
                            }
                        },
                        "restatement.week-is-364-days-earlier",
                        "restatement.period-is-364-days-earlier"),
                retail(
                        "reported is restated, and a restated year loses its last week",
                        new RetailOperations() {
                            @Override
                            public Optional<RetailWeek> findLastYear(RetailWeek week, Comparison comparison) {
                                return week.findLastYear(Comparison.RESTATED);
                            }

                            @Override
                            public Period restatedDates(RetailYear year) {
                                return Period.of(
                                        year.dates().startInclusive(),
                                        year.dates().startInclusive().plusDays(364));
                            }
                        },
                        "restatement.reported-week-has-the-same-number",
                        "restatement.year-has-364-days"));
    }

    private static List<Mutant> isoWeeks() {
        return List.of(
                isoWeek(
                        "week 1 begins on 1 January",
                        new IsoWeekOperations() {
                            @Override
                            public IsoWeek of(LocalDate date) {
                                return IsoWeek.of(date.getYear(), Math.min(52, (date.getDayOfYear() - 1) / 7 + 1));
                            }
                        },
                        "iso-week.agrees-with-java-time-or-is-refused",
                        "iso-week.date-lies-in-exactly-one-week"),
                isoWeek(
                        "leap years have 53 weeks",
                        new IsoWeekOperations() {
                            @Override
                            public int weekCount(int weekBasedYear) {
                                return java.time.Year.isLeap(weekBasedYear) ? 53 : 52;
                            }
                        },
                        "iso-week.count-agrees-with-java-time"),
                isoWeek(
                        "weeks begin on Sunday",
                        new IsoWeekOperations() {
                            @Override
                            public Period dates(IsoWeek week) {
                                return week.dates().shiftedByDays(-1);
                            }
                        },
                        "iso-week.date-lies-in-exactly-one-week"),
                isoWeek(
                        "numbers below ten are printed with one digit",
                        new IsoWeekOperations() {
                            @Override
                            public String print(IsoWeek week) {
                                return week.weekBasedYear() + "-W" + week.number();
                            }
                        },
                        "iso-week.print-round-trips"),
                isoWeek(
                        "a walk over the end of a year counts 52 weeks",
                        new IsoWeekOperations() {
                            @Override
                            public IsoWeek plusWeeks(IsoWeek week, int weeks) {
                                int to = week.number() - 1 + weeks;
                                return IsoWeek.of(
                                        week.weekBasedYear() + Math.floorDiv(to, 52), Math.floorMod(to, 52) + 1);
                            }
                        },
                        "iso-week.walk-can-be-undone"),
                isoWeek(
                        "weeks are compared by number",
                        new IsoWeekOperations() {
                            @Override
                            public int compare(IsoWeek a, IsoWeek b) {
                                return Integer.compare(a.number(), b.number());
                            }
                        },
                        "iso-week.order-follows-time"));
    }

    private static Mutant period(String fault, PeriodOperations broken, String... caughtBy) {
        return Mutant.of(fault, PeriodLaws.all(broken), caughtBy);
    }

    private static Mutant retail(String fault, RetailOperations broken, String... caughtBy) {
        List<RegisteredLaw<?>> laws = new ArrayList<>(RetailLaws.all(broken));
        laws.addAll(RestatementLaws.all(broken));
        return Mutant.of(fault, laws, caughtBy);
    }

    private static Mutant isoWeek(String fault, IsoWeekOperations broken, String... caughtBy) {
        return Mutant.of(fault, IsoWeekLaws.all(broken), caughtBy);
    }
}
