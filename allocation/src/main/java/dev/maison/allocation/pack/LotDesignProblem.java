package dev.maison.allocation.pack;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.maison.allocation.internal.gain.pack.LotData;
import dev.maison.core.DoorId;
import dev.maison.core.Ratio;
import dev.maison.core.SizeId;
import dev.maison.core.proof.Digest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which lot types to have packed: the lot-type design problem (Gaul, Kurz, Rambau 2010, "On the lot-type design problem").
 *
 * <p>Every branch gets exactly one lot type, once or more often, and all branches together use few lot types:
 *
 * <pre>{@code
 * minimise   the sum over branches and sizes of |multiplicity x units of the size in the branch's lot - demand|
 * such that  every branch has one of the candidate lots and a multiplicity within [1, most]
 *            at most k different lots are used
 *            the total of units over all branches and sizes lies within [fewest, most]
 * }</pre>
 *
 * <p>The deviation counts units, to the thousandth when demand is not whole. A house that counts otherwise (shortages dearer than leftovers,
 * handling per lot) hands over its own {@link LotCost}. The order of branches and lots has no meaning: branches stand in id order, lots in
 * theirs.
 *
 * <pre>{@code
 * LotDesignProblem problem = LotDesignProblem.builder()
 *         .addBranches(LotBranch.of(DoorId.of("PARIS"), Map.of(SizeId.of("38"), 3, SizeId.of("40"), 2)))
 *         .addLots(LotType.of(List.of(SizeId.of("38"), SizeId.of("40")), 2, 1), LotType.of(List.of(SizeId.of("40")), 1))
 *         .maxLotTypes(1)
 *         .maxMultiplicity(5)
 *         .totalUnits(0, 6)
 *         .build();
 * }</pre>
 */
public final class LotDesignProblem {
    /** Most branches times lots times multiplicities. */
    public static final int MAX_CHOICES = 1 << 25;

    /** Most units in total that branches can take, and that can be asked for. */
    public static final long MAX_TOTAL_UNITS = 10_000_000;

    /** Most units of cost of one choice. */
    public static final long MAX_COST = 1L << 40;

    private final List<LotBranch> branches;
    private final List<LotType> lots;
    private final int maxLotTypes;
    private final int maxMultiplicity;
    private final long fewestUnits;
    private final long mostUnits;
    private final String costUnit;
    private final LotData data;

    private LotDesignProblem(Builder builder, List<LotBranch> branches, List<LotType> lots, LotData data) {
        this.branches = branches;
        this.lots = lots;
        this.maxLotTypes = builder.maxLotTypes;
        this.maxMultiplicity = builder.maxMultiplicity;
        this.fewestUnits = builder.fewestUnits;
        this.mostUnits = builder.mostUnits;
        this.costUnit = builder.costUnit;
        this.data = data;
    }

    /** Starts a problem. */
    public static Builder builder() {
        return new Builder();
    }

    /** The branches, by id. */
    public List<LotBranch> branches() {
        return branches;
    }

    /** The candidate lots, in their order. */
    public List<LotType> lots() {
        return lots;
    }

    /** The most lot types that may be used. */
    public int maxLotTypes() {
        return maxLotTypes;
    }

    /** The largest multiplicity. */
    public int maxMultiplicity() {
        return maxMultiplicity;
    }

    /** The fewest units in total. */
    public long fewestUnits() {
        return fewestUnits;
    }

    /** The most units in total. */
    public long mostUnits() {
        return mostUnits;
    }

    /** The sizes of demand and lots, for callers who show a table. */
    public List<SizeId> sizes() {
        SortedMap<SizeId, Boolean> sizes = new TreeMap<>();
        branches.forEach(branch -> branch.demandThousandths().keySet().forEach(size -> sizes.put(size, true)));
        lots.forEach(lot -> lot.unitsBySize().keySet().forEach(size -> sizes.put(size, true)));
        return List.copyOf(sizes.keySet());
    }

    /** The unit of cost: {@code units} of deviation, or what the house's own costs are counted in. */
    public String costUnit() {
        return costUnit;
    }

