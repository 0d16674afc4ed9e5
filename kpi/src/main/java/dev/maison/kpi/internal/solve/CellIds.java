package dev.maison.kpi.internal.solve;

import java.util.Arrays;

/** Dense ids for keys that are too many for an array: open addressing, ids in order of first sight. */
final class CellIds {
    private long[] keys = new long[1 << 10]; // by id
    private int[] slots = new int[1 << 11]; // id + 1, or 0 for an empty slot
    private int size;

    int size() {
        return size;
    }

    /** The keys by id; entries from {@link #size} on have no meaning. */
    long[] keys() {
        return keys;
    }

    /** The id of the key, a new one if it was not seen before. */
    int idOf(long key) {
        int mask = slots.length - 1;
        int slot = slot(key, mask);
        for (int id = slots[slot]; id != 0; slot = (slot + 1) & mask, id = slots[slot]) {
            if (keys[id - 1] == key) {
                return id - 1;
            }
        }
        if (size == keys.length) {
            grow();
            return idOf(key);
        }
        keys[size] = key;
        slots[slot] = ++size;
        return size - 1;
    }

    private void grow() {
        keys = Arrays.copyOf(keys, 2 * keys.length);
        slots = new int[2 * slots.length];
        int mask = slots.length - 1;
        for (int id = 0; id < size; id++) {
            int slot = slot(keys[id], mask);
            while (slots[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            slots[slot] = id + 1;
        }
    }

    /** Fibonacci hashing; the result does not depend on it, since finished cells are in order of their keys. */
    private static int slot(long key, int mask) {
        long mixed = key * 0x9E37_79B9_7F4A_7C15L;
        return (int) (mixed >>> 32) & mask;
    }
}
