package dev.maison.allocation.rerun;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.maison.allocation.door.LaunchLine;
import dev.maison.allocation.door.LaunchPlan;
import dev.maison.allocation.door.LaunchProblem;
import dev.maison.allocation.internal.access.LaunchAccess;
import dev.maison.allocation.internal.gain.LaunchData;
import dev.maison.allocation.internal.gain.RerunData;
import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import dev.maison.core.proof.CanonicalWriter;
import dev.maison.core.proof.Digest;
import dev.maison.core.proof.DigestTree;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A launch to be planned again, close to what was promised: the launch as it is now, the lines of before, what is pinned, and how many units
 * may move.
 *
 * <pre>{@code
 * maximise   the gains of the launch, tier by tier
 * such that  the limits and the supply of the launch hold
 *            a pinned line has the units of before
 *            at most so many units move, see MoveBudget
 * }</pre>
 *
 * <p>Of plans with equal gains the one with the fewest moves is meant, so a re-run of a best plan changes nothing; then ties go by the order of
 * the launch: doors gain in their tie order and lose in the opposite one, SKUs by id. What was given beyond the minimum and gains nothing
 * stays, as taking it away is a move that gains nothing either.
 *
 * <p>Weeks of supply and thresholds follow forecasts, and these change every night: they never force a move. A door may keep what it had beyond
 * them, though no more, and such a unit goes where it is worth more by choice. Stated limits do force moves. Where the forced moves of all
 * SKUs exceed those that they share, SKUs with fewest come first, equals by id; the others stand as they were.
 *
 * <p>A door or SKU that is gone must stay in the launch, without demand, as long as the lines of before name it: its units have to move.
 */
public final class RerunProblem {
    private final LaunchProblem launch;
    private final MoveBudget budget;
    private final RerunData data;

    private RerunProblem(LaunchProblem launch, MoveBudget budget, RerunData data) {
        this.launch = launch;
        this.budget = budget;
        this.data = data;
    }

    /** Starts a re-run of a launch. */
    public static Builder builder(LaunchProblem launch) {
        return new Builder(launch);
    }

    /** The launch as it is now. */
    public LaunchProblem launch() {
        return launch;
    }

    /** How many units may move. */
    public MoveBudget budget() {
        return budget;
    }

    /**
     * The units of a SKU that a door had before.
     *
     * @throws IllegalArgumentException if there is no such SKU or door
     */
    public long unitsBefore(SkuId sku, DoorId door) {
        return data.before[index(launch, sku) * data.launch.doors + index(launch, door)];
    }

    /**
     * Fewest units that a door must have of a SKU now, pins left out: the launch's minimum, but what weeks of supply ask for beyond the stated
     * minimum is no more than it had. That part still counts against the supply: where the supply no longer covers it, the SKU is in conflict, and
     * the house lowers the weeks or takes them away.
     */
    public long minimumUnits(SkuId sku, DoorId door) {
        return data.least(index(launch, sku) * data.launch.doors + index(launch, door));
    }

    /**
     * Most units that a door may have of a SKU now, pins left out: the launch's maximum, but where weeks of supply or a threshold bound below
     * what the door had, what it had, as far as the stated limits allow that.
     */
    public long maximumUnits(SkuId sku, DoorId door) {
        return data.most(index(launch, sku) * data.launch.doors + index(launch, door));
    }

    /** Whether the units of a SKU at a door must stay. */
    public boolean isPinned(SkuId sku, DoorId door) {
        return data.isPinned(index(launch, sku) * data.launch.doors + index(launch, door));
    }

