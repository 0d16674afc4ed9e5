package dev.maison.kpi.retail;

import static com.google.common.base.Preconditions.checkArgument;

import dev.maison.core.proof.Verdict;
import dev.maison.kpi.Basis;
import dev.maison.kpi.FigureFormula;
import dev.maison.kpi.FigurePart;
import dev.maison.kpi.FigureParts;
import dev.maison.kpi.Origin;
import dev.maison.kpi.rollup.Dimension;
import dev.maison.kpi.rollup.Grouping;
import dev.maison.kpi.rollup.Measure;
import dev.maison.kpi.rollup.RollUp;
import dev.maison.kpi.rollup.RollUpEngine;
import dev.maison.kpi.rollup.RollUpVerifier;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A stock ledger added up by several groupings, week by week, in one pass; the total is always there.
 *
 * <p>Flows (received, sold, returned, adjusted) add up over every dimension and over weeks. Stock adds up over products, markets and
 * doors, not over weeks: a {@link StockPeriod} has the stock at its start and at its end. That is why weeks are no dimension of the
 * groupings but an axis of every {@link StockTimeline}.
 *
 * <pre>{@code
 * Dimension market = ledger.byMarket();
 * StockRollUp stock = StockRollUp.of(ledger, ledger.byIsoWeek(), Grouping.of(market), Grouping.of(ledger.byItem()));
 * stock.total().all().figure(GrossMargin.RATIO);
 * for (StockTimeline timeline : stock.timelines(Grouping.of(market))) {
 *     timeline.label(market);
 *     timeline.upTo(9).figure(SellThrough.OVER_OPENING_PLUS_RECEIVED); // after ten weeks
 *     timeline.week(9).figure(WeeksOfSupply.trailing(4));
 * }
 * }</pre>
 */
public final class StockRollUp {
    private final StockLedger ledger;
    private final Dimension week;
    private final Map<Grouping, RollUp> byWeek;
    private final Map<Grouping, Map<List<String>, Span>> spans;

    /** The cells of one group, which follow one another. */
    private record Span(int from, int to) {}

    private StockRollUp(StockLedger ledger, Dimension week, Map<Grouping, RollUp> byWeek) {
        this.ledger = ledger;
        this.week = week;
        this.byWeek = byWeek;
        this.spans = new LinkedHashMap<>();
        byWeek.forEach((grouping, rollUp) ->
                spans.put(grouping, spans(rollUp, grouping.dimensions().size())));
    }

    /**
     * Adds up a ledger by each of the groupings, and all of it, week by week, in one pass.
     *
     * @param week a time dimension of the ledger, such as {@link StockLedger#byIsoWeek}
     * @throws IllegalArgumentException if {@code week} is not a time dimension, a grouping has one, or a dimension does not fit
     */
    public static StockRollUp of(StockLedger ledger, Dimension week, Grouping... groupings) {
        return of(ledger, week, List.of(groupings));
    }

    /**
     * Adds up a ledger by each of the groupings, and all of it, week by week, in one pass.
     *
     * @param week a time dimension of the ledger, such as {@link StockLedger#byIsoWeek}
     * @throws IllegalArgumentException if {@code week} is not a time dimension, a grouping has one, or a dimension does not fit
     */
    public static StockRollUp of(StockLedger ledger, Dimension week, List<Grouping> groupings) {
        checkArgument(week.isTime(), "week of StockRollUp must be a time dimension but was %s", week);
        Set<Grouping> wanted = new LinkedHashSet<>();
        wanted.add(Grouping.total());
        wanted.addAll(groupings);
        List<Grouping> full = new ArrayList<>();
        for (Grouping grouping : wanted) {
            checkArgument(
                    grouping.dimensions().stream().noneMatch(Dimension::isTime),
                    "dimensions of StockRollUp must not be of time but were %s\n"
                            + "Maybe weeks were meant: every timeline has them, since stock does not add up over them.",
                    grouping);
            full.add(grouping.by(week).by(StockLedger.KIND));
        }
        List<RollUp> rollUps = RollUpEngine.rollUp(ledger.facts(), full);
        Map<Grouping, RollUp> byWeek = new LinkedHashMap<>();
        int next = 0;
        for (Grouping grouping : wanted) {
            byWeek.put(grouping, rollUps.get(next++));
        }
        return new StockRollUp(ledger, week, byWeek);
    }

    private static Map<List<String>, Span> spans(RollUp rollUp, int dimensions) {
        Map<List<String>, Span> spans = new LinkedHashMap<>();
        for (int from = 0, to; from < rollUp.size(); from = to) {
            List<String> labels = rollUp.labels(from).subList(0, dimensions);
            to = from + 1;
            while (to < rollUp.size() && sameGroup(rollUp, from, to, dimensions)) {
                to++;
            }
            spans.put(labels, new Span(from, to));
        }
        if (dimensions == 0) {
            spans.putIfAbsent(List.of(), new Span(0, 0));
        }
        return spans;
    }

