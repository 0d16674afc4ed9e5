package dev.maison.allocation.capacity;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.maison.allocation.door.LaunchProblem;
import dev.maison.allocation.internal.access.LaunchAccess;
import dev.maison.allocation.internal.gain.CellGains;
import dev.maison.allocation.internal.gain.LaunchData;
import dev.maison.core.Amount;
import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import dev.maison.core.proof.Digest;
import java.util.Arrays;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * A launch whose doors have room for so many units, all SKUs together.
 *
 * <p>What is asked for is, for all SKUs at once, the whole units x per SKU and door that
 *
 * <pre>{@code
 * maximise   the sum of gains
 * such that  minimum <= x <= maximum at every SKU and door, x = 0 where the door is not eligible
 *            sum of x over doors <= supply - holdback, for every SKU
 *            sum of x over SKUs  <= capacity, for every door that has one; minima count
 * }</pre>
 *
 * <p>Gains, limits, supply, holdback and quantum are those of the {@link LaunchProblem}. Beyond its minimum a door is given no unit that
 * gains nothing. A door without a capacity takes any number of units.
 *
 * <p>Not taken, because this answer would no longer be exact: several tiers, presentation minima, multiples, gain tables that rise, and
 * SKUs that are pushed whole.
 *
 * <pre>{@code
 * CapacityProblem problem = CapacityProblem.builder(launch)
 *         .putCapacity(DoorId.of("GINZA"), 120)
 *         .build();
 * }</pre>
 */
public final class CapacityProblem {
    /** The entry of a column of capacities that stands for no limit. */
    public static final int UNLIMITED = Integer.MAX_VALUE;

    private final LaunchProblem launch;
    private final LaunchData data;
    private final int[] capacities;
    private final long mostGain;

    private CapacityProblem(LaunchProblem launch, int[] capacities) {
        this.launch = launch;
        this.data = LaunchAccess.data(launch);
        this.capacities = capacities;
        checkRules();
        this.mostGain = mostGain();
    }

    /** Starts a problem on top of a launch. */
    public static Builder builder(LaunchProblem launch) {
        return new Builder(launch);
    }

    /**
     * A problem with a column of capacities: an entry per door, in the order of {@link LaunchProblem#doors}; {@link #UNLIMITED} for none.
     * The array is taken over without copying.
     *
     * @throws IllegalArgumentException if the column has another length or a negative entry, or the launch has a rule that is not taken
     */
    public static CapacityProblem columns(LaunchProblem launch, int[] capacityUnits) {
        checkArgument(
                capacityUnits.length == launch.doors().size(),
                "capacityUnits of CapacityProblem must have %s entries but had %s",
                launch.doors().size(),
                capacityUnits.length);
        for (int d = 0; d < capacityUnits.length; d++) {
            checkArgument(
                    capacityUnits[d] >= 0,
                    "capacityUnits of door %s must lie within [0, 2147483647] but was %s",
                    launch.doors().get(d),
                    capacityUnits[d]);
        }
        return new CapacityProblem(launch, capacityUnits);
    }

    /** What would need a bound and a gap is refused, not done by halves. */
    private void checkRules() {
        int tiers = data.tierStart.length - 1;
        checkArgument(
                tiers == 1,
                "tiers of a launch with door capacities must be one but were %s%s",
                tiers,
                "\nMaybe tiers can be served one after the other, each with the room that the one before leaves.");
        for (int sku = 0; sku < data.skus; sku++) {
            checkArgument(
                    !data.isStepped(sku),
                    "units of %s under door capacities must come one by one with falling gains but come in steps%s",
                    launch.skus().get(sku),
                    "\nMaybe dev.maison.allocation.budget serves: it takes presentation minima, multiples and rising gain"
                            + " tables, and answers with a bound and a gap.");
            checkArgument(
                    !data.isPushedAll(sku),
                    "units of %s under door capacities must be given for what they gain but are all pushed",
                    launch.skus().get(sku));
        }
    }

    /** The largest gain of a first unit, or a bound on it; a launch holds it below 2^44 quanta. */
    private long mostGain() {
        long most = 0;
        long[] value = data.value;
        if (value != null) {
            long micros = 0;
            for (long v : value) {
                micros = Math.max(micros, v);
            }
            most = micros / data.quantum + 1;
        }
        if (data.tableStart == null) {
            return most;
        }
        CellGains gains = new CellGains(data);
        for (int cell = 0; cell < data.skus * data.doors; cell++) {
            if (!data.hasTable(cell)) {
                continue;
            }
            most = Math.max(most, gains.beyondMinimum(cell, 1));
        }
        return most;
    }

    /** The launch. */
    public LaunchProblem launch() {
        return launch;
    }

    /** Units that a door may have over all SKUs; absent when nothing limits them. */
    public OptionalLong findCapacityUnits(DoorId door) {
        int capacity = capacities[indexOf(door)];
        return capacity == UNLIMITED ? OptionalLong.empty() : OptionalLong.of(capacity);
    }

    /** The digest of the problem alone; the digest of a run is {@link CapacityPlan#digest}. */
    public Digest digest() {
        return CapacityDigests.problem(this);
    }

    LaunchData data() {
        return data;
    }

    /** The capacity of a door by index; {@link #UNLIMITED} for none. */
    int capacity(int door) {
        return capacities[door];
    }

    long mostGainQuanta() {
        return mostGain;
    }

    int indexOf(SkuId sku) {
        Integer index = LaunchAccess.findIndex(launch, sku);
        checkArgument(
                index != null,
                "sku must be one of the %s of the problem but was %s",
                launch.skus().size(),
                sku);
        return index;
    }

    int indexOf(DoorId door) {
        Integer index = LaunchAccess.findIndex(launch, door);
        checkArgument(
                index != null,
                "door must be one of the %s of the problem but was %s",
                launch.doors().size(),
                door);
        return index;
    }

    Amount amount(long quanta) {
        return LaunchAccess.amount(launch, quanta);
    }

    @Override
    public String toString() {
        return launch + " with capacities at "
                + Arrays.stream(capacities).filter(c -> c != UNLIMITED).count() + " doors";
    }

    /** Builds a {@link CapacityProblem}. */
    public static final class Builder {
        private final LaunchProblem launch;
        private final Map<DoorId, Long> capacities = new TreeMap<>();

        private Builder(LaunchProblem launch) {
            this.launch = requireNonNull(launch, "launch");
        }

        /** Units that a door may have over all SKUs, minima included; each door at most once. */
        public Builder putCapacity(DoorId door, long units) {
            Integer index = LaunchAccess.findIndex(launch, requireNonNull(door, "door"));
            checkArgument(
                    index != null,
                    "door of a capacity must be one of the %s of the launch but was %s",
                    launch.doors().size(),
                    door);
            checkArgument(
                    units >= 0 && units < UNLIMITED,
                    "capacityUnits of door %s must lie within [0, 2147483646] but was %s",
                    door,
                    units);
            Long before = capacities.putIfAbsent(door, units);
            checkArgument(
                    before == null,
                    "capacityUnits of door %s must be stated once but was stated as %s and %s",
                    door,
                    before,
                    units);
            return this;
        }

        /**
         * Returns the problem.
         *
         * @throws IllegalArgumentException if the launch has a rule that is not taken
         */
        public CapacityProblem build() {
            int[] column = new int[launch.doors().size()];
            for (int d = 0; d < column.length; d++) {
                Long units = capacities.get(launch.doors().get(d));
                column[d] = units == null ? UNLIMITED : units.intValue();
            }
            return new CapacityProblem(launch, column);
        }
    }
}
