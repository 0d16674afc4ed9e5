package dev.maison.allocation.testkit.door;

import dev.maison.allocation.demand.DemandEstimate;
import dev.maison.allocation.door.LaunchDemand;
import dev.maison.allocation.door.LaunchDocument;
import dev.maison.allocation.door.LaunchDoor;
import dev.maison.allocation.door.LaunchNeed;
import dev.maison.allocation.door.LaunchProblem;
import dev.maison.allocation.door.LaunchSku;
import dev.maison.allocation.door.StockPosition;
import dev.maison.allocation.door.WeeksOfSupply;
import dev.maison.core.Amount;
import dev.maison.core.DoorId;
import dev.maison.core.Ratio;
import dev.maison.core.SkuId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/**
 * Launches with every rule there is, so small that every split can be tried: presentation minima, multiples, positions, thresholds,
 * weeks of supply, holdback by share, pushed SKUs and tables that rise.
 */
public final class RuledLaunches {
    private static final List<String> DOORS = List.of("DUBAI", "LONDON", "MILAN", "PARIS");

    private RuledLaunches() {}

    /** Any rules. */
    public static Arbitrary<LaunchProblem> problems() {
        return Arbitraries.randomValue(random -> new Draw(random, true).problem());
    }

    /** Rules that leave gains concave: neither presentation minima nor multiples nor tables that rise. */
    public static Arbitrary<LaunchProblem> concaveProblems() {
        return Arbitraries.randomValue(random -> new Draw(random, false).problem());
    }

    /** Any rules, as they are stated: what a problem no longer tells, such as weeks or a share, can be stated again with another limit. */
    public static Arbitrary<LaunchDocument> documents() {
        return Arbitraries.randomValue(random -> new Draw(random, true).document());
    }

    /** Rules that leave gains concave, as they are stated. */
    public static Arbitrary<LaunchDocument> concaveDocuments() {
        return Arbitraries.randomValue(random -> new Draw(random, false).document());
    }

    /** A demand of any rules by lot, for the launch of a document drawn here. */
    public static LaunchDemand demand(SkuId sku, DoorId door, Random random) {
        return new Draw(random, true).demand(sku, door);
    }

    /** One problem by lot. */
    public static LaunchProblem of(Random random) {
        return new Draw(random, true).problem();
    }

    private static final class Draw {
        private final Random random;
        private final boolean stepped;
        private final int doors;
        private final boolean alike;
        private final boolean coarse;

        Draw(Random random, boolean stepped) {
            this.random = random;
            this.stepped = stepped;
            this.doors = 1 + random.nextInt(DOORS.size());
            this.alike = random.nextInt(5) == 0;
            this.coarse = random.nextInt(3) == 0;
        }

        private boolean oneOf(int n) {
            return random.nextInt(n) == 0;
        }

        LaunchProblem problem() {
            return document().problem();
        }

        LaunchDocument document() {
            List<DoorId> ids = new ArrayList<>();
            DOORS.subList(0, doors).forEach(text -> ids.add(DoorId.of(text)));
            Collections.shuffle(ids, random);
            SkuId sku = SkuId.of("BAG");
            LaunchSku bag = LaunchSku.of(sku, random.nextInt(13)).withIsPushedAll(oneOf(3));
            bag = oneOf(5)
                    ? bag.withHoldbackShare(Ratio.of(random.nextInt(4), 6))
                    : oneOf(5) ? bag.withHoldbackUnits(random.nextInt(4)) : bag;
            LaunchDocument.Builder document = LaunchDocument.builder()
                    .currency("EUR")
                    .quantumMicros(oneOf(2) ? 1 : 1_000_000)
                    .need(oneOf(2) ? LaunchNeed.NET : LaunchNeed.GROSS)
                    .addSkus(bag)
                    .tieOrder(ids);
            LaunchDemand first = demand(sku, ids.get(0));
            boolean tiers = oneOf(3);
            for (DoorId id : ids) {
                document.addDoors(LaunchDoor.of(id).withTier(tiers ? 1 + random.nextInt(3) : 1));
                if (!oneOf(8)) {
                    LaunchDemand.Builder demand = LaunchDemand.builder();
                    document.addDemands(alike ? demand.from(first).door(id).build() : demand(sku, id));
                }
            }
            return document.build();
        }

        private Amount euros(int most) {
            return Amount.of(Integer.toString(random.nextInt(most + 1)), "EUR");
        }

        private LaunchDemand demand(SkuId sku, DoorId door) {
            boolean table = oneOf(2);
            LaunchDemand demand = table ? table(sku, door) : estimate(sku, door);
            int most = table ? demand.marginalGains().orElseThrow().size() : 12;
            int upper = oneOf(2) ? random.nextInt(most + 1) : most;
            demand = upper < most || oneOf(3) ? demand.withMaximumUnits(upper) : demand;
            if (stepped) {
                demand = oneOf(2) ? demand.withPresentationMinimumUnits(random.nextInt(5)) : demand;
                demand = oneOf(3) ? demand.withMultipleUnits(1 + random.nextInt(3)) : demand;
            }
            demand = oneOf(4) ? demand.withThreshold(euros(40)) : demand;
            demand = oneOf(2)
                    ? demand.withPosition(StockPosition.builder()
                            .onHandUnits(random.nextInt(3))
                            .inTransitUnits(random.nextInt(2))
                            .onOrderUnits(random.nextInt(2))
                            .reservedUnits(random.nextInt(4))
                            .build())
                    : demand;
            if (!table && oneOf(4)) {
                demand = demand.withWeeksOfSupply(WeeksOfSupply.builder()
                        .estimateWeeks(Ratio.of(1 + random.nextInt(4)))
                        .minimumWeeks(Ratio.of(random.nextInt(3), 4))
                        .maximumWeeks(Ratio.of(1 + random.nextInt(8), 1 + random.nextInt(2)))
                        .build());
            }
            return withMinimum(demand, upper);
        }

        /** A minimum now and then, as large as the rules of the demand let it be. */
        private LaunchDemand withMinimum(LaunchDemand demand, int upper) {
            long least = oneOf(4) ? random.nextInt(3) : 0;
            long m = demand.multipleUnits();
            long up = (Math.max(least, demand.presentationMinimumUnits() + 3) + m - 1) / m * m;
            return least > 0 && up <= upper ? demand.withMinimumUnits(least) : demand;
        }

        private LaunchDemand estimate(SkuId sku, DoorId door) {
            double mean = random.nextInt(600) / 100.0;
            return LaunchDemand.of(
                    sku,
                    door,
                    oneOf(3)
                            ? DemandEstimate.negativeBinomial(mean, 1 + random.nextInt(4))
                            : DemandEstimate.poisson(mean),
                    euros(coarse ? 3 : 100));
        }

        private LaunchDemand table(SkuId sku, DoorId door) {
            List<Amount> gains = new ArrayList<>();
            int length = random.nextInt(8);
            int gain = random.nextInt(coarse ? 4 : 50);
            for (int k = 0; k < length; k++) {
                gains.add(Amount.of(Integer.toString(gain), "EUR"));
                gain = stepped
                        ? random.nextInt(coarse ? 5 : 60) - (coarse ? 1 : 15)
                        : gain - random.nextInt(coarse ? 3 : 20);
            }
            return stepped ? LaunchDemand.ofTableOfAnyShape(sku, door, gains) : LaunchDemand.ofTable(sku, door, gains);
        }
    }
}
