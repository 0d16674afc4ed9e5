package dev.maison.allocation.internal.solve.capacity;

/** A binary heap of rows by 32-bit key, the smallest on top. Equal keys stand in no promised order, but always in the same. */
final class Heap32 {
    private final long[] entries;
    private int size;

    Heap32(int capacity) {
        entries = new long[capacity];
    }

    void clear() {
        size = 0;
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** Adds without order; {@link #order} makes it. */
    void add(int key, int row) {
        entries[size++] = entry(key, row);
    }

    private static long entry(int key, int row) {
        return ((long) key << 32) | row;
    }

    void order() {
        for (int at = size / 2 - 1; at >= 0; at--) {
            sift(at, entries[at]);
        }
    }

    int topKey() {
        return (int) (entries[0] >> 32);
    }

    int topRow() {
        return (int) entries[0];
    }

    void replaceTop(int key, int row) {
        sift(0, entry(key, row));
    }

    void removeTop() {
        size--;
        if (size > 0) {
            sift(0, entries[size]);
        }
    }

    private void sift(int start, long entry) {
        long[] heap = entries;
        int at = start;
        int child = 2 * at + 1;
        int last = size - 1;
        while (child < last) {
            long left = heap[child];
            long right = heap[child + 1];
            long less = Math.min(left, right); // without a branch that cannot be foreseen
            if (less >= entry) {
                heap[at] = entry;
                return;
            }
            heap[at] = less;
            at = right < left ? child + 1 : child;
            child = 2 * at + 1;
        }
        if (child == last && heap[child] < entry) {
            heap[at] = heap[child];
            at = child;
        }
        heap[at] = entry;
    }
}
