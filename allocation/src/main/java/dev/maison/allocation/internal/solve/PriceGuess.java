package dev.maison.allocation.internal.solve;

import dev.maison.allocation.internal.gain.LaunchData;

/**
 * Guesses the window of prices in which the cut-off of one SKU lies, and learns from one SKU to the next.
 *
 * <p>The guess takes every demand for a normal distribution with its mean and spread, whose quantiles are one look into a table,
 * and searches the price at which the doors together want the supply. What that model is wrong by, and how far its price misses,
 * is learned. Nothing here decides: a poor guess costs another pass.
 */
final class PriceGuess {
    private static final int STEPS = 128;

    /** Makes the units wanted negative, which counts as none. */
    private static final double TOO_DEAR = -1e12;

    /** Quantiles of 1 - price/worth in standard deviations, by steps of price/worth; the last step is "dearer than its worth". */
    private static final double[] QUANTILE = quantiles();

    private static final double[] SAFE_QUANTILE = safeQuantiles();
    private static final double[] SKEW = skews();

    /** No unit is worth this much. */
    private static final double TOP_PRICE = 2.0 * LaunchData.MAX_VALUE_QUANTA;

    /** The largest stop. */
    static final int MOST = 250;

    // Learned from SKU to SKU.
    private double ratio = 0.5; // of the cut-off to the mean worth
    private double slope = 1; // relative change of units wanted to relative change of price
    private double wantedPerUnit = 1; // what the model wants, by its own account, where the supply is just used up
    private double error = 0.1; // mean relative miss of the price

    // Of the SKU at hand.
    private final double[] inverse; // steps per unit of price
    private double scale;
    private double price;
    private int left;
    private double low;
    private double high;
    private double width;
    private boolean crowded; // the cut-off is known to lie in [below, above), with too many units to list
    private double below; // the cut-off is at least this
    private double above; // and less than this

    PriceGuess(int doors) {
        inverse = new double[doors];
    }

