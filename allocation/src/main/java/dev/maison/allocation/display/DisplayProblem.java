package dev.maison.allocation.display;

import static com.google.common.base.Preconditions.checkArgument;

import dev.maison.allocation.door.LaunchProblem;
import dev.maison.allocation.internal.access.LaunchAccess;
import dev.maison.allocation.internal.display.DisplayData;
import dev.maison.allocation.internal.gain.LaunchData;
import dev.maison.allocation.internal.gain.UnitGains;
import dev.maison.core.Amount;
import dev.maison.core.DoorId;
import dev.maison.core.Ratio;
import dev.maison.core.SkuId;
import dev.maison.core.proof.Digest;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A launch in which some pieces earn only together.
 *
 * <p>What is asked for are whole units {@code x} per SKU and door that
 *
 * <pre>{@code
 * maximise   the gains of all units given, where the units of a display count in full and with its bonus if every
 *            core SKU of it holds its fewest units at the door, and by the salvage share otherwise (rounded down
 *            to the quantum, unit by unit)
 * such that  x <= maximum at every door, x = 0 where the door is not eligible
 *            sum of x <= supply - holdback for every SKU
 * }</pre>
 *
 * <p>Beyond the core units of a display that is shown, no unit is given that gains nothing. Every SKU of a launch may stand in at most one
 * display at each door; SKUs that stand in none are allocated beside them. The launch has no minima, no units in steps,
 * no positions, no thresholds and nothing pushed, its gains fall, and all doors have tier 1: which displays come first is a matter of gain
 * here. Nothing is ever infeasible, as nothing must be shown.
 */
public final class DisplayProblem {
    private final LaunchProblem launch;
    private final List<Display> displays;
    private final Map<DisplayKey, Integer> index;
    private final List<SkuId> skus;
    private final DoorId[] doorOfCell;
    private final DisplayData data;

    private DisplayProblem(
            LaunchProblem launch,
            List<Display> displays,
            Map<DisplayKey, Integer> index,
            List<SkuId> skus,
            DoorId[] doorOfCell,
            DisplayData data) {
        this.launch = launch;
        this.displays = displays;
        this.index = index;
        this.skus = skus;
        this.doorOfCell = doorOfCell;
        this.data = data;
    }

    /**
     * Returns a problem.
     *
     * @throws IllegalArgumentException if a display names an unknown SKU or door, a SKU stands in two displays at a door, a core SKU is not
     *     eligible or needs more than its maximum, the launch has rules other than maxima and holdback, or gains are too large to be added up
     */
    public static DisplayProblem of(LaunchProblem launch, Iterable<Display> displays) {
        return new Assembly(launch, displays).assemble();
    }

    /** The launch: supplies, doors and what each unit gains. */
    public LaunchProblem launch() {
        return launch;
    }

    /** The displays in the order of their keys. */
    public List<Display> displays() {
        return displays;
    }

    /** The digest of the problem alone. */
    public Digest digest() {
        return DisplayDigests.problem(this).root();
    }

    DisplayData data() {
        return data;
    }

    /** The SKUs in the order of ids. */
    List<SkuId> skus() {
        return skus;
    }

    DoorId doorOfCell(int cell) {
        return doorOfCell[cell];
    }

    int index(DisplayKey key) {
        Integer found = index.get(key);
        checkArgument(found != null, "display must be one of the %s of the problem but was %s", displays.size(), key);
        return found;
    }

    @Nullable Integer findIndex(DisplayKey key) {
        return index.get(key);
    }

    /** The cell of a SKU and door; -1 when the door cannot have any of it. */
    int findCell(int sku, DoorId door) {
        for (int cell = data.skuStart[sku]; cell < data.skuStart[sku + 1]; cell++) {
            if (doorOfCell[cell].equals(door)) {
                return cell;
            }
        }
        return -1;
    }

    Amount amount(long quanta) {
        return LaunchAccess.amount(launch, quanta);
    }

    @Override
    public String toString() {
        return "DisplayProblem of " + displays.size() + " displays in " + launch;
    }

    /** Puts the columns together. */
    private static final class Assembly {
        private final LaunchProblem launch;
        private final LaunchData from;
        private final List<Display> displays = new ArrayList<>();
        private final Map<DisplayKey, Integer> index = new LinkedHashMap<>();
        private final Map<Integer, Integer> displayOfCell = new TreeMap<>();

