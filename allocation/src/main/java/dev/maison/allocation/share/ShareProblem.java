package dev.maison.allocation.share;

import static com.google.common.base.Preconditions.checkArgument;

import dev.maison.core.DoorId;
import dev.maison.core.Ratio;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * Units to split among doors in proportion to their weights, each door within its bounds.
 *
 * <p>All of the supply is given: hold something back by stating a smaller supply. Where the bounds cannot hold together,
 * {@link #findConflict} says which; that is a fact about the problem, not an error.
 *
 * <p>The order in which doors are added has no meaning; {@link #doors} are in the order of their ids. Ties break by
 * {@link #tieOrder}, by default the order of ids.
 *
 * <pre>{@code
 * ShareProblem problem = ShareProblem.builder()
 *         .supplyUnits(50)
 *         .addDoor(WeightedDoor.of(DoorId.of("PARIS"), 50).withMaximumUnits(30))
 *         .addDoor(WeightedDoor.of(DoorId.of("TOKYO"), 20))
 *         .addDoor(WeightedDoor.of(DoorId.of("MILAN"), 10))
 *         .build();
 * }</pre>
 */
@Value.Immutable
public abstract class ShareProblem {
    /** Largest supply, in units. */
    public static final long MAX_SUPPLY_UNITS = 1_000_000_000_000_000_000L;

    ShareProblem() {}

    /**
     * Returns a problem without bounds, with ties in the order of ids.
     *
     * @throws IllegalArgumentException if the supply is out of range or a weight is negative
     */
    public static ShareProblem ofWeights(long supplyUnits, Map<DoorId, Long> weights) {
        Builder builder = builder().supplyUnits(supplyUnits);
        weights.forEach((door, weight) -> builder.addDoor(WeightedDoor.of(door, weight)));
        return builder.build();
    }

    /** Returns a builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** The units to split; within [0, {@link #MAX_SUPPLY_UNITS}]. */
    public abstract long supplyUnits();

    /** The doors, each once, in the order of their ids. */
    public abstract List<WeightedDoor> doors();

    /** Every door once: of two doors with the same right to a unit, the one named first gets it. The order of ids by default. */
    public abstract List<DoorId> tieOrder();

    /** This problem with another supply. */
    public abstract ShareProblem withSupplyUnits(long supplyUnits);

    /**
     * The limits that cannot hold together, or empty when the supply can be given within all bounds.
     *
     * <p>The conflict is irreducible: without any one of the limits it names, the rest can hold. Cost: O(doors log doors).
     */
    @Value.Lazy
    public Optional<ShareConflict> findConflict() {
        return ShareConflict.find(this);
    }

    /**
     * The exact share of a door before rounding and bounds: supply times weight over the sum of weights; zero if all weights are
     * zero.
     *
     * @throws IllegalArgumentException if the door is not in this problem
     */
    public final Ratio quotaUnits(DoorId door) {
        return quotaUnits(index(door));
    }

    final Ratio quotaUnits(int index) {
        BigInteger total = totalWeight();
        return total.signum() == 0
                ? Ratio.ZERO
                : Ratio.of(
                        BigInteger.valueOf(doors().get(index).weight()).multiply(BigInteger.valueOf(supplyUnits())),
                        total);
    }

    @Value.Lazy
    BigInteger totalWeight() {
        BigInteger total = BigInteger.ZERO;
        for (WeightedDoor door : doors()) {
            total = total.add(BigInteger.valueOf(door.weight()));
        }
        return total;
    }

    /** The place of a door in {@link #doors}. */
    final int index(DoorId door) {
        int index = Collections.binarySearch(ids(), door);
        checkArgument(index >= 0, "door of ShareProblem must be one of its %s doors but was %s", doors().size(), door);
        return index;
    }

    @Value.Lazy
    List<DoorId> ids() {
        return doors().stream().map(WeightedDoor::door).toList();
    }

    /** Per door, its place in the tie order. */
    final int[] ranks() {
        int[] ranks = new int[doors().size()];
        for (int rank = 0; rank < ranks.length; rank++) {
            ranks[index(tieOrder().get(rank))] = rank;
        }
        return ranks;
    }

    /** The most units a door may get: its maximum, its minimum if its weight is zero, and never more than the supply. */
    final long ceilingUnits(int index) {
        WeightedDoor door = doors().get(index);
        return door.weight() == 0
                ? door.minimumUnits()
                : Math.max(
                        door.minimumUnits(),
                        Math.min(supplyUnits(), door.maximumUnits().orElse(supplyUnits())));
    }

    @Value.Check
    ShareProblem check() {
        checkArgument(
                supplyUnits() >= 0 && supplyUnits() <= MAX_SUPPLY_UNITS,
                "supplyUnits of ShareProblem must lie within [0, %s] but was %s",
                MAX_SUPPLY_UNITS,
                supplyUnits());
        List<WeightedDoor> sorted = new ArrayList<>(doors());
        sorted.sort(Comparator.comparing(WeightedDoor::door));
        for (int i = 1; i < sorted.size(); i++) {
            DoorId door = sorted.get(i).door();
            checkArgument(
                    !door.equals(sorted.get(i - 1).door()),
                    "doors of ShareProblem must differ but %s came twice",
                    door);
        }
        List<DoorId> ids = sorted.stream().map(WeightedDoor::door).toList();
        List<DoorId> order = tieOrder().isEmpty() ? ids : tieOrder();
        if (!order.equals(ids)) {
            checkTieOrder(order, ids);
        }
        if (sorted.equals(doors()) && order.equals(tieOrder())) {
            return this;
        }
        return ImmutableShareProblem.builder()
                .supplyUnits(supplyUnits())
                .doors(sorted)
                .tieOrder(order)
                .build();
    }

    static void checkTieOrder(List<DoorId> order, List<DoorId> ids) {
        Set<DoorId> seen = new LinkedHashSet<>();
        for (DoorId door : order) {
            checkArgument(
                    Collections.binarySearch(ids, door) >= 0,
                    "tieOrder must name only doors of the problem but named %s",
                    door);
            checkArgument(seen.add(door), "tieOrder must name every door once but named %s twice", door);
        }
        for (DoorId door : ids) {
            checkArgument(seen.contains(door), "tieOrder must name every door but left out %s", door);
        }
    }

    /** Builds a problem; {@code supplyUnits} is required. */
    public static final class Builder extends ImmutableShareProblem.Builder {
        Builder() {}
    }
}
