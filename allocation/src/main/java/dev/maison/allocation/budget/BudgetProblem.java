package dev.maison.allocation.budget;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.maison.allocation.door.LaunchProblem;
import dev.maison.allocation.internal.access.LaunchAccess;
import dev.maison.allocation.internal.budget.BudgetData;
import dev.maison.allocation.internal.gain.LaunchData;
import dev.maison.core.Amount;
import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import dev.maison.core.proof.Digest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A launch under rules that couple its SKUs.
 *
 * <pre>{@code
 * maximise   the sum of gains of all units given, those of minima included
 * such that  every limit of the launch holds: minimum, maximum, eligible, supply less holdback
 *            every rule holds: at least <= sum of units x measure <= at most
 * }</pre>
 *
 * <p>Presentation minima, multiples and tables that rise are allowed: what is proven of them is proven of the steps themselves, not of a
 * smoothed curve. SKUs that are pushed are not. All doors are of one tier here: a strict order of tiers and a bound on one sum do not go together. What a rule in money counts per unit
 * is stated per SKU, or per SKU and door. Neither the order of rules nor that of SKUs and doors has a meaning.
 *
 * <pre>{@code
 * BudgetProblem problem = BudgetProblem.builder(launch)
 *         .putUnitCost(bag, Amount.of("800", "EUR"))
 *         .putUnitCost(belt, Amount.of("150", "EUR"))
 *         .addRules(BudgetRule.valueCapacity(paris, BudgetMeasure.COST, Amount.of("20000", "EUR")))
 *         .build();
 * }</pre>
 */
public final class BudgetProblem {
    private final LaunchProblem launch;
    private final List<BudgetRule> rules;
    private final BudgetData data;
    private final long @Nullable [] costs;
    private final long @Nullable [] retails;

    private BudgetProblem(
            LaunchProblem launch,
            List<BudgetRule> rules,
            BudgetData data,
            long @Nullable [] costs,
            long @Nullable [] retails) {
        this.launch = launch;
        this.rules = rules;
        this.data = data;
        this.costs = costs;
        this.retails = retails;
    }

    /** Starts a problem on a launch. */
    public static Builder builder(LaunchProblem launch) {
        return new Builder(launch);
    }

    /** The launch. */
    public LaunchProblem launch() {
        return launch;
    }

    /** The rules, by name. */
    public List<BudgetRule> rules() {
        return rules;
    }

    /**
     * The rule of a name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public BudgetRule rule(String name) {
        return rules.get(ruleIndex(name));
    }

    int ruleIndex(String name) {
        for (int i = 0; i < rules.size(); i++) {
            if (rules.get(i).name().equals(name)) {
                return i;
            }
        }
        throw new IllegalArgumentException(
                "rule must be one of the " + rules.size() + " of the problem but was " + name);
    }

    /**
     * What one unit counts in a measure: one, its cost or its retail value, in units or micro-units of the launch's currency; 0 where
     * nothing was stated.
     */
    public long weight(BudgetMeasure measure, SkuId sku, DoorId door) {
        Integer s = LaunchAccess.findIndex(launch, sku);
        Integer d = LaunchAccess.findIndex(launch, door);
        checkArgument(s != null, "sku must be one of the launch but was %s", sku);
        checkArgument(d != null, "door must be one of the launch but was %s", door);
        return Math.max(weight(measure, s * data.doors + d), 0);
    }

    private long weight(BudgetMeasure measure, int launchCell) {
        return Builder.weight(measure, launchCell, costs, retails);
    }

    /** The weight that the digest holds: -1 where nothing was stated. */
    long statedWeight(BudgetMeasure measure, int cell) {
        return weight(measure, data.launchCell(cell));
    }

    boolean states(BudgetMeasure measure) {
        return measure == BudgetMeasure.COST ? costs != null : retails != null;
    }

    /** The digest of the problem alone; the digest of a run is {@link BudgetPlan#digest}. */
    public Digest digest() {
        return BudgetDigests.problem(this);
    }

    BudgetData data() {
        return data;
    }

    SkuId sku(int canonical) {
        return launch.skus().get(data.skuAt[canonical]);
    }

    DoorId door(int canonical) {
        return launch.doors().get(data.doorAt[canonical]);
    }

    int skuIndex(SkuId sku) {
        Integer index = LaunchAccess.findIndex(launch, sku);
        checkArgument(index != null, "sku must be one of the launch but was %s", sku);
        return indexOf(data.skuAt, index);
    }

    int doorIndex(DoorId door) {
        Integer index = LaunchAccess.findIndex(launch, door);
        checkArgument(index != null, "door must be one of the launch but was %s", door);
        return indexOf(data.doorAt, index);
    }

    private static int indexOf(int[] array, int value) {
        for (int i = 0; i < array.length; i++) {
            if (array[i] == value) {
                return i;
            }
        }
        throw new IllegalStateException("index " + value);
    }

    @Override
    public String toString() {
        return "BudgetProblem of " + rules.size() + " rules on " + launch;
    }

    /** Builds a {@link BudgetProblem}. */
    public static final class Builder {
        /** Most micro-units that one unit may count. */
        private static final long MOST_WEIGHT = 1L << 43;

        private final LaunchProblem launch;
        private final LaunchData launchData;
        private final List<BudgetRule> rules = new ArrayList<>();
        private long @Nullable [] costs;
        private long @Nullable [] retails;