    /**
     * What a choice costs.
     *
     * @throws IllegalArgumentException if the branch, lot or multiplicity is not of the problem
     */
    public Ratio cost(DoorId branch, LotType lot, int multiplicity) {
        int b = findBranch(branch);
        int l = findLot(lot);
        checkArgument(b >= 0, "branch must be one of the %s of the problem but was %s", branches.size(), branch);
        checkArgument(l >= 0, "lot must be one of the %s of the problem but was %s", lots.size(), lot);
        checkArgument(
                multiplicity >= 1 && multiplicity <= maxMultiplicity,
                "multiplicity must lie within [1, %s] but was %s",
                maxMultiplicity,
                multiplicity);
        return ratio(data.cost[data.at(b, l) + multiplicity - 1]);
    }

    /** The digest of the problem alone; that of a run is {@link LotDesignPlan#digest}. */
    public Digest digest() {
        return LotDesignDigests.problem(this);
    }

    LotData data() {
        return data;
    }

    static Ratio ratio(long thousandths) {
        return Ratio.of(thousandths, LotData.SCALE);
    }

    /** The index of a branch, or -1. */
    int findBranch(DoorId door) {
        int low = 0;
        int high = branches.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = branches.get(middle).door().compareTo(door);
            if (order == 0) {
                return middle;
            }
            low = order < 0 ? middle + 1 : low;
            high = order < 0 ? high : middle - 1;
        }
        return -1;
    }

    /** The index of a lot, or -1. */
    int findLot(LotType lot) {
        return Math.max(Collections.binarySearch(lots, lot), -1);
    }

    @Override
    public String toString() {
        return "LotDesignProblem of " + branches.size() + " branches and " + lots.size() + " lots";
    }

    /** Builds a {@link LotDesignProblem}. */
    public static final class Builder {
        private final List<LotBranch> branches = new ArrayList<>();
        private final List<LotType> lots = new ArrayList<>();
        private int maxLotTypes = Integer.MAX_VALUE;
        private int maxMultiplicity = 1;
        private long fewestUnits;
        private long mostUnits = Long.MAX_VALUE;
        private String costUnit = "units";
        private @Nullable LotCost costs;

        Builder() {}

        /** Adds branches. At least one is required. */
        public Builder addBranches(LotBranch... added) {
            return addAllBranches(Arrays.asList(added));
        }

        /** Adds branches. */
        public Builder addAllBranches(Iterable<LotBranch> added) {
            added.forEach(branch -> branches.add(requireNonNull(branch, "branch")));
            return this;
        }

        /** Adds candidate lots. At least one is required; one that comes twice counts once. */
        public Builder addLots(LotType... added) {
            return addAllLots(Arrays.asList(added));
        }

        /** Adds candidate lots. */
        public Builder addAllLots(Iterable<LotType> added) {
            added.forEach(lot -> lots.add(requireNonNull(lot, "lot")));
            return this;
        }

        /** The most lot types that may be used, at least 1; no limit by default. */
        public Builder maxLotTypes(int types) {
            this.maxLotTypes = types;
            return this;
        }

        /** The largest multiplicity, at least 1; 1 by default. */
        public Builder maxMultiplicity(int most) {
            this.maxMultiplicity = most;
            return this;
        }

        /** The fewest and most units in total; any by default. */
        public Builder totalUnits(long fewest, long most) {
            this.fewestUnits = fewest;
            this.mostUnits = most;
            return this;
        }

        /** The house's own costs instead of the deviation from demand, and their unit. */
        public Builder costs(String unit, LotCost cost) {
            this.costUnit = requireNonNull(unit, "unit");
            this.costs = requireNonNull(cost, "cost");
            return this;
        }

        /**
         * Returns the problem; evaluates the costs.
         *
         * @throws IllegalArgumentException if there is no branch or lot, a branch comes twice, a limit breaks its rule, a cost is negative
         *     or too large, or there are more than {@link #MAX_CHOICES} choices
         */
        public LotDesignProblem build() {
            checkArgument(!branches.isEmpty(), "branches of LotDesignProblem must not be empty but was %s", branches);
            checkArgument(!lots.isEmpty(), "lots of LotDesignProblem must not be empty but was %s", lots);
            checkArgument(
                    maxLotTypes >= 1, "maxLotTypes of LotDesignProblem must be at least 1 but was %s", maxLotTypes);
            checkArgument(
                    maxMultiplicity >= 1 && maxMultiplicity <= 1_000,
                    "maxMultiplicity of LotDesignProblem must lie within [1, 1000] but was %s",
                    maxMultiplicity);
            checkArgument(
                    fewestUnits >= 0 && fewestUnits <= MAX_TOTAL_UNITS,
                    "fewestUnits of LotDesignProblem must lie within [0, %s] but was %s",
                    MAX_TOTAL_UNITS,
                    fewestUnits);
            checkArgument(
                    fewestUnits <= mostUnits,
                    "fewestUnits of LotDesignProblem must be at most its mostUnits %s but was %s",
                    mostUnits,
                    fewestUnits);
            TreeMap<DoorId, LotBranch> byId = new TreeMap<>();
            for (LotBranch branch : branches) {
                checkArgument(
                        byId.put(branch.door(), branch) == null,
                        "door of LotBranch must be unique but was %s twice",
                        branch.door());
            }
            List<LotBranch> ordered = List.copyOf(byId.values());
            List<LotType> distinct = List.copyOf(new TreeSet<>(lots));
            long choices = (long) ordered.size() * distinct.size() * maxMultiplicity;
            checkArgument(
                    choices <= MAX_CHOICES,
                    "branches times lots times multiplicities of LotDesignProblem must be at most %s but was %s%s",
                    MAX_CHOICES,
                    choices,
                    "\nMaybe fewer candidate lots will do: leave out those that suit no branch.");
            return new LotDesignProblem(this, ordered, distinct, data(ordered, distinct, (int) choices));
        }

        private LotData data(List<LotBranch> ordered, List<LotType> distinct, int choices) {
            long[] cost = new long[choices];
            int at = 0;
            for (LotBranch branch : ordered) {
                for (LotType lot : distinct) {
                    for (int m = 1; m <= maxMultiplicity; m++) {
                        cost[at++] = costs == null ? deviation(branch, lot, m) : stated(costs, branch, lot, m);
                    }
                }
            }
            int[] units = distinct.stream().mapToInt(LotType::units).toArray();
            long reach = (long) ordered.size() * maxMultiplicity * units[units.length - 1];
            checkArgument(
                    reach <= MAX_TOTAL_UNITS,
                    "branches times maxMultiplicity times units of the largest lot must be at most %s but was %s",
                    MAX_TOTAL_UNITS,
                    reach);
            LotData data = new LotData(
                    ordered.size(),
                    distinct.size(),
                    maxMultiplicity,
                    maxLotTypes,
                    fewestUnits,
                    Math.min(mostUnits, reach),
                    units,
                    cost);
            long factor = Math.multiplyExact((1 + data.maxUnits()) * ordered.size(), data.maxTypes);
            checkArgument(
                    data.maxUnitPrice() <= LotData.MAX_SUM / factor,
                    "costs of LotDesignProblem must be at most %s, so that they can be added up, but was %s",
                    ratio(LotData.MAX_SUM / factor),
                    ratio(data.maxCost));
            return data;
        }

        private static long deviation(LotBranch branch, LotType lot, int multiplicity) {
            long sum = 0;
            for (Map.Entry<SizeId, Long> demand : branch.demandThousandths().entrySet()) {
                long given = LotData.SCALE * multiplicity * lot.units(demand.getKey());
                sum += Math.abs(given - demand.getValue());
            }
            for (Map.Entry<SizeId, Integer> held : lot.unitsBySize().entrySet()) {
                if (!branch.demandThousandths().containsKey(held.getKey())) {
                    sum += LotData.SCALE * multiplicity * held.getValue();
                }
            }
            return sum;
        }

        private static long stated(LotCost costs, LotBranch branch, LotType lot, int multiplicity) {
            long cost = costs.cost(branch, lot, multiplicity);
            checkArgument(
                    cost >= 0 && cost <= MAX_COST,
                    "cost of %s x %s at branch %s must lie within [0, %s] but was %s",
                    multiplicity,
                    lot,
                    branch.door(),
                    MAX_COST,
                    cost);
            return cost * LotData.SCALE;
        }
    }
}
