package dev.maison.allocation.internal.solve.rerun;

import dev.maison.allocation.internal.gain.GainLookup;
import dev.maison.allocation.internal.gain.LaunchData;
import dev.maison.allocation.internal.gain.LexWorth;
import dev.maison.allocation.internal.gain.RerunData;
import dev.maison.allocation.internal.gain.UnitGains;
import java.util.Arrays;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * The best plan within so many moves of a previous one.
 *
 * <p>Let p be the units that doors gain and n those that they lose; moved are max(p, n). For one SKU the best choice for given p and n
 * takes the p most valuable units offered and the n least valuable held, so the total gain is G(p) - C(n) with G concave and C convex, as
 * gains fall from unit to unit at a door. Allowed are p and n with {@code p <= k, n <= k, p - n <= room} and lower bounds from limits. That is
 * a separable concave function under constraints on differences of the integers p, n and k: an L-natural-concave function, so (Murota,
 * Discrete Convex Analysis, 2003, chapter 7)
 *
 * <ul>
 *   <li>the value V(k) is concave in k, as maximising over some of the variables keeps L-natural-concavity;
 *   <li>the least maximiser (p, n) never falls and grows by at most one each when k grows by one, so V(k + 1) is reached from V(k) by the
 *       best of three steps: one more unit gained, one more lost, or both, which is an exchange;
 *   <li>from the least feasible point, steps up that improve strictly lead to the least maximiser.
 * </ul>
 *
 * <p>As every V is concave, moves shared by all SKUs are best spent one at a time where the next is worth most (Fox 1966). Minamikawa and
 * Shioura (2019) show the polynomial bound for the problem with one sum; here the greedy is exact because p and n decide everything.
 * Gains of tiers are compared lexicographically; that is an ordered group, to which all of this applies unchanged.
 *
 * <p>Cost: the cells once, and the cells of one SKU for each move, whatever the number of units.
 */
public final class RerunSolver {
    private final RerunData data;
    private final LaunchData launch;
    private final UnitGains gains;
    private final GainLookup lookup;
    private final int[] units;
    private final Row[] rows;
    private final Runnable onStep;

    /** Works on {@code units}, which it fills for every cell; {@code onStep} runs after every row begun and every move, and may throw. */
    public RerunSolver(RerunData data, int[] units, Runnable onStep) {
        this.onStep = onStep;
        this.data = data;
        this.launch = data.launch;
        this.gains = new UnitGains(launch);
        this.lookup = new GainLookup(launch);
        this.units = units;
        this.rows = new Row[launch.skus];
    }

    /** One SKU on its way. */
    private final class Row {
        private final int sku;
        private final RerunData.Row facts;
        private long gained;
        private long lost;
        private long moved;
        private int addAt;
        private LexWorth add = LexWorth.NOTHING;
        private int dropAt;
        private LexWorth drop = LexWorth.NOTHING;

        Row(int sku, RerunData.Row facts) {
            this.sku = sku;
            this.facts = facts;
        }

        /** The limits alone, and what the supply no longer covers. */
        void begin() {
            for (int d = 0; d < launch.doors; d++) {
                int cell = sku * launch.doors + d;
                units[cell] = data.nearest(cell);
            }
            gained = facts.mustGain;
            lost = facts.mustLose;
            moved = facts.mustMove();
            look();
            while (lost < facts.leastLost()) {
                lose();
                look();
            }
            while (spendWithin()) {
                look();
            }
            onStep.run();
        }

        /** The best unit to gain and the best to lose; ties by the declared order, the last loses first. */
        void look() {
            addAt = -1;
            dropAt = -1;
            for (int d : launch.order) {
                int cell = sku * launch.doors + d;
                int x = units[cell];
                int y = data.before[cell];
                boolean mayAdd = x >= y && x < data.high(cell);
                boolean mayDrop = x <= y && x > data.low(cell);
                if (!mayAdd && !mayDrop) {
                    continue;
                }
                boolean kept = lookup.keeps(cell, x + 1);
                long last = kept && mayDrop ? lookup.gain(cell, x) : 0;
                if (!kept) {
                    gains.start(cell);
                    if (x > 0) {
                        gains.skip(x - 1);
                        last = gains.next();
                    }
                }
                if (mayAdd) {
                    LexWorth worth = LexWorth.of(launch.tier[d], kept ? lookup.gain(cell, x + 1) : gains.next());
                    if (addAt < 0 || worth.compareTo(add) > 0) {
                        addAt = d;
                        add = worth;
                    }
                }
                if (mayDrop) {
                    LexWorth worth = LexWorth.of(launch.tier[d], last);
                    if (dropAt < 0 || worth.compareTo(drop) <= 0) {
                        dropAt = d;
                        drop = worth;
                    }
                }
            }
        }

