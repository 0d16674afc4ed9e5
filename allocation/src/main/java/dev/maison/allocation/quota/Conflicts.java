package dev.maison.allocation.quota;

import dev.maison.allocation.internal.gain.LaunchData;
import dev.maison.allocation.internal.gain.QuotaData;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Finds an irreducible set of limits of one SKU that cannot hold together.
 *
 * <p>From the narrowest nodes upward, each node needs the larger of its minimum and what its parts need, and takes the smaller of its
 * maximum and what its parts take. Where a node needs more than it takes, and no node within it does, either its minimum exceeds what
 * its parts take, or what its parts need exceeds its maximum. In the first case the set is that minimum and the maxima that
 * bound its parts, none of which can be missed, for without one of them a door takes any number. In the second it is the maximum and
 * the largest minima, until they exceed it: without the smallest of them the others fit.
 */
final class Conflicts {
    private static final Comparator<Piece> BY_SUBJECT =
            Comparator.comparing(Piece::isDoor).thenComparing(Piece::id);
    private static final Comparator<Piece> LARGEST_FIRST =
            Comparator.comparingLong(Piece::units).reversed().thenComparing(BY_SUBJECT);

    private final QuotaProblem problem;
    private final LaunchData cells;
    private final QuotaData quota;
    private final int sku;
    private final long[] needParts;
    private final long[] takeParts;
    private final boolean[] hasDoors;
    private final boolean[] broken; // it, or a node within it, has a conflict

    private record Piece(boolean isDoor, String id, int index, long units) {}

    private Conflicts(QuotaProblem problem, int sku) {
        this.problem = problem;
        this.cells = problem.cells();
        this.quota = problem.data();
        this.sku = sku;
        this.needParts = new long[quota.nodes + 1];
        this.takeParts = new long[quota.nodes + 1];
        this.hasDoors = new boolean[quota.nodes + 1];
        this.broken = new boolean[quota.nodes + 1];
    }

    /** The conflict of a SKU that has one. */
    static QuotaConflict find(QuotaProblem problem, int sku) {
        return new Conflicts(problem, sku).find();
    }

    private QuotaConflict find() {
        for (int d = 0; d < cells.doors; d++) {
            int cell = sku * cells.doors + d;
            int node = quota.nodeOfDoor[d];
            needParts[node] += cells.minimum(cell);
            takeParts[node] += cells.maximum(cell);
            hasDoors[node] = true;
        }
        int first = quota.nodes;
        for (int node : quota.upwards) {
            int above = quota.parent[node];
            if (!broken[node] && need(node) > take(node)) {
                first = Math.min(first, node); // nodes lie in the order of identifiers
                broken[node] = true;
            }
            needParts[above] += need(node);
            takeParts[above] += take(node);
            hasDoors[above] |= hasDoors[node];
            broken[above] |= broken[node];
        }
        return new QuotaConflict(problem.launch().skus().get(sku), rules(first));
    }

    private long need(int node) {
        return Math.max(needParts[node], quota.minimum(sku, node));
    }

    private long take(int node) {
        return Math.min(takeParts[node], quota.maximum(sku, node));
    }

    private List<QuotaRule> rules(int node) {
        List<QuotaRule> rules = new ArrayList<>();
        if (node == quota.nodes) {
            long supply = cells.supply[sku];
            long holdback = needParts[node] > supply ? 0 : cells.holdback(sku);
            rules.add(new QuotaRule.Supply(supply));
            if (holdback > 0) {
                rules.add(new QuotaRule.Holdback(holdback));
            }
            addMinima(rules, node, supply - holdback);
            return rules;
        }
        long least = quota.minimum(sku, node);
        if (least > takeParts[node]) {
            rules.add(new QuotaRule.NodeMinimum(problem.tree().nodes().get(node), least));
            pieces(node, false).stream().sorted(BY_SUBJECT).forEach(piece -> rules.add(maximum(piece)));
            return rules;
        }
        rules.add(new QuotaRule.NodeMaximum(problem.tree().nodes().get(node), quota.maximum(sku, node)));
        addMinima(rules, node, quota.maximum(sku, node));
        return rules;
    }

    /** Adds the largest minima within a node until they ask for more than {@code most}. */
    private void addMinima(List<QuotaRule> rules, int node, long most) {
        List<Piece> pieces = pieces(node, true);
        pieces.sort(LARGEST_FIRST);
        long asked = 0;
        for (int i = 0; asked <= most && i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            asked += piece.units();
            rules.add(
                    piece.isDoor()
                            ? new QuotaRule.DoorMinimum(problem.launch().doors().get(piece.index()), piece.units())
                            : new QuotaRule.NodeMinimum(problem.tree().nodes().get(piece.index()), piece.units()));
        }
    }

    private QuotaRule maximum(Piece piece) {
        return piece.isDoor()
                ? new QuotaRule.DoorMaximum(problem.launch().doors().get(piece.index()), piece.units())
                : new QuotaRule.NodeMaximum(problem.tree().nodes().get(piece.index()), piece.units());
    }

    /** The limits apart from one another that make up what the parts of a node need, or take: the widest that count. */
    private List<Piece> pieces(int node, boolean minima) {
        List<Piece> pieces = new ArrayList<>();
        boolean[] open = new boolean[quota.nodes + 1]; // the node's parts count one by one
        Arrays.fill(open, false);
        open[node] = true;
        for (int i = quota.nodes - 1; i >= 0; i--) {
            int at = quota.upwards[i];
            if (!open[quota.parent[at]] || at == node) {
                continue;
            }
            int limit = minima ? quota.minimum(sku, at) : quota.maximum(sku, at);
            boolean counts = minima
                    ? limit > 0 && limit >= needParts[at]
                    : hasDoors[at] && limit < Integer.MAX_VALUE && limit <= takeParts[at];
            if (counts) {
                pieces.add(new Piece(false, problem.tree().nodes().get(at).text(), at, limit));
            } else {
                open[at] = true;
            }
        }
        for (int d = 0; d < cells.doors; d++) {
            int cell = sku * cells.doors + d;
            long limit = minima ? cells.minimum(cell) : cells.maximum(cell);
            if (open[quota.nodeOfDoor[d]] && (!minima || limit > 0)) {
                pieces.add(new Piece(true, problem.launch().doors().get(d).text(), d, limit));
            }
        }
        return pieces;
    }
}
