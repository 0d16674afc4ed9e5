package dev.maison.allocation.testkit.share;

import dev.maison.allocation.share.DoorClaim;
import dev.maison.allocation.share.ScarcityProblem;
import dev.maison.allocation.share.ShareProblem;
import dev.maison.allocation.share.WeightedDoor;
import dev.maison.core.DoorId;
import java.math.BigInteger;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** What the laws of shares are tried on: few doors, many ties, bounds that bind, and now and then numbers near the ends of their range. */
public final class ShareArbitraries {
    private static final int MOST_DOORS = 6;

    private ShareArbitraries() {}

    /** Weights: mostly small, so that ties are common; some large, some as large as a {@code long}. */
    public static Arbitrary<Long> weights() {
        return Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.longs().between(0, 9)),
                Tuple.of(6, Arbitraries.longs().between(1, 2_000)),
                Tuple.of(2, Arbitraries.longs().between(1, 50_000_000)),
                Tuple.of(1, Arbitraries.longs().between(1L << 29, 1L << 33)),
                Tuple.of(1, Arbitraries.longs().between(Long.MAX_VALUE - 1_000, Long.MAX_VALUE)));
    }

    /** Doors without a name of their own: weight, and bounds that are mostly absent and small. */
    private static Arbitrary<WeightedDoor> doors() {
        Arbitrary<Long> minima = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(0L)),
                Tuple.of(1, Arbitraries.longs().between(0, 4)));
        Arbitrary<OptionalLong> rooms = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(OptionalLong.empty())),
                Tuple.of(1, Arbitraries.longs().between(0, 12).map(OptionalLong::of)));
        return Combinators.combine(weights(), minima, rooms).as((weight, minimum, room) -> {
            WeightedDoor door = WeightedDoor.of(DoorId.of("?"), weight).withMinimumUnits(minimum);
            return room.isPresent() ? door.withMaximumUnits(minimum + room.getAsLong()) : door;
        });
    }

    /** Problems with and without a conflict. */
    public static Arbitrary<ShareProblem> anyProblems() {
        Arbitrary<Long> supplies = Arbitraries.frequencyOf(
                Tuple.of(8, Arbitraries.longs().between(0, 40)),
                Tuple.of(2, Arbitraries.longs().between(0, 5_000)),
                Tuple.of(
                        1,
                        Arbitraries.longs()
                                .between(ShareProblem.MAX_SUPPLY_UNITS - 50, ShareProblem.MAX_SUPPLY_UNITS)));
        return Combinators.combine(doors().list().ofMaxSize(MOST_DOORS), supplies, tieOrders())
                .as(ShareArbitraries::problem)
                .withoutEdgeCases(); // combined, they would outnumber the tries
    }

    /** Problems without a conflict; this is what {@code @ForAll ShareProblem} draws. */
    public static Arbitrary<ShareProblem> problems() {
        return anyProblems().map(ShareArbitraries::feasible);
    }

    /** Problems without a conflict and with little supply, for references that hand out unit by unit. */
    public static Arbitrary<ShareProblem> smallProblems() {
        return Combinators.combine(
                        doors().list().ofMaxSize(MOST_DOORS),
                        Arbitraries.longs().between(0, 60),
                        tieOrders())
                .as(ShareArbitraries::problem)
                .withoutEdgeCases()
                .map(ShareArbitraries::feasible);
    }

    /** Claims problems, scarce or not; this is what {@code @ForAll ScarcityProblem} draws. */
    public static Arbitrary<ScarcityProblem> scarcityProblems() {
        Arbitrary<Long> claims = Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.longs().between(0, 12)),
                Tuple.of(3, Arbitraries.longs().between(0, 1_000)),
                Tuple.of(
                        1,
                        Arbitraries.longs()
                                .between(ShareProblem.MAX_SUPPLY_UNITS - 50, ShareProblem.MAX_SUPPLY_UNITS)));
        return scarcityProblems(claims);
    }

    /** Claims problems with claims of at most a dozen. */
    public static Arbitrary<ScarcityProblem> smallScarcityProblems() {
        return scarcityProblems(Arbitraries.longs().between(0, 12));
    }

    private static Arbitrary<ScarcityProblem> scarcityProblems(Arbitrary<Long> claims) {
        return Combinators.combine(
                        claims.list().ofMaxSize(5), Arbitraries.longs().between(0, 1_100), tieOrders())
                .as((units, permille, order) -> {
                    ScarcityProblem.Builder problem = ScarcityProblem.builder();
                    BigInteger total = BigInteger.ZERO;
                    for (int i = 0; i < units.size(); i++) {
                        problem.addClaim(DoorClaim.of(door(i), units.get(i)));
                        total = total.add(BigInteger.valueOf(units.get(i)));
                    }
                    BigInteger supply = total.multiply(BigInteger.valueOf(permille))
                            .divide(BigInteger.valueOf(1_000))
                            .min(BigInteger.valueOf(ShareProblem.MAX_SUPPLY_UNITS));
                    return problem.supplyUnits(supply.longValueExact())
                            .tieOrder(tieOrder(order, units.size()))
                            .build();
                })
                .withoutEdgeCases();
    }

    private static Arbitrary<List<Integer>> tieOrders() {
        return Arbitraries.frequencyOf(
                Tuple.of(
                        1,
                        Arbitraries.just(IntStream.range(0, MOST_DOORS).boxed().toList())),
                Tuple.of(
                        1,
                        Arbitraries.shuffle(
                                IntStream.range(0, MOST_DOORS).boxed().toList())));
    }

    private static ShareProblem problem(List<WeightedDoor> doors, long supplyUnits, List<Integer> order) {
        ShareProblem.Builder problem = ShareProblem.builder().supplyUnits(supplyUnits);
        for (int i = 0; i < doors.size(); i++) {
            problem.addDoor(
                    WeightedDoor.builder().from(doors.get(i)).door(door(i)).build());
        }
        return problem.tieOrder(tieOrder(order, doors.size())).build();
    }

    /** The problem itself, or the same doors with a supply that fits their bounds. */
    private static ShareProblem feasible(ShareProblem problem) {
        if (problem.findConflict().isEmpty()) {
            return problem;
        }
        long least = 0;
        long most = 0;
        for (WeightedDoor door : problem.doors()) {
            least += door.minimumUnits();
            most += door.weight() == 0
                    ? door.minimumUnits()
                    : Math.min(1_000, door.maximumUnits().orElse(1_000));
        }
        return problem.withSupplyUnits(least + problem.supplyUnits() % (most - least + 1));
    }

    private static List<DoorId> tieOrder(List<Integer> order, int doors) {
        return order.stream().filter(i -> i < doors).map(ShareArbitraries::door).toList();
    }

    private static DoorId door(int i) {
        return DoorId.of("DOOR-" + i);
    }
}
