package dev.maison.allocation.internal.solve.budget;

import dev.maison.allocation.internal.budget.BudgetData;
import java.util.Arrays;

/**
 * Makes a split keep all rows and gain more: repair by the units that lose least at the prices, filling of what is free, and exchanges of
 * one unit against another or against several. Gains decide, in integers; prices only say in which order to look.
 */
final class Improve {
    private static final int MOST_IN_GROUP = 60;
    private static final int MOST_FIRST = 16;
    private static final int MOST_ACROSS = 8;

    private final BudgetData data;
    private final Dual dual;
    private final int[] rowStart;
    private final int[] rowCell;
    private final long[] key;
    private int[] journalCell = new int[64];
    private int[] journalLevel = new int[64];
    private int journal;
    private final Runnable tick;
    private long steps;

    Improve(BudgetData data, Dual dual, Runnable tick) {
        this.tick = tick;
        this.data = data;
        this.dual = dual;
        this.rowStart = new int[data.rows + 1];
        for (int row : data.cellRow) {
            rowStart[row + 1]++;
        }
        for (int r = 0; r < data.rows; r++) {
            rowStart[r + 1] += rowStart[r];
        }
        int[] at = rowStart.clone();
        this.rowCell = new int[data.cellRow.length];
        for (int c = 0; c < data.cells(); c++) {
            for (int i = data.cellStart[c]; i < data.cellStart[c + 1]; i++) {
                rowCell[at[data.cellRow[i]]++] = c;
            }
        }
        this.key = new long[data.cells()];
    }

    long steps() {
        return steps;
    }

    /** What one level more is worth beyond its price. */
    private long profitNext(Split s, int cell) {
        return (s.next(cell) << dual.shift) - dual.cost[cell] * s.step(cell, s.level[cell]);
    }

    private long profitLast(Split s, int cell) {
        return (s.last(cell) << dual.shift) - dual.cost[cell] * s.step(cell, s.level[cell] - 1);
    }

    /** Drops and adds units until every row holds; answers whether that worked. */
    boolean repair(Split s) {
        for (int round = 0; round < 4; round++) {
            if (s.isFeasible()) {
                return true;
            }
            for (int sku = 0; sku < data.skus; sku++) {
                while (s.left[sku] < 0 && dropWorst(s, -1, sku)) {}
            }
            for (int r = 0; r < data.rows; r++) {
                while (s.used[r] > data.limit[r] && !data.rowIsLeast[r] && dropWorst(s, r, -1)) {}
            }
            for (int r = 0; r < data.rows; r++) {
                while (s.used[r] > data.limit[r] && data.rowIsLeast[r] && addBest(s, r)) {}
            }
        }
        return s.isFeasible();
    }

    private boolean dropWorst(Split s, int row, int sku) {
        int worst = -1;
        double least = Double.POSITIVE_INFINITY;
        int from = row >= 0 ? rowStart[row] : sku * data.doors;
        int to = row >= 0 ? rowStart[row + 1] : from + data.doors;
        for (int i = from; i < to; i++) {
            int c = row >= 0 ? rowCell[i] : i;
            if (s.canDrop(c)) {
                double loss = profitLast(s, c) / (double) (weight(c, row) * s.step(c, s.level[c] - 1));
                if (loss < least) {
                    least = loss;
                    worst = c;
                }
            }
        }
        steps += to - from;
        if (worst >= 0) {
            s.set(worst, s.level[worst] - 1);
        }
        return worst >= 0;
    }

    private long weight(int cell, int row) {
        for (int i = data.cellStart[cell]; row >= 0 && i < data.cellStart[cell + 1]; i++) {
            if (data.cellRow[i] == row) {
                return Math.max(data.cellWeight[i], 1);
            }
        }
        return 1;
    }

