package dev.maison.allocation.testkit.demand;

import dev.maison.allocation.demand.DemandBackTest;
import dev.maison.allocation.demand.DemandBasis;
import dev.maison.allocation.demand.DemandDeviation;
import dev.maison.allocation.demand.DemandEstimate;
import dev.maison.allocation.demand.DemandForecast;
import dev.maison.allocation.demand.DemandGrade;
import dev.maison.allocation.demand.DemandInterval;
import dev.maison.allocation.demand.DemandMethod;
import dev.maison.allocation.demand.DemandPart;
import dev.maison.allocation.demand.DemandPrior;
import dev.maison.allocation.demand.DemandScore;
import dev.maison.allocation.demand.SalesHistory;
import dev.maison.core.DoorId;
import dev.maison.core.Ratio;
import dev.maison.core.SkuId;
import dev.maison.core.testkit.Law;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/** What holds for every step from a prior to an estimate, and for every forecaster that shrinks. */
public final class DemandLaws {
    /** What rounding may add up to, relative to the number itself. */
    private static final double ROUNDING = 1e-9;

    private DemandLaws() {}

    /** The estimated rate lies between the pair's own rate and the prior's mean, whatever was sold. */
    public static Law<DemandPrior> shrinkageLiesBetweenOwnRateAndPriorMean(int units, int weeks) {
        return Law.of("the estimated rate lies between the own rate and the prior's mean", prior -> {
            double own = (double) units / weeks;
            double rate = prior.estimate(units, weeks, 1).meanUnits();
            double low = Math.min(own, prior.meanUnitsPerWeek()) * (1 - ROUNDING);
            double high = Math.max(own, prior.meanUnitsPerWeek()) * (1 + ROUNDING);
            return rate >= low && rate <= high
                    ? Optional.empty()
                    : Optional.of(rate + " outside [" + low + ", " + high + "] for " + units + " units in " + weeks
                            + " weeks and " + prior);
        });
    }

    /** Each week more of history has more weight, and none has none. */
    public static Law<DemandPrior> moreHistoryHasMoreWeight(int weeks) {
        return Law.of("more history has more weight, and none has none", prior -> {
            if (prior.ownWeight(0) != 0) {
                return Optional.of("no week has the weight " + prior.ownWeight(0));
            }
            double before = prior.ownWeight(weeks);
            double after = prior.ownWeight(weeks + 1);
            return after > before && after <= 1
                    ? Optional.empty()
                    : Optional.of(before + " and then " + after + " for " + prior);
        });
    }

    /** More sales in the same weeks: a larger mean. */
    public static Law<DemandPrior> moreSalesEstimateMore(int units, int weeks) {
        return Law.of("more sales in the same weeks estimate more", prior -> {
            double before = prior.estimate(units, weeks, 8).meanUnits();
            double after = prior.estimate(units + 1, weeks, 8).meanUnits();
            return after > before ? Optional.empty() : Optional.of(before + " and then " + after + " for " + prior);
        });
    }

    /**
     * Every pair of a forecast is its prior corrected by its own history, and where like items and doors alone speak, the prior is the product of
     * its three figures.
     */
    public static Law<SalesHistory> estimatesFollowFromTheirBasis(Function<SalesHistory, DemandForecast> forecaster) {
        return Law.of("estimates follow from their basis", history -> {
            DemandForecast forecast = forecaster.apply(history);
            for (SkuId sku : history.skus()) {
                for (DoorId door : history.doors()) {
                    DemandBasis basis = forecast.basis(sku, door);
                    DemandEstimate expected =
                            basis.prior().estimate(basis.units(), basis.weeks(), forecast.horizonWeeks());
                    DemandEstimate found = forecast.estimate(sku, door);
                    double product = basis.houseUnitsPerWeek() * basis.skuFactor() * basis.doorFactor();
                    if (!near(found.meanUnits(), expected.meanUnits())
                            || !near(found.varianceUnits(), expected.varianceUnits())
                            || (isFromLikeAlone(basis)
                                    && !near(product, basis.prior().meanUnitsPerWeek()))
                            || basis.ownWeight() != basis.prior().ownWeight(basis.weeks())) {
                        return Optional.of(found + " instead of " + expected + " for " + basis);
                    }
                }
            }
            return Optional.empty();
        });
    }

    /**
     * The parts of the evidence add up: the estimated rate is all their units over all their weeks, each weighs by its share of the weeks, and the
     * rate lies between the least and the most that a part says.
     */
    public static Law<SalesHistory> partsOfTheEvidenceAddUp(Function<SalesHistory, DemandForecast> forecaster) {
        return Law.of("the parts of the evidence add up", history -> {
            DemandForecast forecast = forecaster.apply(history);
            for (SkuId sku : history.skus()) {
                for (DoorId door : history.doors()) {
                    DemandBasis basis = forecast.basis(sku, door);
                    double units = 0;
                    double weights = 0;
                    double least = Double.POSITIVE_INFINITY;
                    double most = 0;
                    boolean isShare = true;
                    for (DemandPart part : basis.parts()) {
                        units += part.units();
                        weights += part.weight();
                        least = Math.min(least, part.meanUnitsPerWeek());
                        most = Math.max(most, part.meanUnitsPerWeek());
                        isShare &= near(part.weight() * basis.evidenceWeeks(), part.weeks());
                    }
                    double rate = forecast.estimate(sku, door).meanUnits() / forecast.horizonWeeks();
                    if (basis.parts().isEmpty()
                            ? rate != 0
                            : !isShare
                                    || !near(weights, 1)
                                    || !near(rate, units / basis.evidenceWeeks())
                                    || rate < least * (1 - ROUNDING)
                                    || rate > most * (1 + ROUNDING)) {
                        return Optional.of(rate + " a week for " + basis);
                    }
                }
            }
            return Optional.empty();
        });
    }

