package dev.maison.allocation.internal.solve.quota;

import dev.maison.allocation.internal.gain.LaunchData;
import dev.maison.allocation.internal.gain.PlainTail;
import dev.maison.allocation.internal.gain.QuotaData;
import dev.maison.allocation.internal.gain.TierKeys;
import dev.maison.allocation.internal.gain.UnitGains;
import java.util.Arrays;

/**
 * Gives the units of one SKU after another to doors under a quota tree: exact optimum of a separable concave objective under nested
 * bounds and one supply.
 *
 * <p>From the narrowest nodes upward, each node keeps only its best units: what the maximum of a node cuts off can be in no optimum
 * of a wider one, and what its minimum forces is in all of them. As every door's units fall in worth, what is kept of a door is its
 * first so many. The cut is found by counting keys in buckets, not by sorting, so a level of the tree costs about the number of units
 * that are left (the
 * greedy on a laminar family: D. Hochbaum, "Lower and upper bounds for the allocation problem and other nonlinear optimization
 * problems", Mathematics of Operations Research 19 (1994), 390-409; decomposition by levels: T. Vidal, D. Gribel, P. Jaillet,
 * "Separable convex optimization with nested lower and upper constraints", INFORMS Journal on Optimization 1 (2018), 71-90).
 *
 * <p>Units are listed down to a floor that is guessed from a few doors, deeper where a minimum asks for more; a floor that turns
 * out too high is lowered. It decides the speed and never the answer.
 *
 * <p>Memory: a word per listed unit and some dozen per door. Not safe for several threads.
 */
public final class QuotaSolver {
    private static final int SAMPLED = 96;
    private static final int MOST_BUCKETS = 1024;
    private static final double LEAST_FACTOR = 1.15;
    private static final double MOST_FACTOR = 16;
    private static final long NONE_TO_ADD = Long.MIN_VALUE;
    private static final long NONE_TO_DROP = Long.MAX_VALUE;

    private final LaunchData data;
    private final QuotaData quota;
    private final TierKeys keys;
    private final TreeShape shape;
    private final UnitGains gains;
    private final PlainTail walk = new PlainTail();
    private final int supplyNode;

    // Per place in the row.
    private final int[] base; // the door's own minimum
    private final int[] room; // units beyond it that its own maximum leaves
    private final int[] listed; // units listed beyond the minimum
    private final int[] start; // where they lie
    private final boolean[] shortened; // whether units that gain something were left out
    private final int[] kept; // how many of them are given
    private final int[] uncut; // how many were kept before the cut at hand
    private final int[] forced; // how many of those a minimum above forces
    private final int[] extra; // units beyond the list, forced though they gain nothing
    private final long[] extraKey; // the key of the last of them

    // Per node, the supply last.
    private final long[] need;
    private final long[] able;
    private final int[] most; // what a single door within it may have at most
    private final long[] fixed;
    private final long[] free;
    private final long[] add;
    private final long[] drop;
    private final long[] level;
    private final long[] held;
    private final boolean[] broken; // minima that a cut around them would leave with too little
    private int available;
    private boolean anyMinimum;
    private long minima; // of doors

    private long[] units;
    private long[] scratch;
    private int[] tied = new int[64];
    private double rankFactor = 1.3; // learned from SKU to SKU
    private int listEnd;
    private final int[] counts = new int[MOST_BUCKETS];
    private int buckets;
    private long lowest;
    private int shift;
    private boolean anyExtra;
    private int leftOver;
    private int givenUnits;
    private long[] prices;
    private boolean priced;

    /** Scratch for problems of one shape. */
    public QuotaSolver(LaunchData data, QuotaData quota) {
        int n = data.doors;
        int nodes = quota.nodes;
        this.data = data;
        this.quota = quota;
        this.keys = new TierKeys(data);
        this.shape = new TreeShape(data, quota);
        this.gains = new UnitGains(data);
        this.supplyNode = nodes;
        this.base = new int[n];
        this.room = new int[n];
        this.listed = new int[n];
        this.start = new int[n];
        this.shortened = new boolean[n];
        this.kept = new int[n];
        this.uncut = new int[n];
        this.forced = new int[n];
        this.extra = new int[n];
        this.extraKey = new long[n];
        this.need = new long[nodes + 1];
        this.able = new long[nodes + 1];
        this.most = new int[nodes + 1];
        this.fixed = new long[nodes + 1];
        this.free = new long[nodes + 1];
        this.add = new long[nodes + 1];
        this.drop = new long[nodes + 1];
        this.level = new long[nodes + 1];
        this.held = new long[nodes + 1];
        this.broken = new boolean[nodes + 1];
        this.prices = new long[0];
        this.units = new long[Math.max(Math.min(16 * n, 1 << 16), 256)];
        this.scratch = new long[2048];
    }

