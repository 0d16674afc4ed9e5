package dev.maison.benchmarks;

/**
 * The next marginal gain of a door and the door itself in one {@code long}, so that one comparison orders them: the larger gain first, of
 * equal gains the first door.
 */
final class MarginalKey {
    private final int doorBits;
    private final long doorMask;

    MarginalKey(int doors, long[] unitValueMicros) {
        doorBits = Long.SIZE - Long.numberOfLeadingZeros(Math.max(1, doors - 1));
        doorMask = (1L << doorBits) - 1;
        for (long value : unitValueMicros) {
            if (value < 0 || value >= Long.MAX_VALUE >> doorBits) {
                throw new IllegalArgumentException("unit value must fit a key beside its door but was " + value);
            }
        }
    }

    long of(long gainMicros, int door) {
        return gainMicros << doorBits | (doorMask - door);
    }

    long gainMicros(long key) {
        return key >>> doorBits;
    }

    int door(long key) {
        return (int) (doorMask - (key & doorMask));
    }
}
