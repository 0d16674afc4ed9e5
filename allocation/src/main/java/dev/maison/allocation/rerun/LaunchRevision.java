package dev.maison.allocation.rerun;

import static com.google.common.base.Preconditions.checkArgument;

import dev.maison.allocation.door.LaunchEngine;
import dev.maison.allocation.door.LaunchPlan;
import dev.maison.allocation.door.LaunchProblem;
import dev.maison.allocation.internal.access.LaunchAccess;
import dev.maison.allocation.internal.gain.LaunchData;
import dev.maison.allocation.internal.gain.LaunchRows;
import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import dev.maison.core.proof.Digest;
import dev.maison.core.proof.DigestTree;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A launch and its plan, ready for the next change: a supply, the limits of a door, a late order, an estimate. Only the SKUs that a change
 * touches are solved and hashed again; problem, plan, certificate and digests are the same, byte for byte, as those of planning anew.
 *
 * <p>That is exact because SKUs do not depend on one another in a launch: a row depends on its own columns and on the doors, and so does its
 * leaf in the {@linkplain DigestTree digest tree}. What is touched is told by {@link #touched} and what was solved by {@link #solved}: a
 * change of one door's limits over all SKUs touches many rows, yet a row whose door is bound neither before nor after keeps its answer,
 * which its certificate proves without solving.
 *
 * <pre>{@code
 * LaunchRevision first = LaunchRevision.of(LaunchEngine.allocate(problem)); // hashes every SKU once
 * LaunchRevision next = first.change().supply(bag, 40).limits(bag, paris, 2, 6).apply();
 * next.digest(); // of the changed run
 * next.plan(bag).lines(); // the SKU by itself, with reasons
 * next.plan(); // the whole
 * }</pre>
 *
 * <p>Cost of a change of few SKUs: their cells, and a copy of the references of the digest tree. {@link #problem} and {@link #plan} lay the
 * changed rows over a copy of the columns that changed, once, when they are first asked for. Revisions are immutable; any number may
 * start from one.
 */
public final class LaunchRevision {
    /** The last plan that was laid out as a whole; rows changed since then lie in {@link #rows}. */
    private final LaunchPlan base;

    private final NavigableMap<Integer, Row> rows;
    private final DigestTree digests;
    private final int[] leafOf;
    private final List<SkuId> touched;
    private final List<SkuId> solved;
    private volatile @Nullable LaunchPlan whole;

    /**
     * One row of a plan over the SKUs of one change.
     *
     * @param plan the plan of these SKUs
     * @param at which of them
     */
    private record Row(LaunchPlan plan, int at) {}

    private LaunchRevision(
            LaunchPlan base,
            NavigableMap<Integer, Row> rows,
            DigestTree digests,
            int[] leafOf,
            List<SkuId> touched,
            List<SkuId> solved) {
        this.base = base;
        this.rows = rows;
        this.digests = digests;
        this.leafOf = leafOf;
        this.touched = touched;
        this.solved = solved;
        this.whole = rows.isEmpty() ? base : null;
    }

    /** The revision to start from. The plan must be the engine's; its digests are taken once, which costs about half of planning. */
    public static LaunchRevision of(LaunchPlan plan) {
        List<SkuId> skus = plan.problem().skus();
        int[] sorted = IntStream.range(0, skus.size())
                .boxed()
                .sorted(Comparator.comparing(skus::get))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] leafOf = new int[skus.size()];
        for (int rank = 0; rank < sorted.length; rank++) {
            leafOf[sorted[rank]] = rank + 1; // leaf 0 is the header
        }
        return new LaunchRevision(plan, new TreeMap<>(), plan.digestTree(), leafOf, List.of(), List.of());
    }

    /** Starts a change. */
    public LaunchChange change() {
        return new LaunchChange(this);
    }

    /** The problem as changed. */
    public LaunchProblem problem() {
        return plan().problem();
    }

    /** The plan as changed, of all SKUs. */
    public LaunchPlan plan() {
        LaunchPlan known = whole;
        if (known == null) {
            known = layOut();
            whole = known;
        }
        return known;
    }

    /**
     * The plan of one SKU as a launch of its own, with lines, reasons and certificate. Costs the SKU's cells.
     *
     * @throws IllegalArgumentException if there is no such SKU
     */
    public LaunchPlan plan(SkuId sku) {
        return LaunchEngine.allocate(LaunchAccess.problem(base.problem(), List.of(sku), row(indexOf(sku))));
    }

    /** The units of a SKU given to a door. */
    public long units(SkuId sku, DoorId door) {
        Row row = rows.get(indexOf(sku));
        return (row == null ? base : row.plan()).units(sku, door);
    }

    /** The digest of the run as changed: the same as {@code plan().digest()}. */
    public Digest digest() {
        return digests.root();
    }

    /** The digests of the run as changed, SKU by SKU. */
    public DigestTree digestTree() {
        return digests;
    }

    /** The SKUs that the last change touched, in id order; none in the first revision. */
    public List<SkuId> touched() {
        return touched;
    }

    /** Those of the SKUs touched that had to be solved anew, in id order; the others kept their answer by their certificates. */
    public List<SkuId> solved() {
        return solved;
    }

    int indexOf(SkuId sku) {
        Integer index = LaunchAccess.findIndex(base.problem(), sku);
        checkArgument(
                index != null,
                "sku must be one of the %s of the problem but was %s",
                base.problem().skus().size(),
                sku);
        return index;
    }

    int indexOf(DoorId door) {
        Integer index = LaunchAccess.findIndex(base.problem(), door);
        checkArgument(
                index != null,
                "door must be one of the %s of the problem but was %s",
                base.problem().doors().size(),
                door);
        return index;
    }

    LaunchPlan base() {
        return base;
    }

    /** Copies of the rows of some SKUs as they are now. */
    LaunchData.Columns rows(int[] skus) {
        LaunchData data = LaunchAccess.data(base.problem());
        return Arrays.stream(skus).noneMatch(rows::containsKey)
                ? LaunchRows.of(data, skus)
                : LaunchRows.stacked(Arrays.stream(skus).mapToObj(this::row).toList());
    }

    private LaunchData row(int sku) {
        Row row = rows.get(sku);
        LaunchData data = LaunchAccess.data((row == null ? base : row.plan()).problem());
        return LaunchRows.of(data, new int[] {row == null ? sku : row.at()}).toData();
    }

    /** The revision with some rows stated anew. */
    LaunchRevision withRows(int[] skus, LaunchData data) {
        List<SkuId> ids =
                Arrays.stream(skus).mapToObj(base.problem().skus()::get).toList();
        LaunchPlan part = LaunchEngine.allocate(LaunchAccess.problem(base.problem(), ids, data));
        List<SkuId> sorted = ids.stream().sorted().toList();
        DigestTree parts = part.digestTree();
        NavigableMap<Integer, Digest> leaves = new TreeMap<>();
        for (int i = 0; i < sorted.size(); i++) {
            leaves.put(leafOf[indexOf(sorted.get(i))], parts.leaf(i + 1));
        }
        LaunchPlan known = whole;
        NavigableMap<Integer, Row> changed = new TreeMap<>();
        if (known == null) {
            changed.putAll(rows);
        }
        for (int r = 0; r < skus.length; r++) {
            changed.put(skus[r], new Row(part, r));
        }
        return new LaunchRevision(
                known == null ? base : known, changed, digests.withLeaves(leaves), leafOf, sorted, sorted);
    }

    /** The same revision, telling what a change of several steps touched and solved. */
    LaunchRevision telling(List<SkuId> allTouched, List<SkuId> allSolved) {
        LaunchRevision told = new LaunchRevision(base, rows, digests, leafOf, allTouched, allSolved);
        told.whole = whole;
        return told;
    }

    /** The revision with one door's limits changed over all SKUs: the row of a SKU whose answer stays is not solved. */
    LaunchRevision withLimits(int door, int minimum, int maximum) {
        LaunchPlan before = plan();
        LaunchData data = LaunchAccess.data(before.problem());
        int n = data.doors;
        LaunchData.Columns columns = LaunchRows.share(data);
        columns.minimum = data.minimum == null ? null : data.minimum.clone();
        columns.maximum = data.maximum == null ? null : data.maximum.clone();
        int[] all = IntStream.range(0, data.skus)
                .filter(sku -> data.eligible(sku * n + door)
                        && (data.statedMinimum(sku * n + door) != minimum
                                || data.statedMaximum(sku * n + door) != maximum))
                .toArray();
        for (int sku : all) {
            LaunchRows.putLimits(columns, data.skus * n, sku * n + door, minimum, maximum);
        }
        LaunchData after = columns.toData();
        KeptRow kept = new KeptRow(data, after, before);
        int[] open = Arrays.stream(all).filter(sku -> !kept.isKept(sku, door)).toArray();
        List<SkuId> skus = before.problem().skus();
        List<SkuId> ids = Arrays.stream(open).mapToObj(skus::get).toList();
        LaunchProblem problem = LaunchAccess.problem(before.problem(), skus, after);
        LaunchData rowsOpen = LaunchRows.of(after, open).toData();
        LaunchPlan part = LaunchEngine.allocate(LaunchAccess.problem(problem, ids, rowsOpen));
        LaunchPlan plan = LaunchAccess.plan(problem, before, open, part, null);
        DigestTree tree = all.length == 0 ? digests : plan.digestTree();
        LaunchPlan known = LaunchAccess.plan(problem, before, open, part, tree);
        return new LaunchRevision(
                known,
                new TreeMap<>(),
                tree,
                leafOf,
                Arrays.stream(all).mapToObj(skus::get).sorted().toList(),
                ids.stream().sorted().toList());
    }

    /** Lays the changed rows over the columns; rows of one change come from one plan. */
    private LaunchPlan layOut() {
        int[] at = rows.keySet().stream().mapToInt(Integer::intValue).toArray();
        LaunchPlan part = oneOf(at);
        LaunchData data = LaunchRows.over(LaunchAccess.data(base.problem()), at, LaunchAccess.data(part.problem()));
        LaunchProblem problem =
                LaunchAccess.problem(base.problem(), base.problem().skus(), data);
        return LaunchAccess.plan(problem, base, at, part, digests);
    }

    private LaunchPlan oneOf(int[] at) {
        LaunchPlan first = planOf(at[0]);
        boolean together = first.problem().skus().size() == at.length;
        for (int r = 0; r < at.length; r++) {
            Row row = rows.get(at[r]);
            together &= row != null && row.plan() == first && row.at() == r;
        }
        if (together) {
            return first;
        }
        // Rows of several changes: each was solved when it was changed; put them side by side once more.
        LaunchData data = LaunchRows.stacked(
                        Arrays.stream(at).mapToObj(this::row).toList())
                .toData();
        List<SkuId> ids = Arrays.stream(at).mapToObj(base.problem().skus()::get).toList();
        return LaunchEngine.allocate(LaunchAccess.problem(base.problem(), ids, data));
    }

    private LaunchPlan planOf(int sku) {
        Row row = rows.get(sku);
        return row == null ? base : row.plan();
    }

    @Override
    public String toString() {
        return "LaunchRevision " + digest() + " of " + base.problem() + ", touched " + touched;
    }
}