    /** Units that are neither given nor held back. */
    public int leftOver() {
        return leftOver;
    }

    /** Units given. */
    public int given() {
        return givenUnits;
    }

    /** The keys (see {@link TierKeys}) of the cut-offs of the nodes by index, that of the supply last. Overwritten by the next SKU. */
    public long[] levels() {
        return level;
    }

    /**
     * Solves one SKU and writes its units into {@code out} at its cells. Answers false, and writes nothing, when the limits cannot hold
     * together.
     */
    public boolean solve(int sku, int[] out) {
        priced = false;
        return solveRow(sku, out, sku * data.doors);
    }

    /**
     * Solves one SKU where each unit also costs the price of its door, in quanta, not negative and below {@code 2^43}: its gain is
     * less by so much, and beyond what minima force no unit is given unless something remains. The inner step of a relaxation.
     *
     * @param doorPrices a price per door, by index in the launch
     * @param out where the SKU's units are written, one per door
     */
    public boolean solve(int sku, long[] doorPrices, int[] out) {
        priced = true;
        prices = doorPrices;
        return solveRow(sku, out, 0);
    }

    private boolean solveRow(int sku, int[] out, int outBase) {
        available = data.available(sku);
        givenUnits = 0;
        leftOver = Math.max(available, 0);
        if (!canHold(sku)) {
            return false;
        }
        boundDoors(sku);
        list(sku);
        give(sku);
        for (int j = 0; j < base.length; j++) {
            int x = base[j] + kept[j] + extra[j];
            out[outBase + shape.door[j]] = x;
            givenUnits += x;
        }
        leftOver = available - givenUnits;
        findLevels(sku);
        return true;
    }

    /** Lists units down to a floor that turns out low enough. */
    private void list(int sku) {
        double factor = rankFactor;
        long floor = floor(sku, factor);
        rankFactor = Math.max(rankFactor * 0.99, LEAST_FACTOR);
        while (!list(sku, floor)) {
            factor *= 2;
            floor = factor > MOST_FACTOR ? 1 : Math.max(Math.min(floor(sku, factor), floor - 1), 1);
            rankFactor = Math.min(rankFactor * 1.25, MOST_FACTOR);
        }
    }

    /**
     * Lists units worth at least the floor; and all that gain anything in nodes where, within the maxima inside, fewer than the minimum
     * asks for are worth the floor. So whatever is forced or given later is listed, and no unit left out is better. Answers false when
     * in the end the supply asks for more: the floor is too high.
     */
    private boolean list(int sku, long floor) {
        listEnd = 0;
        boolean anyShortened = false;
        long[] count = free; // per node: units that may be given, as far as is known
        Arrays.fill(count, 0);
        for (int j = 0; j < base.length; j++) {
            list(sku, j, floor);
            anyShortened |= shortened[j];
            count[quota.nodeOfDoor[shape.door[j]]] += base[j] + listed[j];
        }
        if (!anyShortened) {
            return true;
        }
        for (int node : quota.upwards) {
            long least = quota.minimum(sku, node);
            if (count[node] < least) {
                deepen(sku, node);
                count[node] = least;
            }
            count[quota.parent[node]] += Math.min(count[node], quota.maximum(sku, node));
        }
        return count[supplyNode] >= Math.max(available, need[supplyNode] + 1);
    }

    /** Lists all units that gain anything for the doors of a node. */
    private void deepen(int sku, int node) {
        for (int j = shape.from[node]; j < shape.to[node]; j++) {
            if (shortened[j]) {
                list(sku, j, 1);
            }
        }
    }

    private void list(int sku, int j, long lowest) {
        int d = shape.door[j];
        long end = Math.min(room[j], (long) most[quota.nodeOfDoor[d]] - base[j] + 1);
        long keyBase = keys.base(d);
        long least = Math.max(lowest - keyBase, 1);
        int count = listEnd;
        start[j] = count;
        shortened[j] = false;
        if (end > 0) {
            int cell = sku * data.doors + d;
            long price = priced ? prices[d] : 0;
            count = startsPlain(j, cell)
                    ? listPlain(j, cell, end, keyBase, least + price, price)
                    : listAny(j, cell, end, keyBase, least, price);
        }
        listed[j] = count - start[j];
        listEnd = count;
    }

