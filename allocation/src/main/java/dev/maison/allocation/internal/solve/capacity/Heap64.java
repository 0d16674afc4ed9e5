package dev.maison.allocation.internal.solve.capacity;

/** A binary heap of rows by 64-bit key, the smallest on top. Equal keys stand in no promised order, but always in the same. */
final class Heap64 {
    private final long[] keys;
    private final int[] rows;
    private int size;

    Heap64(int capacity) {
        keys = new long[capacity];
        rows = new int[capacity];
    }

    void clear() {
        size = 0;
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** Adds without order; {@link #order} makes it. */
    void add(long key, int row) {
        keys[size] = key;
        rows[size++] = row;
    }

    void order() {
        for (int at = size / 2 - 1; at >= 0; at--) {
            sift(at, keys[at], rows[at]);
        }
    }

    long topKey() {
        return keys[0];
    }

    int topRow() {
        return rows[0];
    }

    void replaceTop(long key, int row) {
        sift(0, key, row);
    }

    void removeTop() {
        size--;
        if (size > 0) {
            sift(0, keys[size], rows[size]);
        }
    }

    private boolean isBefore(int child, long key, int row) {
        return keys[child] < key || (keys[child] == key && rows[child] < row);
    }

    private void sift(int start, long key, int row) {
        int at = start;
        int half = size / 2;
        while (at < half) {
            int child = 2 * at + 1;
            if (child + 1 < size && isBefore(child + 1, keys[child], rows[child])) {
                child++;
            }
            if (!isBefore(child, key, row)) {
                break;
            }
            keys[at] = keys[child];
            rows[at] = rows[child];
            at = child;
        }
        keys[at] = key;
        rows[at] = row;
    }
}
