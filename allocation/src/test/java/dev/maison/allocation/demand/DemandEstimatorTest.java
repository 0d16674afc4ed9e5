package dev.maison.allocation.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DemandEstimatorTest {
    private static final int HORIZON = 8;

    @Test
    void recoversKnownRatesBetterThanRawMeansAndThanPooledMeans() {
        Truth truth = new Truth(60, 40, 2.0, 20_260_101);
        DemandForecast forecast = DemandEstimator.estimate(truth.history, HORIZON);

        double pooledRate = truth.history.totalUnits() / truth.allWeeks();
        double ours = 0;
        double raw = 0;
        double pooled = 0;
        for (int sku = 0; sku < truth.skus; sku++) {
            for (int door = 0; door < truth.doors; door++) {
                double rate = truth.rates[sku][door];
                int weeks = truth.history.weeks(sku, door);
                double rawRate = weeks == 0 ? pooledRate : (double) truth.history.units(sku, door) / weeks;
                ours += square(forecast.estimate(sku, door).meanUnits() / HORIZON - rate);
                raw += square(rawRate - rate);
                pooled += square(pooledRate - rate);
            }
        }
        assertThat(ours).isLessThan(0.7 * raw).isLessThan(0.5 * pooled);
    }

    @Test
    void knowsHowSureItIs() {
        Truth truth = new Truth(80, 60, 1.5, 7);
        DemandForecast forecast = DemandEstimator.estimate(truth.history, HORIZON);

        double scaled = 0;
        for (int sku = 0; sku < truth.skus; sku++) {
            for (int door = 0; door < truth.doors; door++) {
                DemandEstimate estimate = forecast.estimate(sku, door);
                double expected = truth.rates[sku][door] * HORIZON;
                // Variance of the rate alone: the Poisson part is left out because the truth is a rate, not a sample.
                double variance = estimate.varianceUnits() - estimate.meanUnits();
                scaled += square(expected - estimate.meanUnits()) / variance;
            }
        }
        assertThat(scaled / (truth.skus * truth.doors)).isBetween(0.5, 1.6);
    }

    @Test
    void aPairWithoutHistoryGetsWhatLikeItemsAndLikeDoorsSay() {
        DemandForecast forecast = DemandEstimator.estimate(bags(), HORIZON);
        DemandBasis basis = forecast.basis(sku("BAG-NEW"), door("TOKYO"));

        assertThat(basis.ownWeight()).isZero();
        assertThat(basis.prior().meanUnitsPerWeek())
                .isCloseTo(basis.houseUnitsPerWeek() * basis.skuFactor() * basis.doorFactor(), within(1e-12));
        DemandEstimate tokyo = forecast.estimate(sku("BAG-NEW"), door("TOKYO"));
        assertThat(tokyo.meanUnits()).isCloseTo(HORIZON * basis.prior().meanUnitsPerWeek(), within(1e-9));
        assertThat(tokyo.meanUnits())
                .isGreaterThan(forecast.estimate(sku("BAG-NEW"), door("PARIS")).meanUnits());
        assertThat(basis.sentence()).startsWith("no history: like doors and like items say ");
    }

    @Test
    void aPairWithoutHistoryIsLessSureThanOneWith() {
        DemandForecast forecast = DemandEstimator.estimate(bags(), HORIZON);

        assertThat(relativeDoubt(forecast, "BAG-NEW", "TOKYO"))
                .isGreaterThan(2 * relativeDoubt(forecast, "BAG-OLD", "TOKYO"));
    }

    @Test
    void aNewItemBorrowsFromItsOwnGroup() {
        SalesHistory.Builder history = SalesHistory.builder();
        for (int door = 0; door < 6; door++) {
            history.addDoor(door("D" + door));
        }
        for (int item = 0; item < 12; item++) {
            boolean isBag = item % 2 == 0;
            history.addSku(sku("S" + item), isBag ? "bags" : "scarves");
            for (int door = 0; door < 6; door++) {
                history.put(sku("S" + item), door("D" + door), isBag ? 2 : 20, 20);
            }
        }
        history.addSku(sku("NEW-BAG"), "bags").addSku(sku("NEW-SCARF"), "scarves");
        DemandForecast forecast = DemandEstimator.estimate(history.build(), HORIZON);

        assertThat(forecast.estimate(sku("NEW-BAG"), door("D0")).meanUnits()).isBetween(0.8, 1.6);
        assertThat(forecast.estimate(sku("NEW-SCARF"), door("D0")).meanUnits()).isBetween(6.4, 9.6);
    }

    @Test
    void theOrderOfInputDoesNotMatterToTheLastBit() {
        Truth truth = new Truth(15, 12, 1.0, 99);
        DemandForecast straight = DemandEstimator.estimate(truth.history, HORIZON);
        DemandForecast shuffled = DemandEstimator.estimate(truth.shuffled(4), HORIZON);

        for (SkuId sku : truth.history.skus()) {
            for (DoorId door : truth.history.doors()) {
                assertThat(shuffled.estimate(sku, door)).isEqualTo(straight.estimate(sku, door));
                assertThat(shuffled.basis(sku, door)).isEqualTo(straight.basis(sku, door));
            }
        }
    }

    @Test
    void columnsAndPairsGiveTheSameForecast() {
        SalesHistory pairs = bags();
        SalesHistory columns = SalesHistory.columns(pairs.skus(), pairs.doors())
                .units(pairs.unitsUncopied().clone())
                .weeks(pairs.weeksUncopied().clone())
                .skuGroups(pairs.skuGroups())
                .doorGroups(pairs.doorGroups())
                .build();

        DemandForecast a = DemandEstimator.estimate(pairs, HORIZON);
        DemandForecast b = DemandEstimator.estimate(columns, HORIZON);
        assertThat(b.meansUnits()).isEqualTo(a.meansUnits());
        assertThat(b.sizes()).isEqualTo(a.sizes());
        assertThat(a.estimate(0, 1)).isEqualTo(DemandEstimate.negativeBinomial(a.meansUnits()[1], a.sizes()[1]));
    }

    @Test
    void oneBigOrderDoesNotMakeABigDoor() {
        SalesHistory.Builder history =
                SalesHistory.builder().addDoor(door("LUMPY")).addDoor(door("STEADY"));
        for (int item = 0; item < 20; item++) {
            history.addSku(sku("S" + item));
            history.put(sku("S" + item), door("LUMPY"), item == 3 ? 60 : 0, 20);
            history.put(sku("S" + item), door("STEADY"), 3, 20);
        }
        DemandForecast forecast = DemandEstimator.estimate(history.build(), HORIZON);

        // Both doors sold sixty pieces, but the sixty of one were a single pair.
        assertThat(forecast.doorFactor(door("LUMPY"))).isLessThan(forecast.doorFactor(door("STEADY")));
    }

    @Test
    void refusesAHistoryWithoutASale() {
        SalesHistory history = SalesHistory.builder()
                .addSku(sku("S"))
                .addDoor(door("D"))
                .put(sku("S"), door("D"), 0, 10)
                .build();
        assertThatThrownBy(() -> DemandEstimator.estimate(history, HORIZON))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "units of SalesHistory must not all be zero to estimate from but were\nMaybe the period is before the"
                                + " first sale: without any sale, only the house's own forecast can tell.");
    }

    @Test
    void refusesAHorizonOutOfRange() {
        assertThatThrownBy(() -> DemandEstimator.estimate(bags(), 0))
                .hasMessage("horizonWeeks must lie within [1, 520] but was 0");
        assertThatThrownBy(() -> DemandEstimator.estimate(bags(), 521))
                .hasMessage("horizonWeeks must lie within [1, 520] but was 521");
    }

    @Test
    void refusesAMeanBeyondTheRangeOfEstimates() {
        SalesHistory history = SalesHistory.builder()
                .addSku(sku("S"))
                .addDoor(door("D"))
                .put(sku("S"), door("D"), 1_000_000, 1)
                .build();
        assertThatThrownBy(() -> DemandEstimator.estimate(history, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("meanUnits of S at D must be at most 100000.0 but was ")
                .hasMessageEndingWith("\nMaybe the horizon is too long, or units are not pieces.");
    }

    private static double relativeDoubt(DemandForecast forecast, String sku, String door) {
        DemandEstimate estimate = forecast.estimate(sku(sku), door(door));
        return (estimate.varianceUnits() - estimate.meanUnits()) / square(estimate.meanUnits());
    }

    private static SalesHistory bags() {
        return SalesHistory.builder()
                .addSku(sku("BAG-OLD"), "bags")
                .addSku(sku("BAG-NEW"), "bags")
                .addDoor(door("PARIS"), "EU")
                .addDoor(door("TOKYO"), "JP")
                .put(sku("BAG-OLD"), door("PARIS"), 12, 26)
                .put(sku("BAG-OLD"), door("TOKYO"), 31, 26)
                .build();
    }

    private static double square(double x) {
        return x * x;
    }

    private static SkuId sku(String text) {
        return SkuId.of(text);
    }

    private static DoorId door(String text) {
        return DoorId.of(text);
    }

    /** A house whose true rates are known: gamma factors per SKU and door around groups, gamma scatter, Poisson sales. */
    private static final class Truth {
        final int skus;
        final int doors;
        final double[][] rates;
        final SalesHistory history;

        Truth(int skus, int doors, double size, long seed) {
            this.skus = skus;
            this.doors = doors;
            Random random = new Random(seed);
            double[] skuFactor = factors(skus, 3, random);
            double[] doorFactor = factors(doors, 4, random);
            rates = new double[skus][doors];
            SalesHistory.Builder history = SalesHistory.builder();
            for (int sku = 0; sku < skus; sku++) {
                history.addSku(sku("SKU-" + sku), "group-" + sku % 3);
            }
            for (int door = 0; door < doors; door++) {
                history.addDoor(door("DOOR-" + door), "market-" + door % 4);
            }
            for (int sku = 0; sku < skus; sku++) {
                for (int door = 0; door < doors; door++) {
                    rates[sku][door] = 0.08 * skuFactor[sku] * doorFactor[door] * gamma(size, random) / size;
                    int weeks = random.nextInt(4) == 0 ? 0 : 4 + random.nextInt(22);
                    if (weeks > 0) {
                        history.put(
                                sku("SKU-" + sku),
                                door("DOOR-" + door),
                                poisson(rates[sku][door] * weeks, random),
                                weeks);
                    }
                }
            }
            this.history = history.build();
        }

        double allWeeks() {
            double weeks = 0;
            for (int sku = 0; sku < skus; sku++) {
                for (int door = 0; door < doors; door++) {
                    weeks += history.weeks(sku, door);
                }
            }
            return weeks;
        }

        SalesHistory shuffled(long seed) {
            Random random = new Random(seed);
            List<SkuId> skuOrder = new ArrayList<>(history.skus());
            List<DoorId> doorOrder = new ArrayList<>(history.doors());
            Collections.shuffle(skuOrder, random);
            Collections.shuffle(doorOrder, random);
            SalesHistory.Builder shuffled = SalesHistory.builder();
            skuOrder.forEach(sku -> shuffled.addSku(sku, history.skuGroups().get(history.skuIndex(sku))));
            doorOrder.forEach(
                    door -> shuffled.addDoor(door, history.doorGroups().get(history.doorIndex(door))));
            for (DoorId door : doorOrder) {
                for (SkuId sku : skuOrder) {
                    shuffled.put(sku, door, history.units(sku, door), history.weeks(sku, door));
                }
            }
            return shuffled.build();
        }

        private static double[] factors(int n, int groups, Random random) {
            double[] factors = new double[n];
            for (int i = 0; i < n; i++) {
                factors[i] = (0.5 + i % groups) / (0.5 * groups) * gamma(3, random) / 3;
            }
            return factors;
        }

        /** Marsaglia and Tsang 2000, for shapes of at least one. */
        private static double gamma(double shape, Random random) {
            double d = shape - 1.0 / 3;
            double c = 1 / Math.sqrt(9 * d);
            while (true) {
                double x = random.nextGaussian();
                double v = Math.pow(1 + c * x, 3);
                if (v > 0 && Math.log(random.nextDouble()) < 0.5 * x * x + d - d * v + d * Math.log(v)) {
                    return d * v;
                }
            }
        }

        private static int poisson(double mean, Random random) {
            int count = 0;
            for (double time = -Math.log(random.nextDouble()); time < mean; time -= Math.log(random.nextDouble())) {
                count++;
            }
            return count;
        }
    }
}
