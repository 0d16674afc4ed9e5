package dev.maison.allocation.internal.gain;

/**
 * The tail probabilities of {@link Tail}, bit for bit, where they come from the plain recurrence:
 * the same operations in the same order, small enough to be inlined.
 */
public final class PlainTail {
    private static final int RECIPROCALS = 1 << 11;
    private static final double[] RECIPROCAL = reciprocals();

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
        double probability = p; // in local variables: what is carried from unit to unit stays in registers
        double rest = tail;
        int unit = k;
        int at = from;
        refused = NOTHING;
        while (at < end) {
            long gain = UnitGains.quantised(worth, unit > 1 && rest < 0 ? 0 : rest);
            if (gain < least) {
                refused = gain;
                break;
            }
            to[at++] = gain + added;
            if (probability < Panjer.NEGLIGIBLE && unit > mode) {
                rest = 0;
            } else {
                probability *= a + b * (unit < RECIPROCALS ? RECIPROCAL[unit] : 1.0 / unit);
                rest -= probability;
            }
            unit++;
        }
        p = probability;
        tail = rest;
        k = unit;
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