    /** A quantile is the smallest number of units that demand stays within with the probability; probabilities by the recurrence of the textbooks. */
    public static Law<DemandEstimate> quantilesFollowFromTheirDefinition(Ratio probability) {
        return Law.of("quantiles follow from their definition", estimate -> {
            double stated = probability.toDecimal(17, RoundingMode.HALF_EVEN).doubleValue();
            int found = DemandInterval.quantileUnits(estimate, probability);
            double within = atMost(estimate, found);
            double withinOneLess = atMost(estimate, found - 1);
            return within >= stated - ROUNDING && withinOneLess < stated + ROUNDING
                    ? Optional.empty()
                    : Optional.of(found + " units: probability " + withinOneLess + " below and " + within
                            + " up to it, for " + estimate + " at " + probability);
        });
    }

    private static double atMost(DemandEstimate estimate, int units) {
        double mean = estimate.meanUnits();
        double size = estimate instanceof DemandEstimate.NegativeBinomial uncertain ? uncertain.size() : 0;
        double one = size == 0 ? StrictMath.exp(-mean) : StrictMath.pow(size / (size + mean), size);
        double sum = 0;
        for (int k = 0; k <= units; k++) {
            sum += one;
            one *= size == 0 ? mean / (k + 1) : (size + k) / (k + 1) * (mean / (size + mean));
        }
        return sum;
    }

    /** A back-test of a history against itself: counts add up, no method deviates less in sum than in all, and the order of rounds is nothing. */
    public static Law<SalesHistory> backTestsAddUp(Ratio probability) {
        return Law.of("back-tests add up", history -> {
            List<DemandBackTest.Round> rounds = IntStream.range(0, 3)
                    .mapToObj(i -> DemandBackTest.Round.of("round-" + i, history, history, 1 + 12 * i))
                    .toList();
            DemandScore total = DemandBackTest.run(rounds, probability).total();
            DemandScore turned = DemandBackTest.run(List.of(rounds.get(2), rounds.get(0), rounds.get(1)), probability)
                    .total();
            boolean addsUp = total.inside() + total.below() + total.above() == total.pairs()
                    && total.expectedInside().compareTo(Ratio.of(total.pairs())) <= 0
                    && total.deviation(DemandMethod.NOTHING).absoluteUnits().equals(Ratio.of(total.soldUnits()));
            for (DemandDeviation deviation : total.deviations().values()) {
                Ratio inAll = deviation.forecastUnits().minus(Ratio.of(total.soldUnits()));
                Ratio far = inAll.signum() < 0 ? inAll.negated() : inAll;
                addsUp &= deviation.absoluteUnits().compareTo(far) >= 0;
            }
            return addsUp && total.equals(turned) ? Optional.empty() : Optional.of(total + " and " + turned);
        });
    }

    private static boolean isFromLikeAlone(DemandBasis basis) {
        return basis.parts().stream()
                .allMatch(part -> part.source() == DemandGrade.OWN_HISTORY || part.source() == DemandGrade.LIKE);
    }

    /** Input in another order gives the same bits. */
    public static Law<SalesHistory> orderDoesNotMatter(Function<SalesHistory, DemandForecast> forecaster) {
        return Law.of("the order of input does not matter", history -> {
            DemandForecast before = forecaster.apply(history);
            DemandForecast after = forecaster.apply(reversed(history));
            for (SkuId sku : history.skus()) {
                for (DoorId door : history.doors()) {
                    if (!before.estimate(sku, door).equals(after.estimate(sku, door))) {
                        return Optional.of(sku + " at " + door + ": " + before.estimate(sku, door) + " and "
                                + after.estimate(sku, door));
                    }
                }
            }
            return Optional.empty();
        });
    }

    private static SalesHistory reversed(SalesHistory history) {
        SalesHistory.Builder reversed = SalesHistory.builder();
        for (int sku : backwards(history.skus())) {
            reversed.addSku(history.skus().get(sku), history.skuGroups().get(sku));
        }
        for (int door : backwards(history.doors())) {
            reversed.addDoor(history.doors().get(door), history.doorGroups().get(door));
        }
        for (SkuId sku : history.skus()) {
            for (DoorId door : history.doors()) {
                reversed.put(sku, door, history.units(sku, door), history.weeks(sku, door));
            }
        }
        return reversed.build();
    }

    private static int[] backwards(List<?> list) {
        return IntStream.range(0, list.size()).map(i -> list.size() - 1 - i).toArray();
    }

    private static boolean near(double a, double b) {
        return Math.abs(a - b) <= ROUNDING * Math.max(Math.abs(a), Math.abs(b));
    }
}