    private static boolean sameGroup(RollUp rollUp, int a, int b, int dimensions) {
        for (int d = 0; d < dimensions; d++) {
            if (rollUp.member(a, d) != rollUp.member(b, d)) {
                return false;
            }
        }
        return true;
    }

    private StockTimeline timeline(Grouping grouping, List<String> labels, Span span) {
        return new StockTimeline(
                grouping,
                labels,
                week,
                ledger.currency(),
                ledger.origin(),
                flows(grouping, span, StockLedger.UNITS),
                flows(grouping, span, ledger.costMeasure()),
                flows(grouping, span, ledger.sales().valueMeasure()));
    }

    private <B extends Basis> StockTimeline.Flows flows(Grouping grouping, Span span, Measure<B> measure) {
        RollUp rollUp = rollUp(grouping);
        int weekAt = grouping.dimensions().size();
        BigInteger[][] flows = StockTimeline.Flows.zeros(week.size());
        for (int cell = span.from(); cell < span.to(); cell++) {
            flows[rollUp.member(cell, weekAt + 1)][rollUp.member(cell, weekAt)] =
                    rollUp.sum(cell, measure).steps();
        }
        return new StockTimeline.Flows(flows, week.size());
    }

    private RollUp rollUp(Grouping grouping) {
        RollUp found = byWeek.get(grouping);
        checkArgument(found != null, "grouping of StockRollUp must be one of %s but was %s", byWeek.keySet(), grouping);
        return found;
    }

    private Map<List<String>, Span> spansOf(Grouping grouping) {
        Map<List<String>, Span> found = spans.get(grouping);
        checkArgument(found != null, "grouping of StockRollUp must be one of %s but was %s", byWeek.keySet(), grouping);
        return found;
    }

    /** The ledger that was added up. */
    public StockLedger ledger() {
        return ledger;
    }

    /** Where sales and stock come from. */
    public Origin origin() {
        return ledger.origin();
    }

    /** The time dimension of the timelines. */
    public Dimension week() {
        return week;
    }

    /** The groupings, the total first. */
    public List<Grouping> groupings() {
        return List.copyOf(byWeek.keySet());
    }

    /** The whole ledger. */
    public StockTimeline total() {
        return findTimeline(Grouping.total()).orElseThrow();
    }

    /**
     * The timelines of a grouping's groups that have a movement, in order of their members, first dimension first.
     *
     * @throws IllegalArgumentException if the ledger was not added up by it
     */
    public List<StockTimeline> timelines(Grouping grouping) {
        List<StockTimeline> timelines = new ArrayList<>();
        spansOf(grouping).forEach((labels, span) -> timelines.add(timeline(grouping, labels, span)));
        return List.copyOf(timelines);
    }

    /**
     * The timeline of the group with the given labels, one per dimension in order; empty if it has no movement.
     *
     * @throws IllegalArgumentException if the ledger was not added up by the grouping
     */
    public Optional<StockTimeline> findTimeline(Grouping grouping, String... labels) {
        List<String> wanted = List.of(labels);
        return Optional.ofNullable(spansOf(grouping).get(wanted)).map(span -> timeline(grouping, wanted, span));
    }

    /**
     * A figure of the whole ledger over all weeks, with its parts by a grouping.
     *
     * @throws IllegalArgumentException if the ledger was not added up by the grouping
     */
    public FigureParts parts(FigureFormula<? super StockPeriod> formula, Grouping grouping) {
        return parts(formula, grouping, 0, week.size());
    }

    /**
     * A figure of the whole ledger over some weeks, with its parts by a grouping.
     *
     * @throws IllegalArgumentException if the ledger was not added up by the grouping, or the weeks are out of range
     */
    public FigureParts parts(
            FigureFormula<? super StockPeriod> formula, Grouping grouping, int startInclusive, int endExclusive) {
        List<FigurePart> parts = new ArrayList<>();
        for (StockTimeline timeline : timelines(grouping)) {
            parts.add(new FigurePart(
                    timeline.labels(),
                    timeline.weeks(startInclusive, endExclusive).figure(formula)));
        }
        return FigureParts.of(total().weeks(startInclusive, endExclusive).figure(formula), parts);
    }

    /** Whether flows of every grouping add up exactly to those of every coarser one, in every week; stock then does too. */
    public Verdict reconcile() {
        for (RollUp whole : byWeek.values()) {
            for (RollUp parts : byWeek.values()) {
                if (whole != parts && whole.grouping().isCoarserThan(parts.grouping())) {
                    Verdict verdict = RollUpVerifier.reconcile(whole, parts);
                    if (!verdict.isProven()) {
                        return verdict;
                    }
                }
            }
        }
        return Verdict.proven();
    }

    /** Whether every flow is that of the ledger, by adding movements up again another way. Takes a pass per grouping. */
    public Verdict verifyAgainstLedger() {
        for (RollUp rollUp : byWeek.values()) {
            Verdict verdict = RollUpVerifier.verify(ledger.facts(), rollUp);
            if (!verdict.isProven()) {
                return verdict;
            }
        }
        return Verdict.proven();
    }

    @Override
    public String toString() {
        return ledger + " by " + byWeek.keySet() + " and " + week;
    }
}
