package dev.maison.allocation.testkit.capacity;

import dev.maison.allocation.capacity.CapacityCertificate;
import dev.maison.allocation.capacity.CapacityProblem;
import dev.maison.allocation.door.LaunchLine;
import dev.maison.allocation.door.LaunchProblem;
import dev.maison.core.Amount;
import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is right for a small launch with door capacities, from the definition: units added one by one along the best path of exchanges, and
 * prices as differences of best totals. It shares nothing with the engine. Only for problems whose minima fit, of a few units.
 */
public final class NaiveCapacity {
    private static final long NEVER = Long.MIN_VALUE / 4;

    private final CapacityProblem problem;
    private final LaunchProblem launch;
    private final List<SkuId> skus;
    private final List<DoorId> doors;
    private final long[][][] gains;
    private final long[] supply;
    private final long[] room;
    private final long quantum;
    private long forced;

    /** Reads a problem through its public face. */
    public NaiveCapacity(CapacityProblem problem) {
        this.problem = problem;
        this.launch = problem.launch();
        this.skus = launch.skus();
        this.doors = launch.doors();
        this.gains = new long[skus.size()][doors.size()][];
        this.supply = new long[skus.size()];
        this.room = new long[doors.size()];
        this.quantum = launch.quantum().micros();
        for (int d = 0; d < room.length; d++) {
            room[d] = problem.findCapacityUnits(doors.get(d)).orElse(Integer.MAX_VALUE);
        }
        for (int s = 0; s < supply.length; s++) {
            supply[s] = launch.supplyUnits(skus.get(s)) - launch.holdbackUnits(skus.get(s));
            for (int d = 0; d < room.length; d++) {
                read(s, d);
            }
        }
    }

    private void read(int s, int d) {
        int low = (int) launch.minimumUnits(skus.get(s), doors.get(d));
        supply[s] -= low;
        room[d] -= low;
        List<Long> beyond = new ArrayList<>();
        if (launch.isEligible(skus.get(s), doors.get(d))) {
            long high = launch.maximumUnits(skus.get(s), doors.get(d));
            for (int k = 1; k <= high; k++) {
                long gain = launch.gain(skus.get(s), doors.get(d), k).micros() / quantum;
                if (k <= low) {
                    forced += gain;
                } else if (gain <= 0) {
                    break;
                } else {
                    beyond.add(gain);
                }
            }
        }
        gains[s][d] = beyond.stream().mapToLong(Long::longValue).toArray();
    }

    /** Whether the minima fit every supply and every capacity. */
    public boolean isFeasible() {
        return Arrays.stream(supply).allMatch(left -> left >= 0)
                && Arrays.stream(room).allMatch(left -> left >= 0);
    }

    /** The best total of a problem whose minima fit, in quanta. */
    public long best() {
        return forced + best(supply, room);
    }

    /** The least prices of doors and the largest prices of SKUs with them, as differences of best totals. */
    public CapacityCertificate certificate() {
        long best = best(supply, room);
        long[] prices = new long[room.length];
        Map<DoorId, Amount> ofDoors = new LinkedHashMap<>();
        for (int d = 0; d < room.length; d++) {
            long[] more = room.clone();
            more[d]++;
            prices[d] = best(supply, more) - best;
            ofDoors.put(doors.get(d), amount(prices[d]));
        }
        Map<SkuId, Amount> ofSkus = new LinkedHashMap<>();
        for (int s = 0; s < supply.length; s++) {
            long price = 0;
            if (supply[s] > 0) {
                long[] less = supply.clone();
                less[s]--;
                price = best - best(less, room);
            } else {
                for (int d = 0; d < room.length; d++) {
                    price = gains[s][d].length == 0 ? price : Math.max(price, gains[s][d][0] - prices[d]);
                }
            }
            ofSkus.put(skus.get(s), amount(price));
        }
        return CapacityCertificate.of(problem, ofDoors, ofSkus);
    }

    private Amount amount(long quanta) {
        return Amount.ofMicros(quanta * quantum, launch.currency());
    }

    /** Whether lines keep every limit and reach the best total without a unit that gains nothing. */
    public boolean isBest(List<LaunchLine> lines) {
        long[] left = supply.clone();
        long[] free = room.clone();
        long total = 0;
        Set<List<String>> seen = new LinkedHashSet<>();
        long[][] given = new long[supply.length][room.length];
        for (LaunchLine line : lines) {
            int s = skus.indexOf(line.sku());
            int d = doors.indexOf(line.door());
            if (s < 0
                    || d < 0
                    || line.units() < 1
                    || !seen.add(List.of(line.sku().text(), line.door().text()))) {
                return false;
            }
            given[s][d] = line.units();
        }
        for (int s = 0; s < supply.length; s++) {
            for (int d = 0; d < room.length; d++) {
                long beyond = given[s][d] - launch.minimumUnits(skus.get(s), doors.get(d));
                if (beyond < 0 || beyond > gains[s][d].length) {
                    return false;
                }
                left[s] -= beyond;
                free[d] -= beyond;
                for (int k = 0; k < beyond; k++) {
                    total += gains[s][d][k];
                }
            }
        }
        boolean fits =
                Arrays.stream(left).allMatch(x -> x >= 0) && Arrays.stream(free).allMatch(x -> x >= 0);
        return fits && total == best(supply, room);
    }

    /** Successive best paths (Busacker and Gowen 1961), each found by relaxing every exchange until nothing changes. */
    private long best(long[] units, long[] rooms) {
        int m = units.length;
        int n = rooms.length;
        long[] left = units.clone();
        long[] free = rooms.clone();
        int[][] x = new int[m][n];
        long total = 0;
        while (true) {
            long[] ofSku = new long[m];
            long[] ofDoor = new long[n];
            int[] skuFrom = new int[m];
            int[] doorFrom = new int[n];
            Arrays.fill(ofDoor, NEVER);
            for (int s = 0; s < m; s++) {
                ofSku[s] = left[s] > 0 ? 0 : NEVER;
                skuFrom[s] = -1;
            }
            boolean changed = true;
            while (changed) {
                changed = false;
                for (int s = 0; s < m; s++) {
                    for (int d = 0; d < n; d++) {
                        if (ofSku[s] > NEVER / 2
                                && x[s][d] < gains[s][d].length
                                && ofSku[s] + gains[s][d][x[s][d]] > ofDoor[d]) {
                            ofDoor[d] = ofSku[s] + gains[s][d][x[s][d]];
                            doorFrom[d] = s;
                            changed = true;
                        }
                        if (ofDoor[d] > NEVER / 2 && x[s][d] > 0 && ofDoor[d] - gains[s][d][x[s][d] - 1] > ofSku[s]) {
                            ofSku[s] = ofDoor[d] - gains[s][d][x[s][d] - 1];
                            skuFrom[s] = d;
                            changed = true;
                        }
                    }
                }
            }
            int end = -1;
            for (int d = 0; d < n; d++) {
                if (free[d] > 0 && ofDoor[d] > 0 && (end < 0 || ofDoor[d] > ofDoor[end])) {
                    end = d;
                }
            }
            if (end < 0) {
                return total;
            }
            total += ofDoor[end];
            free[end]--;
            int d = end;
            while (true) {
                int s = doorFrom[d];
                x[s][d]++;
                if (skuFrom[s] < 0) {
                    left[s]--;
                    break;
                }
                d = skuFrom[s];
                x[s][d]--;
            }
        }
    }
}
