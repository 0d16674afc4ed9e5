package dev.maison.allocation.internal.solve.budget;

import dev.maison.allocation.internal.budget.BudgetData;

/** A split of the launch in the making: a level per cell, what each row has used, what each SKU has left. */
final class Split {
    final BudgetData data;
    final int[] level;
    final long[] used;
    final long[] left;
    long gain;

    /** Every cell at its first level. */
    Split(BudgetData data) {
        this.data = data;
        this.level = new int[data.cells()];
        this.used = new long[data.rows];
        this.left = data.available.clone();
        for (int c = 0; c < level.length; c++) {
            book(c, data.levels().units[data.levels().start[c]]);
            gain = Math.addExact(gain, data.levels().gain[data.levels().start[c]]);
        }
    }

    Split(Split of) {
        this.data = of.data;
        this.level = of.level.clone();
        this.used = of.used.clone();
        this.left = of.left.clone();
        this.gain = of.gain;
    }

    void copyFrom(Split of) {
        System.arraycopy(of.level, 0, level, 0, level.length);
        System.arraycopy(of.used, 0, used, 0, used.length);
        System.arraycopy(of.left, 0, left, 0, left.length);
        gain = of.gain;
    }

    private void book(int cell, long units) {
        if (units == 0) {
            return;
        }
        left[cell / data.doors] -= units;
        for (int i = data.cellStart[cell]; i < data.cellStart[cell + 1]; i++) {
            used[data.cellRow[i]] += data.cellWeight[i] * units;
        }
    }

    /** Moves a cell to a level. */
    void set(int cell, int to) {
        int base = data.levels().start[cell];
        int from = level[cell];
        level[cell] = to;
        gain += data.levels().gain[base + to] - data.levels().gain[base + from];
        book(cell, (long) data.levels().units[base + to] - data.levels().units[base + from]);
    }

    boolean hasNext(int cell) {
        return level[cell] + 1 < data.levels().count(cell);
    }

    /** What one level more gains. */
    long next(int cell) {
        int at = data.levels().start[cell] + level[cell];
        return data.levels().gain[at + 1] - data.levels().gain[at];
    }

    /** What the last level gained. */
    long last(int cell) {
        int at = data.levels().start[cell] + level[cell];
        return data.levels().gain[at] - data.levels().gain[at - 1];
    }

    /** Units of the step from a level to the one above. */
    int step(int cell, int from) {
        int at = data.levels().start[cell] + from;
        return data.levels().units[at + 1] - data.levels().units[at];
    }

    /** Whether one level more breaks no row that it does not break now. */
    boolean fits(int cell) {
        int units = step(cell, level[cell]);
        if (left[cell / data.doors] < units) {
            return false;
        }
        for (int i = data.cellStart[cell]; i < data.cellStart[cell + 1]; i++) {
            long w = data.cellWeight[i];
            if (w > 0 && used[data.cellRow[i]] + w * units > data.limit[data.cellRow[i]]) {
                return false;
            }
        }
        return true;
    }

    /** Whether the cell can go down one level without breaking a lower limit further. */
    boolean canDrop(int cell) {
        if (level[cell] == 0) {
            return false;
        }
        int units = step(cell, level[cell] - 1);
        for (int i = data.cellStart[cell]; i < data.cellStart[cell + 1]; i++) {
            long w = data.cellWeight[i];
            if (w < 0 && used[data.cellRow[i]] - w * units > data.limit[data.cellRow[i]]) {
                return false;
            }
        }
        return true;
    }

    boolean isFeasible() {
        for (long l : left) {
            if (l < 0) {
                return false;
            }
        }
        for (int r = 0; r < used.length; r++) {
            if (used[r] > data.limit[r]) {
                return false;
            }
        }
        return true;
    }

    int[] units() {
        int[] units = new int[level.length];
        for (int c = 0; c < units.length; c++) {
            units[c] = data.levels().units[data.levels().start[c] + level[c]];
        }
        return units;
    }
}
