package dev.maison.allocation.internal.solve;

import dev.maison.allocation.internal.gain.LaunchData;
import dev.maison.allocation.internal.gain.Panjer;
import dev.maison.allocation.internal.gain.UnitGains;
import java.util.Arrays;

/**
 * Gives the units of one SKU after another to doors: exact optimum of a separable concave objective under one supply, tier by
 * tier, by searching the cut-off price.
 *
 * <p>The greedy rule "always give the next unit to the door that gains most" is optimal (B. Fox, "Discrete Optimization via
 * Marginal Analysis", Management Science 13 (1966), 210-216). It need not be walked unit by unit: the optimum holds all units
 * worth more than some price and none worth less (Galil and Megiddo 1979; Frederickson and Johnson 1982). So a window of prices
 * is guessed, one pass over the doors counts the units above it and lists those inside, and the list is cut at the supply. A
 * window that misses the cut-off says on which side it lies and the next one is better; a window of one quantum holds nothing
 * but ties.
 *
 * <p>The guess comes from the SKU before; it decides the speed and never the answer.
 */
public final class LaunchSolver {
    /** Up to this mean the plain recurrence has no rounding that a gain could show, however far it is carried; see {@link Panjer}. */
    private static final double PLAIN_MEAN = 64;

    /** No unit is worth this much. */
    static final double TOP_PRICE = 2.0 * LaunchData.MAX_VALUE_QUANTA;

    /** Covers the rounding of a tail that is put together again. */
    private static final double SAFETY = 1 + 0x1p-40;

    private static final int RECIPROCALS = 1 << 12;
    private static final double[] RECIPROCAL = reciprocals();

    private final LaunchData data;
    private final double[] worth;
    private final double[] a;
    private final double[] b;
    private final double[] none;
    private final double[] mean;
    private final double[] spread;
    private final boolean[] plain;
    private final int[] least;
    private final int[] most;
    private final int[] units;
    private final int[] stops;
    private final int[] door;
    private final double[] probability;
    private final double[] constant;
    private final double[] coefficient;
    private final double[] tail;
    private final int[] counts = new int[PriceGuess.MOST + 2];
    private final UnitGains gains;
    private final WindowCut window;
    private final PriceGuess[] guesses;

    private int base;
    private int cutTier;
    private long cutPrice;
    private int leftOver;

    /** Scratch for problems of one shape. */
    public LaunchSolver(LaunchData data) {
        this.data = data;
        int n = data.doors;
        this.worth = new double[n];
        this.a = new double[n];
        this.b = new double[n];
        this.none = new double[n];
        this.mean = new double[n];
        this.spread = new double[n];
        this.plain = new boolean[n];
        this.least = new int[n];
        this.most = new int[n];
        this.units = new int[n];
        this.stops = new int[n];
        this.door = new int[n];
        this.probability = new double[n];
        this.constant = new double[n];
        this.coefficient = new double[n];
        this.tail = new double[n];
        this.gains = new UnitGains(data);
        this.window = new WindowCut(8 * n + 1024);
        this.guesses = new PriceGuess[data.tierStart.length - 1];
        Arrays.setAll(guesses, t -> new PriceGuess(n));
    }

    /** The tier of the weakest unit given by choice (of the strongest refused when none was), or 0 when no unit was refused. */
    public int cutTier() {
        return cutTier;
    }

    /** The gain of that unit in quanta, or 0. */
    public long cutPrice() {
        return cutPrice;
    }

    /** Units that are neither given nor held back. */
    public int leftOver() {
        return leftOver;
    }

    /**
     * Solves one SKU and writes its units into {@code out} at its cells. Answers false, and writes nothing, when minima and holdback
     * exceed the supply.
     */
    public boolean solve(int sku, int[] out) {
        base = sku * data.doors;
        cutTier = 0;
        cutPrice = 0;
        int available = data.available(sku);
        long forced = forcedUnits();
        if (forced > available) {
            leftOver = Math.max(available, 0);
            return false;
        }
        int left = available - (int) forced;
        prepare(left);
        for (int t = 0; t < guesses.length && left > 0; t++) {
            left -= fill(t, left);
        }
        leftOver = left;
        if (left > 0) {
            cutTier = 0;
            cutPrice = 0;
        } else if (cutTier == 0) {
            findStrongestRefused();
        }
        int[] order = data.order;
        for (int i = 0; i < order.length; i++) {
            out[base + order[i]] = units[i];
        }
        return true;
    }

    private long forcedUnits() {
        if (data.minimum == null) {
            return 0;
        }
        long sum = 0;
        for (int cell = base; cell < base + data.doors; cell++) {
            sum += data.minimum(cell);
        }
        return sum;
    }

