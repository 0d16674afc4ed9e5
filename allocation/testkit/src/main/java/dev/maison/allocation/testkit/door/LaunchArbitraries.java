package dev.maison.allocation.testkit.door;

import dev.maison.allocation.demand.DemandEstimate;
import dev.maison.allocation.door.LaunchDemand;
import dev.maison.allocation.door.LaunchDoor;
import dev.maison.allocation.door.LaunchProblem;
import dev.maison.allocation.door.LaunchSku;
import dev.maison.core.Amount;
import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * What the laws of launches are tried on: few doors and SKUs, supply that is mostly scarce, limits that bind and now and then
 * conflict, many equal gains, both ways of demand and the caller's own gains, stated by columns or by objects.
 */
public final class LaunchArbitraries {
    private static final int MOST_DOORS = 5;
    private static final int MOST_SKUS = 2;
    private static final String CURRENCY = "EUR";

    private LaunchArbitraries() {}

    /** Small problems; this is what {@code @ForAll LaunchProblem} draws. */
    public static Arbitrary<LaunchProblem> problems() {
        return problems(
                MOST_SKUS,
                MOST_DOORS,
                cells(means(), values()),
                Arbitraries.frequencyOf(
                        Tuple.of(8, Arbitraries.integers().between(0, 20)),
                        Tuple.of(1, Arbitraries.integers().between(0, 100))));
    }

    /** Problems so small that every split can be tried. */
    public static Arbitrary<LaunchProblem> tinyProblems() {
        return problems(1, 3, cells(means(), values()), Arbitraries.integers().between(0, 7));
    }

    /** Problems of at most two SKUs, so small that every split of both can be tried. */
    public static Arbitrary<LaunchProblem> tinyPairs() {
        return problems(2, 3, cells(means(), values()), Arbitraries.integers().between(0, 5));
    }

