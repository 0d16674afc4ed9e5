package dev.maison.allocation.internal.gain;

/**
 * How much work it is to push a SKU whose units come in steps: doors times units, and units times the choices of all doors. It follows from
 * the problem alone, so that a plan can tell which SKUs were too large for it.
 */
public final class PushSize {
    /** Most doors times units. */
    private static final long MOST_STATES = 1L << 25;

    /** Most units times choices. */
    private static final long MOST_STEPS = 1L << 33;

    /** Most choices of all doors together. */
    private static final long MOST_CHOICES = 1L << 24;

    private PushSize() {}

    /** Whether a SKU is pushed, in steps, and too large to be worked out with what there is of it; minima must fit. */
    public static boolean isGivenUp(LaunchData data, int sku) {
        if (!data.isPushedAll(sku) || !data.isStepped(sku)) {
            return false;
        }
        long room = data.available(sku);
        for (int cell = sku * data.doors; cell < (sku + 1) * data.doors; cell++) {
            room -= data.minimum(cell);
        }
        return room >= 0 && isTooLarge(data, sku, room);
    }

    /** Whether it is too much to work out how {@code room} units beyond the minima are pushed. */
    public static boolean isTooLarge(LaunchData data, int sku, long room) {
        long choices = 0;
        long reach = 0;
        for (int cell = sku * data.doors; cell < (sku + 1) * data.doors; cell++) {
            choices++;
            long least = data.minimum(cell);
            long first = data.nextAllowed(cell, least);
            long end = Math.min(data.maximum(cell), least + room);
            if (data.eligible(cell) && first <= end) {
                long further = (end - first) / data.multiple(cell);
                choices += 1 + further;
                reach = Math.min(reach + first + further * data.multiple(cell) - least, room);
            }
        }
        return choices > MOST_CHOICES
                || (reach + 1) * data.doors > MOST_STATES
                || (reach + 1) * choices > MOST_STEPS; // at most 2^31 times 2^24
    }
}
