package dev.maison.allocation.internal.solve;

import dev.maison.allocation.internal.gain.LaunchData;
import dev.maison.allocation.internal.gain.UnitGains;
import java.util.Arrays;

/**
 * One pass over the doors of a tier: sets each to its units worth at least the upper end of a window of prices, and lists the
 * units inside the window.
 *
 * <p>Where a door will stop is foreseen well but not exactly. So the doors are ordered by a safe stop and climb there together, a
 * unit at a time for all that go on: loops without branches, which the compiler turns into vector instructions. From there each
 * door goes on by itself. A stop that turns out too far is climbed again from the ground.
 */
final class Climb {
    /** Covers the rounding of a tail that is put together again. */
    private static final double SAFETY = 1 + 0x1p-40;

    private static final int RECIPROCALS = 1 << 12;
    private static final double[] RECIPROCAL = reciprocals();

    private final LaunchRow row;
    private final WindowCut window;
    private final boolean poisson;
    private final int[] stops;
    private final int[] counts = new int[PriceGuess.MOST + 2];

    /** Positions by falling stop, and their recurrences in that order. */
    private final int[] position;

    private final double[] probability;
    private final double[] a;
    private final double[] b;
    private final double[] tail;

    Climb(LaunchData data, LaunchRow row, WindowCut window) {
        int n = data.doors;
        this.row = row;
        this.window = window;
        this.poisson = data.size == null;
        this.stops = new int[n];
        this.position = new int[n];
        this.probability = new double[n];
        this.a = new double[n];
        this.b = new double[n];
        this.tail = new double[n];
    }

    /** Answers the units beyond minima that are worth at least the upper end of the guessed window. */
    long collect(int from, int to, PriceGuess guess) {
        double highEdge = edge(guess.high());
        double lowEdge = edge(guess.low());
        guess.stops(row.worth, row.mean, row.spread, stops, from, to);
        int active = sort(from, to);
        climbTogether(active);
        long sure = 0;
        for (int r = 0; r < active; r++) {
            int i = position[r];
            int x = finish(r, i, highEdge, lowEdge);
            row.units[i] = x;
            sure += x - row.least[i];
        }
        for (int r = active; r < to - from; r++) {
            int i = position[r];
            int x = row.plain[i] ? row.least[i] : climbAlone(i, highEdge, lowEdge);
            row.units[i] = x;
            sure += x - row.least[i];
        }
        return sure;
    }

    /** The smallest number that is quantised to {@code price} or more: half to even goes up when the price is even. */
    private static double edge(double price) {
        double half = price - 0.5;
        return price % 2 == 0 ? half : Math.nextUp(half);
    }

    /** Orders positions by falling stop, by counting; those that do not climb together come last. Answers how many do. */
    private int sort(int from, int to) {
        int[] at = counts;
        Arrays.fill(at, 0);
        for (int i = from; i < to; i++) {
            int stop = stops[i];
            if (!row.plain[i]) {
                stop = -1;
            } else if (row.least[i] > 0 || row.most[i] < stop) {
                stop = Math.max(Math.min(stop, row.most[i]), row.least[i]);
            }
            stops[i] = stop;
            at[PriceGuess.MOST - stop]++;
        }
        int sum = 0;
        for (int c = 0; c < at.length; c++) {
            int count = at[c];
            at[c] = sum;
            sum += count;
        }
        int active = at[PriceGuess.MOST + 1];
        for (int i = from; i < to; i++) {
            position[at[PriceGuess.MOST - stops[i]]++] = i;
        }
        return active;
    }

    private void climbTogether(int active) {
        for (int r = 0; r < active; r++) {
            int i = position[r];
            probability[r] = row.logNone[i];
            a[r] = row.a[i];
            b[r] = row.b[i];
        }
        // A loop of its own: nothing waits for the exponential of the door before.
        for (int r = 0; r < active; r++) {
            probability[r] = StrictMath.exp(probability[r]);
        }
        for (int r = 0; r < active; r++) {
            tail[r] = 1 - probability[r];
        }
        int top = active == 0 ? 0 : stops[position[0]];
        for (int k = 1; k <= top; k++) {
            int n = counts[PriceGuess.MOST - k]; // after sorting: where the doors with a stop of k or more end
            if (poisson) {
                step(probability, b, tail, n, RECIPROCAL[k]);
            } else {
                step(probability, a, b, tail, n, RECIPROCAL[k]);
            }
        }
    }

    /** One unit further for the first {@code n}. */
    private static void step(double[] p, double[] b, double[] t, int n, double reciprocal) {
        for (int r = 0; r < n; r++) {
            double q = p[r] * (b[r] * reciprocal);
            p[r] = q;
            t[r] -= q;
        }
    }

    private static void step(double[] p, double[] a, double[] b, double[] t, int n, double reciprocal) {
        for (int r = 0; r < n; r++) {
            double q = p[r] * (a[r] + b[r] * reciprocal);
            p[r] = q;
            t[r] -= q;
        }
    }

    /** Goes on from the common climb, listing units, until the window is passed. */
    private int finish(int r, int i, double highEdge, double lowEdge) {
        double w = row.worth[i];
        double p = probability[r];
        double t = tail[r];
        double ai = a[r];
        double bi = b[r];
        int k = stops[i];
        if (k > row.least[i] && w * (t + p) < highEdge * SAFETY) {
            return climbAlone(i, highEdge, lowEdge); // the stop was too far
        }
        int end = Math.min(row.most[i], RECIPROCALS - 1);
        long first = window.size();
        long listed = first;
        double[] gains = window.gains();
        int[] positions = window.positions();
        int mask = window.mask();
        double gain = w * t;
        while (k < end && gain >= lowEdge) {
            int at = (int) listed & mask;
            gains[at] = gain;
            positions[at] = i;
            // It is listed only when the gain is below the upper edge. By the sign bit: a branch would be guessed
            // wrong.
            listed += Double.doubleToRawLongBits(gain - highEdge) >>> 63;
            k++;
            p *= ai + bi * RECIPROCAL[k];
            t -= p;
            gain = w * t;
        }
        if (k == RECIPROCALS - 1 && k < row.most[i]) {
            return climbAlone(i, highEdge, lowEdge); // a very long tail
        }
        window.resize(listed);
        return k - (int) (listed - first);
    }

    /** A table, a large mean, or a foreseen stop that did not hold: from the ground, unit by unit. */
    private int climbAlone(int i, double highEdge, double lowEdge) {
        UnitGains gains = row.gainsOf(i);
        int k = row.least[i];
        gains.skip(k);
        int x = k;
        while (k < row.most[i]) {
            double gain = gains.next();
            if (gain < lowEdge) {
                break;
            }
            k++;
            if (gain >= highEdge) {
                x = k;
            } else {
                window.add(gain, i);
            }
        }
        return x;
    }

    private static double[] reciprocals() {
        double[] table = new double[RECIPROCALS];
        for (int k = 1; k < RECIPROCALS; k++) {
            table[k] = 1.0 / k;
        }
        return table;
    }
}