        private boolean mayGain() {
            return addAt >= 0 && gained - lost < facts.room;
        }

        private boolean mayLose() {
            return dropAt >= 0;
        }

        private boolean mayExchange() {
            return addAt >= 0 && dropAt >= 0;
        }

        private void gain() {
            units[sku * launch.doors + addAt]++;
            gained++;
        }

        private void lose() {
            units[sku * launch.doors + dropAt]--;
            lost++;
        }

        /** One improving step that needs no further move, as one side has moved less than the other. */
        private boolean spendWithin() {
            LexWorth none = LexWorth.NOTHING;
            boolean roomToGain = gained < moved;
            boolean roomToLose = lost < moved;
            LexWorth byGain = roomToGain && mayGain() ? add : none;
            LexWorth byLoss = roomToLose && mayLose() ? drop.negated() : none;
            LexWorth both = roomToGain && roomToLose && mayExchange() ? add.minus(drop) : none;
            return step(byGain, byLoss, both);
        }

        private boolean step(LexWorth byGain, LexWorth byLoss, LexWorth both) {
            LexWorth best = byGain.max(byLoss).max(both);
            if (best.signum() <= 0) {
                return false;
            }
            if (byGain.compareTo(best) == 0) {
                gain();
            } else if (byLoss.compareTo(best) == 0) {
                lose();
            } else {
                gain();
                lose();
            }
            return true;
        }

        /** What one further move is worth; nothing when it would not improve. */
        LexWorth nextMove() {
            LexWorth byGain = mayGain() ? add : LexWorth.NOTHING;
            LexWorth byLoss = mayLose() ? drop.negated() : LexWorth.NOTHING;
            LexWorth both = mayExchange() ? add.minus(drop) : LexWorth.NOTHING;
            return byGain.max(byLoss).max(both).max(LexWorth.NOTHING);
        }

        void move() {
            LexWorth byGain = mayGain() ? add : LexWorth.NOTHING;
            LexWorth byLoss = mayLose() ? drop.negated() : LexWorth.NOTHING;
            LexWorth both = mayExchange() ? add.minus(drop) : LexWorth.NOTHING;
            moved++;
            step(byGain, byLoss, both);
            look();
            onStep.run();
        }
    }

    /** Solves every SKU that is open and for which the moves suffice; the others keep what they had. */
    public void solve() {
        System.arraycopy(data.before, 0, units, 0, units.length);
        long must = 0;
        boolean[] planned = data.planned();
        for (int sku = 0; sku < launch.skus; sku++) {
            if (planned[sku]) {
                RerunData.Row facts = data.row(sku);
                rows[sku] = new Row(sku, facts);
                must += facts.mustMove();
            }
        }
        if (data.together) {
            spendTogether(data.moves - must);
        } else {
            for (Row row : rows) {
                if (row != null) {
                    row.begin();
                    while (row.moved < data.moves && row.nextMove().signum() > 0) {
                        row.move();
                    }
                }
            }
        }
    }

    private record Offer(LexWorth worth, int rank, int sku) implements Comparable<Offer> {
        @Override
        public int compareTo(Offer other) {
            int byWorth = other.worth.compareTo(worth);
            return byWorth != 0 ? byWorth : Integer.compare(rank, other.rank);
        }
    }

    private void spendTogether(long moves) {
        PriorityQueue<Offer> offers = new PriorityQueue<>();
        for (int rank = 0; rank < data.skuOrder.length; rank++) {
            Row row = rows[data.skuOrder[rank]];
            if (row != null) {
                row.begin();
                offer(offers, row, rank);
            }
        }
        for (long left = moves; left > 0 && !offers.isEmpty(); left--) {
            Offer best = offers.remove();
            Row row = rows[best.sku()];
            if (row != null) {
                row.move();
                offer(offers, row, best.rank());
            }
        }
    }

