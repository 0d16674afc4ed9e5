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
        int at = start;
        int half = size / 2;
        while (at < half) {
            int child = 2 * at + 1;
            if (child + 1 < size && entries[child + 1] < entries[child]) {
                child++;
            }
            if (entries[child] >= entry) {
                break;
            }
            entries[at] = entries[child];
            at = child;
        }
        entries[at] = entry;
    }
}