    private int listAny(int j, int cell, long end, long keyBase, long least, long price) {
        int count = listEnd;
        gains.start(cell);
        gains.skip(base[j]);
        for (long k = 0; k < end; k++) {
            long gain = gains.next() - price;
            if (gain < least) {
                shortened[j] = gain > 0;
                break;
            }
            if (count == units.length) {
                units = Arrays.copyOf(units, 2 * count);
            }
            units[count++] = keyBase + gain;
        }
        return count;
    }

    /** As {@link #listAny} for an estimate whose tail falls from its first unit by the plain recurrence, without a call per unit. */
    private int listPlain(int j, int cell, long end, long keyBase, long least, long price) {
        double worth = data.valueQuanta(cell);
        int count = listEnd;
        long last = count + end;
        while (true) {
            count = walk.list(worth, least, keyBase - price, units, count, (int) Math.min(last, units.length));
            if (walk.refused() != PlainTail.NOTHING || count == last) {
                shortened[j] = walk.refused() > price;
                return count;
            }
            units = Arrays.copyOf(units, 2 * count);
        }
    }

    /** What each node's limits ask for and leave room for. */
    private boolean canHold(int sku) {
        Arrays.fill(need, 0);
        Arrays.fill(able, 0);
        int cells = sku * data.doors;
        minima = 0;
        anyMinimum = false;
        for (int j = 0; j < base.length; j++) {
            int d = shape.door[j];
            int node = quota.nodeOfDoor[d];
            base[j] = data.minimum(cells + d);
            int high = data.maximum(cells + d);
            room[j] = high - base[j];
            minima += base[j];
            need[node] += base[j];
            able[node] += high;
        }
        for (int node : quota.upwards) {
            anyMinimum |= quota.minimum(sku, node) > need[node];
            need[node] = Math.max(need[node], quota.minimum(sku, node));
            able[node] = Math.min(able[node], quota.maximum(sku, node));
            if (need[node] > able[node]) {
                return false;
            }
            need[quota.parent[node]] += need[node];
            able[quota.parent[node]] += able[node];
        }
        return need[supplyNode] <= available;
    }

    /** No door has more than any node above it may have; one unit beyond that is listed, so that its worth is known. */
    private void boundDoors(int sku) {
        most[supplyNode] = available;
        for (int i = quota.nodes - 1; i >= 0; i--) {
            int node = quota.upwards[i];
            most[node] = Math.min(most[quota.parent[node]], quota.maximum(sku, node));
        }
    }

    private long gain(int d) {
        return priced ? gains.next() - prices[d] : gains.next();
    }

    /** A key about {@code factor} times as deep as the supply reaches, were there no quotas; 1 for few doors. */
    private long floor(int sku, double factor) {
        int n = base.length;
        if (n < SAMPLED || able[supplyNode] <= available) {
            return 1;
        }
        long left = available - minima; // what minima of nodes force is among the best units too, or near them
        int count = 0;
        int sampled = 0;
        int step = n / SAMPLED;
        double wanted = Math.ceil(factor * left / step) + 8;
        for (int j = step / 2; j < n; j += step) {
            sampled++;
            int d = shape.door[j];
            int cell = sku * data.doors + d;
            long most = Math.min(room[j], (long) this.most[quota.nodeOfDoor[d]] - base[j]);
            count = startsPlain(j, cell)
                    ? samplePlain(d, cell, Math.max(most, 0), count)
                    : sampleAny(j, cell, most, count);
        }
        return sampled == 0 || wanted >= count ? 1 : Math.max(Select.largest(scratch, count, (int) wanted), 1);
    }

    private int sampleAny(int j, int cell, long most, int from) {
        int d = shape.door[j];
        long keyBase = keys.base(d);
        int count = from;
        gains.start(cell);
        gains.skip(base[j]);
        for (long k = 0; k < most; k++) {
            long gain = gain(d);
            if (gain <= 0) {
                break;
            }
            if (count == scratch.length) {
                scratch = Arrays.copyOf(scratch, 2 * count);
            }
            scratch[count++] = keyBase + gain;
        }
        return count;
    }