    /** One unit more for a row that needs it; if nothing fits, one that fits after another cell gave a unit back. */
    private boolean addBest(Split s, int row) {
        int best = -1;
        long most = Long.MIN_VALUE;
        for (int i = rowStart[row]; i < rowStart[row + 1]; i++) {
            int c = rowCell[i];
            if (s.hasNext(c) && s.fits(c) && profitNext(s, c) > most) {
                most = profitNext(s, c);
                best = c;
            }
        }
        steps += rowStart[row + 1] - rowStart[row];
        if (best >= 0) {
            s.set(best, s.level[best] + 1);
            return true;
        }
        int bestDrop = -1;
        most = Long.MIN_VALUE;
        for (int i = rowStart[row]; i < rowStart[row + 1]; i++) {
            int c = rowCell[i];
            if (!s.hasNext(c)) {
                continue;
            }
            int from = blockerFrom(s, c);
            int to = blockerTo();
            for (int k = from; k < to; k++) {
                int a = blockerIsRow ? rowCell[k] : k;
                if (a == c || !s.canDrop(a) || countsIn(a, row)) {
                    continue;
                }
                steps++;
                long net = profitNext(s, c) - profitLast(s, a);
                if (net > most) {
                    s.set(a, s.level[a] - 1);
                    if (s.fits(c)) {
                        most = net;
                        best = c;
                        bestDrop = a;
                    }
                    s.set(a, s.level[a] + 1);
                }
            }
        }
        if (best >= 0) {
            s.set(bestDrop, s.level[bestDrop] - 1);
            s.set(best, s.level[best] + 1);
            return true;
        }
        return false;
    }

    private boolean countsIn(int cell, int row) {
        for (int i = data.cellStart[cell]; i < data.cellStart[cell + 1]; i++) {
            if (data.cellRow[i] == row) {
                return true;
            }
        }
        return false;
    }

    private boolean blockerIsRow;
    private int blockerEnd;

    /** Where the cells start that could make room for one level more of a cell. */
    private int blockerFrom(Split s, int cell) {
        int units = s.step(cell, s.level[cell]);
        int sku = cell / data.doors;
        int from = -1;
        blockerIsRow = false;
        blockerEnd = -1;
        if (s.left[sku] < units) {
            from = sku * data.doors;
            blockerEnd = from + data.doors;
        }
        for (int i = data.cellStart[cell]; i < data.cellStart[cell + 1]; i++) {
            int r = data.cellRow[i];
            long w = data.cellWeight[i];
            if (w > 0
                    && s.used[r] + w * units > data.limit[r]
                    && (from < 0 || rowStart[r + 1] - rowStart[r] < blockerEnd - from)) {
                from = rowStart[r];
                blockerEnd = rowStart[r + 1];
                blockerIsRow = true;
            }
        }
        return from;
    }

    private int blockerTo() {
        return blockerEnd;
    }

    /** Cells whose next level could still be part of a better split, by falling profit at the prices. */
    private int[] candidates(Split s, long over) {
        int[] cells = new int[data.cells()];
        int n = 0;
        for (int c = 0; c < cells.length; c++) {
            if (s.hasNext(c) && s.next(c) > 0) {
                long p = profitNext(s, c);
                if (p >= -over) {
                    key[c] = p;
                    cells[n++] = c;
                }
            }
        }
        steps += cells.length;
        return sorted(cells, n);
    }

    private int[] sorted(int[] cells, int n) {
        int[] result = Arrays.copyOf(cells, n);
        int[] scratch = new int[n];
        mergeSort(result, scratch, 0, n);
        steps += (long) n * (32 - Integer.numberOfLeadingZeros(Math.max(n, 1))) / 8;
        return result;
    }

    private void mergeSort(int[] a, int[] scratch, int from, int to) {
        if (to - from < 2) {
            return;
        }
        int mid = (from + to) >>> 1;
        mergeSort(a, scratch, from, mid);
        mergeSort(a, scratch, mid, to);
        int i = from;
        int j = mid;
        for (int k = from; k < to; k++) {
            boolean left = j >= to || (i < mid && key[a[i]] >= key[a[j]]);
            scratch[k] = left ? a[i++] : a[j++];
        }
        System.arraycopy(scratch, from, a, from, to - from);
    }

