package dev.maison.allocation.internal.solve.pack;

import dev.maison.allocation.internal.gain.pack.LotData;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Chooses at most k lots and, per branch, one of them and a multiplicity: the total range relaxed to a price per unit, which leaves a
 * k-median problem over lots; that one is relaxed once more to prices per branch (Cornuejols, Fisher, Nemhauser 1977), and searched by
 * greedy addition, swaps, and depth first with the prices as bound while the steps last.
 */
public final class LotSolver {
    private static final int ROUNDS = 300;
    private static final int PATIENCE = 20;
    private static final long NONE = Long.MAX_VALUE;

    private final LotData data;
    private final LotChoice choice;
    private final Runnable tick;
    private long stepsLeft;
    private boolean complete = true;

    private long cost = NONE;
    private final int[] lotOf;
    private final int[] multiplicityOf;

    private long unitPrice;
    /** The cheapest priced option of a lot at a branch, lot by lot. */
    private final long[] priced;

    private final long[] branchPrices;
    private long bound = Long.MIN_VALUE;

    /** Solves with so many steps at most for the search; {@code tick} is called at every turn, and what it throws ends the work. */
    public LotSolver(LotData data, long steps, Runnable tick) {
        this.data = data;
        this.tick = tick;
        this.choice = new LotChoice(data);
        this.stepsLeft = steps;
        this.lotOf = new int[data.branches];
        this.multiplicityOf = new int[data.branches];
        this.priced = new long[data.lots * data.branches];
        this.branchPrices = new long[data.branches];
    }

    /**
     * Solves; {@code reachable} are lots with which the total range can be reached, for when nothing better is found. False only when
     * these do not reach it.
     */
    public boolean solve(int[] reachable) {
        improve(0);
        if (cost == NONE) {
            tryFrom(reachable);
        }
        for (int round = 0; round < 4; round++) {
            long before = cost;
            long price = choicePrice();
            improve(price);
            if (cost == before && price == choicePrice()) {
                break;
            }
        }
        unitPrice = choicePrice();
        price(unitPrice);
        startBranchPrices();
        climb();
        if (cost == NONE || data.raised(bound) < cost) {
            search();
        }
        return cost != NONE;
    }

    /** The cost of the choice found. */
    public long cost() {
        return cost;
    }

    /** Whether nothing was left untried: the choice is the best. */
    public boolean isComplete() {
        return complete;
    }

    /** The lot of each branch. */
    public int[] lotOf() {
        return lotOf;
    }

    /** The multiplicity of each branch. */
    public int[] multiplicityOf() {
        return multiplicityOf;
    }

    /** The price per unit of the bound. */
    public long unitPrice() {
        return unitPrice;
    }

    /** The price per branch of the bound. */
    public long[] branchPrices() {
        return branchPrices;
    }

    private long lastPrice;

    private long choicePrice() {
        return lastPrice;
    }

    // Sets

    private void price(long price) {
        for (int l = 0; l < data.lots; l++) {
            for (int b = 0; b < data.branches; b++) {
                int at = data.at(b, l);
                long best = NONE;
                for (int m = 1; m <= data.multiplicities; m++) {
                    best = Math.min(best, data.cost[at + m - 1] + price * m * data.units[l]);
                }
                priced[l * data.branches + b] = best;
            }
        }
        stepsLeft -= (long) data.lots * data.branches * data.multiplicities;
    }

    private boolean tryFrom(int[] set) {
        tick.run();
        long found = choice.find(set, set.length, cost, Math.max(stepsLeft, 1 << 24));
        stepsLeft -= choice.takeSteps();
        if (choice.takeSkipped()) {
            complete = false;
        }
        if (found >= cost) {
            return false;
        }
        cost = found;
        lastPrice = choice.unitPrice();
        for (int b = 0; b < data.branches; b++) {
            lotOf[b] = choice.lot(b);
            multiplicityOf[b] = choice.multiplicity(b);
        }
        return true;
    }

