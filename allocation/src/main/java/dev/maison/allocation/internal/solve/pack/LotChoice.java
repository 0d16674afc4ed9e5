package dev.maison.allocation.internal.solve.pack;

import dev.maison.allocation.internal.gain.pack.LotData;
import java.util.Arrays;

/**
 * One lot and multiplicity per branch for a given set of lots: the cheapest with its total within the range. A price per unit gives a
 * bound (the total relaxed), options that cost more than the bound lets them are dropped, and what is left is a dynamic programme over
 * totals.
 *
 * <p>Reusable; not safe for several threads.
 */
final class LotChoice {
    private static final long NONE = Long.MAX_VALUE;
    /** Most choices that the programme keeps. */
    private static final long MAX_TABLE = 1L << 26;

    private final LotData data;
    private final int width;
    private final int[] optionUnits;
    private final long[] optionCost;
    private final int[] optionCode;
    private final int[] optionCount;
    private final int[] chosen;
    private final int[] found;

    private long unitPrice;
    private long value;
    private long steps;
    private boolean skipped;

    LotChoice(LotData data) {
        this.data = data;
        this.width = data.maxTypes * data.multiplicities;
        this.optionUnits = new int[data.branches * width];
        this.optionCost = new long[data.branches * width];
        this.optionCode = new int[data.branches * width];
        this.optionCount = new int[data.branches];
        this.chosen = new int[data.branches];
        this.found = new int[data.branches];
    }

    /** The price per unit at which the bound of the last set was best. */
    long unitPrice() {
        return unitPrice;
    }

    /** The steps taken since the last call. */
    long takeSteps() {
        long taken = steps;
        steps = 0;
        return taken;
    }

    /** Whether a set was passed over since the last call because its programme would have been too large. */
    boolean takeSkipped() {
        boolean was = skipped;
        skipped = false;
        return was;
    }

    /** The lot of a branch in the last choice found. */
    int lot(int branch) {
        return found[branch] / data.multiplicities;
    }

    /** The multiplicity of a branch in the last choice found. */
    int multiplicity(int branch) {
        return found[branch] % data.multiplicities + 1;
    }

    /** The cost of the cheapest choice if it is below {@code limit}, else {@link Long#MAX_VALUE}. */
    long find(int[] set, int size, long limit, long stepsLeft) {
        options(set, size);
        if (!price()) {
            return NONE;
        }
        long bound = data.raised(value);
        if (bound >= limit) {
            return NONE;
        }
        long repaired = repaired();
        if (repaired < limit) {
            keep();
            if (repaired <= bound) {
                return repaired;
            }
        }
        long better = programme(Math.min(repaired, limit), stepsLeft);
        if (better != NONE) {
            keep();
            return better;
        }
        return repaired < limit ? repaired : NONE;
    }

    private void keep() {
        for (int b = 0; b < data.branches; b++) {
            found[b] = optionCode[b * width + chosen[b]];
        }
    }

    /** Per branch the cheapest option of each number of units, fewest units first. */
    private void options(int[] set, int size) {
        int m = data.multiplicities;
        for (int b = 0; b < data.branches; b++) {
            int count = 0;
            int base = b * width;
            for (int i = 0; i < size; i++) {
                int l = set[i];
                int at = data.at(b, l);
                for (int k = 0; k < m; k++) {
                    count = insert(base, count, data.units[l] * (k + 1), data.cost[at + k], l * m + k);
                }
            }
            optionCount[b] = count;
        }
        steps += (long) data.branches * size * m * 2;
    }

    private int insert(int base, int count, int units, long cost, int code) {
        int i = count;
        while (i > 0 && optionUnits[base + i - 1] > units) {
            i--;
        }
        if (i > 0 && optionUnits[base + i - 1] == units) {
            int at = base + i - 1;
            if (cost < optionCost[at] || (cost == optionCost[at] && code < optionCode[at])) {
                optionCost[at] = cost;
                optionCode[at] = code;
            }
            return count;
        }
        for (int j = count; j > i; j--) {
            optionUnits[base + j] = optionUnits[base + j - 1];
            optionCost[base + j] = optionCost[base + j - 1];
            optionCode[base + j] = optionCode[base + j - 1];
        }
        optionUnits[base + i] = units;
        optionCost[base + i] = cost;
        optionCode[base + i] = code;
        return count + 1;
    }

