package dev.maison.allocation.quota;

import static com.google.common.base.Preconditions.checkArgument;

import dev.maison.allocation.internal.gain.TierKeys;
import dev.maison.core.SkuId;
import dev.maison.core.proof.CanonicalWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What makes a quota plan checkable in one pass: for every SKU a {@link NodeCutOff} per node and one of the supply, or why it cannot be
 * allocated.
 *
 * <p>The cut-offs are the dual prices of the limits, added up along each path: what a node's cut-off is above that of the node above is
 * the price of its maximum, what it is below is the price of its minimum, and the supply's cut-off is the price of the supply. With
 * them, units are optimal exactly when every unit given beyond a door's minimum is worth at least the cut-off of its node, every unit
 * refused below a door's maximum at most that, a node's cut-off is above the one above it only where the node is at its maximum, and
 * below only where it is at its minimum. As nothing but comparisons is asked for, this holds with strict tiers too.
 *
 * <p>Of all cut-offs that prove a plan the certificate holds those that move least: the supply's is the weakest unit that could be taken
 * back without breaking a minimum (the strongest refused where none could, nothing where units are left over); and a node's is that of
 * the node above, raised to the strongest unit that the node refused for its maximum or lowered to the weakest it gave for its
 * minimum, where it must. Without nodes that is the cut-off of a launch.
 *
 * <p>Two certificates are equal when they say the same of the same SKUs and nodes, in whatever order.
 */
public final class QuotaCertificate {
    private final QuotaProblem problem;
    private final TierKeys keys;
    private final long[] levels; // per SKU and node, the supply last, as keys
    private final SortedMap<Integer, QuotaConflict> conflicts;

    private QuotaCertificate(QuotaProblem problem, long[] levels, SortedMap<Integer, QuotaConflict> conflicts) {
        this.problem = problem;
        this.keys = new TierKeys(problem.cells());
        this.levels = levels;
        this.conflicts = conflicts;
    }

    static QuotaCertificate of(QuotaProblem problem, long[] levels, boolean[] infeasible) {
        SortedMap<Integer, QuotaConflict> conflicts = new TreeMap<>();
        for (int sku = 0; sku < infeasible.length; sku++) {
            if (infeasible[sku]) {
                conflicts.put(sku, Conflicts.find(problem, sku));
            }
        }
        return new QuotaCertificate(problem, levels, conflicts);
    }

    /** A certificate in which every cut-off is nothing: where a claim of one's own begins. */
    public static QuotaCertificate ofNothing(QuotaProblem problem) {
        int size = problem.cells().skus * (problem.data().nodes + 1);
        return new QuotaCertificate(problem, new long[size], new TreeMap<>());
    }

    /** Starts a claim of one's own with many cut-offs; those that are not named are nothing. */
    public static Builder builder(QuotaProblem problem) {
        return new Builder(problem);
    }

    /** This certificate with another cut-off of a node for a SKU, as a claim to be checked. */
    public QuotaCertificate withCutOff(SkuId sku, QuotaNodeId node, NodeCutOff cutOff) {
        return with(problem.indexOf(sku), problem.tree().indexOf(node), cutOff);
    }

    /** This certificate with another cut-off of the supply of a SKU, as a claim to be checked. */
    public QuotaCertificate withSupplyCutOff(SkuId sku, NodeCutOff cutOff) {
        return with(problem.indexOf(sku), problem.data().nodes, cutOff);
    }

    private QuotaCertificate with(int sku, int node, NodeCutOff cutOff) {
        long key = key(cutOff);
        long[] newLevels = levels.clone();
        newLevels[at(sku, node)] = key;
        SortedMap<Integer, QuotaConflict> newConflicts = new TreeMap<>(conflicts);
        newConflicts.remove(sku);
        return new QuotaCertificate(problem, newLevels, newConflicts);
    }

    private long key(NodeCutOff cutOff) {
        String currency = problem.launch().currency();
        checkArgument(
                cutOff.gain().currency().equals(currency),
                "currency of NodeCutOff must be %s but was %s",
                currency,
                cutOff.gain().currency());
        long quantum = problem.cells().quantum;
        checkArgument(
                cutOff.gain().micros() % quantum == 0,
                "gain of NodeCutOff must be a multiple of the quantum %s but was %s",
                problem.launch().quantum(),
                cutOff.gain());
        Long key = keys.findKey(cutOff.tier(), cutOff.gain().micros() / quantum);
        checkArgument(
                key != null,
                "NodeCutOff must have a tier of the launch and a gain within 2^45 quanta but was %s",
                cutOff);
        return key;
    }

    /** This certificate with the claim that a SKU cannot be allocated. */
    public QuotaCertificate withConflict(QuotaConflict conflict) {
        int sku = problem.indexOf(conflict.sku());
        long[] newLevels = levels.clone();
        Arrays.fill(newLevels, at(sku, 0), at(sku + 1, 0), 0);
        SortedMap<Integer, QuotaConflict> newConflicts = new TreeMap<>(conflicts);
        newConflicts.put(sku, conflict);
        return new QuotaCertificate(problem, newLevels, newConflicts);
    }

    /** The SKUs, in the problem's order. */
    public List<SkuId> skus() {
        return problem.launch().skus();
    }

    /** The cut-off of a node for a SKU; absent when the SKU cannot be allocated. */
    public Optional<NodeCutOff> findCutOff(SkuId sku, QuotaNodeId node) {
        return find(problem.indexOf(sku), problem.tree().indexOf(node));
    }

