package dev.maison.allocation.quota;

import dev.maison.allocation.internal.access.LaunchAccess;
import dev.maison.allocation.internal.gain.LaunchData;
import dev.maison.allocation.internal.gain.QuotaData;
import dev.maison.core.DoorId;
import dev.maison.core.proof.Verdict;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks a conflict by its definition: its limits are the problem's, they cannot hold together, without any one of them the rest can;
 * and it is the one to be told among several.
 */
final class ConflictCheck {
    private static final long ANY = Long.MAX_VALUE / 4;

    private final QuotaProblem problem;
    private final LaunchData cells;
    private final QuotaData quota;
    private final int sku;
    private final QuotaConflict conflict;

    ConflictCheck(QuotaProblem problem, int sku, QuotaConflict conflict) {
        this.problem = problem;
        this.cells = problem.cells();
        this.quota = problem.data();
        this.sku = sku;
        this.conflict = conflict;
    }

    Verdict verify() {
        List<QuotaRule> rules = conflict.rules();
        Set<QuotaRule> seen = new LinkedHashSet<>();
        for (QuotaRule rule : rules) {
            if (!seen.add(rule)) {
                return refuted("each limit once", rule.sentence() + " twice");
            }
            Long stated = stated(rule);
            if (stated == null || stated != rule.units()) {
                return refuted("a limit of the problem", rule.sentence());
            }
        }
        if (canHold(rules, null)) {
            return refuted("limits that cannot hold together", rules);
        }
        QuotaConflict told = Conflicts.find(problem, sku); // there is one, as these are limits of the problem
        if (!told.equals(conflict)) {
            for (QuotaRule rule : rules) {
                if (!canHold(rules, rule)) {
                    return refuted("limits of which none can be missed", rule.sentence());
                }
            }
            return refuted(told.sentence(), conflict.sentence());
        }
        // Which of them could be missed needs no second look at large sets: it is told above in which form none can.
        return verifyForm(rules);
    }

    /** That none can be missed, from the form of the set: one limit for all, and limits apart that exceed it by less than any of them. */
    private Verdict verifyForm(List<QuotaRule> rules) {
        long parts = 0;
        long smallest = ANY;
        QuotaRule first = rules.get(0);
        for (QuotaRule rule : rules.subList(1, rules.size())) {
            parts += rule.units();
            smallest = Math.min(smallest, rule.units());
        }
        boolean isIrreducible = first instanceof QuotaRule.NodeMinimum
                ? first.units() > parts
                : parts > first.units() && parts - smallest <= first.units();
        return isIrreducible ? Verdict.proven() : refuted("limits of which none can be missed", conflict.sentence());
    }

    /** The units of the same limit in the problem; {@code null} when it has none such. */
    private @Nullable Long stated(QuotaRule rule) {
        if (rule instanceof QuotaRule.Supply) {
            return (long) cells.supply[sku];
        }
        if (rule instanceof QuotaRule.Holdback) {
            return (long) cells.holdback(sku);
        }
        if (rule instanceof QuotaRule.NodeMinimum minimum) {
            Integer node = problem.tree().findIndex(minimum.node());
            return node == null ? null : (Long) (long) quota.minimum(sku, node);
        }
        if (rule instanceof QuotaRule.NodeMaximum maximum) {
            Integer node = problem.tree().findIndex(maximum.node());
            return node == null ? null : (Long) (long) quota.maximum(sku, node);
        }
        if (rule instanceof QuotaRule.DoorMinimum minimum) {
            Integer door = findDoor(minimum.door());
            return door == null ? null : (Long) (long) cells.minimum(sku * cells.doors + door);
        }
        Integer door = findDoor(((QuotaRule.DoorMaximum) rule).door());
        return door == null ? null : (Long) (long) cells.maximum(sku * cells.doors + door);
    }

    private @Nullable Integer findDoor(DoorId door) {
        return LaunchAccess.findIndex(problem.launch(), door);
    }

    /** Whether some limits can hold together, all others of the problem left out. */
    private boolean canHold(List<QuotaRule> rules, @Nullable QuotaRule without) {
        int nodes = quota.nodes;
        long[] low = new long[nodes];
        long[] high = new long[nodes];
        long[] doorLow = new long[cells.doors];
        long[] doorHigh = new long[cells.doors];
        Arrays.fill(high, ANY);
        Arrays.fill(doorHigh, ANY);
        long supply = ANY;
        long holdback = 0;
        for (QuotaRule rule : rules) {
            if (rule.equals(without)) {
                continue;
            }
            if (rule instanceof QuotaRule.Supply) {
                supply = rule.units();
            } else if (rule instanceof QuotaRule.Holdback) {
                holdback = rule.units();
            } else if (rule instanceof QuotaRule.NodeMinimum minimum) {
                low[problem.tree().indexOf(minimum.node())] = rule.units();
            } else if (rule instanceof QuotaRule.NodeMaximum maximum) {
                high[problem.tree().indexOf(maximum.node())] = rule.units();
            } else if (rule instanceof QuotaRule.DoorMinimum minimum) {
                doorLow[problem.indexOf(minimum.door())] = rule.units();
            } else if (rule instanceof QuotaRule.DoorMaximum maximum) {
                doorHigh[problem.indexOf(maximum.door())] = rule.units();
            }
        }
        long[] need = new long[nodes + 1];
        long[] take = new long[nodes + 1];
        for (int d = 0; d < cells.doors; d++) {
            int node = quota.nodeOfDoor[d];
            need[node] += doorLow[d];
            take[node] = Math.min(take[node] + doorHigh[d], ANY);
        }
        for (int node : quota.upwards) {
            need[node] = Math.max(need[node], low[node]);
            take[node] = Math.min(take[node], high[node]);
            if (need[node] > take[node]) {
                return false;
            }
            int above = quota.parent[node];
            need[above] += need[node];
            take[above] = Math.min(take[above] + take[node], ANY);
        }
        for (int d = 0; d < cells.doors; d++) {
            if (doorLow[d] > doorHigh[d]) {
                return false;
            }
        }
        return supply == ANY ? true : need[nodes] + holdback <= supply;
    }

    private Verdict refuted(Object expected, Object found) {
        return new Verdict.Refuted(
                "conflict of " + problem.launch().skus().get(sku), expected.toString(), found.toString());
    }
}
