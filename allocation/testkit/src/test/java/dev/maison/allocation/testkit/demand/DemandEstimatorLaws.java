package dev.maison.allocation.testkit.demand;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maison.allocation.demand.Analogues;
import dev.maison.allocation.demand.DemandEstimate;
import dev.maison.allocation.demand.DemandEstimator;
import dev.maison.allocation.demand.DemandForecast;
import dev.maison.allocation.demand.DemandPrior;
import dev.maison.allocation.demand.HouseForecast;
import dev.maison.allocation.demand.SalesHistory;
import dev.maison.core.DoorId;
import dev.maison.core.Ratio;
import dev.maison.core.SkuId;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
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
    void partsOfTheEvidenceAddUp(@ForAll SalesHistory history) {
        DemandLaws.partsOfTheEvidenceAddUp(DemandEstimatorLaws::forecast).verify(history);
    }

    @Property
    @Tag("every-split")
    void estimatesFromEveryPartFollowFromTheirBasis(@ForAll SalesHistory history) {
        DemandLaws.estimatesFollowFromTheirBasis(DemandEstimatorLaws::fromAll).verify(history);
        DemandLaws.partsOfTheEvidenceAddUp(DemandEstimatorLaws::fromAll).verify(history);
    }

    @Property
    @Tag("every-split")
    void orderDoesNotMatterToEstimatesFromEveryPart(@ForAll SalesHistory history) {
        DemandLaws.orderDoesNotMatter(DemandEstimatorLaws::fromAll).verify(history);
    }

    @Property
    void quantilesFollowFromTheirDefinition(
            @ForAll DemandEstimate estimate, @ForAll @IntRange(min = 1, max = 999) int thousandths) {
        DemandLaws.quantilesFollowFromTheirDefinition(Ratio.of(thousandths, 1000))
                .verify(estimate);
    }

    @Property
    @Tag("every-split")
    void backTestsAddUp(@ForAll SalesHistory history) {
        DemandLaws.backTestsAddUp(Ratio.of(8, 10)).verify(history);
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

    /** With analogues of the last door and the last SKU by id, and a forecast of the house for every other door. */
    private static DemandForecast fromAll(SalesHistory history) {
        DoorId door = Collections.max(history.doors());
        SkuId sku = Collections.max(history.skus());
        Analogues.Builder analogues = Analogues.builder();
        Map<DoorId, Ratio> nearest = Analogues.nearestDoors(history, door, 2);
        if (!nearest.isEmpty()) {
            analogues.putDoor(door, nearest);
        }
        history.skus().stream()
                .filter(other -> !other.equals(sku)
                        && history.doors().stream().anyMatch(place -> history.weeks(other, place) > 0))
                .min(Comparator.naturalOrder())
                .ifPresent(other -> analogues.putSku(sku, Map.of(other, Ratio.ONE)));
        HouseForecast.Builder house = HouseForecast.builder(13);
        for (SkuId item : history.skus()) {
            history.doors().stream()
                    .filter(place -> place.toString().hashCode() % 2 == 0)
                    .forEach(place -> house.put(item, place, 0.25));
        }
        return DemandEstimator.estimate(history, analogues.build(), house.build(), 8);
    }
}