    /** The cut-off of the supply of a SKU; absent when the SKU cannot be allocated. */
    public Optional<NodeCutOff> findSupplyCutOff(SkuId sku) {
        return find(problem.indexOf(sku), problem.data().nodes);
    }

    private Optional<NodeCutOff> find(int sku, int node) {
        return isInfeasible(sku) ? Optional.empty() : Optional.of(cutOff(level(sku, node)));
    }

    /** Why a SKU cannot be allocated; absent when it can. */
    public Optional<QuotaConflict> findConflict(SkuId sku) {
        return Optional.ofNullable(conflicts.get(problem.indexOf(sku)));
    }

    NodeCutOff cutOff(long key) {
        return new NodeCutOff(keys.tier(key), problem.amount(TierKeys.gain(key)));
    }

    boolean isInfeasible(int sku) {
        return conflicts.containsKey(sku);
    }

    /** The key of a cut-off; that of the supply at the number of nodes. */
    long level(int sku, int node) {
        return levels[at(sku, node)];
    }

    private int at(int sku, int node) {
        return sku * (problem.data().nodes + 1) + node;
    }

    /** This certificate with SKUs and nodes in the order of a problem; absent when they, currency or quantum are not the problem's. */
    Optional<QuotaCertificate> findAlignedWith(QuotaProblem other) {
        if (problem == other) {
            return Optional.of(this);
        }
        if (problem.cells().skus != other.cells().skus
                || !problem.tree().nodes().equals(other.tree().nodes())
                || !problem.launch().currency().equals(other.launch().currency())
                || problem.cells().quantum != other.cells().quantum) {
            return Optional.empty();
        }
        int stride = problem.data().nodes + 1;
        TierKeys otherKeys = new TierKeys(other.cells());
        long[] newLevels = new long[levels.length];
        SortedMap<Integer, QuotaConflict> newConflicts = new TreeMap<>();
        for (int from = 0; from < problem.cells().skus; from++) {
            SkuId id = skus().get(from);
            if (!other.launch().skus().contains(id)) {
                return Optional.empty();
            }
            int to = other.indexOf(id);
            for (int node = 0; node < stride; node++) {
                long key = levels[from * stride + node];
                Long moved = otherKeys.findKey(keys.tier(key), TierKeys.gain(key));
                if (moved == null) {
                    return Optional.empty();
                }
                newLevels[to * stride + node] = moved;
            }
            QuotaConflict conflict = conflicts.get(from);
            if (conflict != null) {
                newConflicts.put(to, conflict);
            }
        }
        return Optional.of(new QuotaCertificate(other, newLevels, newConflicts));
    }

    void write(CanonicalWriter writer, int sku) {
        QuotaConflict conflict = conflicts.get(sku);
        writer.flag(conflict == null);
        if (conflict == null) {
            int stride = problem.data().nodes + 1;
            for (int node = 0; node < stride; node++) {
                long key = level(sku, node);
                writer.integer(keys.tier(key)).integer(TierKeys.gain(key));
            }
            return;
        }
        writer.list(conflict.rules().size());
        for (QuotaRule rule : conflict.rules()) {
            writer.text(rule.sentence());
        }
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof QuotaCertificate other
                && other.findAlignedWith(problem).filter(this::says).isPresent();
    }

    private boolean says(QuotaCertificate aligned) {
        return Arrays.equals(levels, aligned.levels) && conflicts.equals(aligned.conflicts);
    }

    @Override
    public int hashCode() {
        int stride = problem.data().nodes + 1;
        int hash = 0;
        for (int sku = 0; sku < skus().size(); sku++) {
            int row = 1;
            for (int node = 0; node < stride; node++) {
                row = 31 * row + Long.hashCode(TierKeys.gain(level(sku, node)));
            }
            hash += skus().get(sku).hashCode() * row; // in any order
        }
        return hash;
    }

    @Override
    public String toString() {
        return "QuotaCertificate of " + skus().size() + " SKUs and " + problem.data().nodes + " nodes";
    }

    /** Builds a {@link QuotaCertificate} in one go. */
    public static final class Builder {
        private final QuotaCertificate made;

        private Builder(QuotaProblem problem) {
            made = ofNothing(problem);
        }

        /** The cut-off of a node for a SKU. */
        public Builder putCutOff(SkuId sku, QuotaNodeId node, NodeCutOff cutOff) {
            made.levels[made.at(made.problem.indexOf(sku), made.problem.tree().indexOf(node))] = made.key(cutOff);
            return this;
        }

        /** The cut-off of the supply of a SKU. */
        public Builder putSupplyCutOff(SkuId sku, NodeCutOff cutOff) {
            made.levels[made.at(made.problem.indexOf(sku), made.problem.data().nodes)] = made.key(cutOff);
            return this;
        }

        /** That a SKU cannot be allocated; its cut-offs do not count. */
        public Builder putConflict(QuotaConflict conflict) {
            made.conflicts.put(made.problem.indexOf(conflict.sku()), conflict);
            return this;
        }

        /** Returns the certificate. */
        public QuotaCertificate build() {
            long[] levels = made.levels.clone();
            made.conflicts.keySet().forEach(sku -> Arrays.fill(levels, made.at(sku, 0), made.at(sku + 1, 0), 0));
            return new QuotaCertificate(made.problem, levels, new TreeMap<>(made.conflicts));
        }
    }
}
