package dev.maison.allocation.pack;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.maison.allocation.door.LaunchProblem;
import dev.maison.allocation.internal.access.LaunchAccess;
import dev.maison.allocation.internal.gain.LaunchData;
import dev.maison.allocation.internal.gain.UnitGains;
import dev.maison.allocation.internal.gain.pack.PackData;
import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import dev.maison.core.proof.Digest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A run that comes in packs, to be given to doors whole.
 *
 * <p>Gains, minima and maxima in units are those of a {@linkplain LaunchProblem launch}; what is decided is the number of packs of each kind
 * at each door:
 *
 * <pre>{@code
 * maximise   the sum over doors and SKUs of the gains of the units in the door's packs
 * such that  units lie within minimum and maximum of every SKU and door, 0 where it is not eligible
 *            of no kind more packs are given than there are, and each door gets a multiple
 * }</pre>
 *
 * <p>A pack may bring units that gain nothing; they come along. The launch's supply is not used: what there is, is packed. Packs are not
 * opened. Doors must be of one tier, and the launch must have no rule in steps (multiples of units, presentation minima, tables that
 * rise), no threshold and no SKU that is pushed.
 */
public final class PackProblem {
    /** Most ways to give packs to one door. */
    public static final int MAX_WAYS = 50_000;

    /** Most ways of all doors. */
    public static final int MAX_ALL_WAYS = 4_000_000;

    private final LaunchProblem launch;
    private final List<PackKind> packs;
    private final List<DoorId> doors;
    private final PackData data;

    private PackProblem(LaunchProblem launch, List<PackKind> packs, List<DoorId> doors, PackData data) {
        this.launch = launch;
        this.packs = packs;
        this.doors = doors;
        this.data = data;
    }

    /** Starts a problem whose gains and limits are those of a launch. */
    public static Builder builder(LaunchProblem launch) {
        return new Builder(launch);
    }

    /** The launch that gains and limits are taken from. */
    public LaunchProblem launch() {
        return launch;
    }

    /** The kinds of packs, by id. */
    public List<PackKind> packs() {
        return packs;
    }

    /** The doors, by id. */
    public List<DoorId> doors() {
        return doors;
    }

    /** The digest of the problem alone; that of a run is {@link PackPlan#digest}. */
    public Digest digest() {
        return PackDigests.problem(this);
    }

    PackData data() {
        return data;
    }

    /** The index of a door, or -1. */
    int findDoor(DoorId door) {
        return doors.indexOf(door);
    }

    /** The index of a kind of pack, or -1. */
    int findPack(SkuId pack) {
        for (int k = 0; k < packs.size(); k++) {
            if (packs.get(k).id().equals(pack)) {
                return k;
            }
        }
        return -1;
    }

    /** The way in which a door gets these packs, or -1 when its limits forbid them or they would be more than are of any use. */
    int findWay(int door, int[] given) {
        for (int w = data.start[door]; w < data.start[door + 1]; w++) {
            if (Arrays.equals(data.packs, w * data.kinds, (w + 1) * data.kinds, given, 0, data.kinds)) {
                return w;
            }
        }
        return -1;
    }

    @Override
    public String toString() {
        return "PackProblem of " + packs.size() + " kinds of packs, " + launch;
    }

    /** Builds a {@link PackProblem}. */
    public static final class Builder {
        private final LaunchProblem launch;
        private final List<PackKind> packs = new ArrayList<>();

        Builder(LaunchProblem launch) {
            this.launch = requireNonNull(launch, "launch");
        }

        /** Adds kinds of packs. At least one is required. */
        public Builder addPacks(PackKind... added) {
            return addAllPacks(Arrays.asList(added));
        }

        /** Adds kinds of packs. */
        public Builder addAllPacks(Iterable<PackKind> added) {
            added.forEach(pack -> packs.add(requireNonNull(pack, "pack")));
            return this;
        }

