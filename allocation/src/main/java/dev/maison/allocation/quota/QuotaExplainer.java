package dev.maison.allocation.quota;

import dev.maison.allocation.internal.gain.LaunchData;
import dev.maison.allocation.internal.gain.QuotaData;
import dev.maison.allocation.internal.gain.TierKeys;
import dev.maison.allocation.internal.gain.UnitGains;
import dev.maison.core.Amount;
import dev.maison.core.DoorId;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;

/** Derives reasons and prices of one SKU from a plan and its certificate. Costs one pass over its doors. */
final class QuotaExplainer {
    private static final int NOBODY = -1;

    private final QuotaProblem problem;
    private final LaunchData cells;
    private final QuotaData quota;
    private final QuotaPlan plan;
    private final QuotaCertificate certificate;
    private final TierKeys keys;
    private final int sku;
    private final UnitGains gains;
    private final long[] units; // per node, the supply last

    QuotaExplainer(QuotaPlan plan, int sku) {
        this.plan = plan;
        this.problem = plan.problem();
        this.cells = problem.cells();
        this.quota = problem.data();
        this.certificate = plan.certificate();
        this.keys = new TierKeys(cells);
        this.sku = sku;
        this.gains = new UnitGains(cells);
        this.units = new long[quota.nodes + 1];
        for (int d = 0; d < cells.doors; d++) {
            units[quota.nodeOfDoor[d]] += plan.units(sku, d);
        }
        for (int node : quota.upwards) {
            units[quota.parent[node]] += units[node];
        }
    }

    long units(int node) {
        return units[node];
    }

    private long level(int node) {
        return certificate.level(sku, node);
    }

    private NodeCutOff cutOff(int node) {
        return certificate.cutOff(level(node));
    }

    private QuotaNodeId id(int node) {
        return problem.tree().nodes().get(node);
    }

    private DoorId door(int d) {
        return problem.launch().doors().get(d);
    }

    private long gain(int d, int unit) {
        gains.start(sku * cells.doors + d);
        gains.skip(unit - 1);
        return gains.next();
    }

    Optional<NodePrice> findPrice(int node) {
        if (certificate.isInfeasible(sku)) {
            return Optional.empty();
        }
        int most = quota.maximum(sku, node);
        return Optional.of(new NodePrice(
                id(node),
                units[node],
                quota.minimum(sku, node),
                most == Integer.MAX_VALUE ? Optional.empty() : Optional.of((long) most),
                cutOff(node),
                cutOff(quota.parent[node])));
    }

    QuotaReason reason(int d) {
        int cell = sku * cells.doors + d;
        int supply = quota.nodes;
        Optional<QuotaConflict> conflict =
                certificate.findConflict(problem.launch().skus().get(sku));
        if (conflict.isPresent()) {
            return new QuotaReason.Conflicting(conflict.get());
        }
        if (!cells.eligible(cell)) {
            return new QuotaReason.NotEligible();
        }
        int x = plan.units(sku, d);
        int low = cells.minimum(cell);
        int own = quota.nodeOfDoor[d];
        long last = x == 0 ? 0 : gain(d, x);
        long next = x == Integer.MAX_VALUE ? 0 : gain(d, x + 1);
        long lastKey = keys.key(d, last);
        long nextKey = keys.key(d, next);
        Amount lastGain = problem.amount(last);
        Amount nextGain = problem.amount(Math.max(next, 0));
        if (x >= cells.maximum(cell) && next > 0 && nextKey >= level(own)) {
            return switch (cells.boundOf(cell, x + 1L)) {
                case WEEKS_OF_SUPPLY -> new QuotaReason.HeldByWeeksOfSupply(x, nextGain, cutOff(own));
                case THRESHOLD -> new QuotaReason.BelowThreshold(problem.amount(cells.threshold(cell)), nextGain);
                case MAXIMUM -> new QuotaReason.StoppedAtDoorMaximum(x, nextGain, cutOff(own));
            };
        }
        if (x > low) {
            int node = holder(own, lastKey);
            if (node != supply) {
                return new QuotaReason.HeldByNodeMinimum(
                        id(node), quota.minimum(sku, node), lastGain, cutOff(node), cutOff(quota.parent[node]));
            }
        } else if (x > 0 && (lastKey < level(own) || lastKey <= 0)) {
            return new QuotaReason.HeldAtDoorMinimum(low, lastGain, cutOff(own));
        }
        if (next <= 0) {
            return new QuotaReason.DemandCovered();
        }
        int full = stopper(own, nextKey);
        if (full != supply) {
            return new QuotaReason.StoppedAtNodeMaximum(
                    id(full), quota.maximum(sku, full), nextGain, cutOff(full), cutOff(quota.parent[full]));
        }
        return bySupply(d, x > low, lastGain, nextGain, nextKey);
    }