    /** Problems near the ends of the range: large means, wide spreads, worths from nothing to the largest, supplies from 0 to the largest. */
    public static Arbitrary<LaunchProblem> hostileProblems() {
        Arbitrary<Double> means = Arbitraries.frequencyOf(
                Tuple.of(4, means()),
                Tuple.of(2, Arbitraries.of(0.0, 1e-12, 63.999, 64.0, 64.001, 499.0, 599.9, 600.1, 700.0, 5_000.0)),
                Tuple.of(1, Arbitraries.integers().between(0, 2_000).map(Integer::doubleValue)));
        Arbitrary<Long> values = Arbitraries.frequencyOf(
                Tuple.of(3, values()),
                Tuple.of(1, Arbitraries.of(0L, 1L, 1L << 42, 1L << 43)),
                Tuple.of(1, Arbitraries.longs().between(0, 1L << 43)));
        Arbitrary<Integer> supplies = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.integers().between(0, 40)),
                Tuple.of(2, Arbitraries.integers().between(0, 3_000)),
                Tuple.of(1, Arbitraries.of(0, 1, 100_000, Integer.MAX_VALUE - 1, Integer.MAX_VALUE)));
        return problems(MOST_SKUS, MOST_DOORS, cells(means, values), supplies);
    }

    private static Arbitrary<Double> means() {
        return Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.integers().between(0, 4).map(Integer::doubleValue)),
                Tuple.of(3, Arbitraries.integers().between(0, 1_200).map(hundredths -> hundredths / 100.0)));
    }

    /** Worths in micro-units: equal ones, those of leather goods and watches, and next to nothing. */
    private static Arbitrary<Long> values() {
        return Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.longs().between(0, 2).map(units -> units * Amount.MICROS_PER_UNIT)),
                Tuple.of(3, Arbitraries.longs().between(50, 5_000).map(units -> units * Amount.MICROS_PER_UNIT)),
                Tuple.of(1, Arbitraries.longs().between(0, 9)),
                Tuple.of(1, Arbitraries.longs().between(0, 1_000_000_000)));
    }

    /** One door's part in one SKU; {@code most} is -1 for no maximum, {@code drops} are absent or fall from a first gain. */
    private record Cell(
            double mean, double size, long value, int least, int most, boolean eligible, List<Integer> table) {}

    private static Arbitrary<Cell> cells(Arbitrary<Double> means, Arbitrary<Long> values) {
        Arbitrary<Double> sizes = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(0.0)),
                Tuple.of(1, Arbitraries.integers().between(50, 5_000).map(hundredths -> hundredths / 100.0)));
        Arbitrary<Integer> minima = Arbitraries.frequencyOf(
                Tuple.of(5, Arbitraries.just(0)),
                Tuple.of(1, Arbitraries.integers().between(0, 4)));
        Arbitrary<Integer> rooms = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(-1)),
                Tuple.of(2, Arbitraries.integers().between(0, 5)));
        Arbitrary<Boolean> eligible = Arbitraries.frequency(Tuple.of(7, true), Tuple.of(1, false));
        return Combinators.combine(means, sizes, values, minima, rooms, eligible, tables())
                .as((mean, size, value, least, room, open, table) -> {
                    int low = open ? table.isEmpty() ? least : Math.min(least, table.size()) : 0;
                    return new Cell(mean, size, value, low, room < 0 ? -1 : low + room, open, table);
                });
    }

    /** Gains in hundredths that fall, also below nothing; mostly none. */
    private static Arbitrary<List<Integer>> tables() {
        Arbitrary<List<Integer>> some = Combinators.combine(
                        Arbitraries.integers().between(0, 1_000),
                        Arbitraries.integers().between(0, 300).list().ofMaxSize(6))
                .as((first, drops) -> {
                    List<Integer> gains = new ArrayList<>(List.of(first));
                    for (int drop : drops) {
                        gains.add(gains.get(gains.size() - 1) - drop);
                    }
                    return gains;
                });
        return Arbitraries.frequencyOf(Tuple.of(6, Arbitraries.just(List.of())), Tuple.of(1, some));
    }

    private static Arbitrary<LaunchProblem> problems(
            int mostSkus, int mostDoors, Arbitrary<Cell> cells, Arbitrary<Integer> supplies) {
        Arbitrary<Integer> tiers = Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.just(1)),
                Tuple.of(1, Arbitraries.integers().between(1, 3)));
        Arbitrary<Integer> holdbacks = Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.just(0)),
                Tuple.of(1, Arbitraries.integers().between(0, 5)));
        Arbitrary<Long> quanta = Arbitraries.frequency(Tuple.of(3, 1L), Tuple.of(1, 10_000L), Tuple.of(1, 1_000_000L));
        return Combinators.combine(
                        Arbitraries.integers().between(1, mostSkus),
                        Arbitraries.integers().between(1, mostDoors),
                        cells.list().ofSize(mostSkus * mostDoors),
                        supplies.list().ofSize(mostSkus),
                        holdbacks.list().ofSize(mostSkus),
                        tiers.list().ofSize(mostDoors),
                        quanta,
                        Arbitraries.integers().between(0, 1_000))
                .as((skus, doors, all, supply, holdback, tier, quantum, shuffle) ->
                        new Launch(skus, doors, all, supply, holdback, tier, quantum, shuffle).problem())
                .withoutEdgeCases(); // combined, they would outnumber the tries
    }

    /**
     * What was drawn. By {@code shuffle} it is stated by columns or by objects, the doors and their ties are put in order, and in one
     * problem of five all doors are alike, which makes ties.
     */
    private record Launch(
            int skus,
            int doors,
            List<Cell> cells,
            List<Integer> supply,
            List<Integer> holdback,
            List<Integer> tier,
            long quantum,
            int shuffle) {
        private Cell cell(int sku, int door) {
            return cells.get(shuffle % 5 == 0 ? sku * doors : sku * doors + door);
        }

        private static List<SkuId> skuIds(int n) {
            return SKU_IDS.subList(0, n);
        }

        /** The first door ids, in an order drawn. */
        private List<DoorId> doorIds() {
            List<DoorId> ids = new ArrayList<>(DOOR_IDS.subList(0, doors));
            if (shuffle > 1) {
                Collections.shuffle(ids, new Random(shuffle));
            }
            return ids;
        }

        private LaunchProblem problem() {
            return shuffle % 2 == 0 ? columns() : objects();
        }

        private LaunchProblem columns() {
            int n = skus * doors;
            int[] least = new int[n];
            int[] most = new int[n];
            double[] means = new double[n];
            double[] sizes = new double[n];
            long[] values = new long[n];
            boolean[] ineligible = new boolean[n];
            int[] start = new int[n];
            int[] length = new int[n];
            List<Integer> gains = new ArrayList<>();
            Arrays.fill(start, -1);
            for (int i = 0; i < n; i++) {
                Cell cell = cell(i / doors, i % doors);
                least[i] = cell.least();
                most[i] = cell.most() < 0 ? Integer.MAX_VALUE : cell.most();
                means[i] = cell.mean();
                sizes[i] = cell.size();
                values[i] = cell.value();
                ineligible[i] = !cell.eligible();
                if (!cell.table().isEmpty()) {
                    start[i] = gains.size();
                    length[i] = cell.table().size();
                    gains.addAll(cell.table());
                }
            }
            return LaunchProblem.columns(CURRENCY, skuIds(skus), doorIds())
                    .supply(ints(supply, skus))
                    .holdback(ints(holdback, skus))
                    .means(means)
                    .sizes(sizes)
                    .unitValueMicros(values)
                    .minimums(least)
                    .maximums(most)
                    .ineligible(ineligible)
                    .gainTables(
                            start,
                            length,
                            gains.stream().mapToLong(g -> g * 10_000L).toArray())
                    .tiers(ints(tier, doors))
                    .quantumMicros(quantum)
                    .build();
        }

        private LaunchProblem objects() {
            List<DoorId> ids = doorIds();
            List<DoorId> ties = new ArrayList<>(ids);
            Collections.shuffle(ties, new Random(-shuffle));
            LaunchProblem.Builder problem = LaunchProblem.builder()
                    .currency(CURRENCY)
                    .quantumMicros(quantum)
                    .tieOrder(ties);
            for (int d = 0; d < doors; d++) {
                problem.addDoors(LaunchDoor.of(ids.get(d)).withTier(tier.get(d)));
            }
            for (int s = 0; s < skus; s++) {
                SkuId sku = SKU_IDS.get(s);
                problem.addSkus(LaunchSku.of(sku, supply.get(s)).withHoldbackUnits(holdback.get(s)));
                for (int d = 0; d < doors; d++) {
                    Cell cell = cell(s, d);
                    if (cell.eligible()) {
                        problem.addDemands(demand(sku, ids.get(d), cell));
                    }
                }
            }
            return problem.build();
        }

        private static LaunchDemand demand(SkuId sku, DoorId door, Cell cell) {
            LaunchDemand demand = cell.table().isEmpty()
                    ? LaunchDemand.of(
                            sku,
                            door,
                            cell.size() == 0
                                    ? DemandEstimate.poisson(cell.mean())
                                    : DemandEstimate.negativeBinomial(cell.mean(), cell.size()),
                            Amount.ofMicros(cell.value(), CURRENCY))
                    : LaunchDemand.ofTable(
                            sku,
                            door,
                            cell.table().stream()
                                    .map(gain -> Amount.ofMicros(gain * 10_000L, CURRENCY))
                                    .toList());
            demand = cell.most() < 0 ? demand : demand.withMaximumUnits(cell.most());
            return demand.withMinimumUnits(cell.least());
        }

        private static int[] ints(List<Integer> list, int n) {
            return list.subList(0, n).stream().mapToInt(Integer::intValue).toArray();
        }
    }

    private static final List<SkuId> SKU_IDS = List.of(SkuId.of("BAG"), SkuId.of("WATCH"));

    private static final List<DoorId> DOOR_IDS = List.of(
            DoorId.of("DUBAI"), DoorId.of("LONDON"), DoorId.of("MILAN"), DoorId.of("PARIS"), DoorId.of("TOKYO"));
}