    /** Adds whatever fits and gains, by falling profit at the prices. */
    void fill(Split s, long over) {
        boolean again = true;
        while (again) {
            again = false;
            for (int c : candidates(s, over)) {
                if (s.hasNext(c) && s.next(c) > 0 && s.fits(c)) {
                    s.set(c, s.level[c] + 1);
                    again = true;
                }
            }
        }
    }

    /** Exchanges until none gains any more, or {@code mostSteps} are used up. */
    void exchange(Split s, long over, long mostSteps) {
        long end = steps + mostSteps;
        boolean again = true;
        while (again && steps < end) {
            again = false;
            int[] open = candidates(s, over);
            for (int b : open) {
                tick.run();
                while (steps < end && s.hasNext(b) && s.next(b) > 0 && swapIn(s, b)) {
                    again = true;
                }
            }
            if (!again) {
                int[][] byDoor = grouped(open, true);
                for (int b : open) {
                    tick.run();
                    while (steps < end && s.hasNext(b) && s.next(b) > 0 && swapAcross(s, b, byDoor)) {
                        again = true;
                    }
                }
            }
            if (!again && steps < end) {
                again = ejectAll(s, over, end);
            }
        }
    }

    /** Brings one level more of a cell in, for the cheapest cell that makes room; answers whether that gained. */
    private boolean swapIn(Split s, int b) {
        if (s.fits(b)) {
            s.set(b, s.level[b] + 1);
            return true;
        }
        long gain = s.next(b);
        int from = blockerFrom(s, b);
        boolean row = blockerIsRow;
        int to = blockerEnd;
        int best = -1;
        long least = gain;
        for (int i = from; i < to; i++) {
            int a = row ? rowCell[i] : i;
            if (a == b || s.level[a] == 0 || s.last(a) >= least) {
                continue;
            }
            steps += 4;
            s.set(a, s.level[a] - 1);
            if (s.fits(b)) {
                s.set(b, s.level[b] + 1);
                if (keepsLeast(s, a)) {
                    best = a;
                }
                s.set(b, s.level[b] - 1);
            }
            s.set(a, s.level[a] + 1);
            if (best == a) {
                least = s.last(a);
            }
        }
        steps += to - from;
        if (best < 0) {
            return false;
        }
        s.set(best, s.level[best] - 1);
        s.set(b, s.level[b] + 1);
        return true;
    }

    /**
     * Brings one level more of a cell in whose SKU is used up and whose door may be full: the same SKU leaves another door, one cell makes
     * room if that is not enough, and both doors are filled again. Answers whether that gained.
     */
    private boolean swapAcross(Split s, int b, int[][] byDoor) {
        if (s.left[b / data.doors] >= s.step(b, s.level[b])) {
            return false;
        }
        int base = b / data.doors * data.doors;
        long before = s.gain;
        long floor = Long.MIN_VALUE;
        int floorCell = -1;
        for (int turn = 0; turn < MOST_ACROSS; turn++) {
            int from = -1;
            for (int c = base; c < base + data.doors; c++) {
                if (c == b || s.level[c] == 0) {
                    continue;
                }
                long loss = profitLast(s, c);
                boolean later = loss > floor || (loss == floor && c > floorCell);
                if (later && (from < 0 || loss < profitLast(s, from)) && s.canDrop(c)) {
                    from = c;
                }
            }
            steps += data.doors;
            if (from < 0) {
                return false;
            }
            floor = profitLast(s, from);
            floorCell = from;
            journal = 0;
            note(s, from, s.level[from] - 1);
            if (makeRoom(s, b, from)) {
                note(s, b, s.level[b] + 1);
                refill(s, from, byDoor[from % data.doors]);
                refill(s, from, byDoor[b % data.doors]);
                if (s.gain > before && keepsLeast(s, b)) {
                    return true;
                }
            }
            undo(s);
        }
        return false;
    }

