package dev.maison.kpi.testkit;

import dev.maison.core.proof.Verdict;
import dev.maison.core.testkit.Law;
import dev.maison.kpi.Basis;
import dev.maison.kpi.Figure;
import dev.maison.kpi.FigureFormula;
import dev.maison.kpi.FigureParts;
import dev.maison.kpi.Sum;
import dev.maison.kpi.retail.CostOfGoodsSold;
import dev.maison.kpi.retail.StockLedger;
import dev.maison.kpi.retail.StockPeriod;
import dev.maison.kpi.retail.StockRollUp;
import dev.maison.kpi.retail.StockTimeline;
import dev.maison.kpi.rollup.Dimension;
import dev.maison.kpi.rollup.Grouping;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What holds for every stock ledger. */
public final class StockLaws {
    private StockLaws() {}

    private static StockRollUp rollUp(StockLedger ledger) {
        Dimension market = ledger.byMarket();
        Dimension item = ledger.byItem();
        return StockRollUp.of(
                ledger,
                ledger.byIsoWeek(),
                Grouping.of(market),
                Grouping.of(item),
                Grouping.of(item, market, ledger.byDoor()));
    }

    private static Law<StockLedger> overTimelines(String statement, Function<StockTimeline, Optional<String>> search) {
        return Law.of(statement, ledger -> {
            StockRollUp rollUp = rollUp(ledger);
            return rollUp.groupings().stream()
                    .flatMap(grouping -> rollUp.timelines(grouping).stream())
                    .map(search)
                    .flatMap(Optional::stream)
                    .findFirst();
        });
    }

    /** Stock rolls forward week by week, and a span of weeks begins and ends with its first and last. */
    public static Law<StockLedger> stockRollsForward() {
        return overTimelines("opening and flows make closing stock, which is the next week's opening", timeline -> {
            int weeks = timeline.weeks().size();
            for (int week = 0; week < weeks; week++) {
                StockPeriod period = timeline.week(week);
                Sum<Basis.Units> closing = period.openingUnits()
                        .plus(period.receivedUnits())
                        .minus(period.soldUnits())
                        .plus(period.returnedUnits())
                        .plus(period.adjustedUnits());
                boolean holds = closing.equals(period.closingUnits())
                        && (week == 0 || timeline.week(week - 1).closingUnits().equals(period.openingUnits()))
                        && timeline.upTo(week).closingUnits().equals(period.closingUnits())
                        && timeline.weeks(week, weeks).openingUnits().equals(period.openingUnits());
                if (!holds) {
                    return Optional.of(period + " closes with " + period.closingUnits() + " instead of " + closing);
                }
            }
            return Optional.empty();
        });
    }

    /** The roll-up is that of its ledger, and reconciles. */
    public static Law<StockLedger> rollUpsVerifyAndReconcile() {
        return Law.of("roll-ups verify against their ledger, and parts reconcile", ledger -> {
            StockRollUp rollUp = rollUp(ledger);
            Verdict flows = rollUp.verifyAgainstLedger();
            Verdict parts = rollUp.reconcile();
            return flows.isProven() && parts.isProven()
                    ? Optional.empty()
                    : Optional.of(flows.sentence() + "; " + parts.sentence());
        });
    }

    /** A figure's parts add up over items and markets, in every week and over all of them. */
    public static Law<StockLedger> partsAddUp(FigureFormula<StockPeriod> formula) {
        return Law.of("parts add up over products, markets and doors, stock included", ledger -> {
            StockRollUp rollUp = rollUp(ledger);
            int weeks = rollUp.week().size();
            for (Grouping grouping : rollUp.groupings()) {
                for (int end = 0; end <= weeks; end += Math.max(1, weeks / 3)) {
                    FigureParts parts = rollUp.parts(formula, grouping, 0, end);
                    Verdict verdict = parts.verdict();
                    if (verdict instanceof Verdict.Refuted
                            || (parts.whole().numerator().isPresent() && !verdict.isProven())) {
                        return Optional.of(parts + ": " + verdict.sentence());
                    }
                }
            }
            return Optional.empty();
        });
    }

    /** Every figure of a ledger says where the ledger comes from. */
    public static Law<StockLedger> figuresCarryTheirOrigin(List<FigureFormula<StockPeriod>> formulas) {
        return Law.of("every figure carries the origin of its ledger", ledger -> {
            StockRollUp rollUp = rollUp(ledger);
            for (FigureFormula<StockPeriod> formula : formulas) {
                Figure figure = rollUp.total().all().figure(formula);
                if (!figure.origin().equals(ledger.origin())) {
                    return Optional.of(figure + " of " + ledger.origin());
                }
            }
            return Optional.empty();
        });
    }

    /** Counting stock at both ends gives the cost of what was sold and of what was lost or found otherwise. */
    public static Law<StockLedger> periodicCostIsPerpetualCostLessAdjustments() {
        return overTimelines("periodic cost of goods sold is perpetual cost less adjustments at cost", timeline -> {
            StockPeriod all = timeline.all();
            Figure perpetual = all.figure(CostOfGoodsSold.PERPETUAL);
            Figure periodic = all.figure(CostOfGoodsSold.PERIODIC);
            return periodic.value()
                            .orElseThrow()
                            .equals(perpetual
                                    .value()
                                    .orElseThrow()
                                    .minus(all.adjustedCost().value()))
                    ? Optional.empty()
                    : Optional.of(timeline.labels() + ": " + perpetual + ", " + periodic + ", " + all.adjustedCost());
        });
    }

    /** Stock is never below zero, as a rule that buys ahead promises. */
    public static Law<StockLedger> stockIsNeverNegative() {
        return Law.of("stock of an item in a market is never below zero, on any day", ledger -> {
            StockRollUp daily = StockRollUp.of(
                    ledger, ledger.byDay(), Grouping.of(ledger.byItem(), ledger.byMarket(), ledger.byDoor()));
            for (StockTimeline timeline : daily.timelines(daily.groupings().get(1))) {
                for (int day = 0; day < timeline.weeks().size(); day++) {
                    if (timeline.week(day).closingUnits().signum() < 0) {
                        return Optional.of(timeline.week(day) + " closes with "
                                + timeline.week(day).closingUnits());
                    }
                }
            }
            return Optional.empty();
        });
    }
}
