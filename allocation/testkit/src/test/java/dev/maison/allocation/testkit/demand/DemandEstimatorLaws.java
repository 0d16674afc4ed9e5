package dev.maison.allocation.testkit.demand;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maison.allocation.demand.DemandEstimate;
import dev.maison.allocation.demand.DemandEstimator;
import dev.maison.allocation.demand.DemandForecast;
import dev.maison.allocation.demand.DemandPrior;
import dev.maison.allocation.demand.SalesHistory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class DemandEstimatorLaws {
    @Property
    void shrinkageLiesBetweenOwnRateAndPriorMean(
            @ForAll DemandPrior prior,
            @ForAll @IntRange(max = 500) int units,
            @ForAll @IntRange(min = 1, max = 200) int weeks) {
        DemandLaws.shrinkageLiesBetweenOwnRateAndPriorMean(units, weeks).verify(prior);
    }

    @Property
    void moreHistoryHasMoreWeight(@ForAll DemandPrior prior, @ForAll @IntRange(max = 500) int weeks) {
        DemandLaws.moreHistoryHasMoreWeight(weeks).verify(prior);
    }

    @Property
    void moreSalesEstimateMore(
            @ForAll DemandPrior prior,
            @ForAll @IntRange(max = 500) int units,
            @ForAll @IntRange(min = 1, max = 200) int weeks) {
        DemandLaws.moreSalesEstimateMore(units, weeks).verify(prior);
    }

    @Property
    void estimatesFollowFromTheirBasis(@ForAll SalesHistory history) {
        DemandLaws.estimatesFollowFromTheirBasis(DemandEstimatorLaws::forecast).verify(history);
    }

    @Property
    void orderDoesNotMatter(@ForAll SalesHistory history) {
        DemandLaws.orderDoesNotMatter(DemandEstimatorLaws::forecast).verify(history);
    }

    @Property
    void factorsOfAForecastArePositive(@ForAll SalesHistory history) {
        DemandForecast forecast = forecast(history);
        history.skus()
                .forEach(sku -> assertThat(forecast.skuFactor(sku)).isPositive().isFinite());
        history.doors()
                .forEach(door ->
                        assertThat(forecast.doorFactor(door)).isPositive().isFinite());
    }

    @Property
    void varianceIsNeverBelowPoisson(@ForAll DemandEstimate estimate) {
        assertThat(estimate.varianceUnits()).isGreaterThanOrEqualTo(estimate.meanUnits());
    }

    private static DemandForecast forecast(SalesHistory history) {
        return DemandEstimator.estimate(history, 8);
    }
}
