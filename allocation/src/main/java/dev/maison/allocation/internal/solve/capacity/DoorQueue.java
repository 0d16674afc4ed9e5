package dev.maison.allocation.internal.solve.capacity;

/** Doors in the order in which they came, each at most once. */
final class DoorQueue {
    private final int[] doors;
    private final boolean[] queued;
    private int head;
    private int size;

    DoorQueue(int capacity) {
        doors = new int[capacity];
        queued = new boolean[capacity];
    }

    boolean isEmpty() {
        return size == 0;
    }

    void add(int door) {
        if (!queued[door]) {
            queued[door] = true;
            int at = head + size++;
            doors[at >= doors.length ? at - doors.length : at] = door;
        }
    }

    int remove() {
        int door = doors[head];
        head = head + 1 == doors.length ? 0 : head + 1;
        size--;
        queued[door] = false;
        return door;
    }
}