    /** Chooses at a price, of equals the fewest units or the most; returns the units, and sets {@link #value}. */
    private long choose(long price, boolean most) {
        long units = 0;
        long sum = 0;
        for (int b = 0; b < data.branches; b++) {
            int base = b * width;
            long best = NONE;
            int at = 0;
            for (int i = 0; i < optionCount[b]; i++) {
                long priced = optionCost[base + i] + price * optionUnits[base + i];
                if (priced < best || (most && priced == best)) {
                    best = priced;
                    at = i;
                }
            }
            chosen[b] = at;
            units += optionUnits[base + at];
            sum += best;
        }
        steps += (long) data.branches * width;
        value = sum - data.priceOfRange(price);
        return units;
    }

    /** Finds the best price, leaving the choice at it; false when the range cannot be reached at any. */
    private boolean price() {
        unitPrice = 0;
        if (choose(0, false) > data.totalMax) {
            return search(1);
        }
        if (choose(0, true) < data.totalMin) {
            return search(-1);
        }
        choose(0, false);
        return true;
    }

    /** The smallest price on one side at which the units are no longer beyond the end of the range, or the one before it. */
    private boolean search(int sign) {
        long low = 0;
        long high = 1;
        long most = data.maxUnitPrice();
        while (beyond(sign * high, sign)) {
            if (high == most) {
                return false;
            }
            low = high;
            high = Math.min(high * 2, most);
        }
        while (high - low > 1) {
            long middle = (low + high) >>> 1;
            if (beyond(sign * middle, sign)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        choose(sign * low, sign < 0);
        long before = value;
        choose(sign * high, sign < 0);
        unitPrice = sign * high;
        if (before > value) {
            unitPrice = sign * low;
            choose(unitPrice, sign < 0);
        }
        return true;
    }

    private boolean beyond(long price, int sign) {
        long units = choose(price, sign < 0);
        return sign > 0 ? units > data.totalMax : units < data.totalMin;
    }

    /** Moves branches of the choice at the price, equals first, then the cheapest per unit, until the total lies in the range. */
    private long repaired() {
        long total = moveEquals(total());
        while (total < data.totalMin || total > data.totalMax) {
            boolean up = total < data.totalMin;
            long bestCost = 0;
            long bestUnits = 0;
            int bestBranch = -1;
            int bestOption = 0;
            for (int b = 0; b < data.branches; b++) {
                int base = b * width;
                int now = base + chosen[b];
                for (int i = 0; i < optionCount[b]; i++) {
                    long units = towards(up, base + i, now, total);
                    long cost = optionCost[base + i] - optionCost[now];
                    if (units > 0 && (bestBranch < 0 || cost * bestUnits < bestCost * units)) {
                        bestCost = cost;
                        bestUnits = units;
                        bestBranch = b;
                        bestOption = i;
                    }
                }
            }
            steps += (long) data.branches * width;
            if (bestBranch < 0) {
                return NONE;
            }
            chosen[bestBranch] = bestOption;
            total += up ? bestUnits : -bestUnits;
        }
        return cost();
    }

    private long moveEquals(long from) {
        long total = from;
        for (int b = 0; b < data.branches && (total < data.totalMin || total > data.totalMax); b++) {
            int base = b * width;
            boolean up = total < data.totalMin;
            int now = base + chosen[b];
            long least = optionCost[now] + unitPrice * optionUnits[now];
            long bestUnits = 0;
            for (int i = 0; i < optionCount[b]; i++) {
                long units = towards(up, base + i, now, total);
                if (units > bestUnits && optionCost[base + i] + unitPrice * optionUnits[base + i] == least) {
                    bestUnits = units;
                    chosen[b] = i;
                }
            }
            total += up ? bestUnits : -bestUnits;
        }
        return total;
    }

    /** How many units nearer to the range an option brings the total; not positive when it leads away from it or beyond it. */
    private long towards(boolean up, int option, int now, long total) {
        long units = (long) optionUnits[option] - optionUnits[now];
        boolean beyond = up ? total + units > data.totalMax : total + units < data.totalMin;
        return beyond ? 0 : up ? units : -units;
    }

    private long total() {
        long total = 0;
        for (int b = 0; b < data.branches; b++) {
            total += optionUnits[b * width + chosen[b]];
        }
        return total;
    }

    private long cost() {
        long sum = 0;
        for (int b = 0; b < data.branches; b++) {
            sum += optionCost[b * width + chosen[b]];
        }
        return sum;
    }

    /** The exact choice below {@code limit}, from the options whose excess over the bound leaves room for that. */
    private long programme(long limit, long stepsLeft) {
        int[] open = new int[data.branches];
        int count = 0;
        long baseUnits = 0;
        long baseCost = 0;
        long spread = 0;
        long work = 0;
        for (int b = 0; b < data.branches; b++) {
            int base = b * width;
            long least = NONE;
            for (int i = 0; i < optionCount[b]; i++) {
                least = Math.min(least, optionCost[base + i] + unitPrice * optionUnits[base + i]);
            }
            int left = 0;
            for (int i = 0; i < optionCount[b]; i++) {
                long excess = optionCost[base + i] + unitPrice * optionUnits[base + i] - least;
                if (limit == NONE || value + excess < limit) {
                    optionUnits[base + left] = optionUnits[base + i];
                    optionCost[base + left] = optionCost[base + i];
                    optionCode[base + left] = optionCode[base + i];
                    left++;
                }
            }
            optionCount[b] = left;
            chosen[b] = 0;
            if (left == 1) {
                baseUnits += optionUnits[base];
                baseCost += optionCost[base];
            } else {
                open[count++] = b;
                baseUnits += optionUnits[base];
                baseCost += optionCost[base];
                spread += optionUnits[base + left - 1] - optionUnits[base];
                work += left;
            }
        }
        long range = Math.min(spread, data.totalMax - baseUnits) + 1;
        if (range <= 0) {
            return NONE;
        }
        work *= range;
        steps += data.branches * (long) width;
        if (work > stepsLeft || range * count > MAX_TABLE) {
            skipped = true;
            return NONE;
        }
        steps += work;
        return programme(open, count, (int) range, baseUnits, baseCost, limit);
    }

    private long programme(int[] open, int count, int range, long baseUnits, long baseCost, long limit) {
        long[] now = new long[range];
        long[] next = new long[range];
        short[][] taken = new short[count][range];
        Arrays.fill(now, NONE);
        now[0] = baseCost;
        int reach = 0;
        for (int j = 0; j < count; j++) {
            int base = open[j] * width;
            int options = optionCount[open[j]];
            int newReach = Math.min(range - 1, reach + optionUnits[base + options - 1] - optionUnits[base]);
            Arrays.fill(next, 0, newReach + 1, NONE);
            short[] row = taken[j];
            for (int i = 0; i < options; i++) {
                int units = optionUnits[base + i] - optionUnits[base];
                long cost = optionCost[base + i] - optionCost[base];
                for (int t = Math.min(reach, newReach - units); t >= 0; t--) {
                    if (now[t] != NONE && now[t] + cost < next[t + units]) {
                        next[t + units] = now[t] + cost;
                        row[t + units] = (short) i;
                    }
                }
            }
            reach = newReach;
            long[] swap = now;
            now = next;
            next = swap;
        }
        int best = -1;
        for (int t = (int) Math.max(data.totalMin - baseUnits, 0); t <= reach; t++) {
            if (now[t] != NONE && now[t] < limit && (best < 0 || now[t] < now[best])) {
                best = t;
            }
        }
        if (best < 0) {
            return NONE;
        }
        int at = best;
        for (int j = count - 1; j >= 0; j--) {
            chosen[open[j]] = taken[j][at] & 0xffff;
            at -= optionUnits[open[j] * width + chosen[open[j]]] - optionUnits[open[j] * width];
        }
        return now[best];
    }
}
