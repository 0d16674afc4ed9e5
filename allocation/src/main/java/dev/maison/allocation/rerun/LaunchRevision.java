package dev.maison.allocation.rerun;

import static com.google.common.base.Preconditions.checkArgument;

import dev.maison.allocation.door.LaunchEngine;
import dev.maison.allocation.door.LaunchPlan;
import dev.maison.allocation.door.LaunchProblem;
import dev.maison.allocation.internal.access.LaunchAccess;
import dev.maison.allocation.internal.access.LaunchLeaves;
import dev.maison.allocation.internal.access.RowAnswer;
import dev.maison.allocation.internal.gain.LaunchData;
import dev.maison.allocation.internal.gain.LaunchRows;
import dev.maison.allocation.internal.solve.DoorShift;
import dev.maison.allocation.internal.solve.NearUnits;
import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import dev.maison.core.proof.Digest;
import dev.maison.core.proof.DigestTree;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A launch and its plan, ready for the next change: a supply, the limits of a door, a late order, an estimate. Only what a change touches
 * is found and hashed again; problem, plan, certificate and digests are the same, byte for byte, as those of planning anew.
 *
 * <p>That is exact because SKUs do not depend on one another in a launch: a row depends on its own columns and on the doors, and so does its
 * leaf in the {@linkplain DigestTree digest tree}. What is touched is told by {@link #touched} and what was answered again by {@link
 * #solved}. A change of one door's limits touches the leaves of all its SKUs, yet
 *
 * <ul>
 *   <li>a row whose door is bound neither before nor after keeps its answer, which its certificate proves without solving;
 *   <li>of a row that changes, only the units that come or go are found, among those whose gains lie nearest its cut-off;
 *   <li>a leaf names the SKU's demand and its answer by their hashes, so that the leaf is written and hashed anew without them.
 * </ul>
 *
 * <p>In a launch with weeks of supply, thresholds, multiples or presentation minima a door's limits move other limits too: there every row
 * of the door is stated, solved and hashed anew.
 *
 * <pre>{@code
 * LaunchRevision first = LaunchRevision.of(LaunchEngine.allocate(problem)); // hashes every SKU once
 * LaunchRevision next = first.change().supply(bag, 40).limits(bag, paris, 2, 6).apply();
 * next.digest(); // of the changed run
 * next.plan(bag).lines(); // the SKU by itself, with reasons
 * next.plan(); // the whole
 * }</pre>
 *
 * <p>Cost of a change of few SKUs: their cells, and a copy of the references of the digest tree. Cost of a door's limits: a few hundred
 * bytes hashed for every SKU, and the doors of the rows that change. {@link #problem} and {@link #plan} lay what changed over copies of
 * the columns that changed once, when something first reads them as columns: the problem's limits, demand and supply, and the plan's units,
 * each by itself. Revisions are immutable; any number may start from one.
 *
 * <p>Memory beside the plan, per SKU: some 300 bytes for the digests of its leaf, its parts and the tree above; for each of its minima and
 * maxima, where it has any, 80 bytes, an eighth of a byte per door and a byte per limit (four where one exceeds 255); and once a change of a
 * door's limits had to look, a byte per door for its units and a good kilobyte and a half for the units near its cut-off. At 300 doors that is
 * about 1 byte per cell, at most 3.5 with dense limits, and 6 more once a door has changed. A change adds the rows that it changed, a byte
 * per cell, or four where a door has more than 255 units.
 */
public final class LaunchRevision {
    /** Beyond so many rows they are laid over the columns before a door's limits change. */
    private static final int FEW_ROWS = 256;

    /** And beyond so many doors. */
    private static final int FEW_DOORS = 16;

    /** The last plan that was laid out as a whole. */
    private final LaunchPlan base;

    /** The columns of doors whose limits are others than in {@link #base}, a cell per SKU; empty when there are none. */
    private final @Nullable LaunchData[] stated;

    /** Answers by SKU that are others than in {@link #base}; empty when there are none. */
    private final @Nullable RowAnswer[] answers;

    /** Rows stated and answered anew since then, whatever {@link #stated} and {@link #answers} say. */
    private final NavigableMap<Integer, Row> rows;

    private final LaunchLeaves leaves;
    private final NearRows near;
    private final BitSet touched;
    private final BitSet solved;
    private volatile @Nullable LaunchPlan whole;

    /** The units of {@link #base}; found by the first change of a door, and shared by all revisions over the same plan. */
    private volatile @Nullable HeldUnits held;

    /**
     * One row of a plan over the SKUs of one change.
     *
     * @param plan the plan of these SKUs
     * @param at which of them
     */
    private record Row(LaunchPlan plan, int at) {}

    private LaunchRevision(
            LaunchPlan base,
            @Nullable LaunchData[] stated,
            @Nullable RowAnswer[] answers,
            NavigableMap<Integer, Row> rows,
            LaunchLeaves leaves,
            NearRows near,
            BitSet touched,
            BitSet solved) {
        this.base = base;
        this.stated = stated;
        this.answers = answers;
        this.rows = rows;
        this.leaves = leaves;
        this.near = near;
        this.touched = touched;
        this.solved = solved;
        this.whole = rows.isEmpty() && stated.length == 0 ? base : null;
    }

    /**
     * The revision to start from. The plan must be the engine's; its digests are taken once, which costs about a third of planning.
     *
     * <p>The first changes of a door's limits also look for the units near the cut-offs of the rows that they change; {@link
     * #readyForDoors} does that beforehand.
     */
    public static LaunchRevision of(LaunchPlan plan) {
        return new LaunchRevision(
                plan,
                new LaunchData[0],
                new RowAnswer[0],
                new TreeMap<>(),
                LaunchAccess.leaves(plan),
                new NearRows(plan.problem().skus().size()),
                new BitSet(),
                new BitSet());
    }

    /**
     * This revision with the units near every cut-off found, so that the first change of a door's limits is as fast as those after it.
     * Costs about as much as planning once and changes no answer; revisions that come from this one share what was found.
     */
    public LaunchRevision readyForDoors() {
        LaunchData data = LaunchAccess.data(base.problem());
        heldUnits();
        NearUnits.Finder finder = new NearUnits.Finder(data);
        for (int sku = 0; sku < data.skus; sku++) {
            if (!rows.containsKey(sku) && isPlainRow(data, sku)) {
                near.of(finder, sku, cutTier(sku), cutPrice(sku));
            }
        }
        return this;
    }

    private HeldUnits heldUnits() {
        HeldUnits known = held;
        if (known == null) {
            known = new HeldUnits(
                    LaunchAccess.units(base), base.problem().doors().size());
            held = known;
        }
        return known;
    }

    /** A revision that comes from this one, with what both share. */
    private LaunchRevision sharing(LaunchRevision next) {
        if (next.base == base) {
            next.held = held;
        }
        return next;
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
        int index = indexOf(sku);
        Row row = rows.get(index);
        if (row != null) {
            return row.plan().units(sku, door);
        }
        RowAnswer answer = answer(index);
        return answer == null ? base.units(sku, door) : answer.units(indexOf(door));
    }

    /** The digest of the run as changed: the same as {@code plan().digest()}. */
    public Digest digest() {
        return leaves.tree().root();
    }

    /** The digests of the run as changed, SKU by SKU. */
    public DigestTree digestTree() {
        return leaves.tree();
    }

    /** The SKUs that the last change touched, in id order; none in the first revision. */
    public List<SkuId> touched() {
        return ids(touched);
    }

    /** Those of the SKUs touched that had to be answered again, in id order; the others kept their answer by their certificates. */
    public List<SkuId> solved() {
        return ids(solved);
    }

    private List<SkuId> ids(BitSet skus) {
        return skus.stream().mapToObj(base.problem().skus()::get).sorted().toList();
    }

    BitSet touchedSkus() {
        return touched;
    }

    BitSet solvedSkus() {
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

    /** The length of the gain table of a cell as it is now; no limit for one that has none or is not eligible. */
    int mostOf(int sku, int door) {
        Row row = rows.get(sku);
        LaunchData data = LaunchAccess.data((row == null ? base : row.plan()).problem());
        int cell = (row == null ? sku : row.at()) * data.doors + door;
        return data.eligible(cell) && data.hasTable(cell) ? data.tableLength(cell) : Integer.MAX_VALUE;
    }

    /** Whether a limit may come from anything but what is stated of a door, so that a door's limits cannot be changed by themselves. */
    boolean isRuled() {
        return isRuled(LaunchAccess.data(base.problem()))
                || rows.values().stream()
                        .anyMatch(row -> isRuled(LaunchAccess.data(row.plan().problem())));
    }

    private static boolean isRuled(LaunchData data) {
        return data.presentation != null
                || data.multiple != null
                || data.leastByWeeks != null
                || data.mostByWeeks != null
                || data.threshold != null;
    }

    /** The SKUs that a door may have under other limits than these. */
    int[] limitedOtherwise(int door, int minimum, int maximum) {
        LaunchData data = LaunchAccess.data(problem());
        return IntStream.range(0, data.skus)
                .filter(sku -> {
                    int cell = sku * data.doors + door;
                    return data.eligible(cell)
                            && (data.statedMinimum(cell) != minimum || data.statedMaximum(cell) != maximum);
                })
                .toArray();
    }

    /** Copies of the rows of some SKUs as they are now. */
    LaunchData.Columns rows(int[] skus) {
        if (!rows.isEmpty() && Arrays.stream(skus).anyMatch(rows::containsKey)) {
            return LaunchRows.stacked(Arrays.stream(skus).mapToObj(this::row).toList());
        }
        LaunchData.Columns columns = LaunchRows.of(LaunchAccess.data(base.problem()), skus);
        for (int door = 0; door < stated.length; door++) {
            LaunchData cells = stated[door];
            if (cells != null) {
                for (int r = 0; r < skus.length; r++) {
                    if (cells.eligible(skus[r])) {
                        LaunchRows.putLimits(
                                columns,
                                skus.length * stated.length,
                                r * stated.length + door,
                                cells.statedMinimum(skus[r]),
                                cells.statedMaximum(skus[r]));
                    }
                }
            }
        }
        return columns;
    }

    private LaunchData row(int sku) {
        Row row = rows.get(sku);
        return row == null
                ? rows(new int[] {sku}).toData()
                : LaunchRows.of(LaunchAccess.data(row.plan().problem()), new int[] {row.at()})
                        .toData();
    }

    private @Nullable RowAnswer answer(int sku) {
        return answers.length == 0 ? null : answers[sku];
    }

    private int cutTier(int sku) {
        RowAnswer answer = answer(sku);
        return answer == null ? LaunchAccess.cutTier(base.certificate(), sku) : answer.cutTier();
    }

    private long cutPrice(int sku) {
        RowAnswer answer = answer(sku);
        return answer == null ? LaunchAccess.cutPrice(base.certificate(), sku) : answer.cutPrice();
    }

    private int leftOver(int sku) {
        RowAnswer answer = answer(sku);
        return answer == null ? LaunchAccess.leftOver(base, sku) : answer.leftOver();
    }

    /** Whether units of the SKU come one by one, whatever limits are stated, and only those are given that gain. */
    private static boolean isPlainRow(LaunchData data, int sku) {
        if (data.isPushedAll(sku)) {
            return false;
        }
        if (data.presentation == null && data.multiple == null && data.rising == null) {
            return true;
        }
        for (int cell = sku * data.doors; cell < (sku + 1) * data.doors; cell++) {
            if (data.eligible(cell)
                    && (data.multiple(cell) > 1
                            || data.presentation(cell) > 1
                            || (data.rising != null && data.rising[cell]))) {
                return false;
            }
        }
        return true;
    }

    private LaunchPlan solve(int[] skus, LaunchData data) {
        List<SkuId> ids =
                Arrays.stream(skus).mapToObj(base.problem().skus()::get).toList();
        return LaunchEngine.allocate(LaunchAccess.problem(base.problem(), ids, data));
    }

    private static void put(NavigableMap<Integer, Row> rows, int[] skus, LaunchPlan part) {
        for (int r = 0; r < skus.length; r++) {
            rows.put(skus[r], new Row(part, r));
        }
    }

    private static BitSet setOf(int[] skus) {
        BitSet set = new BitSet();
        for (int sku : skus) {
            set.set(sku);
        }
        return set;
    }

    /** The revision with some rows stated anew. */
    LaunchRevision withRows(int[] skus, LaunchData data) {
        LaunchPlan part = solve(skus, data);
        LaunchPlan known = whole;
        NavigableMap<Integer, Row> changed = new TreeMap<>();
        if (known == null) {
            changed.putAll(rows);
        }
        put(changed, skus, part);
        return sharing(new LaunchRevision(
                known == null ? base : known,
                known == null ? stated : new LaunchData[0],
                known == null ? answers : new RowAnswer[0],
                changed,
                leaves.withRows(skus, part),
                near.without(skus),
                setOf(skus),
                setOf(skus)));
    }

    /** The same revision, telling what a change of several steps touched and solved. */
    LaunchRevision telling(BitSet allTouched, BitSet allSolved) {
        LaunchRevision told = new LaunchRevision(base, stated, answers, rows, leaves, near, allTouched, allSolved);
        told.whole = whole;
        return sharing(told);
    }

    /** This revision, or the same over a plan laid out as a whole when too much lies over the last one. */
    private LaunchRevision gathered() {
        return rows.size() <= FEW_ROWS
                        && Arrays.stream(stated).filter(Objects::nonNull).count() <= FEW_DOORS
                ? this
                : new LaunchRevision(
                        plan(), new LaunchData[0], new RowAnswer[0], new TreeMap<>(), leaves, near, touched, solved);
    }

    /** The revision with one door's limits changed over all SKUs: the row of a SKU whose answer stays is not looked at. */
    LaunchRevision withLimits(int door, int minimum, int maximum) {
        return gathered().changed(door, minimum, maximum);
    }

    private LaunchRevision changed(int door, int minimum, int maximum) {
        LaunchData data = LaunchAccess.data(base.problem());
        LaunchData now = stated.length == 0 ? null : stated[door];
        LaunchData before = now == null ? LaunchRows.door(data, door).toData() : now;
        LaunchData after = limited(before, minimum, maximum);
        BitSet touching = new BitSet();
        for (int sku = 0; sku < data.skus; sku++) {
            if (before.eligible(sku)
                    && (before.statedMinimum(sku) != minimum || before.statedMaximum(sku) != maximum)) {
                touching.set(sku);
            }
        }
        rows.forEach((sku, row) -> touching.set(sku, differs(row, door, minimum, maximum)));
        int[] all = touching.stream().toArray();
        BitSet again = new BitSet();
        @Nullable RowAnswer[] answered = answers.length == 0 ? new RowAnswer[data.skus] : answers.clone();
        LaunchLeaves.Editor editor = leaves.withLimits(door, minimum, maximum);
        int[] open = answer(all, door, before, after, answered, again, editor);
        NavigableMap<Integer, Row> changed = new TreeMap<>(rows);
        if (open.length > 0) {
            LaunchData.Columns columns = rows(open);
            for (int r = 0; r < open.length; r++) {
                LaunchRows.putLimits(columns, open.length * data.doors, r * data.doors + door, minimum, maximum);
            }
            LaunchPlan part = solve(open, columns.toData());
            put(changed, open, part);
            editor.rows(open, part);
            again.or(setOf(open));
        }
        @Nullable LaunchData[] doors = stated.length == 0 ? new LaunchData[data.doors] : stated.clone();
        doors[door] = after;
        return sharing(new LaunchRevision(base, doors, answered, changed, editor.done(), near, touching, again));
    }

    /** Answers the SKUs whose answer stays or moves by few units; returns those that are to be solved. */
    private int[] answer(
            int[] all,
            int door,
            LaunchData before,
            LaunchData after,
            @Nullable RowAnswer[] answered,
            BitSet again,
            LaunchLeaves.Editor editor) {
        LaunchData data = LaunchAccess.data(base.problem());
        HeldUnits units = heldUnits();
        KeptRow kept = new KeptRow(before, after);
        DoorShift shift = new DoorShift(data, stated, door, after, limitsOf(editor));
        NearUnits.@Nullable Finder finder = null;
        int[] open = new int[all.length];
        int count = 0;
        int[] held = new int[all.length];
        for (int i = 0; i < all.length; i++) {
            RowAnswer answer = answered[all[i]];
            held[i] = answer == null ? units.units(all[i], door) : answer.units(door);
        }
        boolean apart = !rows.isEmpty();
        for (int i = 0; i < all.length; i++) {
            int sku = all[i];
            if ((apart && rows.containsKey(sku)) || !isPlainRow(data, sku)) {
                open[count++] = sku;
                continue;
            }
            int cutTier = cutTier(sku);
            long cutPrice = cutPrice(sku);
            int leftOver = leftOver(sku);
            RowAnswer answer = answered[sku];
            boolean isWide = answer == null && !units.isNarrow(sku);
            int x = isWide ? LaunchAccess.units(base)[sku * data.doors + door] : held[i];
            if (kept.isKept(sku, x, cutTier, cutPrice, leftOver > 0)) {
                editor.limits(sku, null);
                continue;
            }
            if (finder == null) {
                finder = new NearUnits.Finder(data);
            }
            NearUnits list = near.of(finder, sku, cutTier, cutPrice);
            boolean isMoved = answer == null
                    ? isWide
                            ? shift.shift(
                                    sku, LaunchAccess.units(base), sku * data.doors, leftOver, cutTier, cutPrice, list)
                            : shift.shift(sku, units.units(), sku * data.doors, leftOver, cutTier, cutPrice, list)
                    : answer.isNarrow()
                            ? shift.shift(sku, answer.narrow(), 0, leftOver, cutTier, cutPrice, list)
                            : shift.shift(sku, answer.wide(), 0, leftOver, cutTier, cutPrice, list);
            if (isMoved) {
                RowAnswer moved = shift.isNarrow()
                        ? new RowAnswer(shift.narrow(), shift.leftOver(), shift.cutTier(), shift.cutPrice())
                        : new RowAnswer(shift.wide(), shift.leftOver(), shift.cutTier(), shift.cutPrice());
                answered[sku] = moved;
                editor.limits(sku, moved);
                again.set(sku);
            } else {
                near.forget(sku);
                open[count++] = sku;
            }
        }
        return Arrays.copyOf(open, count);
    }

    private static DoorShift.Stated limitsOf(LaunchLeaves.Editor editor) {
        return new DoorShift.Stated() {
            @Override
            public void look(int sku) {
                editor.look(sku);
            }

            @Override
            public boolean hasMinimum(int door) {
                return editor.hasMinimum(door);
            }

            @Override
            public boolean hasMaximum(int door) {
                return editor.hasMaximum(door);
            }
        };
    }

    private static boolean differs(Row row, int door, int minimum, int maximum) {
        LaunchData data = LaunchAccess.data(row.plan().problem());
        int cell = row.at() * data.doors + door;
        return data.eligible(cell) && (data.statedMinimum(cell) != minimum || data.statedMaximum(cell) != maximum);
    }

    /** The columns of a door with these limits for every SKU that it may have. */
    private static LaunchData limited(LaunchData before, int minimum, int maximum) {
        LaunchData.Columns columns = LaunchRows.share(before);
        columns.minimum = new int[before.skus];
        columns.maximum = new int[before.skus];
        for (int sku = 0; sku < before.skus; sku++) {
            boolean eligible = before.eligible(sku);
            columns.minimum[sku] = eligible ? minimum : before.statedMinimum(sku);
            columns.maximum[sku] = eligible ? maximum : before.statedMaximum(sku);
        }
        return columns.toData();
    }

    /**
     * Lays the changed answers and rows over the plan, and the changed limits over the columns when those are first read; rows of one change
     * come from one plan.
     */
    private LaunchPlan layOut() {
        int[] at = rows.keySet().stream().mapToInt(Integer::intValue).toArray();
        LaunchPlan part = oneOf(at);
        LaunchProblem problem = LaunchAccess.problem(base.problem(), () -> columns(at, part));
        return LaunchAccess.plan(problem, base, answers, at, part, leaves.tree());
    }

    private LaunchData columns(int[] at, LaunchPlan part) {
        LaunchData data = LaunchAccess.data(base.problem());
        if (stated.length > 0) {
            data = withStated(data);
        }
        if (at.length > 0) {
            data = LaunchRows.over(data, at, LaunchAccess.data(part.problem()));
        }
        return data;
    }

    private LaunchData withStated(LaunchData data) {
        LaunchData.Columns columns = LaunchRows.share(data);
        for (int door = 0; door < stated.length; door++) {
            LaunchData one = stated[door];
            for (int sku = 0; one != null && sku < data.skus; sku++) {
                int cell = sku * data.doors + door;
                if (one.statedMinimum(sku) != data.statedMinimum(cell)) {
                    columns.minimum = own(columns.minimum, data.minimum, data, 0);
                    columns.minimum[cell] = one.statedMinimum(sku);
                }
                if (one.statedMaximum(sku) != data.statedMaximum(cell)) {
                    columns.maximum = own(columns.maximum, data.maximum, data, Integer.MAX_VALUE);
                    columns.maximum[cell] = one.statedMaximum(sku);
                }
            }
        }
        return columns.toData();
    }

    /** A column that may be written to: a copy when it is still the launch's. */
    private static int[] own(int @Nullable [] column, int @Nullable [] shared, LaunchData data, int usual) {
        if (column == null) {
            int[] made = new int[data.skus * data.doors];
            Arrays.fill(made, usual);
            return made;
        }
        return column == shared ? column.clone() : column;
    }

    private LaunchPlan oneOf(int[] at) {
        if (at.length == 0) {
            return solve(
                    at, LaunchRows.of(LaunchAccess.data(base.problem()), at).toData());
        }
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
        return solve(
                at,
                LaunchRows.stacked(Arrays.stream(at).mapToObj(this::row).toList())
                        .toData());
    }

    private LaunchPlan planOf(int sku) {
        Row row = rows.get(sku);
        return row == null ? base : row.plan();
    }

    @Override
    public String toString() {
        return "LaunchRevision " + digest() + " of " + base.problem() + ", touched " + touched();
    }
}
