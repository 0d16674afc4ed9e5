package dev.maison.allocation.pack;

import dev.maison.allocation.internal.access.LaunchAccess;
import dev.maison.allocation.internal.gain.LaunchData;
import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Whether packs suffice for some minima, maxima kept: every way is tried, door by door, while the steps last. */
final class PackFit {
    private final PackProblem problem;
    private final LaunchData data;
    private final List<int[]> wanted = new ArrayList<>();
    private final List<Integer> doors = new ArrayList<>();
    private final int[] left;
    private final long[] held;
    private long steps;

    private PackFit(PackProblem problem, Collection<PackConflict.Minimum> minima, long steps) {
        this.problem = problem;
        this.data = LaunchAccess.data(problem.launch());
        this.steps = steps;
        this.left = problem.packs().stream().mapToInt(PackKind::availablePacks).toArray();
        this.held = new long[data.skus];
        TreeMap<DoorId, int[]> byDoor = new TreeMap<>();
        for (PackConflict.Minimum minimum : minima) {
            byDoor.computeIfAbsent(minimum.door(), door -> new int[data.skus])[
                            problem.launch().skus().indexOf(minimum.sku())] =
                    (int) minimum.units();
        }
        byDoor.forEach((door, units) -> {
            doors.add(problem.launch().doors().indexOf(door));
            wanted.add(units);
        });
    }

    /** Whether the minima can be met; absent when the steps did not suffice to tell. */
    static Optional<Boolean> canHold(PackProblem problem, Collection<PackConflict.Minimum> minima, long steps) {
        PackFit fit = new PackFit(problem, minima, steps);
        boolean holds = fit.door(0);
        return fit.steps < 0 && !holds ? Optional.empty() : Optional.of(holds);
    }

    private boolean door(int i) {
        return i == doors.size() || kind(i, 0);
    }

    private boolean kind(int i, int k) {
        if (--steps < 0) {
            return false;
        }
        if (k == problem.packs().size()) {
            for (int s = 0; s < data.skus; s++) {
                if (held[s] < wanted.get(i)[s]) {
                    return false;
                }
            }
            long[] before = held.clone();
            Arrays.fill(held, 0);
            boolean holds = door(i + 1);
            System.arraycopy(before, 0, held, 0, held.length);
            return holds;
        }
        PackKind pack = problem.packs().get(k);
        int multiple = pack.multiplePacks();
        int taken = 0;
        boolean holds = false;
        while (!isOver(i)) {
            holds = kind(i, k + 1);
            if (holds || isEnough(i, pack) || left[k] < multiple) {
                break;
            }
            take(pack, k, multiple, 1);
            taken += multiple;
        }
        take(pack, k, taken, -1);
        return holds;
    }

    private void take(PackKind pack, int k, int n, int sign) {
        left[k] -= sign * n;
        pack.unitsBySku()
                .forEach((sku, units) -> held[problem.launch().skus().indexOf(sku)] += (long) sign * n * units);
    }

    private boolean isOver(int i) {
        for (int s = 0; s < data.skus; s++) {
            if (held[s] > data.maximum(s * data.doors + doors.get(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether more of a pack would not help the door. */
    private boolean isEnough(int i, PackKind pack) {
        for (SkuId sku : pack.unitsBySku().keySet()) {
            int s = problem.launch().skus().indexOf(sku);
            if (held[s] < wanted.get(i)[s]) {
                return false;
            }
        }
        return true;
    }
}
