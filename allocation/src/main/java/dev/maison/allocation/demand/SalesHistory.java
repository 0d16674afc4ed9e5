package dev.maison.allocation.demand;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Units sold per SKU and door over the weeks in which the pair was on sale.
 *
 * <p>Weeks differ from pair to pair: an item that is not on sale at a door yet has none, and a week without stock is no observation. SKUs are
 * grouped by what they are like, doors by market or kind; without a group of its own, everything is in one group. Units are pieces
 * sold, before returns. The table is held in columns, eight bytes a pair.
 *
 * <p>Two ways to build: {@link #builder} pair by pair, {@link #columns} from arrays.
 */
public final class SalesHistory {
    /** Most weeks of one pair. */
    public static final int MAX_WEEKS = 10_000;

    private static final String ONE_GROUP = "";

    private final List<SkuId> skus;
    private final List<DoorId> doors;
    private final List<String> skuGroups;
    private final List<String> doorGroups;
    private final int[] units;
    private final int[] weeks;
    private final Map<SkuId, Integer> skuIndexes;
    private final Map<DoorId, Integer> doorIndexes;
    private final long totalUnits;

    private SalesHistory(
            List<SkuId> skus,
            List<DoorId> doors,
            List<String> skuGroups,
            List<String> doorGroups,
            int[] units,
            int[] weeks) {
        this.skus = List.copyOf(skus);
        this.doors = List.copyOf(doors);
        this.skuGroups = List.copyOf(skuGroups);
        this.doorGroups = List.copyOf(doorGroups);
        this.units = units;
        this.weeks = weeks;
        this.skuIndexes = indexes("skus", this.skus);
        this.doorIndexes = indexes("doors", this.doors);
        checkSize("skuGroups", this.skuGroups.size(), this.skus.size());
        checkSize("doorGroups", this.doorGroups.size(), this.doors.size());
        long cells = (long) this.skus.size() * this.doors.size();
        checkSize("units", units.length, cells);
        checkSize("weeks", weeks.length, cells);
        this.totalUnits = checkCells();
    }

    /** Returns a builder that takes pair by pair. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that takes arrays; cell {@code sku * doors + door}, in the order of the lists. */
    public static Columns columns(List<SkuId> skus, List<DoorId> doors) {
        return new Columns(skus, doors);
    }

    /** The SKUs, in the order given. */
    public List<SkuId> skus() {
        return skus;
    }

    /** The doors, in the order given. */
    public List<DoorId> doors() {
        return doors;
    }

    /** The group of each SKU; the empty text where none was given. */
    public List<String> skuGroups() {
        return skuGroups;
    }

    /** The group of each door; the empty text where none was given. */
    public List<String> doorGroups() {
        return doorGroups;
    }

    /**
     * Units sold of a SKU at a door.
     *
     * @throws IllegalArgumentException if SKU or door is not in this history
     */
    public int units(SkuId sku, DoorId door) {
        return units(skuIndex(sku), doorIndex(door));
    }

    /**
     * Weeks in which a SKU was on sale at a door; zero when it has no history.
     *
     * @throws IllegalArgumentException if SKU or door is not in this history
     */
    public int weeks(SkuId sku, DoorId door) {
        return weeks(skuIndex(sku), doorIndex(door));
    }

    /** Units sold, all pairs together. */
    public long totalUnits() {
        return totalUnits;
    }

    int units(int sku, int door) {
        return units[cell(sku, door)];
    }

    int weeks(int sku, int door) {
        return weeks[cell(sku, door)];
    }

    boolean has(SkuId sku, DoorId door) {
        return skuIndexes.containsKey(sku) && doorIndexes.containsKey(door);
    }

    /** Weeks on sale of a SKU, all doors together. */
    long skuWeeks(int sku) {
        long sum = 0;
        for (int door = 0; door < doors.size(); door++) {
            sum += weeks(sku, door);
        }
        return sum;
    }

    /** Weeks on sale at a door, all SKUs together. */
    long doorWeeks(int door) {
        long sum = 0;
        for (int sku = 0; sku < skus.size(); sku++) {
            sum += weeks(sku, door);
        }
        return sum;
    }

    int cell(int sku, int door) {
        checkArgument(sku >= 0 && sku < skus.size(), "sku must lie within [0, %s) but was %s", skus.size(), sku);
        checkArgument(door >= 0 && door < doors.size(), "door must lie within [0, %s) but was %s", doors.size(), door);
        return sku * doors.size() + door;
    }

    int[] unitsUncopied() {
        return units;
    }

    int[] weeksUncopied() {
        return weeks;
    }

    int skuIndex(SkuId sku) {
        return find(skuIndexes, sku).orElseThrow(() -> unknown("sku", sku));
    }

    int doorIndex(DoorId door) {
        return find(doorIndexes, door).orElseThrow(() -> unknown("door", door));
    }

    private static <T> OptionalInt find(Map<T, Integer> indexes, T id) {
        Integer index = indexes.get(requireNonNull(id, "id"));
        return index == null ? OptionalInt.empty() : OptionalInt.of(index);
    }

    private static IllegalArgumentException unknown(String attribute, Object id) {
        return new IllegalArgumentException(attribute + " of SalesHistory must be one of its own but was " + id);
    }

    private static <T> Map<T, Integer> indexes(String attribute, List<T> ids) {
        Map<T, Integer> indexes = new LinkedHashMap<>();
        for (T id : ids) {
            checkArgument(
                    indexes.put(id, indexes.size()) == null,
                    "%s of SalesHistory must differ but %s came twice",
                    attribute,
                    id);
        }
        return Collections.unmodifiableMap(indexes);
    }

    private static void checkSize(String attribute, long size, long expected) {
        checkArgument(size == expected, "%s of SalesHistory must number %s but numbered %s", attribute, expected, size);
    }

    private long checkCells() {
        long total = 0;
        for (int sku = 0, cell = 0; sku < skus.size(); sku++) {
            for (int door = 0; door < doors.size(); door++, cell++) {
                if (units[cell] < 0
                        || weeks[cell] < 0
                        || weeks[cell] > MAX_WEEKS
                        || (units[cell] > 0 && weeks[cell] == 0)) {
                    throw wrongCell(skus.get(sku), doors.get(door), units[cell], weeks[cell]);
                }
                total += units[cell];
            }
        }
        return total;
    }

    private static IllegalArgumentException wrongCell(SkuId sku, DoorId door, int units, int weeks) {
        String pair = " of " + sku + " at " + door;
        if (units < 0) {
            return new IllegalArgumentException("units" + pair + " must not be negative but was " + units
                    + "\nMaybe returns were netted: count the pieces that were sold.");
        }
        if (weeks < 0 || weeks > MAX_WEEKS) {
            return new IllegalArgumentException(
                    "weeks" + pair + " must lie within [0, " + MAX_WEEKS + "] but was " + weeks);
        }
        return new IllegalArgumentException("weeks" + pair + " must be positive where units were sold but was " + weeks
                + " with " + units + " units");
    }

    /** Builds a history pair by pair. A pair that is not put has no history. */
    public static final class Builder {
        private final Map<SkuId, String> skus = new LinkedHashMap<>();
        private final Map<DoorId, String> doors = new LinkedHashMap<>();
        private final Map<SkuId, Map<DoorId, int[]>> pairs = new LinkedHashMap<>();

        private Builder() {}

        /** Adds a SKU without a group of its own. */
        public Builder addSku(SkuId sku) {
            return addSku(sku, ONE_GROUP);
        }

        /** Adds a SKU that is like the others of its group. */
        public Builder addSku(SkuId sku, String group) {
            addOnce("skus", skus, sku, group);
            return this;
        }

        /** Adds a door without a group of its own. */
        public Builder addDoor(DoorId door) {
            return addDoor(door, ONE_GROUP);
        }

        /** Adds a door that is like the others of its group. */
        public Builder addDoor(DoorId door, String group) {
            addOnce("doors", doors, door, group);
            return this;
        }

        private static <T> void addOnce(String attribute, Map<T, String> groups, T id, String group) {
            requireNonNull(group, "group");
            checkArgument(
                    groups.put(requireNonNull(id, "id"), group) == null,
                    "%s of SalesHistory must differ but %s came twice",
                    attribute,
                    id);
        }

        /** Sets what a pair sold and in how many weeks it was on sale. */
        public Builder put(SkuId sku, DoorId door, int units, int weeks) {
            int @Nullable [] before = pairs.computeIfAbsent(requireNonNull(sku, "sku"), key -> new LinkedHashMap<>())
                    .put(requireNonNull(door, "door"), new int[] {units, weeks});
            checkArgument(before == null, "pairs of SalesHistory must differ but %s at %s came twice", sku, door);
            return this;
        }

        /**
         * Returns the history.
         *
         * @throws IllegalArgumentException if a pair names a SKU or door that was not added, or a number is out of range
         */
        public SalesHistory build() {
            List<SkuId> skuList = List.copyOf(skus.keySet());
            List<DoorId> doorList = List.copyOf(doors.keySet());
            Map<SkuId, Integer> skuIndexes = indexes("skus", skuList);
            Map<DoorId, Integer> doorIndexes = indexes("doors", doorList);
            checkArgument(
                    (long) skuList.size() * doorList.size() <= Integer.MAX_VALUE - 8,
                    "pairs of SalesHistory must number at most %s but numbered %s",
                    Integer.MAX_VALUE - 8,
                    (long) skuList.size() * doorList.size());
            int[] units = new int[skuList.size() * doorList.size()];
            int[] weeks = new int[units.length];
            pairs.forEach((sku, row) -> row.forEach((door, numbers) -> {
                int cell = find(skuIndexes, sku).orElseThrow(() -> unknown("sku", sku)) * doorList.size()
                        + find(doorIndexes, door).orElseThrow(() -> unknown("door", door));
                units[cell] = numbers[0];
                weeks[cell] = numbers[1];
            }));
            return new SalesHistory(
                    skuList, doorList, List.copyOf(skus.values()), List.copyOf(doors.values()), units, weeks);
        }
    }

    /** Builds a history from arrays, which are taken over without copying: do not change them afterwards. */
    public static final class Columns {
        private final List<SkuId> skus;
        private final List<DoorId> doors;
        private List<String> skuGroups;
        private List<String> doorGroups;
        private int[] units = {};
        private int[] weeks = {};

        private Columns(List<SkuId> skus, List<DoorId> doors) {
            this.skus = List.copyOf(skus);
            this.doors = List.copyOf(doors);
            this.skuGroups = Collections.nCopies(skus.size(), ONE_GROUP);
            this.doorGroups = Collections.nCopies(doors.size(), ONE_GROUP);
        }

        /** Sets the units sold per pair. Required. */
        public Columns units(int[] perCell) {
            this.units = requireNonNull(perCell, "units");
            return this;
        }

        /** Sets the weeks on sale per pair. Required. */
        public Columns weeks(int[] perCell) {
            this.weeks = requireNonNull(perCell, "weeks");
            return this;
        }

        /** Sets the group of each SKU; one group by default. */
        public Columns skuGroups(List<String> perSku) {
            this.skuGroups = List.copyOf(perSku);
            return this;
        }

        /** Sets the group of each door; one group by default. */
        public Columns doorGroups(List<String> perDoor) {
            this.doorGroups = List.copyOf(perDoor);
            return this;
        }

        /**
         * Returns the history.
         *
         * @throws IllegalArgumentException if a length does not fit, an id comes twice, or a number is out of range
         */
        public SalesHistory build() {
            return new SalesHistory(skus, doors, skuGroups, doorGroups, units, weeks);
        }
    }
}