    /** Loads the row: limits, worth, recurrence, and the probability of no demand. */
    private void prepare(int left) {
        int[] order = data.order;
        int n = order.length;
        if (data.isPlainPoisson()) {
            for (int i = 0; i < n; i++) {
                int cell = base + order[i];
                double m = data.mean(cell);
                units[i] = 0;
                most[i] = left;
                worth[i] = data.valueQuanta(cell);
                mean[i] = m;
                b[i] = m;
                none[i] = -m;
                plain[i] = m <= PLAIN_MEAN;
            }
        } else {
            for (int i = 0; i < n; i++) {
                int cell = base + order[i];
                double m = data.mean(cell);
                double size = data.size(cell);
                boolean table = data.hasTable(cell);
                least[i] = data.minimum(cell);
                units[i] = least[i];
                most[i] = (int) Math.min(data.maximum(cell), (long) least[i] + left);
                worth[i] =
                        table ? (double) data.firstGain(cell) : data.valueQuanta(cell); // of a table only for the guess
                a[i] = Panjer.a(m, size);
                b[i] = Panjer.b(m, size);
                none[i] = Panjer.logNone(m, size);
                plain[i] = !table && m <= PLAIN_MEAN && least[i] <= PriceGuess.MOST;
                mean[i] = table ? data.tableLength(cell) / 2.0 : m;
                spread[i] = table ? mean[i] * mean[i] / 4 : size == 0 ? m : m + m * (m / size); // the variance, for now
            }
        }
        double[] variance = data.isPlainPoisson() ? mean : spread;
        for (int i = 0; i < n; i++) {
            spread[i] = Math.sqrt(variance[i]);
        }
    }

    /** Gives at most {@code left} units to the doors of a tier beyond their minima; answers how many. */
    private int fill(int tier, int left) {
        int from = data.tierStart[tier];
        int to = data.tierStart[tier + 1];
        PriceGuess guess = guesses[tier];
        guess.start(worth, mean, spread, from, to, left);
        for (; ; ) {
            double low = guess.low();
            double high = guess.high();
            window.open(low, high);
            long sure = collect(from, to, high, low, guess);
            long listed = window.size();
            boolean everything = low <= 1 && sure + listed <= left;
            if (window.complete() && sure <= left && (everything || sure + listed >= left)) {
                int cut = (int) Math.min(left - sure, listed);
                note(from, cut > 0 ? window.cut(cut, units) : sure > 0 ? weakestGiven(from, to) : 0);
                if (everything) {
                    guess.learnPlenty();
                } else {
                    guess.learn((double) cutPrice);
                }
                return (int) sure + cut;
            }
            if (!guess.next(sure, listed)) {
                giveTies(from, to, left - (int) sure, (long) low);
                note(from, (long) low);
                return left;
            }
        }
    }

    private void note(int position, long weakest) {
        if (weakest > 0) {
            cutTier = data.tier[data.order[position]];
            cutPrice = weakest;
        }
    }

    /** Sets every door to its units worth at least {@code high}, lists those from {@code low} up to it; answers units beyond minima. */
    private long collect(int from, int to, double high, double low, PriceGuess guess) {
        double highEdge = edge(high);
        double lowEdge = edge(low);
        guess.stops(worth, mean, spread, stops, from, to);
        int active = sort(from, to);
        climbTogether(active);
        long sure = 0;
        for (int r = 0; r < active; r++) {
            int i = door[r];
            int x = finish(r, i, highEdge, lowEdge);
            units[i] = x;
            sure += x - least[i];
        }
        for (int r = active; r < to - from; r++) {
            int i = door[r];
            int x = plain[i] ? least[i] : climbSlowly(i, highEdge, lowEdge);
            units[i] = x;
            sure += x - least[i];
        }
        return sure;
    }