    private QuotaReason bySupply(int d, boolean byChoice, Amount lastGain, Amount nextGain, long nextKey) {
        NodeCutOff cutOff = cutOff(quota.nodes);
        long level = level(quota.nodes);
        if (!isAnyChosen()) {
            return new QuotaReason.NoUnitLeft(nextGain, cutOff);
        }
        if (cells.tier[d] > cutOff.tier()) {
            return new QuotaReason.LaterTier(cells.tier[d], nextGain, cutOff);
        }
        int winner = nextKey == level ? lastTieWinner(level) : NOBODY;
        if (winner != NOBODY && winner != d) {
            return new QuotaReason.LostTie(nextGain, cutOff, door(winner));
        }
        return byChoice
                ? new QuotaReason.ReachedCutOff(lastGain, nextGain, cutOff)
                : new QuotaReason.BelowCutOff(nextGain, cutOff);
    }

    /** The node whose minimum holds a unit of such worth at a door of {@code own}; the supply when none does. */
    private int holder(int own, long lastKey) {
        for (int at = own; at != quota.nodes; at = quota.parent[at]) {
            if (level(quota.parent[at]) > lastKey) {
                return at;
            }
        }
        for (int at = own; at != quota.nodes && lastKey <= 0; at = quota.parent[at]) {
            if (units[at] > 0 && units[at] == quota.minimum(sku, at)) {
                return at;
            }
        }
        return quota.nodes;
    }

    /** The node whose maximum keeps out a unit of such worth; the supply when none does. */
    private int stopper(int own, long nextKey) {
        for (int at = own; at != quota.nodes; at = quota.parent[at]) {
            if (level(quota.parent[at]) < nextKey) {
                return at;
            }
        }
        for (int at = own; at != quota.nodes && nextKey == level(quota.nodes); at = quota.parent[at]) {
            if (units[at] == quota.maximum(sku, at)) {
                return at;
            }
        }
        return quota.nodes;
    }

    private boolean isAnyChosen() {
        return drops()[quota.nodes] != NOBODY;
    }

    /** The last door in the tie order that holds a unit worth the cut-off beyond its minimum. */
    private int lastTieWinner(long level) {
        int winner = NOBODY;
        for (int d : cells.order) {
            int x = plan.units(sku, d);
            if (x > cells.minimum(sku * cells.doors + d) && keys.key(d, gain(d, x)) == level) {
                winner = d;
            }
        }
        return winner;
    }

    // One more

    private final class Best {
        private final int[] door = new int[quota.nodes + 1];
        private final long[] key = new long[quota.nodes + 1];

        Best() {
            Arrays.fill(door, NOBODY);
        }
    }

    /** Per node the door with the weakest unit that could be taken back, minima of doors and of nodes within kept. */
    private int[] drops() {
        Best best = new Best();
        for (int d : cells.order) {
            int x = plan.units(sku, d);
            if (x > cells.minimum(sku * cells.doors + d)) {
                weaker(best, quota.nodeOfDoor[d], d, keys.key(d, gain(d, x)));
            }
        }
        for (int node : quota.upwards) {
            if (units[node] > quota.minimum(sku, node) && best.door[node] != NOBODY) {
                weaker(best, quota.parent[node], best.door[node], best.key[node]);
            }
        }
        return best.door;
    }

    private void weaker(Best best, int node, int d, long key) {
        if (best.door[node] == NOBODY || key <= best.key[node]) {
            best.door[node] = d;
            best.key[node] = key;
        }
    }

