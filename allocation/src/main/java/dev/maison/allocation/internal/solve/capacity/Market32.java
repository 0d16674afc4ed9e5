package dev.maison.allocation.internal.solve.capacity;

import dev.maison.allocation.internal.gain.CellGains;
import java.util.Arrays;

/**
 * Units of rows at doors, the prices of doors, and what the next and the last unit of every cell gains; gains are 32-bit. A row is a SKU.
 *
 * <p>The gains stand twice, by row and by door, so that both a row and a door are read in order. Allocates 16 bytes a cell.
 */
final class Market32 {
    /** The gain of a unit that may not be given. */
    static final int CLOSED = -(1 << 30);

    /** The gain of the last unit where there is none. */
    static final int NOTHING = 1 << 30;

    /** Further apart than any two gains. */
    static final int APART = 1 << 29;

    private static final int SPREAD = 64;
    private static final int BLOCK = 16;
    private static final int LOOKS = 24;

    final int doors;
    final int[] room;
    final int[] total;
    final int[] idle;
    final int[] price;
    final int[] nextRow;
    final int[] lastRow;
    final int[] nextColumn;
    final int[] lastColumn;
    int rows;
    long moves;

    private final CapacityModel model;
    private final CellGains gains;
    private final int[] doorOf;
    private final int[] units;
    private final int[] cells;
    private final long[] byWorth;
    private final int[] guess;
    private final double[] weight;
    private final Heap32 heap;

    Market32(CapacityModel model, int[] units) {
        this.model = model;
        this.gains = new CellGains(model.data());
        this.units = units;
        doorOf = model.doors();
        doors = doorOf.length;
        int n = model.skus().length;
        room = new int[doors];
        total = new int[doors];
        idle = new int[n];
        cells = new int[n];
        price = new int[doors];
        guess = new int[doors];
        weight = new double[doors];
        nextRow = new int[n * doors];
        lastRow = new int[n * doors];
        nextColumn = new int[n * doors];
        lastColumn = new int[n * doors];
        heap = new Heap32(doors);
        byWorth = new long[n];
        sortByWorth();
    }

    /** The SKUs by what a first unit gains at some of the doors, nearly in that order, so that every so-manieth of them stands for all. */
    private void sortByWorth() {
        int looks = Math.min(doors, LOOKS);
        for (int i = 0; i < byWorth.length; i++) {
            long sum = 0;
            for (int k = 0; k < looks; k++) {
                sum += Math.max(firstGain(i, (int) ((long) k * doors / looks)), 0) / looks;
            }
            byWorth[i] = sum;
        }
        int few = 0;
        for (long worth : byWorth) {
            few = Math.max(few, 64 - Long.numberOfLeadingZeros(worth));
        }
        for (int i = 0; i < byWorth.length; i++) {
            byWorth[i] = ((byWorth[i] >>> Math.max(few - 31, 0)) << 32) | i;
        }
        Arrays.sort(byWorth);
    }

    /** The SKU of a row when rows are every so-manieth SKU. */
    private int skuOf(int row, int stride) {
        return stride == 1 ? row : (int) byWorth[Math.min(row * stride + stride / 2, byWorth.length - 1)];
    }

    /** Fills the rows of every so-manieth SKU at the prices so far, with as large a part of the room. Returns the largest gain. */
    int open(int stride, int eps) {
        int n = model.skus().length;
        rows = (n + stride - 1) / stride;
        long all = 0;
        for (int units : model.units()) {
            all += units;
        }
        long part = 0;
        for (int i = 0; i < rows; i++) {
            part += model.units()[skuOf(i, stride)];
        }
        for (int d = 0; d < doors; d++) {
            int whole = model.room()[d];
            boolean as = whole == CapacityModel.UNLIMITED || stride == 1 || all == 0;
            room[d] = as ? whole : (int) ((double) whole * part / all + 0.5); // a guess: only the last round decides
            total[d] = 0;
        }
        weigh(eps);
        int most = 0;
        for (int i = 0; i < rows; i++) {
            most = Math.max(most, fill(i, skuOf(i, stride), eps));
        }
        transpose(nextRow, nextColumn);
        transpose(lastRow, lastColumn);
        return most;
    }

    /** Prices within half an epsilon of the true ones that spread equal doors' units by their room. */
    private void charge(int row, int eps) {
        System.arraycopy(price, 0, guess, 0, doors);
        double part = (double) row / rows;
        for (int d = 0; eps > 1 && d < doors; d++) {
            int ahead = (int) ((total[d] - room[d] * part) * weight[d]);
            guess[d] += Math.max(-eps / 2, Math.min(eps / 2, ahead));
        }
    }