    private int samplePlain(int d, int cell, long most, int from) {
        double worth = data.valueQuanta(cell);
        long price = priced ? prices[d] : 0;
        long last = from + most;
        int count = from;
        while (true) {
            count = walk.list(
                    worth, 1 + price, keys.base(d) - price, scratch, count, (int) Math.min(last, scratch.length));
            if (walk.refused() != PlainTail.NOTHING || count == last) {
                return count;
            }
            scratch = Arrays.copyOf(scratch, 2 * count);
        }
    }

    /** Whether the gains of a door's units fall from its first by the plain recurrence; then the walk stands at it. */
    private boolean startsPlain(int j, int cell) {
        return base[j] == 0
                && !data.hasTable(cell)
                && data.position(cell) == 0
                && walk.start(data.mean(cell), data.size(cell));
    }

    /** Cuts what is listed, and forces of it what minima ask for, from the narrowest node upward. */
    private void give(int sku) {
        anyExtra = false;
        Arrays.fill(extra, 0);
        if (!giveWithoutForce(sku)) {
            giveByForce(sku);
        }
    }

    private void begin() {
        Arrays.fill(forced, 0);
        Arrays.fill(fixed, 0);
        Arrays.fill(free, 0);
        for (int j = 0; j < base.length; j++) {
            kept[j] = listed[j];
            int node = quota.nodeOfDoor[shape.door[j]];
            fixed[node] += base[j];
            free[node] += listed[j];
        }
    }

    /**
     * As {@link #giveByForce}, where units that gain something fill every minimum; answers false where they do not. A minimum matters only
     * when a cut around it leaves its node less: so each cut is made without minima first, and again with those that it broke. All that
     * is asked of the others holds then, and as units never stand level (keys, then the order that breaks ties) the answer is the one
     * that all of them lead to.
     */
    private boolean giveWithoutForce(int sku) {
        begin();
        Arrays.fill(broken, false);
        for (int node : quota.upwards) {
            if (quota.minimum(sku, node) > fixed[node] + free[node]) {
                return false;
            }
            cutWithoutForce(sku, node, quota.maximum(sku, node) - fixed[node]);
            fixed[quota.parent[node]] += fixed[node];
            free[quota.parent[node]] += free[node];
        }
        cutWithoutForce(sku, supplyNode, available - fixed[supplyNode]);
        return true;
    }

    private void cutWithoutForce(int sku, int node, long limit) {
        if (free[node] <= limit) {
            return;
        }
        boolean holdsMinima = anyMinimum && shape.own[node] > shape.from[node];
        long byForce = holdsMinima ? forceBroken(sku, node) : 0;
        if (holdsMinima) {
            System.arraycopy(kept, shape.from[node], uncut, shape.from[node], shape.to[node] - shape.from[node]);
        }
        cutFree(node, limit - byForce);
        while (holdsMinima && breaks(sku, node)) {
            System.arraycopy(uncut, shape.from[node], kept, shape.from[node], shape.to[node] - shape.from[node]);
            cutFree(node, limit - forceBroken(sku, node));
        }
        if (holdsMinima) {
            Arrays.fill(forced, shape.from[node], shape.to[node], 0);
        }
        free[node] = limit;
    }

    private void cutFree(int node, long limit) {
        if (limit == 0) {
            for (int j = shape.from[node]; j < shape.to[node]; j++) {
                kept[j] = forced[j];
            }
            return;
        }
        count(node);
        cut(node, limit, threshold(node, limit));
    }

    /** Forces what the broken minima within a node ask for; answers how many units. */
    private long forceBroken(int sku, int node) {
        Arrays.fill(forced, shape.from[node], shape.to[node], 0);
        for (int at : quota.upwards) {
            if (at == node) {
                break;
            }
            if (broken[at] && shape.from[at] >= shape.from[node] && shape.to[at] <= shape.to[node]) {
                long ask = quota.minimum(sku, at);
                for (int j = shape.from[at]; j < shape.to[at]; j++) {
                    ask -= base[j] + forced[j];
                }
                if (ask > 0) {
                    count(at);
                    force(at, ask, threshold(at, ask));
                }
            }
        }
        long sum = 0;
        for (int j = shape.from[node]; j < shape.to[node]; j++) {
            sum += forced[j];
        }
        return sum;
    }