    /** Orders doors by falling stop into {@link #door}, those that take part in the common climb first; answers how many. */
    private int sort(int from, int to) {
        int[] at = counts;
        Arrays.fill(at, 0);
        for (int i = from; i < to; i++) {
            int stop = stops[i];
            if (!plain[i]) {
                stop = -1;
            } else if (least[i] > 0 || most[i] < stop) {
                stop = Math.max(Math.min(stop, most[i]), least[i]);
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
            door[at[PriceGuess.MOST - stops[i]]++] = i;
        }
        return active;
    }

    private void climbTogether(int active) {
        for (int r = 0; r < active; r++) {
            int i = door[r];
            probability[r] = none[i];
            constant[r] = a[i];
            coefficient[r] = b[i];
        }
        // A loop of its own: nothing waits for the exponential of the door before.
        for (int r = 0; r < active; r++) {
            probability[r] = StrictMath.exp(probability[r]);
        }
        for (int r = 0; r < active; r++) {
            tail[r] = 1 - probability[r];
        }
        int top = active == 0 ? 0 : stops[door[0]];
        // counts[c] is now where the doors with stop MOST - c end.
        for (int k = 1; k <= top; k++) {
            int n = counts[PriceGuess.MOST - k];
            if (data.size == null) {
                step(probability, coefficient, tail, n, RECIPROCAL[k]);
            } else {
                step(probability, constant, coefficient, tail, n, RECIPROCAL[k]);
            }
        }
    }

    /** As below, with the constant of the negative binomial. */
    private static void step(double[] p, double[] a, double[] b, double[] t, int n, double reciprocal) {
        for (int r = 0; r < n; r++) {
            double q = p[r] * (a[r] + b[r] * reciprocal);
            p[r] = q;
            t[r] -= q;
        }
    }

    /** One unit further for the first {@code n} doors: a loop the compiler turns into vector instructions. */
    private static void step(double[] p, double[] b, double[] t, int n, double reciprocal) {
        for (int r = 0; r < n; r++) {
            double q = p[r] * (b[r] * reciprocal);
            p[r] = q;
            t[r] -= q;
        }
    }

    /** The smallest number that is quantised to {@code price} or more: half to even goes up when the price is even. */
    private static double edge(double price) {
        double half = price - 0.5;
        return price % 2 == 0 ? half : Math.nextUp(half);
    }

    /** Goes on from the common climb, listing units, until the window is passed. */
    private int finish(int r, int i, double highEdge, double lowEdge) {
        double w = worth[i];
        double pk = probability[r];
        double t = tail[r];
        double ai = constant[r];
        double bi = coefficient[r];
        int k = stops[i];
        if (k > least[i] && w * (t + pk) < highEdge * SAFETY) {
            return climbSlowly(i, highEdge, lowEdge); // the stop was too far
        }
        int end = Math.min(most[i], RECIPROCALS - 1);
        long listed = window.size();
        double[] listedGain = window.gains();
        int[] listedDoor = window.doors();
        int mask = window.mask();
        double gain = w * t;
        long first = listed;
        while (k < end && gain >= lowEdge) {
            int at = (int) listed & mask;
            listedGain[at] = gain;
            listedDoor[at] = i;
            // One more is listed only when the gain is below the upper edge: the sign bit, because a branch would be
            // guessed wrong.
            listed += Double.doubleToRawLongBits(gain - highEdge) >>> 63;
            k++;
            pk *= ai + bi * RECIPROCAL[k];
            t -= pk;
            gain = w * t;
        }
        if (k == RECIPROCALS - 1 && k < most[i]) {
            window.resize(first); // a very long tail
            return climbSlowly(i, highEdge, lowEdge);
        }
        window.resize(listed);
        return k - (int) (listed - first);
    }

    private int climbSlowly(int i, double highEdge, double lowEdge) {
        gains.start(base + data.order[i]);
        int k = 0;
        while (k < least[i]) {
            gains.next();
            k++;
        }
        int x = k;
        while (k < most[i]) {
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

    /** Hands out {@code count} of the units worth exactly {@code price}, door by door in their order. */
    private void giveTies(int from, int to, int count, long price) {
        int left = count;
        for (int i = from; i < to && left > 0; i++) {
            gains.start(base + data.order[i]);
            for (int k = 0; k < units[i]; k++) {
                gains.next();
            }
            while (left > 0 && units[i] < most[i] && gains.next() == price) {
                units[i]++;
                left--;
            }
        }
    }

    /** The smallest gain of a unit given beyond the minima; there is one. */
    private long weakestGiven(int from, int to) {
        long weakest = Long.MAX_VALUE;
        for (int i = from; i < to; i++) {
            if (units[i] > least[i]) {
                weakest = Math.min(weakest, gainOf(i, units[i]));
            }
        }
        return weakest;
    }

    /** Nothing was given by choice, because nothing was left: the cut-off is the best unit refused in the first tier that has one. */
    private void findStrongestRefused() {
        for (int t = 0; t < guesses.length; t++) {
            long strongest = 0;
            for (int i = data.tierStart[t]; i < data.tierStart[t + 1]; i++) {
                if (units[i] < data.maximum(base + data.order[i])) {
                    strongest = Math.max(strongest, gainOf(i, units[i] + 1));
                }
            }
            if (strongest > 0) {
                note(data.tierStart[t], strongest);
                return;
            }
        }
    }

    private long gainOf(int i, int unit) {
        gains.start(base + data.order[i]);
        for (int k = 1; k < unit; k++) {
            gains.next();
        }
        return gains.next();
    }

    private static double[] reciprocals() {
        double[] table = new double[RECIPROCALS];
        for (int k = 1; k < RECIPROCALS; k++) {
            table[k] = 1.0 / k;
        }
        return table;
    }
}