    /** The best door within a node for another unit, its own maximum left out. */
    private int bestToAdd(int wanted) {
        Best best = new Best();
        for (int d : cells.order) {
            int x = plan.units(sku, d);
            if (x < cells.maximum(sku * cells.doors + d)) {
                stronger(best, quota.nodeOfDoor[d], d, keys.key(d, gain(d, x + 1)));
            }
        }
        for (int node : quota.upwards) {
            if (units[node] < quota.maximum(sku, node) && best.door[node] != NOBODY) {
                stronger(best, quota.parent[node], best.door[node], best.key[node]);
            }
        }
        return best.door[wanted];
    }

    private void stronger(Best best, int node, int d, long key) {
        if (best.door[node] == NOBODY || key > best.key[node]) {
            best.door[node] = d;
            best.key[node] = key;
        }
    }

    Optional<OneMore> findOneMore(int node) {
        if (certificate.isInfeasible(sku) || units[node] < quota.maximum(sku, node)) {
            return Optional.empty();
        }
        int to = bestToAdd(node);
        if (to == NOBODY) {
            return Optional.empty();
        }
        long gain = gain(to, plan.units(sku, to) + 1);
        int from = bestToDrop(node);
        boolean freely = isOpenAbove(node);
        long loss = from == NOBODY ? 0 : gain(from, plan.units(sku, from));
        boolean drops = from != NOBODY && (!freely || keys.key(from, loss) < 0);
        if (!drops && !freely) {
            return Optional.empty();
        }
        long lossKey = drops ? keys.key(from, loss) : 0;
        if (keys.key(to, gain) <= lossKey) {
            return Optional.empty();
        }
        return Optional.of(new OneMore(
                id(node),
                door(to),
                problem.amount(gain),
                drops ? Optional.of(door(from)) : Optional.empty(),
                problem.amount(drops ? loss : 0)));
    }

    /** Whether one more unit fits all nodes above and the supply. */
    private boolean isOpenAbove(int node) {
        for (int at = quota.parent[node]; at != quota.nodes; at = quota.parent[at]) {
            if (units[at] == quota.maximum(sku, at)) {
                return false;
            }
        }
        return plan.leftOverOf(sku) > 0;
    }

    /** The door outside a node that best gives a unit back for one more in it, within the narrowest full node above. */
    private int bestToDrop(int node) {
        Best best = new Best();
        boolean[] onPath = new boolean[quota.nodes + 1];
        onPath[node] = true;
        int top = quota.nodes;
        for (int at = quota.parent[node]; ; at = quota.parent[at]) {
            onPath[at] = true;
            if (at == quota.nodes || units[at] == quota.maximum(sku, at)) {
                top = at;
                break;
            }
        }
        for (int d : cells.order) {
            int x = plan.units(sku, d);
            if (x > cells.minimum(sku * cells.doors + d)) {
                weaker(best, quota.nodeOfDoor[d], d, keys.key(d, gain(d, x)));
            }
        }
        int from = NOBODY;
        long weakest = 0;
        best.door[node] = NOBODY;
        for (int at : quota.upwards) {
            int above = quota.parent[at];
            if (at == node) {
                continue;
            }
            if (!onPath[at] && units[at] > quota.minimum(sku, at) && best.door[at] != NOBODY) {
                weaker(best, above, best.door[at], best.key[at]);
            }
        }
        for (int at = quota.parent[node]; ; at = quota.parent[at]) {
            if (best.door[at] != NOBODY && (from == NOBODY || best.key[at] < weakest)) {
                from = best.door[at];
                weakest = best.key[at];
            }
            if (at == top) {
                return from;
            }
        }
    }

    /** The sum of gains of all units of a plan. */
    static Amount total(QuotaPlan plan) {
        LaunchData cells = plan.problem().cells();
        UnitGains gains = new UnitGains(cells);
        BigInteger sum = BigInteger.ZERO;
        for (int sku = 0; sku < cells.skus; sku++) {
            for (int d = 0; d < cells.doors; d++) {
                int cell = sku * cells.doors + d;
                int x = plan.units(sku, d);
                if (x > 0) {
                    gains.start(cell);
                }
                for (int k = 0; k < x; k++) {
                    long gain = gains.next();
                    if (gain == 0 && !cells.hasTable(cell)) {
                        break; // nor does any unit after it gain anything
                    }
                    sum = sum.add(BigInteger.valueOf(gain));
                }
            }
        }
        return plan.problem().amount(1).multipliedBy(sum.longValueExact());
    }
}