    /** Begins a SKU: {@code left} units for the doors from {@code from} up to {@code to}. */
    void start(double[] worth, double[] mean, double[] spread, int from, int to, int units) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += worth[i];
        }
        for (int i = from; i < to; i++) {
            inverse[i] = STEPS / worth[i];
        }
        scale = sum / (to - from);
        left = units;
        double guess = Math.max(ratio * scale, 1);
        double target = wantedPerUnit * units;
        double last = 0;
        double lastWanted = 0;
        for (int step = 0; step < 5; step++) {
            double wanted = wanted(guess, mean, spread, from, to);
            double excess = wanted / target - 1;
            if (step > 0 && wanted != lastWanted) {
                double learned = (lastWanted - wanted) / target * (guess + last) / (2 * (guess - last));
                slope = Math.min(Math.max(learned, 0.1), 10);
            }
            if (Math.abs(excess) < 0.003) {
                break;
            }
            last = guess;
            lastWanted = wanted;
            guess = Math.max(guess * Math.min(Math.max(1 + excess / slope, 0.5), 2), 1);
        }
        price = guess;
        below = 1;
        above = TOP_PRICE;
        crowded = false;
        width = 3 * error;
        low = Math.max(Math.rint(price * (1 - width)), below);
        high = Math.min(Math.rint(price * (1 + width)) + 1, above);
    }

    /** Looks at the given window of prices, where the cut-off is known. */
    void look(double[] worth, int from, int to, double lowInclusive, double highExclusive) {
        for (int i = from; i < to; i++) {
            inverse[i] = STEPS / worth[i];
        }
        low = lowInclusive;
        high = highExclusive;
    }

    private double wanted(double at, double[] mean, double[] spread, int from, int to) {
        double[] inv = inverse;
        double even = 0;
        double odd = 0;
        int i = from;
        for (; i + 1 < to; i += 2) {
            int j = Math.min((int) (at * inv[i]), STEPS);
            int h = Math.min((int) (at * inv[i + 1]), STEPS);
            double x = mean[i] + spread[i] * QUANTILE[j];
            double y = mean[i + 1] + spread[i + 1] * QUANTILE[h];
            even += x + Math.abs(x); // twice the positive part
            odd += y + Math.abs(y);
        }
        if (i < to) {
            double x = mean[i] + spread[i] * QUANTILE[Math.min((int) (at * inv[i]), STEPS)];
            even += x + Math.abs(x);
        }
        return (even + odd) / 2;
    }

    /**
     * Writes how many units each door surely wants above the window, by the model with the skewness of a Poisson (Cornish and
     * Fisher 1938) and rounded down to the safe side; -1 where one unit is worth less than the window.
     */
    void stops(double[] worth, double[] mean, double[] spread, int[] stops, int from, int to) {
        double[] inv = inverse;
        double at = high;
        for (int i = from; i < to; i++) {
            int j = Math.min((int) (at * inv[i]), STEPS);
            double x = mean[i] + spread[i] * SAFE_QUANTILE[j] + SKEW[j];
            stops[i] = worth[i] < low - 1 ? -1 : Math.min(Math.max((int) x, 0), MOST);
        }
    }

    /** The lower end of the window, included; whole and at least 1. */
    double low() {
        return low;
    }

    /** The upper end of the window, excluded; whole and above the lower. */
    double high() {
        return high;
    }

    /** Notes where the cut-off was. */
    void learn(double cut) {
        if (scale <= 0 || cut < 1) {
            return;
        }
        double off = (cut - price) / Math.max(cut, price);
        error = Math.min(Math.max(0.95 * error + 0.05 * Math.abs(off), 0.003), 0.3);
        ratio = cut / scale;
        // The cut-off came out dearer than guessed: the model asks for too little at a price, so less is asked of it.
        wantedPerUnit = Math.min(Math.max(wantedPerUnit * (1 - 0.1 * off * slope), 0.1), 10);
    }

    /** Every unit that gains anything was given: there is no cut-off, and the next SKU may be the same. */
    void learnPlenty() {
        ratio = scale > 0 ? 1 / scale : ratio;
    }

    /**
     * The window did not hold the cut-off, or more units than can be listed. Moves it; answers false when the window just looked at
     * is down to one quantum, where all units are equal.
     */
    boolean next(long sure, long listed) {
        width *= 2;
        if (sure > left) {
            below = high;
        } else if (sure + listed < left) {
            above = low;
        } else {
            below = low;
            above = high;
            crowded = true;
        }
        if (crowded) {
            boolean narrowest = above - below <= 1;
            if (narrowest && low == below && high == above) {
                return false;
            }
            low = narrowest ? below : Math.rint((below + above) / 2);
            high = above;
        } else if (sure > left) {
            low = below;
            high = Math.min(above, Math.rint(below * (1 + 2 * width)) + 1);
        } else {
            high = above;
            low = Math.max(below, Math.rint(above * (1 - Math.min(2 * width, 0.95))));
        }
        return true;
    }

    /** Normal quantiles in the middle of each step. */
    private static double[] quantiles() {
        double[] table = new double[STEPS + 1];
        for (int j = 0; j < STEPS; j++) {
            table[j] = normalQuantile(1 - (j + 0.5) / STEPS);
        }
        table[STEPS] = TOO_DEAR;
        return table;
    }

    /** Normal quantiles at the dear end of each step. */
    private static double[] safeQuantiles() {
        double[] table = new double[STEPS + 1];
        for (int j = 0; j < STEPS - 1; j++) {
            table[j] = normalQuantile(1 - (j + 1.0) / STEPS);
        }
        table[STEPS - 1] = TOO_DEAR;
        table[STEPS] = TOO_DEAR;
        return table;
    }

    /** What skewness adds to the quantiles, less one unit for safety. */
    private static double[] skews() {
        double[] table = new double[STEPS + 1];
        for (int j = 0; j < STEPS - 1; j++) {
            table[j] = (SAFE_QUANTILE[j] * SAFE_QUANTILE[j] - 1) / 6 - 1;
        }
        return table;
    }

    /** By halving, on the series of the normal distribution function around its middle. */
    private static double normalQuantile(double probability) {
        double under = -9;
        double over = 9;
        while (over - under > 1e-9) {
            double middle = (under + over) / 2;
            double term = middle;
            double sum = middle;
            for (int k = 1; Math.abs(term) > 1e-15; k++) {
                term *= middle * middle / (2 * k + 1);
                sum += term;
            }
            double density = StrictMath.exp(-middle * middle / 2) / StrictMath.sqrt(2 * StrictMath.PI);
            if (0.5 + sum * density < probability) {
                under = middle;
            } else {
                over = middle;
            }
        }
        return under;
    }
}