        /**
         * Returns the problem; lists the ways in which each door can be given packs.
         *
         * @throws IllegalArgumentException if there is no pack, one comes twice or holds a SKU that is not of the launch, the launch has a
         *     rule that packs do not know, or there are too many ways
         */
        public PackProblem build() {
            checkArgument(!packs.isEmpty(), "packs of PackProblem must not be empty but was %s", packs);
            SortedMap<SkuId, PackKind> byId = new TreeMap<>();
            for (PackKind pack : packs) {
                checkArgument(
                        byId.put(pack.id(), pack) == null, "id of PackKind must be unique but was %s twice", pack.id());
                for (SkuId sku : pack.unitsBySku().keySet()) {
                    checkArgument(
                            launch.skus().contains(sku),
                            "sku of pack %s must be one of the %s of the launch but was %s",
                            pack.id(),
                            launch.skus().size(),
                            sku);
                }
            }
            LaunchData data = LaunchAccess.data(launch);
            checkRules(data);
            List<PackKind> kinds = List.copyOf(byId.values());
            List<DoorId> doors = launch.doors().stream().sorted().toList();
            Ways ways = new Ways(launch, data, kinds);
            for (DoorId door : doors) {
                ways.list(door);
            }
            PackData columns = ways.columns(doors.size());
            long most = columns.maxPrice();
            checkArgument(
                    most > 0 && most < (1L << 60) / (PackKind.MAX_PACKS * (long) kinds.size()),
                    "gains of PackProblem must be small enough to be added up but came to %s quanta",
                    most);
            return new PackProblem(launch, kinds, doors, columns);
        }

        private void checkRules(LaunchData data) {
            for (DoorId door : launch.doors()) {
                checkArgument(
                        launch.tier(door) == launch.tier(launch.doors().get(0)),
                        "tier of door %s must be %s, that of the others, as packs know no tiers, but was %s",
                        door,
                        launch.tier(launch.doors().get(0)),
                        launch.tier(door));
            }
            for (int s = 0; s < data.skus; s++) {
                checkArgument(
                        !data.isStepped(s) && !data.isPushedAll(s) && data.threshold == null,
                        "rules of %s must be none in steps, no threshold and not pushed, as packs do not know them, but was %s",
                        launch.skus().get(s),
                        launch);
            }
        }
    }

    /** Lists ways door by door. */
    private static final class Ways {
        private final LaunchProblem launch;
        private final LaunchData data;
        private final List<PackKind> kinds;
        private final int[][] skus;
        private final int[][] units;
        private final List<int[]> packs = new ArrayList<>();
        private final List<Long> gains = new ArrayList<>();
        private final List<Integer> starts = new ArrayList<>();
        private final UnitGains walk;
        private final long[] held;
        private final int[] now;
        private final int[] cap;
        private long[][] total = new long[0][];
        private int base;
        private int before;

        Ways(LaunchProblem launch, LaunchData data, List<PackKind> kinds) {
            this.launch = launch;
            this.data = data;
            this.kinds = kinds;
            this.walk = new UnitGains(data);
            this.held = new long[data.skus];
            this.now = new int[kinds.size()];
            this.cap = new int[kinds.size()];
            this.skus = new int[kinds.size()][];
            this.units = new int[kinds.size()][];
            for (int k = 0; k < kinds.size(); k++) {
                skus[k] = kinds.get(k).unitsBySku().keySet().stream()
                        .mapToInt(launch.skus()::indexOf)
                        .toArray();
                units[k] = kinds.get(k).unitsBySku().values().stream()
                        .mapToInt(Integer::intValue)
                        .toArray();
            }
        }