    /** What a unit ahead of the room that goes with the rows so far adds to the price of a door, for {@link #charge}. */
    private void weigh(int eps) {
        for (int d = 0; d < doors; d++) {
            boolean limited = room[d] != CapacityModel.UNLIMITED;
            weight[d] = limited ? (double) eps / (2 + room[d] / SPREAD) : 0;
        }
    }

    private int fill(int row, int sku, int eps) {
        charge(row, eps);
        int base = row * doors;
        int first = model.skus()[sku] * doors;
        cells[row] = first;
        int most = 0;
        heap.clear();
        for (int d = 0; d < doors; d++) {
            int cell = first + doorOf[d];
            units[cell] = 0;
            int next = gain(cell, 1);
            most = Math.max(most, next);
            nextRow[base + d] = next;
            lastRow[base + d] = NOTHING;
            if (next > guess[d]) {
                heap.add(guess[d] - next, d);
            }
        }
        heap.order();
        int left = model.units()[sku];
        while (left > 0 && !heap.isEmpty()) {
            int d = heap.topRow();
            int cell = first + doorOf[d];
            int next = gain(cell, ++units[cell] + 1);
            lastRow[base + d] = nextRow[base + d];
            nextRow[base + d] = next;
            total[d]++;
            left--;
            if (next > guess[d]) {
                heap.replaceTop(guess[d] - next, d);
            } else {
                heap.removeTop();
            }
        }
        idle[row] = left;
        return most;
    }

    private int gain(int cell, int unit) {
        long gain = gains.beyondMinimum(cell, unit);
        return gain > 0 ? (int) gain : CLOSED;
    }

    /** The gain of the first unit of a SKU at a door, both in the order of the model. */
    int firstGain(int sku, int door) {
        return gain(model.skus()[sku] * doors + doorOf[door], 1);
    }

    boolean isLimited(int door) {
        return model.room()[door] != CapacityModel.UNLIMITED;
    }

    private void transpose(int[] from, int[] to) {
        for (int start = 0; start < rows; start += BLOCK) {
            int end = Math.min(start + BLOCK, rows);
            for (int d = 0; d < doors; d++) {
                for (int i = start; i < end; i++) {
                    to[d * rows + i] = from[i * doors + d];
                }
            }
        }
    }

    /** Moves one unit of a row from a door, or from the idle ones, to a door, or to them: -1. */
    void move(int row, int from, int to) {
        moves++;
        if (from < 0) {
            idle[row]--;
        } else {
            int cell = cells[row] + doorOf[from];
            int left = --units[cell];
            set(row, from, left == 0 ? NOTHING : gain(cell, left), lastRow[row * doors + from]);
            total[from]--;
        }
        if (to < 0) {
            idle[row]++;
        } else {
            int cell = cells[row] + doorOf[to];
            int now = ++units[cell];
            set(row, to, nextRow[row * doors + to], gain(cell, now + 1));
            total[to]++;
        }
    }

    private void set(int row, int door, int last, int next) {
        lastRow[row * doors + door] = last;
        lastColumn[door * rows + row] = last;
        nextRow[row * doors + door] = next;
        nextColumn[door * rows + row] = next;
    }

    /** The most that a further unit of a row is worth at any door; at least {@code least}. */
    int best(int base, int[] prices, int least) {
        int best = least;
        for (int d = 0; d < doors; d++) {
            best = Math.max(best, nextRow[base + d] - prices[d]);
        }
        return best;
    }

    /** The least that a unit of a row is worth where it is, among all doors. */
    int held(int base, int[] prices) {
        int worst = NOTHING - 1;
        for (int d = 0; d < doors; d++) {
            worst = Math.min(worst, lastRow[base + d] - prices[d]);
        }
        return worst;
    }

    /** As {@link #held}, with the units that are idle, which are worth nothing. */
    int worst(int row) {
        int worst = held(row * doors, price);
        return idle[row] > 0 ? Math.min(worst, 0) : worst;
    }

    /** How many units doors have too many, or too few although they have a price. */
    long apart() {
        long apart = 0;
        for (int d = 0; d < doors; d++) {
            if (price[d] > 0 || total[d] > room[d]) {
                apart += Math.abs((long) total[d] - room[d]);
            }
        }
        return apart;
    }
}