    /** Drops the cheapest one cell that lets another in, if one has to. */
    private boolean makeRoom(Split s, int b, int not) {
        if (s.fits(b)) {
            return true;
        }
        int from = blockerFrom(s, b);
        boolean row = blockerIsRow;
        int to = blockerEnd;
        int best = -1;
        for (int i = from; i < to; i++) {
            int a = row ? rowCell[i] : i;
            if (a == b || a == not || s.level[a] == 0 || (best >= 0 && s.last(a) >= s.last(best)) || !s.canDrop(a)) {
                continue;
            }
            steps += 4;
            s.set(a, s.level[a] - 1);
            boolean fits = s.fits(b);
            s.set(a, s.level[a] + 1);
            best = fits ? a : best;
        }
        steps += to - from;
        if (best >= 0) {
            note(s, best, s.level[best] - 1);
        }
        return best >= 0;
    }

    private boolean keepsLeast(Split s, int cell) {
        for (int i = data.cellStart[cell]; i < data.cellStart[cell + 1]; i++) {
            if (data.cellWeight[i] < 0 && s.used[data.cellRow[i]] > data.limit[data.cellRow[i]]) {
                return false;
            }
        }
        return true;
    }

    /**
     * Takes one unit back and fills what that frees with cells of the same door, then of the same SKU: once for each of the strongest that
     * could come first. Keeps the best when it gained.
     */
    private boolean ejectAll(Split s, long over, long end) {
        boolean any = false;
        int[] open = candidates(s, over);
        int[][] byDoor = grouped(open, true);
        int[][] bySku = grouped(open, false);
        for (int a = 0; a < data.cells() && steps < end; a++) {
            if (s.level[a] > 0 && s.canDrop(a) && profitLast(s, a) <= over) {
                tick.run();
                any |= eject(s, a, byDoor[a % data.doors], bySku[a / data.doors]);
            }
        }
        return any;
    }

    private int[][] grouped(int[] open, boolean byDoor) {
        int[][] groups = new int[byDoor ? data.doors : data.skus][MOST_IN_GROUP];
        int[] size = new int[groups.length];
        for (int c : open) {
            int g = byDoor ? c % data.doors : c / data.doors;
            if (size[g] < MOST_IN_GROUP) {
                groups[g][size[g]++] = c;
            }
        }
        for (int g = 0; g < groups.length; g++) {
            groups[g] = Arrays.copyOf(groups[g], size[g]);
        }
        return groups;
    }

    private boolean eject(Split s, int a, int[] door, int[] sku) {
        long before = s.gain;
        long best = before;
        int bestFirst = -1;
        for (int first = 0; first < Math.min(door.length, MOST_FIRST); first++) {
            journal = 0;
            if (refill(s, a, door, sku, first) && s.gain > best) {
                best = s.gain;
                bestFirst = first;
            }
            undo(s);
        }
        if (bestFirst < 0) {
            return false;
        }
        journal = 0;
        refill(s, a, door, sku, bestFirst);
        return true;
    }

    /** Answers false when the cell that should come first does not fit. */
    private boolean refill(Split s, int a, int[] door, int[] sku, int first) {
        note(s, a, s.level[a] - 1);
        int b = door[first];
        steps += 4;
        if (b == a || !s.hasNext(b) || s.next(b) <= 0 || !s.fits(b)) {
            return false;
        }
        note(s, b, s.level[b] + 1);
        refill(s, a, door);
        refill(s, a, sku);
        return true;
    }

    private void refill(Split s, int a, int[] cells) {
        for (int b : cells) {
            steps++;
            while (b != a && s.hasNext(b) && s.next(b) > 0 && s.fits(b)) {
                note(s, b, s.level[b] + 1);
            }
        }
    }

    private void undo(Split s) {
        while (journal > 0) {
            journal--;
            s.set(journalCell[journal], journalLevel[journal]);
        }
    }

    private void note(Split s, int cell, int to) {
        if (journal == journalCell.length) {
            journalCell = Arrays.copyOf(journalCell, 2 * journal);
            journalLevel = Arrays.copyOf(journalLevel, 2 * journal);
        }
        journalCell[journal] = cell;
        journalLevel[journal++] = s.level[cell];
        s.set(cell, to);
    }
}