        Builder(LaunchProblem launch) {
            this.launch = launch;
            this.launchData = LaunchAccess.data(launch);
            checkArgument(
                    launchData.tierStart.length <= 2,
                    "tiers of the launch must be one for BudgetProblem but were %s%s",
                    launchData.tierStart.length - 1,
                    "\nMaybe the tiers can be planned one after another, each with what the one before left.");
            for (int s = 0; s < launchData.skus; s++) {
                checkArgument(
                        !launchData.isPushedAll(s),
                        "SKUs of BudgetProblem must not be pushed but %s is",
                        launch.skus().get(s));
            }
        }

        /** Adds rules. */
        public Builder addRules(BudgetRule... added) {
            return addAllRules(Arrays.asList(added));
        }

        /** Adds rules. */
        public Builder addAllRules(Iterable<BudgetRule> added) {
            added.forEach(rule -> rules.add(requireNonNull(rule, "rule")));
            return this;
        }

        /** What one unit of a SKU costs, at every door; doors stated before or after may differ. */
        public Builder putUnitCost(SkuId sku, Amount cost) {
            costs = put("unitCost", costs, sku, null, cost);
            return this;
        }

        /** What one unit of a SKU costs at a door. */
        public Builder putUnitCost(SkuId sku, DoorId door, Amount cost) {
            costs = put("unitCost", costs, sku, door, cost);
            return this;
        }

        /** The retail value of one unit of a SKU, at every door. */
        public Builder putUnitRetail(SkuId sku, Amount retail) {
            retails = put("unitRetail", retails, sku, null, retail);
            return this;
        }

        /** The retail value of one unit of a SKU at a door. */
        public Builder putUnitRetail(SkuId sku, DoorId door, Amount retail) {
            retails = put("unitRetail", retails, sku, door, retail);
            return this;
        }

        private long[] put(String what, long @Nullable [] column, SkuId sku, @Nullable DoorId door, Amount amount) {
            Integer s = LaunchAccess.findIndex(launch, sku);
            checkArgument(s != null, "sku of %s must be one of the launch but was %s", what, sku);
            Integer d = door == null ? null : LaunchAccess.findIndex(launch, door);
            checkArgument(door == null || d != null, "door of %s must be one of the launch but was %s", what, door);
            checkArgument(
                    amount.currency().equals(launch.currency()),
                    "currency of %s of %s must be %s but was %s",
                    what,
                    sku,
                    launch.currency(),
                    amount.currency());
            checkWeight(what, sku, amount.micros());
            long[] result = column;
            if (result == null) {
                result = new long[launchData.skus * launchData.doors];
                Arrays.fill(result, -1);
            }
            int base = s * launchData.doors;
            if (d == null) {
                Arrays.fill(result, base, base + launchData.doors, amount.micros());
            } else {
                result[base + d] = amount.micros();
            }
            return result;
        }

        private static void checkWeight(String what, SkuId sku, long micros) {
            checkArgument(
                    micros >= 0 && micros <= MOST_WEIGHT,
                    "%s of %s must lie within [0, %s] micro-units but was %s",
                    what,
                    sku,
                    MOST_WEIGHT,
                    micros);
        }

        /**
         * What one unit costs, in micro-units: per SKU in the launch's order, or per cell at {@code sku * doors + door}. The array is
         * copied.
         */
        public Builder unitCostMicros(long[] micros) {
            costs = column("unitCostMicros", micros);
            return this;
        }

        /** The retail value of one unit, in micro-units: per SKU in the launch's order, or per cell. The array is copied. */
        public Builder unitRetailMicros(long[] micros) {
            retails = column("unitRetailMicros", micros);
            return this;
        }

        private long[] column(String what, long[] micros) {
            int n = launchData.skus * launchData.doors;
            checkArgument(
                    micros.length == launchData.skus || micros.length == n,
                    "length of %s must be the %s SKUs or the %s cells but was %s",
                    what,
                    launchData.skus,
                    n,
                    micros.length);
            long[] result = new long[n];
            for (int c = 0; c < n; c++) {
                result[c] = micros[micros.length == n ? c : c / launchData.doors];
                checkWeight(what, launch.skus().get(c / launchData.doors), result[c]);
            }
            return result;
        }

        static long weight(BudgetMeasure measure, int launchCell, long @Nullable [] costs, long @Nullable [] retails) {
            long[] column = measure == BudgetMeasure.COST ? costs : retails;
            return measure == BudgetMeasure.UNITS ? 1 : column == null ? -1 : column[launchCell];
        }

        /**
         * Returns the problem.
         *
         * @throws IllegalArgumentException if a rule's name stands twice, names an unknown id, counts money that was not stated, or could
         *     count more than a {@code long} holds
         */
        public BudgetProblem build() {
            rules.sort(Comparator.comparing(BudgetRule::name));
            for (int i = 1; i < rules.size(); i++) {
                checkArgument(
                        !rules.get(i).name().equals(rules.get(i - 1).name()),
                        "name of BudgetRule must stand once but %s stands twice",
                        rules.get(i).name());
            }
            BudgetData data = new BudgetRows(launch, launchData, rules, costs, retails).toData();
            return new BudgetProblem(
                    launch,
                    List.copyOf(rules),
                    data,
                    costs == null ? null : costs.clone(),
                    retails == null ? null : retails.clone());
        }
    }
}
