package dev.maison.allocation.demand;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.maison.core.DoorId;
import dev.maison.core.Ratio;
import dev.maison.core.SkuId;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntToLongFunction;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * Doors that speak for a door without history of its own, and items that speak for an item without: by name and with exact weights.
 *
 * <p>"The new door will trade like Lyon, two thirds, and like Nice, one third." A merchandiser who knows that states it with {@link Builder};
 * where nobody knows, {@link #nearestDoors} finds some by a fixed rule. Weights are positive and add up to one. What speaks for another is not
 * spoken for itself, and must have weeks on sale. For a door or item that has much history of its own, state none: its level is then known
 * better from its own sales.
 *
 * <p>Order of input has no meaning.
 */
public final class Analogues {
    /** No analogues: groups alone say what is like what. */
    public static final Analogues NONE = builder().build();

    private final Map<SkuId, Map<SkuId, Ratio>> skus;
    private final Map<DoorId, Map<DoorId, Ratio>> doors;

    private Analogues(Map<SkuId, Map<SkuId, Ratio>> skus, Map<DoorId, Map<DoorId, Ratio>> doors) {
        this.skus = Collections.unmodifiableMap(new TreeMap<>(skus));
        this.doors = Collections.unmodifiableMap(new TreeMap<>(doors));
        checkUnchained("skus", this.skus);
        checkUnchained("doors", this.doors);
    }

    /** Returns a builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** The items that speak for each item, with their weights; all in the order of their ids. */
    public Map<SkuId, Map<SkuId, Ratio>> skus() {
        return skus;
    }

    /** The doors that speak for each door, with their weights; all in the order of their ids. */
    public Map<DoorId, Map<DoorId, Ratio>> doors() {
        return doors;
    }

    /**
     * The doors of the same group whose rate of sale is nearest to that of a door, each with the same weight.
     *
     * <p>The rule: candidates are the other doors of its group that have weeks on sale. A candidate is compared over the SKUs that were on sale
     * at both: units over weeks, all these SKUs together, candidate against door. The nearer the quotient of the two rates, or
     * its inverse if it is below one, comes to one, the nearer the candidate. A door without any week in common is not itself compared; in its place
     * stands its group, all other doors together, so that the most typical ones are found. A rate of zero is farthest from any other. Ties go to
     * the smaller id. Exact; cost O(doors x SKUs), doors x doors x SKUs for a door without history.
     *
     * @param count how many; at least one; fewer are given where there are fewer candidates
     * @return weights by door, in the order of ids; empty if the group has no other door with history
     * @throws IllegalArgumentException if the door is not in the history
     */
    public static Map<DoorId, Ratio> nearestDoors(SalesHistory history, DoorId door, int count) {
        return nearestDoors(history, door, count, other -> true);
    }

    /**
     * The same among some of the doors: leave out those that have analogues themselves, or that trade oddly.
     *
     * @param candidates which doors may speak
     */
    public static Map<DoorId, Ratio> nearestDoors(
            SalesHistory history, DoorId door, int count, Predicate<DoorId> candidates) {
        checkArgument(count >= 1, "count of Analogues must be at least 1 but was %s", count);
        return NearestDoors.of(history, history.doorIndex(door), count, candidates);
    }

    private static <T> void checkUnchained(String attribute, Map<T, Map<T, Ratio>> analogues) {
        analogues.forEach((id, weights) -> weights.keySet()
                .forEach(other -> checkArgument(
                        !analogues.containsKey(other),
                        "%s that speak for %s must have no analogues of their own but %s has%s",
                        attribute,
                        id,
                        other,
                        "\nMaybe name directly whose sales are meant.")));
    }

    /** Whose sales stand for each SKU of a history, by place; its own where nobody does. */
    double[][] skuWeights(SalesHistory history) {
        return weights("sku", skus, history.skus().size(), history::skuIndex, history::skuWeeks);
    }

    double[][] doorWeights(SalesHistory history) {
        return weights("door", doors, history.doors().size(), history::doorIndex, history::doorWeeks);
    }

    int[][] skuPlaces(SalesHistory history) {
        return places(skus, history.skus().size(), history::skuIndex);
    }

    int[][] doorPlaces(SalesHistory history) {
        return places(doors, history.doors().size(), history::doorIndex);
    }

    private static <T> int[][] places(Map<T, Map<T, Ratio>> analogues, int size, ToIntFunction<T> index) {
        int[][] places = IntStream.range(0, size).mapToObj(i -> new int[] {i}).toArray(int[][]::new);
        analogues.forEach((id, weights) -> places[index.applyAsInt(id)] =
                weights.keySet().stream().mapToInt(index).toArray());
        return places;
    }

    private static <T> double[][] weights(
            String attribute,
            Map<T, Map<T, Ratio>> analogues,
            int size,
            ToIntFunction<T> index,
            IntToLongFunction weeks) {
        double[][] all =
                IntStream.range(0, size).mapToObj(i -> new double[] {1}).toArray(double[][]::new);
        analogues.forEach((id, weights) -> {
            weights.keySet()
                    .forEach(other -> checkArgument(
                            weeks.applyAsLong(index.applyAsInt(other)) > 0,
                            "weeks of %s, a %s that speaks for %s, must be positive but were 0%s",
                            other,
                            attribute,
                            id,
                            "\nMaybe it has no history either: name one that has."));
            all[index.applyAsInt(id)] = weights.values().stream()
                    .mapToDouble(weight ->
                            weight.toDecimal(30, RoundingMode.HALF_EVEN).doubleValue())
                    .toArray();
        });
        return all;
    }

    /** Builds analogues, one door or item at a time. */
    public static final class Builder {
        private final Map<SkuId, Map<SkuId, Ratio>> skus = new TreeMap<>();
        private final Map<DoorId, Map<DoorId, Ratio>> doors = new TreeMap<>();

        private Builder() {}

        /**
         * States which items speak for an item.
         *
         * @param weights positive, adding up to one; the item itself is not among them
         */
        public Builder putSku(SkuId sku, Map<SkuId, Ratio> weights) {
            put("skus", skus, sku, weights);
            return this;
        }

        /**
         * States which doors speak for a door.
         *
         * @param weights positive, adding up to one; the door itself is not among them
         */
        public Builder putDoor(DoorId door, Map<DoorId, Ratio> weights) {
            put("doors", doors, door, weights);
            return this;
        }

        private static <T> void put(
                String attribute, Map<T, Map<T, Ratio>> analogues, T id, Map<? extends T, Ratio> weights) {
            requireNonNull(id, "id");
            Map<T, Ratio> sorted = new TreeMap<>(weights);
            Ratio sum = Ratio.ZERO;
            for (Map.Entry<T, Ratio> entry : sorted.entrySet()) {
                checkArgument(
                        entry.getValue().signum() > 0,
                        "weight of %s for %s must be positive but was %s",
                        entry.getKey(),
                        id,
                        entry.getValue());
                checkArgument(
                        !entry.getKey().equals(id),
                        "%s that speak for %s must be others but it is among them",
                        attribute,
                        id);
                sum = sum.plus(entry.getValue());
            }
            checkArgument(
                    sum.equals(Ratio.ONE),
                    "weights of the %s that speak for %s must add up to 1 but add up to %s",
                    attribute,
                    id,
                    sum);
            checkArgument(
                    analogues.put(id, Collections.unmodifiableMap(sorted)) == null,
                    "%s of Analogues must differ but %s came twice",
                    attribute,
                    id);
        }

        /**
         * Returns the analogues.
         *
         * @throws IllegalArgumentException if one that speaks for another has analogues of its own
         */
        public Analogues build() {
            return new Analogues(skus, doors);
        }
    }
}
