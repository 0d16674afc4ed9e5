package dev.maison.allocation.testkit.demand;

import dev.maison.allocation.demand.DemandBasis;
import dev.maison.allocation.demand.DemandEstimate;
import dev.maison.allocation.demand.DemandForecast;
import dev.maison.allocation.demand.DemandPrior;
import dev.maison.allocation.demand.SalesHistory;
import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import dev.maison.core.testkit.Law;
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

    /** Every pair of a forecast is its prior corrected by its own history, and the prior is the product of its three figures. */
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
                            || !near(product, basis.prior().meanUnitsPerWeek())
                            || basis.ownWeight() != basis.prior().ownWeight(basis.weeks())) {
                        return Optional.of(found + " instead of " + expected + " for " + basis);
                    }
                }
            }
            return Optional.empty();
        });
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