    /** Notes the minima within a node for which too little is kept; answers whether there are any. */
    private boolean breaks(int sku, int node) {
        Arrays.fill(held, 0);
        for (int j = shape.from[node]; j < shape.to[node]; j++) {
            held[quota.nodeOfDoor[shape.door[j]]] += base[j] + kept[j];
        }
        boolean any = false;
        for (int at : quota.upwards) {
            if (at == node) {
                break;
            }
            if (shape.from[at] >= shape.from[node] && shape.to[at] <= shape.to[node]) {
                if (held[at] < quota.minimum(sku, at)) {
                    broken[at] = true;
                    any = true;
                }
                held[quota.parent[at]] += held[at];
            }
        }
        return any;
    }

    /** Forces and cuts what is listed, from the narrowest node upward. */
    private void giveByForce(int sku) {
        begin();
        for (int node : quota.upwards) {
            long ask = Math.max(quota.minimum(sku, node) - fixed[node], 0);
            if (ask > free[node]) {
                forceAll(sku, node, ask);
                ask = 0;
            }
            split(node, ask, quota.maximum(sku, node) - fixed[node]);
            fixed[quota.parent[node]] += fixed[node];
            free[quota.parent[node]] += free[node];
        }
        split(supplyNode, 0, available - fixed[supplyNode]);
    }

    /** A minimum asks for more than gains anything: all free units of the node are forced, and {@code ask} less those beyond. */
    private void forceAll(int sku, int node, long ask) {
        for (int j = shape.from[node]; j < shape.to[node]; j++) {
            forced[j] = kept[j];
        }
        new Filler(sku, node).give(ask - free[node]);
        fixed[node] += ask;
        free[node] = 0;
        anyExtra = true;
    }

    /** Of the free units of a node makes the best {@code ask} forced ones, and keeps the best {@code limit}, the forced included. */
    private void split(int node, long ask, long limit) {
        boolean cuts = free[node] > limit;
        if (ask == 0 && !cuts) {
            return;
        }
        if (cuts && limit == 0) {
            for (int j = shape.from[node]; j < shape.to[node]; j++) {
                kept[j] = forced[j];
            }
            free[node] = 0;
            return;
        }
        count(node);
        long lastForced = ask == 0 ? 0 : threshold(node, ask);
        long lastKept = !cuts ? 0 : limit == ask ? lastForced : threshold(node, limit);
        if (ask > 0) {
            force(node, ask, lastForced);
            fixed[node] += ask;
            free[node] -= ask;
        }
        if (cuts) {
            cut(node, limit - ask, lastKept);
            free[node] = limit - ask;
        }
    }

    /** Counts the free units of a node in buckets of their keys, the small ones first. As every door's keys fall, its ends are known. */
    private void count(int node) {
        long high = Long.MIN_VALUE;
        long low = Long.MAX_VALUE;
        for (int j = shape.from[node]; j < shape.to[node]; j++) {
            if (forced[j] < kept[j]) {
                high = Math.max(high, units[start[j] + forced[j]]);
                low = Math.min(low, units[start[j] + kept[j] - 1]);
            }
        }
        int wanted = (int) Math.min(free[node] / 2, MOST_BUCKETS);
        int size = Math.max(Integer.highestOneBit(wanted), 8);
        lowest = low;
        int bits = Long.SIZE - Long.numberOfLeadingZeros(high - low);
        shift = Math.max(bits - Integer.numberOfTrailingZeros(size), 0);
        int by = shift;
        buckets = size;
        int[] to = counts;
        Arrays.fill(to, 0, size, 0);
        for (int j = shape.from[node]; j < shape.to[node]; j++) {
            int end = start[j] + kept[j];
            for (int i = start[j] + forced[j]; i < end; i++) {
                to[(int) ((units[i] - low) >>> by)]++;
            }
        }
    }

    private int bucket(long key) {
        return (int) ((key - lowest) >>> shift);
    }

    /** The {@code rank}-th largest free key of a node whose units have been counted. */
    private long threshold(int node, long rank) {
        int at = buckets - 1;
        long left = rank;
        while (left > counts[at]) {
            left -= counts[at--];
        }
        int size = 0;
        for (int j = shape.from[node]; j < shape.to[node]; j++) {
            int least = start[j] + forced[j];
            int end = start[j] + kept[j] - 1;
            while (end >= least && bucket(units[end]) < at) {
                end--;
            }
            while (end >= least && bucket(units[end]) == at) {
                if (size == scratch.length) {
                    scratch = Arrays.copyOf(scratch, 2 * size);
                }
                scratch[size++] = units[end--];
            }
        }
        return Select.largest(scratch, size, (int) left);
    }