        Assembly(LaunchProblem launch, Iterable<Display> given) {
            this.launch = launch;
            this.from = LaunchAccess.data(launch);
            TreeMap<DisplayKey, Display> byKey = new TreeMap<>();
            for (Display display : given) {
                checkArgument(
                        byKey.putIfAbsent(display.key(), display) == null,
                        "displays of DisplayProblem must differ but %s came twice",
                        display.key());
            }
            byKey.values().forEach(display -> {
                index.put(display.key(), displays.size());
                displays.add(display);
            });
        }

        DisplayProblem assemble() {
            checkLaunch();
            for (int g = 0; g < displays.size(); g++) {
                check(displays.get(g), g);
            }
            List<SkuId> skus = new ArrayList<>(launch.skus());
            skus.sort(null);
            int[] supply = new int[skus.size()];
            int[] skuStart = new int[skus.size() + 1];
            List<long[]> gains = new ArrayList<>();
            List<long[]> salvage = new ArrayList<>();
            List<Integer> cores = new ArrayList<>();
            List<Integer> groups = new ArrayList<>();
            List<Integer> cellSkus = new ArrayList<>();
            List<DoorId> cellDoors = new ArrayList<>();
            List<List<Integer>> cells = new ArrayList<>();
            displays.forEach(display -> cells.add(new ArrayList<>()));
            UnitGains walk = new UnitGains(from);
            for (int s = 0; s < skus.size(); s++) {
                SkuId sku = skus.get(s);
                int row = index(sku);
                supply[s] = Math.max(0, from.available(row));
                for (DoorId door : launch.tieOrder()) {
                    int cell = row * from.doors + index(door);
                    Integer group = displayOfCell.get(cell);
                    Display display = group == null ? null : displays.get(group);
                    int core = display == null ? 0 : display.core().getOrDefault(sku, 0);
                    long[] full = gains(walk, cell, Math.min(from.maximum(cell), Math.max(core, supply[s])), core);
                    if (full.length > 0) {
                        if (group != null) {
                            cells.get(group).add(gains.size());
                        }
                        gains.add(full);
                        salvage.add(display == null ? full : salvaged(full, display.salvage(), supply[s]));
                        cores.add(core);
                        groups.add(group == null ? -1 : group);
                        cellSkus.add(s);
                        cellDoors.add(door);
                    }
                }
                skuStart[s + 1] = gains.size();
            }
            DisplayData data = new DisplayData(
                    supply,
                    skuStart,
                    ints(cellSkus),
                    ints(groups),
                    ints(cores),
                    gains.toArray(new long[0][]),
                    salvage.toArray(new long[0][]),
                    cells.stream().map(Assembly::ints).toArray(int[][]::new),
                    displays.stream().mapToLong(this::bonus).toArray());
            checkSize(data);
            return new DisplayProblem(
                    launch, List.copyOf(displays), index, List.copyOf(skus), cellDoors.toArray(new DoorId[0]), data);
        }

        private int index(SkuId sku) {
            Integer found = LaunchAccess.findIndex(launch, sku);
            checkArgument(
                    found != null, "sku of Display must be one of the %s of the launch but was %s", from.skus, sku);
            return found;
        }

        private int index(DoorId door) {
            Integer found = LaunchAccess.findIndex(launch, door);
            checkArgument(
                    found != null, "door of Display must be one of the %s of the launch but was %s", from.doors, door);
            return found;
        }

        private void checkLaunch() {
            for (int d = 0; d < from.doors; d++) {
                checkArgument(
                        from.tier[d] == 1,
                        "tier of door %s must be 1 in a DisplayProblem but was %s",
                        launch.doors().get(d),
                        from.tier[d]);
            }
            for (int s = 0; s < from.skus; s++) {
                checkArgument(
                        !from.isStepped(s),
                        "units of SKU %s must come one by one with falling gains in a DisplayProblem but have a"
                                + " presentation minimum, a multiple or a rising gain table",
                        launch.skus().get(s));
                checkArgument(
                        !from.isPushedAll(s),
                        "SKU %s must be given only where it gains in a DisplayProblem but is pushed",
                        launch.skus().get(s));
            }
            for (int cell = 0; cell < from.skus * from.doors; cell++) {
                checkArgument(
                        from.position(cell) == 0,
                        "position of %s at door %s must be 0 in a DisplayProblem but was %s",
                        launch.skus().get(cell / from.doors),
                        launch.doors().get(cell % from.doors),
                        from.position(cell));
                checkArgument(
                        from.threshold == null || from.threshold[cell] == 0,
                        "threshold of %s at door %s must be absent in a DisplayProblem but was stated",
                        launch.skus().get(cell / from.doors),
                        launch.doors().get(cell % from.doors));
                checkArgument(
                        from.minimum(cell) == 0,
                        "minimumUnits of %s at door %s must be 0 in a DisplayProblem but was %s%s",
                        launch.skus().get(cell / from.doors),
                        launch.doors().get(cell % from.doors),
                        from.minimum(cell),
                        "\nMaybe state it as the core of a display.");
            }
        }