        void list(DoorId door) {
            int d = launch.doors().indexOf(door);
            starts.add(packs.size());
            before = packs.size();
            total = new long[data.skus][];
            for (int k = 0; k < kinds.size(); k++) {
                long most = kinds.get(k).availablePacks();
                long useful = 0;
                for (int i = 0; i < skus[k].length; i++) {
                    int cell = skus[k][i] * data.doors + d;
                    most = Math.min(most, data.maximum(cell) / units[k][i]);
                    long wanted = Math.max(totals(skus[k][i], cell).length - 1L, data.minimum(cell));
                    useful = Math.max(useful, (wanted + units[k][i] - 1) / units[k][i]);
                }
                int multiple = kinds.get(k).multiplePacks();
                long upTo = (useful + multiple - 1) / multiple * multiple;
                cap[k] = (int) (Math.min(most, upTo) / multiple * multiple);
            }
            base = d;
            descend(0, door);
        }

        /** What the first units of a SKU gain together, up to the last that gains anything. */
        private long[] totals(int sku, int cell) {
            if (total[sku] == null) {
                long[] sums = new long[16];
                int count = 0;
                walk.start(cell);
                int most = data.maximum(cell);
                for (long gain = most > 0 ? walk.next() : 0; gain > 0 && count < most; gain = walk.next()) {
                    if (count + 1 == sums.length) {
                        sums = Arrays.copyOf(sums, sums.length * 2);
                    }
                    sums[count + 1] = sums[count] + gain;
                    count++;
                }
                total[sku] = Arrays.copyOf(sums, count + 1);
            }
            return total[sku];
        }

        private void descend(int k, DoorId door) {
            if (k == kinds.size()) {
                add(door);
                return;
            }
            for (int n = 0; n <= cap[k]; n += kinds.get(k).multiplePacks()) {
                now[k] = n;
                for (int i = 0; i < skus[k].length; i++) {
                    held[skus[k][i]] += (long) n * units[k][i];
                }
                boolean fits = true;
                for (int s : skus[k]) {
                    fits &= held[s] <= data.maximum(s * data.doors + base);
                }
                if (fits) {
                    descend(k + 1, door);
                }
                for (int i = 0; i < skus[k].length; i++) {
                    held[skus[k][i]] -= (long) n * units[k][i];
                }
                if (!fits) {
                    break;
                }
            }
            now[k] = 0;
        }

        private void add(DoorId door) {
            long gain = 0;
            for (int s = 0; s < data.skus; s++) {
                int cell = s * data.doors + base;
                if (held[s] < data.minimum(cell)) {
                    return;
                }
                if (held[s] > 0) {
                    gain += gainOf(s, cell, held[s]);
                }
            }
            checkArgument(
                    packs.size() - before < MAX_WAYS && packs.size() < MAX_ALL_WAYS,
                    "ways to give packs to door %s must be at most %s, and those of all doors %s, but was more%s",
                    door,
                    MAX_WAYS,
                    MAX_ALL_WAYS,
                    "\nMaybe a door needs a maximum, or kinds of packs that are alike can be one.");
            packs.add(now.clone());
            gains.add(gain);
        }

        private long gainOf(int sku, int cell, long units) {
            long[] sums = totals(sku, cell);
            long gain = sums[(int) Math.min(units, sums.length - 1)];
            if (units > sums.length - 1 && data.hasTable(cell)) { // a table may fall below nothing
                walk.start(cell);
                gain = 0;
                for (long u = 0; u < units; u++) {
                    gain += walk.next();
                }
            }
            return gain;
        }

        PackData columns(int doors) {
            int[] start = new int[doors + 1];
            for (int d = 0; d < doors; d++) {
                start[d] = starts.get(d);
            }
            start[doors] = packs.size();
            int[] flat = new int[packs.size() * kinds.size()];
            for (int w = 0; w < packs.size(); w++) {
                System.arraycopy(packs.get(w), 0, flat, w * kinds.size(), kinds.size());
            }
            int[] available = kinds.stream().mapToInt(PackKind::availablePacks).toArray();
            return new PackData(
                    doors,
                    kinds.size(),
                    available,
                    start,
                    flat,
                    gains.stream().mapToLong(Long::longValue).toArray());
        }
    }
}