    /** Greedy addition and swaps at a price, then the choice within the set. */
    private void improve(long price) {
        price(price);
        int k = data.maxTypes;
        int[] set = new int[k];
        boolean[] in = new boolean[data.lots];
        long[] cheapest = new long[data.branches];
        Arrays.fill(cheapest, data.maxBranchPrice());
        for (int size = 0; size < k; size++) {
            int add = bestToAdd(cheapest, in);
            in[add] = true;
            set[size] = add;
            lower(cheapest, add);
        }
        boolean better = true;
        while (better && stepsLeft > 0) {
            better = false;
            for (int i = 0; i < k; i++) {
                tick.run();
                long before = sumWithout(set, -1, cheapest);
                sumWithout(set, i, cheapest);
                in[set[i]] = false;
                int add = bestToAdd(cheapest, in);
                lower(cheapest, add);
                long after = 0;
                for (long c : cheapest) {
                    after += c;
                }
                if (after < before) {
                    set[i] = add;
                    better = true;
                }
                in[set[i]] = true;
            }
        }
        Arrays.sort(set);
        tryFrom(set);
        if (cost == NONE) {
            lastPrice = choice.unitPrice();
        }
    }

    private long sumWithout(int[] set, int without, long[] cheapest) {
        Arrays.fill(cheapest, data.maxBranchPrice());
        for (int i = 0; i < set.length; i++) {
            if (i != without) {
                lower(cheapest, set[i]);
            }
        }
        long sum = 0;
        for (long c : cheapest) {
            sum += c;
        }
        return sum;
    }

    private void lower(long[] cheapest, int lot) {
        int at = lot * data.branches;
        for (int b = 0; b < data.branches; b++) {
            cheapest[b] = Math.min(cheapest[b], priced[at + b]);
        }
        stepsLeft -= data.branches;
    }

    private int bestToAdd(long[] cheapest, boolean[] in) {
        long most = -1;
        int best = -1;
        for (int l = 0; l < data.lots; l++) {
            if (!in[l]) {
                long saved = saving(cheapest, l);
                if (saved > most) {
                    most = saved;
                    best = l;
                }
            }
        }
        return best;
    }

    private long saving(long[] prices, int lot) {
        int at = lot * data.branches;
        long saved = 0;
        for (int b = 0; b < data.branches; b++) {
            saved += Math.max(prices[b] - priced[at + b], 0);
        }
        stepsLeft -= data.branches;
        return saved;
    }

    // Prices per branch

    private void startBranchPrices() {
        if (cost == NONE) {
            Arrays.fill(branchPrices, data.maxBranchPrice());
        } else {
            boolean[] used = new boolean[data.lots];
            for (int l : lotOf) {
                used[l] = true;
            }
            for (int b = 0; b < data.branches; b++) {
                long least = NONE;
                long second = NONE;
                for (int l = 0; l < data.lots; l++) {
                    long p = used[l] ? priced[l * data.branches + b] : NONE;
                    if (p < least) {
                        second = least;
                        least = p;
                    } else if (p < second) {
                        second = p;
                    }
                }
                branchPrices[b] = second == NONE ? least : least + (second - least) / 2;
            }
        }
    }

    /** Subgradient steps toward prices with a higher bound. The prices kept are whole numbers, and so is their bound. */
    private void climb() {
        int n = data.branches;
        long[] prices = branchPrices.clone();
        double[] at = new double[n];
        for (int b = 0; b < n; b++) {
            at[b] = prices[b];
        }
        long[] saved = new long[data.lots];
        int[] covered = new int[n];
        double pace = 1.5;
        int stale = 0;
        double target = cost == NONE ? 0 : cost;
        for (int round = 0; round < ROUNDS && pace > 0.005; round++) {
            tick.run();
            for (int l = 0; l < data.lots; l++) {
                saved[l] = saving(prices, l);
            }
            int[] top = largest(saved, data.maxTypes);
            long value = -data.priceOfRange(unitPrice);
            Arrays.fill(covered, 0);
            for (int l : top) {
                value -= saved[l];
                int row = l * n;
                for (int b = 0; b < n; b++) {
                    covered[b] += priced[row + b] < prices[b] ? 1 : 0;
                }
            }
            long norm = 0;
            for (int b = 0; b < n; b++) {
                value += prices[b];
                norm += (long) (1 - covered[b]) * (1 - covered[b]);
            }
            if (value > bound) {
                bound = value;
                System.arraycopy(prices, 0, branchPrices, 0, n);
                stale = 0;
            } else if (++stale >= PATIENCE) {
                pace /= 2;
                stale = 0;
                for (int b = 0; b < n; b++) {
                    at[b] = branchPrices[b];
                    prices[b] = branchPrices[b];
                }
                continue;
            }
            if (norm == 0 || data.raised(bound) >= cost) {
                break;
            }
            double stride = pace * Math.max(target - value, 1) / norm;
            for (int b = 0; b < n; b++) {
                at[b] = Math.max(Math.min(at[b] + stride * (1 - covered[b]), (double) data.maxBranchPrice()), 0);
                prices[b] = (long) Math.rint(at[b]);
            }
            tryTop(top, round);
        }
    }