        private void check(Display display, int g) {
            int door = index(display.key().door());
            List<SkuId> members = new ArrayList<>(display.core().keySet());
            members.addAll(display.others());
            for (SkuId sku : members) {
                int cell = index(sku) * from.doors + door;
                Integer before = displayOfCell.putIfAbsent(cell, g);
                checkArgument(
                        before == null,
                        "SKU %s must stand in one display at a door but stands in %s and %s",
                        sku,
                        displays.get(before == null ? g : before).key(),
                        display.key());
                int core = display.core().getOrDefault(sku, 0);
                checkArgument(
                        core <= from.maximum(cell),
                        "core units of %s in %s must be at most its maximum of %s there but was %s",
                        sku,
                        display.key(),
                        from.maximum(cell),
                        core);
            }
            display.bonus()
                    .ifPresent(bonus -> checkArgument(
                            bonus.currency().equals(launch.currency()),
                            "currency of the bonus of %s must be %s but was %s",
                            display.key(),
                            launch.currency(),
                            bonus.currency()));
        }

        /** The bonus in quanta, half to even. */
        private long bonus(Display display) {
            return display.bonus()
                    .map(amount -> Ratio.of(1, from.quantum).times(amount.micros(), RoundingMode.HALF_EVEN))
                    .orElse(0L);
        }

        private static long[] gains(UnitGains walk, int cell, int most, int core) {
            if (most <= 0) {
                return new long[0];
            }
            walk.start(cell);
            long[] found = new long[Math.max(8, core)];
            int count = 0;
            while (count < most) {
                long gain = walk.next();
                if (gain <= 0 && count >= core) {
                    break;
                }
                found = count == found.length ? Arrays.copyOf(found, 2 * count) : found;
                found[count++] = gain;
            }
            return Arrays.copyOf(found, count);
        }

        /** What units earn without the display, as long as they earn anything. */
        private static long[] salvaged(long[] gains, Ratio share, int most) {
            long[] salvaged = new long[gains.length];
            int count = 0;
            while (count < Math.min(gains.length, most)) {
                long gain = share.times(gains[count], RoundingMode.FLOOR);
                if (gain <= 0) {
                    break;
                }
                salvaged[count++] = gain;
            }
            return Arrays.copyOf(salvaged, count);
        }

        private static int[] ints(List<Integer> values) {
            return values.stream().mapToInt(Integer::intValue).toArray();
        }

        /** Gains, losses, bonuses and the value of all units at the highest price that matters must add up within a long. */
        private static void checkSize(DisplayData data) {
            BigInteger total = BigInteger.ZERO;
            long units = 0;
            for (long[] gains : data.gains) {
                units += gains.length;
                for (long gain : gains) {
                    total = total.add(BigInteger.valueOf(gain).abs());
                }
            }
            BigInteger dearest = BigInteger.ZERO;
            for (int g = 0; g < data.groups(); g++) {
                BigInteger worth = BigInteger.valueOf(data.bonus[g]);
                total = total.add(worth);
                for (int cell : data.cells[g]) {
                    for (long gain : data.gains[cell]) {
                        worth = worth.add(BigInteger.valueOf(gain));
                    }
                }
                dearest = dearest.max(worth);
            }
            for (long[] gains : data.gains) {
                dearest = dearest.max(BigInteger.valueOf(gains[0]));
            }
            BigInteger needed = dearest.multiply(BigInteger.valueOf(units))
                    .multiply(BigInteger.TWO)
                    .add(total);
            checkArgument(
                    needed.bitLength() < 62,
                    "gains of DisplayProblem must stay below %s quanta when added up but came to %s%s",
                    1L << 62,
                    needed,
                    "\nMaybe state the launch at a coarser quantum, such as a cent.");
        }
    }
}
