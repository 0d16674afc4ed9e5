package dev.maison.core.testkit.law;

import dev.maison.core.Period;
import dev.maison.core.testkit.Law;
import dev.maison.core.testkit.Pair;
import dev.maison.core.testkit.RegisteredLaw;
import dev.maison.core.testkit.Subjects;
import dev.maison.core.testkit.Triple;
import dev.maison.core.testkit.word.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/** Periods are sets of days that follow each other: whatever is said of two of them is said of their days. */
public final class PeriodLaws {
    private PeriodLaws() {}

    /**
     * A period and a number of days.
     *
     * @param period the period
     * @param days the number
     */
    public record Shift(Period period, int days) {}

    private record Span(int after, int days) {
        Period from(LocalDate start) {
            return Period.of(start.plusDays(after), start.plusDays(after + days));
        }
    }

    /** Every law, over the given operations. */
    public static List<RegisteredLaw<?>> all(PeriodOperations op) {
        Subjects<Pair<Period>> near = Subjects.combine(
                Words.dates(),
                Subjects.ints(1, 9),
                Subjects.ints(-11, 11),
                Subjects.ints(1, 9),
                (start, days, apart, otherDays) -> new Pair<>(
                        Period.of(start, start.plusDays(days)),
                        Period.of(start.plusDays(apart), start.plusDays(apart + otherDays))));
        Subjects<Period> brief = near.map(Pair::first);
        Subjects<Triple<Period>> triples = Subjects.combine(
                Words.dates(),
                Subjects.combine(Subjects.ints(0, 4), Subjects.ints(1, 5), Span::new)
                        .triples(),
                (start, spans) -> new Triple<>(
                        spans.first().from(start),
                        spans.second().from(start),
                        spans.third().from(start)));
        return List.of(
                RegisteredLaw.of(
                        "period.order-of-days-is-kept-or-refused",
                        orderOfDays(op),
                        Subjects.combine(
                                Words.dates(),
                                Subjects.ints(-5, 20),
                                (first, days) -> new Pair<>(first, first.plusDays(days)))),
                RegisteredLaw.of("period.days-are-counted-one-by-one", daysAreCounted(op), brief),
                RegisteredLaw.of(
                        "period.holds-its-days-and-no-others",
                        holdsItsDays(op),
                        Subjects.combine(brief, Subjects.ints(-12, 22), Shift::new)),
                RegisteredLaw.of("period.holds-another-by-its-days", holdsAnother(op), near),
                RegisteredLaw.of("period.overlap-is-a-common-day", overlap(op), near),
                RegisteredLaw.of("period.intersection-is-the-common-days", intersection(op), near),
                RegisteredLaw.of(
                        "period.cut-in-two-it-tiles",
                        cutInTwo(op),
                        Subjects.combine(Words.periods(), Subjects.ints(0, 2000), Shift::new)),
                RegisteredLaw.of(
                        "period.shift-keeps-length",
                        shift(op),
                        Subjects.combine(Words.periods(), Subjects.ints(-40_000, 40_000), Shift::new)),
                RegisteredLaw.of("period.order-is-total", OrderLaws.total(op::compare), triples),
                RegisteredLaw.of("period.order-is-by-start-then-end", orderIsByStart(op), near));
    }

    /** A range of days is kept as given; one that is empty or runs backward is refused. */
    public static Law<Pair<LocalDate>> orderOfDays(PeriodOperations op) {
        return Law.of("a range of days is kept, or refused if it is empty or runs backward", days -> {
            LocalDate start = days.first();
            LocalDate end = days.second();
            if (!start.isBefore(end)) {
                return Check.refused(IllegalArgumentException.class, () -> op.of(start, end), days::toString);
            }
            Period period = op.of(start, end);
            return Check.all(
                    () -> Check.equal(period.startInclusive(), start, () -> "start"),
                    () -> Check.equal(period.endExclusive(), end, () -> "end"),
                    () -> Check.equal(op.lastDay(period), end.minusDays(1), () -> "last day"),
                    () -> Check.equal(op.ofInclusive(start, end.minusDays(1)), period, () -> "by its last day"));
        });
    }

    /** The number of days is the number of days. */
    public static Law<Period> daysAreCounted(PeriodOperations op) {
        return Law.of(
                "days are counted one by one",
                period -> Check.equal(op.days(period), days(period).count(), period::toString));
    }