    /**
     * The digest of the problem alone: the launch and the moves, then for each SKU in id order what the doors had before and what is pinned,
     * doors in id order.
     */
    public Digest digest() {
        CanonicalWriter writer = new CanonicalWriter();
        List<Digest> leaves = new ArrayList<>();
        leaves.add(writer.record("maison.rerun.problem", 1)
                .digest(launch.digest())
                .integer(data.moves)
                .flag(data.together)
                .toLeafHash());
        int n = data.launch.doors;
        int[] doors = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparing(launch.doors()::get))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] before = new int[n];
        byte[] pins = new byte[n];
        for (int sku : data.skuOrder) {
            for (int i = 0; i < n; i++) {
                int cell = sku * n + doors[i];
                before[i] = data.before[cell];
                pins[i] = (byte) (data.isPinned(cell) ? 1 : 0);
            }
            leaves.add(writer.clear()
                    .record("maison.rerun.problem.sku", 1)
                    .text(launch.skus().get(sku).text())
                    .intColumn(before, 0, n)
                    .byteColumn(pins, 0, n)
                    .toLeafHash());
        }
        return DigestTree.of(leaves).root();
    }

    RerunData data() {
        return data;
    }

    static int index(LaunchProblem launch, SkuId sku) {
        Integer index = LaunchAccess.findIndex(launch, sku);
        checkArgument(
                index != null,
                "sku must be one of the %s of the problem but was %s",
                launch.skus().size(),
                sku);
        return index;
    }

    static int index(LaunchProblem launch, DoorId door) {
        Integer index = LaunchAccess.findIndex(launch, door);
        checkArgument(
                index != null,
                "door must be one of the %s of the problem but was %s",
                launch.doors().size(),
                door);
        return index;
    }

    @Override
    public String toString() {
        return "RerunProblem with " + budget + " of " + launch;
    }

    /** Builds a {@link RerunProblem}. */
    public static final class Builder {
        private final LaunchProblem launch;
        private final LaunchData data;
        private int[] before;
        private boolean @Nullable [] pinned;
        private @Nullable MoveBudget budget;

        private Builder(LaunchProblem launch) {
            this.launch = requireNonNull(launch, "launch");
            this.data = LaunchAccess.data(launch);
            this.before = new int[data.skus * data.doors];
        }

        /** The plan of before. */
        public Builder before(LaunchPlan plan) {
            if (plan.problem().skus().equals(launch.skus())
                    && plan.problem().doors().equals(launch.doors())) {
                before = LaunchAccess.units(plan);
                return this;
            }
            return before(plan.lines());
        }

        /** The re-run of before. */
        public Builder before(RerunPlan plan) {
            return before(plan.lines());
        }

        /**
         * The lines of before; a SKU and door without a line had no unit.
         *
         * @throws IllegalArgumentException if a line is of no SKU or door of the launch, has no unit, or comes twice
         */
        public Builder before(List<LaunchLine> lines) {
            int[] units = new int[data.skus * data.doors];
            for (LaunchLine line : lines) {
                Integer sku = LaunchAccess.findIndex(launch, line.sku());
                Integer door = LaunchAccess.findIndex(launch, line.door());
                checkArgument(
                        sku != null && door != null,
                        "line before must be of a SKU and door of the launch but was %s%s",
                        line,
                        "\nMaybe the door is gone: leave it in the launch without a demand, so that its units can move.");
                int cell = sku * data.doors + door;
                checkArgument(
                        line.units() >= 1 && line.units() <= Integer.MAX_VALUE,
                        "units before of %s at door %s must lie within [1, 2147483647] but was %s",
                        line.sku(),
                        line.door(),
                        line.units());
                checkArgument(
                        units[cell] == 0,
                        "line before of %s at door %s must come once but came twice",
                        line.sku(),
                        line.door());
                units[cell] = (int) line.units();
            }
            before = units;
            return this;
        }

        /** Pins what must stay. */
        public Builder addPins(Pin... pins) {
            return addAllPins(Arrays.asList(pins));
        }

        /** Pins what must stay. */
        public Builder addAllPins(Iterable<? extends Pin> pins) {
            for (Pin pin : pins) {
                boolean[] flags = pinned == null ? new boolean[before.length] : pinned;
                if (pin instanceof Pin.Line line) {
                    flags[index(launch, line.sku()) * data.doors + index(launch, line.door())] = true;
                } else if (pin instanceof Pin.Sku whole) {
                    int from = index(launch, whole.sku()) * data.doors;
                    Arrays.fill(flags, from, from + data.doors, true);
                } else if (pin instanceof Pin.Door whole) {
                    int door = index(launch, whole.door());
                    for (int sku = 0; sku < data.skus; sku++) {
                        flags[sku * data.doors + door] = true;
                    }
                }
                pinned = flags;
            }
            return this;
        }

        /** How many units may move. Required. */
        public Builder budget(MoveBudget moves) {
            this.budget = requireNonNull(moves, "moves");
            return this;
        }

        /**
         * Returns the problem.
         *
         * @throws IllegalArgumentException if the units of a SKU come in steps or are pushed: a presentation minimum, a multiple, a rising table
         */
        public RerunProblem build() {
            MoveBudget moves = requireNonNull(budget, "budget");
            for (int sku = 0; sku < data.skus; sku++) {
                checkArgument(
                        !data.isStepped(sku) && !data.isPushedAll(sku),
                        "units of SKU %s in a re-run must come one by one with falling gains but %s",
                        launch.skus().get(sku),
                        data.isStepped(sku) ? "come in steps" : "are pushed");
            }
            List<SkuId> skus = launch.skus();
            int[] order = IntStream.range(0, skus.size())
                    .boxed()
                    .sorted(Comparator.comparing(skus::get))
                    .mapToInt(Integer::intValue)
                    .toArray();
            return new RerunProblem(
                    launch,
                    moves,
                    new RerunData(
                            data,
                            before,
                            pinned == null ? null : pinned.clone(),
                            moves.units(),
                            !moves.isPerSku(),
                            order));
        }
    }
}