    /** Makes the free units worth more than {@code theta} forced ones, and of its equals the first, {@code ask} together. */
    private void force(int node, long ask, long theta) {
        long left = ask;
        int ties = 0;
        for (int j = shape.from[node]; j < shape.to[node]; j++) {
            int at = start[j] + forced[j];
            int end = start[j] + kept[j];
            while (at < end && units[at] > theta) {
                at++;
                left--;
            }
            forced[j] = at - start[j];
            if (at < end && units[at] == theta) {
                ties = tie(j, ties);
            }
        }
        if (left == 0) {
            return;
        }
        sortTies(node, ties);
        for (int i = 0; left > 0; i++) {
            int j = tied[i];
            while (left > 0 && forced[j] < kept[j] && units[start[j] + forced[j]] == theta) {
                forced[j]++;
                left--;
            }
        }
    }

    /** Keeps the free units worth more than {@code theta}, and of its equals the first, {@code limit} together. */
    private void cut(int node, long limit, long theta) {
        long surplus = -limit;
        int ties = 0;
        for (int j = shape.from[node]; j < shape.to[node]; j++) {
            int least = start[j] + forced[j];
            int end = start[j] + kept[j];
            while (end > least && units[end - 1] < theta) {
                end--;
            }
            kept[j] = end - start[j];
            surplus += end - least;
            if (end > least && units[end - 1] == theta) {
                ties = tie(j, ties);
            }
        }
        if (surplus == 0) {
            return;
        }
        sortTies(node, ties);
        for (int i = ties - 1; surplus > 0; i--) {
            int j = tied[i];
            while (surplus > 0 && kept[j] > forced[j] && units[start[j] + kept[j] - 1] == theta) {
                kept[j]--;
                surplus--;
            }
        }
    }

    private int tie(int j, int ties) {
        if (ties == tied.length) {
            tied = Arrays.copyOf(tied, 2 * ties);
        }
        tied[ties] = j;
        return ties + 1;
    }

    /** Puts tied places in the order that breaks ties; the doors of a node without nodes in it lie in it already. */
    private void sortTies(int node, int ties) {
        if (shape.own[node] == shape.from[node] || ties < 2) {
            return;
        }
        scratch = scratch.length < ties ? new long[2 * ties] : scratch;
        long[] order = scratch;
        for (int i = 0; i < ties; i++) {
            order[i] = ((long) shape.tie[tied[i]] << 32) | tied[i];
        }
        Arrays.sort(order, 0, ties);
        for (int i = 0; i < ties; i++) {
            tied[i] = (int) order[i];
        }
    }

    /**
     * Forces units that gain nothing, where a minimum asks for more than gain something: the least harmful first, equals by the tie
     * order, within the maxima of doors and of the nodes inside. Rare, and done by a heap of doors.
     */
    private final class Filler {
        private final int node;
        private final int skuBase;
        private final long[] left; // per node within: units that its maximum still takes
        private final int[] heap;
        private final UnitGains[] walks;
        private final long[] next;
        private int size;
        private long lastGain;

        Filler(int sku, int node) {
            this.node = node;
            this.skuBase = sku * data.doors;
            int from = shape.from[node];
            int n = shape.to[node] - from;
            this.left = new long[quota.nodes];
            this.heap = new int[n];
            this.walks = new UnitGains[n];
            this.next = new long[n];
            Arrays.fill(left, Long.MAX_VALUE);
            long[] count = new long[quota.nodes + 1];
            for (int j = from; j < shape.to[node]; j++) {
                count[quota.nodeOfDoor[shape.door[j]]] += base[j] + kept[j] + extra[j];
            }
            for (int at : quota.upwards) {
                if (at != node) {
                    left[at] = quota.maximum(sku, at) - count[at];
                    count[quota.parent[at]] += count[at];
                }
            }
            for (int j = from; j < shape.to[node]; j++) {
                if (roomOf(j) > 0) {
                    UnitGains walk = new UnitGains(data);
                    walk.start(sku * data.doors + shape.door[j]);
                    walk.skip(base[j] + kept[j] + extra[j]);
                    walks[j - from] = walk;
                    step(j);
                    heap[size++] = j;
                }
            }
            for (int i = size / 2 - 1; i >= 0; i--) {
                sink(i);
            }
        }