    /** A date belongs to the period exactly if it is one of its days; the shift says how far the date lies after the start. */
    public static Law<Shift> holdsItsDays(PeriodOperations op) {
        return Law.of("a period holds its days and no others", subject -> {
            LocalDate date = subject.period().startInclusive().plusDays(subject.days());
            return Check.equal(
                    op.contains(subject.period(), date),
                    days(subject.period()).anyMatch(day -> day == date.toEpochDay()),
                    () -> subject.period() + " holding " + date);
        });
    }

    /** A period belongs to another exactly if each of its days does. */
    public static Law<Pair<Period>> holdsAnother(PeriodOperations op) {
        return Law.of(
                "a period holds another exactly if it holds each of its days",
                pair -> Check.equal(
                        op.contains(pair.first(), pair.second()),
                        days(pair.second()).allMatch(day -> days(pair.first()).anyMatch(own -> own == day)),
                        pair::toString));
    }

    /** Periods overlap exactly if they have a day in common, whichever is asked. */
    public static Law<Pair<Period>> overlap(PeriodOperations op) {
        return Law.of("periods overlap exactly if they have a day in common", pair -> {
            boolean expected = common(pair).length > 0;
            return Check.all(
                    () -> Check.equal(op.overlaps(pair.first(), pair.second()), expected, pair::toString),
                    () -> Check.equal(
                            op.overlaps(pair.second(), pair.first()), expected, () -> "the other way round " + pair));
        });
    }

    /** The intersection is the days in common, whichever is asked. */
    public static Law<Pair<Period>> intersection(PeriodOperations op) {
        return Law.of("the intersection is the days in common", pair -> {
            long[] common = common(pair);
            Optional<Period> expected = common.length == 0
                    ? Optional.empty()
                    : Optional.of(Period.of(
                            LocalDate.ofEpochDay(common[0]),
                            LocalDate.ofEpochDay(common[common.length - 1]).plusDays(1)));
            return Check.all(
                    () -> Check.equal(op.findIntersection(pair.first(), pair.second()), expected, pair::toString),
                    () -> Check.equal(
                            op.findIntersection(pair.second(), pair.first()),
                            expected,
                            () -> "the other way round " + pair));
        });
    }

    /** Cut at a day within, a period falls into two that meet, do not overlap, belong to it, and have its days. */
    public static Law<Shift> cutInTwo(PeriodOperations op) {
        return Law.of("cut in two, a period is tiled by the parts", subject -> {
            Period whole = subject.period();
            long days = op.days(whole);
            if (days < 2) {
                return Optional.empty();
            }
            LocalDate cut = whole.startInclusive().plusDays(1 + subject.days() % (days - 1));
            Period first = op.of(whole.startInclusive(), cut);
            Period second = op.of(cut, whole.endExclusive());
            return Check.that(
                    op.days(first) + op.days(second) == days
                            && !op.overlaps(first, second)
                            && op.findIntersection(first, second).isEmpty()
                            && op.contains(whole, first)
                            && op.contains(whole, second)
                            && op.compare(first, second) < 0
                            && op.lastDay(first).plusDays(1).equals(second.startInclusive()),
                    () -> whole + " cut at " + cut);
        });
    }

    /** A shift moves both ends, keeps the number of days, and can be undone. */
    public static Law<Shift> shift(PeriodOperations op) {
        return Law.of("a shift keeps the length and can be undone", subject -> {
            Period shifted = op.shiftedByDays(subject.period(), subject.days());
            return Check.that(
                    op.days(shifted) == op.days(subject.period())
                            && shifted.startInclusive().toEpochDay()
                                    == subject.period().startInclusive().toEpochDay() + subject.days()
                            && op.shiftedByDays(shifted, -subject.days()).equals(subject.period()),
                    () -> subject + " gave " + shifted);
        });
    }

    /** Periods stand by start, then by end. */
    public static Law<Pair<Period>> orderIsByStart(PeriodOperations op) {
        return Law.of("the order is by start, then by end", pair -> {
            int byStart = pair.first().startInclusive().compareTo(pair.second().startInclusive());
            int byEnd = pair.first().endExclusive().compareTo(pair.second().endExclusive());
            return Check.equal(
                    Check.sign(op.compare(pair.first(), pair.second())),
                    Check.sign(byStart != 0 ? byStart : byEnd),
                    pair::toString);
        });
    }

    private static LongStream days(Period period) {
        return LongStream.range(
                period.startInclusive().toEpochDay(), period.endExclusive().toEpochDay());
    }

    private static long[] common(Pair<Period> pair) {
        return days(pair.first())
                .filter(day -> days(pair.second()).anyMatch(other -> other == day))
                .toArray();
    }
}
