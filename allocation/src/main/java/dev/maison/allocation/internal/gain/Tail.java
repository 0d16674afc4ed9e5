package dev.maison.allocation.internal.gain;

import java.util.Arrays;

/**
 * Walks the tail probabilities of one cell, {@code P(D >= 1), P(D >= 2), ...}, as {@link Panjer} defines them. Reusable: {@link
 * #start} begins another cell. Not safe for several threads.
 */
public final class Tail {
    private static final double WINDOW_FLOOR = 0x1p-80;

    private double a;
    private double b;
    private double p;
    private double tail;
    private int k;
    private int mode;

    /** Tails by k - windowStart where the distribution is taken around its mode; unused otherwise. */
    private double[] window = new double[0];

    private int windowStart;
    private int windowLength;

    /** Begins at no unit. */
    public void start(double mean, double size) {
        a = Panjer.a(mean, size);
        b = Panjer.b(mean, size);
        mode = Panjer.mode(a, b);
        k = 0;
        double logNone = Panjer.logNone(mean, size);
        if (logNone >= Panjer.LOG_FLOOR) {
            windowLength = 0;
            p = StrictMath.exp(logNone);
            tail = 1 - p;
        } else {
            fillWindow();
        }
    }

    /** The probability that demand is at least one unit more than at the last call; at the first call, at least one. */
    public double next() {
        k++;
        if (windowLength > 0) {
            int at = k - windowStart;
            return at <= 0 ? 1 : at < windowLength ? window[at] : 0;
        }
        double current = tail;
        if (p < Panjer.NEGLIGIBLE && k > mode) {
            tail = 0;
        } else {
            p *= a + b * (1.0 / k);
            tail -= p;
        }
        return k > 1 && current < 0 ? 0 : current;
    }

    /** Weights relative to the mode's, then their sums from above, over the sum of all. */
    private void fillWindow() {
        double w = 1;
        int low = mode;
        while (low > 0 && w >= WINDOW_FLOOR) {
            w /= a + b * (1.0 / low);
            low--;
        }
        w = 1;
        int high = mode;
        while (w >= WINDOW_FLOOR) {
            high++;
            w *= a + b * (1.0 / high);
        }
        windowStart = low;
        windowLength = high - low + 1;
        window = window.length < windowLength ? new double[windowLength] : window;
        Arrays.fill(window, 0, windowLength, 0);
        w = 1;
        window[mode - low] = 1;
        for (int j = mode; j > low; j--) {
            w /= a + b * (1.0 / j);
            window[j - 1 - low] = w;
        }
        w = 1;
        for (int j = mode + 1; j <= high; j++) {
            w *= a + b * (1.0 / j);
            window[j - low] = w;
        }
        double sum = 0;
        for (int i = windowLength - 1; i >= 0; i--) {
            sum += window[i];
            window[i] = sum;
        }
        for (int i = 0; i < windowLength; i++) {
            window[i] /= sum;
        }
    }
}