    private static void offer(PriorityQueue<Offer> offers, Row row, int rank) {
        LexWorth worth = row.nextMove();
        if (worth.signum() > 0) {
            offers.add(new Offer(worth, rank, row.sku));
        }
    }

    /** The price of a move by SKU; the same for all when they share the moves, nothing for SKUs that were not solved. */
    public LexWorth[] movePrices() {
        LexWorth[] prices = new LexWorth[launch.skus];
        Arrays.fill(prices, LexWorth.NOTHING);
        @Nullable LexWorth weakest = null;
        LexWorth strongest = LexWorth.NOTHING;
        long used = 0;
        for (Row row : rows) {
            if (row == null) {
                continue;
            }
            LexWorth next = row.nextMove();
            LexWorth last = row.moved > row.facts.mustMove() ? lastMove(row) : null;
            if (!data.together) {
                prices[row.sku] = row.moved < data.moves ? LexWorth.NOTHING : last == null ? next : last;
            }
            used += row.moved;
            strongest = strongest.max(next);
            if (last != null) {
                weakest = weakest == null ? last : weakest.min(last);
            }
        }
        if (data.together && used >= data.moves) {
            LexWorth price = weakest == null ? strongest : weakest;
            for (Row row : rows) {
                if (row != null) {
                    prices[row.sku] = price;
                }
            }
        }
        return prices;
    }

    /** What one move less would cost a row that has made one by choice. */
    private LexWorth lastMove(Row row) {
        LexWorth lastAdd = null;
        LexWorth lastDrop = null;
        for (int d = 0; d < launch.doors; d++) {
            int cell = row.sku * launch.doors + d;
            int near = data.nearest(cell);
            if (units[cell] > near) {
                LexWorth worth = LexWorth.of(launch.tier[d], gain(cell, units[cell]));
                lastAdd = lastAdd == null ? worth : lastAdd.min(worth);
            } else if (units[cell] < near) {
                LexWorth worth = LexWorth.of(launch.tier[d], gain(cell, units[cell] + 1));
                lastDrop = lastDrop == null ? worth : lastDrop.max(worth);
            }
        }
        LexWorth cost = null;
        if (lastAdd != null && lastDrop != null) {
            cost = lastAdd.minus(lastDrop);
        }
        if (lastAdd != null && row.lost < row.moved) {
            cost = cost == null ? lastAdd : cost.min(lastAdd);
        }
        if (lastDrop != null && row.gained < row.moved && row.gained - row.lost < row.facts.room) {
            cost = cost == null ? lastDrop.negated() : cost.min(lastDrop.negated());
        }
        return cost == null ? LexWorth.NOTHING : cost;
    }

    /** The price at which units stay where they were, by SKU: the highest that supports the answer, else the lowest. */
    public LexWorth[] keepPrices(LexWorth[] movePrices) {
        LexWorth[] prices = new LexWorth[launch.skus];
        Arrays.fill(prices, LexWorth.NOTHING);
        for (Row row : rows) {
            if (row != null) {
                prices[row.sku] = keepPrice(row, movePrices[row.sku]);
            }
        }
        return prices;
    }

    private LexWorth keepPrice(Row row, LexWorth movePrice) {
        boolean left = row.gained - row.lost < row.facts.room;
        if (left && row.gained > row.lost) {
            return LexWorth.NOTHING;
        }
        if (left && row.lost > row.gained) {
            return movePrice.negated();
        }
        LexWorth least = row.gained > row.lost ? LexWorth.NOTHING : movePrice.negated();
        LexWorth most = left ? LexWorth.NOTHING : null;
        for (int d = 0; d < launch.doors; d++) {
            int cell = row.sku * launch.doors + d;
            int x = units[cell];
            int y = data.before[cell];
            if (x > data.low(cell)) {
                LexWorth worth = LexWorth.of(launch.tier[d], gain(cell, x));
                LexWorth bound = x <= y ? worth : worth.minus(movePrice);
                most = most == null ? bound : most.min(bound);
            }
            if (x < data.high(cell)) {
                LexWorth worth = LexWorth.of(launch.tier[d], gain(cell, x + 1));
                least = least.max(x < y ? worth : worth.minus(movePrice));
            }
        }
        return most == null ? least : most;
    }

    private long gain(int cell, int unit) {
        return lookup.gain(cell, unit);
    }
}