        private long roomOf(int j) {
            long least = (long) room[j] - kept[j] - extra[j];
            for (int at = quota.nodeOfDoor[shape.door[j]]; at != node; at = quota.parent[at]) {
                least = Math.min(least, left[at]);
            }
            return least;
        }

        private void step(int j) {
            int d = shape.door[j];
            lastGain = walks[j - shape.from[node]].next();
            next[j - shape.from[node]] = keys.key(d, priced ? lastGain - prices[d] : lastGain);
        }

        void give(long ask) {
            long open = ask;
            while (open > 0) {
                int j = heap[0];
                long possible = Math.min(roomOf(j), open);
                if (possible <= 0) {
                    heap[0] = heap[--size];
                    sink(0);
                    continue;
                }
                long key = next[j - shape.from[node]];
                long run = 1;
                step(j);
                if (next[j - shape.from[node]] == key && isEnded(j)) {
                    run = possible; // beyond demand every further unit is worth the same
                }
                extra[j] += (int) run;
                extraKey[j] = key;
                for (int at = quota.nodeOfDoor[shape.door[j]]; at != node; at = quota.parent[at]) {
                    left[at] -= run;
                }
                open -= run;
                sink(0);
            }
        }

        /** Whether all further units of a door gain nothing, before its price. */
        private boolean isEnded(int j) {
            int cell = skuBase + shape.door[j];
            return lastGain == 0 && !data.hasTable(cell);
        }

        private boolean before(int i, int j) {
            long x = next[i - shape.from[node]];
            long y = next[j - shape.from[node]];
            return x > y || (x == y && shape.tie[i] < shape.tie[j]);
        }

        private void sink(int top) {
            int at = top;
            while (2 * at + 1 < size) {
                int child = 2 * at + 1;
                if (child + 1 < size && before(heap[child + 1], heap[child])) {
                    child++;
                }
                if (!before(heap[child], heap[at])) {
                    return;
                }
                int t = heap[at];
                heap[at] = heap[child];
                heap[child] = t;
                at = child;
            }
        }
    }

    /**
     * The canonical cut-offs. The supply's is the weakest unit that could be taken back; that of a node is the one above, moved only as
     * far as its own units ask: up to its best refused unit, down to its weakest given one.
     */
    private void findLevels(int sku) {
        Arrays.fill(add, NONE_TO_ADD);
        Arrays.fill(drop, NONE_TO_DROP);
        Arrays.fill(fixed, 0);
        int cells = sku * data.doors;
        for (int j = 0; j < base.length; j++) {
            int d = shape.door[j];
            int node = quota.nodeOfDoor[d];
            fixed[node] += base[j] + kept[j] + extra[j];
            if (extra[j] > 0) {
                drop[node] = Math.min(drop[node], extraKey[j]);
            } else if (kept[j] > 0) {
                drop[node] = Math.min(drop[node], units[start[j] + kept[j] - 1]);
            }
            if (kept[j] + extra[j] < room[j]) {
                if (extra[j] == 0 && kept[j] < listed[j]) {
                    add[node] = Math.max(add[node], units[start[j] + kept[j]]);
                } else if (anyExtra) {
                    gains.start(cells + d);
                    gains.skip(base[j] + kept[j] + extra[j]);
                    add[node] = Math.max(add[node], keys.key(d, gain(d)));
                }
            }
        }
        for (int node : quota.upwards) {
            int above = quota.parent[node];
            fixed[above] += fixed[node];
            if (fixed[node] < quota.maximum(sku, node)) {
                add[above] = Math.max(add[above], add[node]);
            }
            if (fixed[node] > quota.minimum(sku, node)) {
                drop[above] = Math.min(drop[above], drop[node]);
            }
        }
        level[supplyNode] =
                leftOver > 0 ? 0 : drop[supplyNode] != NONE_TO_DROP ? drop[supplyNode] : Math.max(add[supplyNode], 0);
        for (int i = quota.nodes - 1; i >= 0; i--) {
            int node = quota.upwards[i];
            level[node] = Math.min(Math.max(level[quota.parent[node]], add[node]), drop[node]);
        }
    }
}