    private int @Nullable [] lastTop;

    /** The lots that the prices choose are a set worth trying, when it is a new one. */
    private void tryTop(int[] top, int round) {
        if (round % 10 == 0 && !Arrays.equals(top, lastTop)) {
            lastTop = top;
            long price = lastPrice;
            tryFrom(top);
            lastPrice = price;
        }
    }

    /** The indexes of the so many largest, in ascending order; equals by index. */
    private static int[] largest(long[] values, int count) {
        int[] top = new int[count];
        int size = 0;
        for (int i = 0; i < values.length; i++) {
            if (size < count || values[i] > values[top[size - 1]]) {
                int at = size < count ? size++ : size - 1;
                while (at > 0 && values[top[at - 1]] < values[i]) {
                    top[at] = top[at - 1];
                    at--;
                }
                top[at] = i;
            }
        }
        Arrays.sort(top);
        return top;
    }

    // Search

    private int[] order = new int[0];
    private int[] set = new int[0];

    private void search() {
        long[] saved = new long[data.lots];
        for (int l = 0; l < data.lots; l++) {
            saved[l] = saving(branchPrices, l);
        }
        order = new int[data.lots];
        for (int l = 0; l < data.lots; l++) {
            int at = l;
            while (at > 0 && saved[order[at - 1]] < saved[l]) {
                order[at] = order[at - 1];
                at--;
            }
            order[at] = l;
        }
        set = new int[data.maxTypes];
        long[] cheapest = new long[data.branches];
        Arrays.fill(cheapest, data.maxBranchPrice());
        descend(0, 0, cheapest);
    }

    /** Tries every set that adds to the first {@code size} lots of {@link #set} lots from {@code from} on in {@link #order}. */
    private void descend(int from, int size, long[] cheapest) {
        if (stepsLeft <= 0) {
            complete = false;
            return;
        }
        tick.run();
        int open = data.maxTypes - size;
        int n = data.lots;
        long[] price = new long[data.branches];
        long priceSum = -data.priceOfRange(unitPrice);
        long cheapestSum = priceSum;
        for (int b = 0; b < data.branches; b++) {
            price[b] = Math.min(branchPrices[b], cheapest[b]);
            priceSum += price[b];
            cheapestSum += cheapest[b];
        }
        long[] byPrice = new long[n - from];
        long[] byCheapest = new long[n - from];
        for (int i = from; i < n; i++) {
            byPrice[i - from] = saving(price, order[i]);
            byCheapest[i - from] = saving(cheapest, order[i]);
        }
        for (int i = from; i + open <= n; i++) {
            long floor = Math.max(
                    priceSum - sumOfLargest(byPrice, i - from, open),
                    cheapestSum - sumOfLargest(byCheapest, i - from, open));
            if (data.raised(floor) >= cost) {
                return; // the later ones have no more to choose from
            }
            long with = Math.max(
                    priceSum - byPrice[i - from] - sumOfLargest(byPrice, i - from + 1, open - 1),
                    cheapestSum - byCheapest[i - from] - sumOfLargest(byCheapest, i - from + 1, open - 1));
            if (data.raised(with) >= cost) {
                continue;
            }
            set[size] = order[i];
            if (open == 1) {
                int[] sorted = set.clone();
                Arrays.sort(sorted);
                if (stepsLeft <= 0) {
                    complete = false;
                    return;
                }
                tryFrom(sorted);
                continue;
            }
            long[] lower = cheapest.clone();
            lower(lower, order[i]);
            descend(i + 1, size + 1, lower);
        }
    }

    private static long sumOfLargest(long[] values, int from, int count) {
        if (count == 0) {
            return 0;
        }
        long[] top = new long[count];
        int size = 0;
        for (int i = from; i < values.length; i++) {
            if (size < count || values[i] > top[size - 1]) {
                int at = size < count ? size++ : size - 1;
                while (at > 0 && top[at - 1] < values[i]) {
                    top[at] = top[at - 1];
                    at--;
                }
                top[at] = values[i];
            }
        }
        long sum = 0;
        for (int i = 0; i < size; i++) {
            sum += top[i];
        }
        return sum;
    }
}
