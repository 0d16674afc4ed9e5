package dev.maison.allocation.tradeoff;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.maison.allocation.door.LaunchProblem;
import dev.maison.allocation.internal.access.LaunchAccess;
import dev.maison.allocation.internal.gain.LaunchData;
import dev.maison.allocation.internal.gain.UnitGains;
import dev.maison.core.DoorId;
import dev.maison.core.Ratio;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A launch of which the trade-off is asked between three aims, each an exact number for every plan:
 *
 * <ul>
 *   <li><b>margin</b>: the sum of gains of all units given, as the launch states them;
 *   <li><b>availability</b>: the number of pairs of SKU and door that hold at least one unit;
 *   <li><b>exclusivity</b>: the number of units given outside the flagships, the fewer the better. The flagships are the doors that the house
 *       names; without any, every unit is outside and exclusivity asks for fewer units.
 * </ul>
 *
 * <p>For weights a and b on the last two the engine maximises {@code margin + a x availability - b x units outside}. In a row that adds a to the
 * gain of a door's first unit and takes b from that of every unit outside, which leaves gains falling: each point is exact. A count of
 * doors to be kept small would not be: a fixed cost per door is not concave.
 */
public final class FrontierProblem {
    private static final int MOST_STEPS = 1_000;

    private final LaunchProblem launch;
    private final SortedSet<DoorId> flagships;
    private final List<FrontierWeights> weights;

    private FrontierProblem(LaunchProblem launch, SortedSet<DoorId> flagships, List<FrontierWeights> weights) {
        this.launch = launch;
        this.flagships = flagships;
        this.weights = weights;
    }

    /** Starts a frontier of a launch. */
    public static Builder builder(LaunchProblem launch) {
        return new Builder(launch);
    }

    /** The launch. */
    public LaunchProblem launch() {
        return launch;
    }

    /** The flagships, in id order. */
    public List<DoorId> flagships() {
        return List.copyOf(flagships);
    }

    /** The weights asked for, each once. */
    public List<FrontierWeights> weights() {
        return weights;
    }

    boolean isFlagship(DoorId door) {
        return flagships.contains(door);
    }

    @Override
    public String toString() {
        return "FrontierProblem of " + weights.size() + " weights with " + flagships.size() + " flagships of " + launch;
    }

    /** Builds a {@link FrontierProblem}. */
    public static final class Builder {
        private final LaunchProblem launch;
        private final LaunchData data;
        private final SortedSet<DoorId> flagships = new TreeSet<>();
        private final List<FrontierWeights> weights = new ArrayList<>();

        private Builder(LaunchProblem launch) {
            this.launch = requireNonNull(launch, "launch");
            this.data = LaunchAccess.data(launch);
        }

        /** Names flagships. */
        public Builder addFlagships(DoorId... doors) {
            return addAllFlagships(Arrays.asList(doors));
        }

        /**
         * Names flagships.
         *
         * @throws IllegalArgumentException if a door is not of the launch
         */
        public Builder addAllFlagships(Collection<DoorId> doors) {
            for (DoorId door : doors) {
                checkArgument(
                        LaunchAccess.findIndex(launch, door) != null,
                        "flagship must be one of the %s doors of the launch but was %s",
                        launch.doors().size(),
                        door);
                flagships.add(door);
            }
            return this;
        }

        /** Asks for the point of these weights. */
        public Builder addWeights(FrontierWeights... asked) {
            weights.addAll(Arrays.asList(asked));
            return this;
        }

        /**
         * Asks for a grid: so many equal steps for each of both weights, from next to nothing, so little that margin comes first, to the largest
         * gain of a unit, beyond which nothing changes that is for margin to decide. That is {@code (steps + 1)} squared points, of which
         * equal ones are one.
         *
         * <p>Next to nothing is a quantum over the units and doors there are. Where gains are so many quanta that they leave no room for that
         * (2^43 over three times the largest gain), it is a quantum over as much as they leave: then a door served may outweigh some quanta
         * of margin. A coarser quantum leaves more room.
         *
         * @throws IllegalArgumentException if steps does not lie within [1, 1000], or the largest gain is more than a third of 2^43 quanta
         */
        public Builder addGrid(int steps) {
            checkArgument(
                    steps >= 1 && steps <= MOST_STEPS,
                    "steps of the grid must lie within [1, %s] but was %s",
                    MOST_STEPS,
                    steps);
            long top = 1;
            for (int cell = 0; cell < data.skus * data.doors; cell++) {
                if (data.eligible(cell)) {
                    top = Math.max(top, firstGain(cell) + 1);
                }
            }
            long most = 0;
            for (int sku = 0; sku < data.skus; sku++) {
                most = Math.max(most, Math.max(data.available(sku), 0));
            }
            long room = LaunchData.MAX_VALUE_QUANTA / (3 * (top + 1));
            checkArgument(
                    room >= 1,
                    "largest gain of a unit under a grid must be at most a third of 2^43 quanta but was %s%s",
                    top - 1,
                    "\nMaybe a coarser quantum fits the currency.");
            Ratio quantum = Ratio.of(data.quantum, 1_000_000);
            List<Ratio> stops =
                    new ArrayList<>(List.of(quantum.times(Ratio.of(1, Math.min(most + data.doors + 1, room)))));
            for (int step = 1; step <= steps; step++) {
                stops.add(quantum.times(Ratio.of(Math.max(top * step / steps, 1))));
            }
            for (Ratio perDoor : stops) {
                for (Ratio perUnit : stops) {
                    weights.add(new FrontierWeights(perDoor, perUnit));
                }
            }
            return this;
        }

        private long firstGain(int cell) {
            UnitGains gains = new UnitGains(data);
            gains.start(cell);
            return gains.next();
        }

        /**
         * Returns the problem.
         *
         * @throws IllegalArgumentException if no weights are asked for, doors are of several tiers, or units come in steps or are pushed
         */
        public FrontierProblem build() {
            checkArgument(!weights.isEmpty(), "weights of FrontierProblem must be given but were none");
            checkArgument(
                    data.tierStart.length == 2,
                    "tiers of a frontier must be one but were %s%s",
                    data.tierStart.length - 1,
                    "\nMaybe the tiers are one of the aims: a strict tier leaves nothing to trade.");
            for (int sku = 0; sku < data.skus; sku++) {
                checkArgument(
                        !data.isStepped(sku) && !data.isPushedAll(sku),
                        "units of SKU %s in a frontier must come one by one with falling gains but %s",
                        launch.skus().get(sku),
                        data.isStepped(sku) ? "come in steps" : "are pushed");
            }
            return new FrontierProblem(
                    launch, flagships, weights.stream().distinct().toList());
        }
    }
}
