package dev.maison.allocation.internal.gain;

/**
 * The tail probabilities of {@link Tail}, bit for bit, where they come from the plain recurrence:
 * the same operations in the same order, small enough to be inlined.
 */
public final class PlainTail {
    private static final int RECIPROCALS = 1 << 11;
    private static final double[] RECIPROCAL = reciprocals();

    /**
     * Added to a number that is not negative and below 2^51, it leaves the number, rounded half to even, in the lowest bits: what {@link
     * UnitGains#quantised} answers, with fewer steps. Of a negative number comes a negative one.
     */
    private static final double ROUNDING = 0x1p52;

    private static final long ROUNDING_BITS = Double.doubleToRawLongBits(ROUNDING);

    /** No gain ended a list. */
    public static final long NOTHING = Long.MIN_VALUE;

    private double a;
    private double b;
    private double p;
    private double tail;
    private int k;
    private int mode;
    private long refused = NOTHING;

    /** Walks nothing until it is started. */
    public PlainTail() {}

    /** Begins at the first unit; answers false where the recurrence is not the plain one. */
    public boolean start(double mean, double size) {
        double logNone = Panjer.logNone(mean, size);
        if (logNone < Panjer.LOG_FLOOR) {
            return false;
        }
        a = Panjer.a(mean, size);
        b = Panjer.b(mean, size);
        mode = Panjer.mode(a, b);
        p = StrictMath.exp(logNone);
        tail = 1 - p;
        k = 1;
        return true;
    }

    /**
     * Writes the gains of the next units, as {@link UnitGains} quantises them, each with {@code added} on top, to {@code to[from]} and
     * on, up to {@code end} and while a gain is at least {@code least}. Answers where it stopped; {@link #refused} tells what stopped it.
     */
    public int list(double worth, long least, long added, long[] to, int from, int end) {
        int stop = Math.min(end, from + RECIPROCALS - k); // as far as the table reaches
        double probability = p; // in local variables: what is carried from unit to unit stays in registers
        double rest = tail;
        int unit = k;
        int at = from;
        refused = NOTHING;
        while (at < stop) {
            long gain = Double.doubleToRawLongBits(worth * rest + ROUNDING) - ROUNDING_BITS;
            if (gain < least) {
                refused = UnitGains.quantised(worth, Math.max(rest, 0));
                break;
            }
            to[at++] = gain + added;
            if (probability < Panjer.NEGLIGIBLE && unit > mode) {
                rest = 0;
            } else {
                probability *= a + b * RECIPROCAL[unit];
                rest -= probability;
            }
            unit++;
        }
        p = probability;
        tail = rest;
        k = unit;
        return at < end && refused == NOTHING ? listBeyond(worth, least, added, to, at, end) : at;
    }

    /** Goes on beyond the table of reciprocals. */
    private int listBeyond(double worth, long least, long added, long[] to, int from, int end) {
        int at = from;
        while (at < end) {
            long gain = UnitGains.quantised(worth, Math.max(tail, 0));
            if (gain < least) {
                refused = gain;
                break;
            }
            to[at++] = gain + added;
            if (p < Panjer.NEGLIGIBLE && k > mode) {
                tail = 0;
            } else {
                p *= a + b * (1.0 / k);
                tail -= p;
            }
            k++;
        }
        return at;
    }

    /** The gain that ended the last list; {@link #NOTHING} when none did. */
    public long refused() {
        return refused;
    }

    private static double[] reciprocals() {
        double[] table = new double[RECIPROCALS];
        for (int k = 1; k < RECIPROCALS; k++) {
            table[k] = 1.0 / k;
        }
        return table;
    }
}
