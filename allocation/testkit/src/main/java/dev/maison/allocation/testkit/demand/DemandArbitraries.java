package dev.maison.allocation.testkit.demand;

import dev.maison.allocation.demand.DemandEstimate;
import dev.maison.allocation.demand.DemandPrior;
import dev.maison.allocation.demand.SalesHistory;
import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** What the laws of demand are tried on. */
public final class DemandArbitraries {
    private static final int MOST_SKUS = 6;
    private static final int MOST_DOORS = 5;

    private DemandArbitraries() {}

    /** Poisson and negative binomial estimates of up to a few dozen units. */
    public static Arbitrary<DemandEstimate> estimates() {
        Arbitrary<Double> means = Arbitraries.doubles().between(0, 60).ofScale(4);
        Arbitrary<Double> sizes = Arbitraries.doubles().between(0.1, 200).ofScale(4);
        return Arbitraries.oneOf(
                means.map(DemandEstimate::poisson),
                Combinators.combine(means, sizes).as(DemandEstimate::negativeBinomial));
    }

    /** Priors from one unit in ten years to twenty a week, worth up to fifty units of evidence. */
    public static Arbitrary<DemandPrior> priors() {
        return Combinators.combine(
                        Arbitraries.doubles().between(0.002, 20).ofScale(4),
                        Arbitraries.doubles().between(0.1, 50).ofScale(4))
                .as(DemandPrior::new);
    }

    /** Histories of a few SKUs and doors with at least one sale; pairs without history are common, and so are pairs without sales. */
    public static Arbitrary<SalesHistory> histories() {
        Arbitrary<Integer> weeks = Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(0)),
                Tuple.of(3, Arbitraries.integers().between(1, 52)));
        Arbitrary<Integer> units = Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.just(0)),
                Tuple.of(3, Arbitraries.integers().between(1, 9)),
                Tuple.of(1, Arbitraries.integers().between(1, 500)));
        Arbitrary<List<int[]>> pairs = Combinators.combine(units, weeks)
                .as((sold, observed) -> new int[] {observed == 0 ? 0 : sold, observed})
                .list()
                .ofSize(MOST_SKUS * MOST_DOORS);
        return Combinators.combine(
                        Arbitraries.integers().between(1, MOST_SKUS),
                        Arbitraries.integers().between(1, MOST_DOORS),
                        Arbitraries.integers().between(1, 3),
                        pairs)
                .as(DemandArbitraries::history)
                .withoutEdgeCases(); // combined, they would outnumber the tries
    }

    private static SalesHistory history(int skus, int doors, int groups, List<int[]> pairs) {
        SalesHistory.Builder history = SalesHistory.builder();
        for (int sku = 0; sku < skus; sku++) {
            history.addSku(sku(sku), "like-" + sku % groups);
        }
        for (int door = 0; door < doors; door++) {
            history.addDoor(door(door), "market-" + door % groups);
        }
        long sold = 0;
        for (int sku = 0; sku < skus; sku++) {
            for (int door = 0; door < doors; door++) {
                int[] pair = pairs.get(sku * MOST_DOORS + door);
                boolean isLast = sku == skus - 1 && door == doors - 1;
                sold += pair[0];
                // Without any sale there is nothing to estimate from.
                history.put(sku(sku), door(door), isLast && sold == 0 ? 1 : pair[0], isLast ? 26 : pair[1]);
            }
        }
        return history.build();
    }

    private static SkuId sku(int i) {
        return SkuId.of("SKU-" + i);
    }

    private static DoorId door(int i) {
        return DoorId.of("DOOR-" + i);
    }
}
