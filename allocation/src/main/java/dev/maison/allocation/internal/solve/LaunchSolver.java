package dev.maison.allocation.internal.solve;

import dev.maison.allocation.internal.gain.LaunchData;
import dev.maison.allocation.internal.gain.UnitGains;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

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
 * <p>The guess comes from the SKU before; it decides the speed and never the answer. Memory: some dozen words per door.
 */
public final class LaunchSolver {
    private final LaunchData data;
    private final LaunchRow row;
    private final WindowCut window;
    private final Climb climb;
    private final PriceGuess[] guesses;

    private @Nullable StepSolver steps;
    private int cutTier;
    private long cutPrice;
    private int leftOver;

    /** Scratch for problems of one shape. */
    public LaunchSolver(LaunchData data) {
        this.data = data;
        this.row = new LaunchRow(data);
        this.window = new WindowCut(8 * data.doors + 1024);
        this.climb = new Climb(data, row, window);
        this.guesses = new PriceGuess[data.tierStart.length - 1];
        Arrays.setAll(guesses, t -> new PriceGuess(data.doors));
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
        return solve(sku, data.available(sku), out, 0);
    }

    /** Solves one SKU as if {@code available} units might be given, and writes into {@code out} at its cells less {@code offset}. */
    public boolean solve(int sku, int available, int[] out, int offset) {
        cutTier = 0;
        cutPrice = 0;
        long forced = row.forced(sku);
        if (forced > available) {
            leftOver = Math.max(available, 0);
            return false;
        }
        int left = available - (int) forced;
        if (data.isStepped(sku)) {
            steps = steps == null ? new StepSolver(data) : steps;
            leftOver = (int) steps.solve(sku, left, out, offset);
            cutTier = steps.cutTier();
            cutPrice = steps.cutPrice();
            return true;
        }
        row.load(sku, left);
        for (int t = 0; t < guesses.length && left > 0; t++) {
            left -= fill(t, left);
        }
        int unwanted = left;
        if (left > 0 && data.isPushedAll(sku)) {
            left -= new UnwantedUnits(data, row).give(left);
        }
        leftOver = left;
        if (unwanted > 0) {
            cutTier = 0;
            cutPrice = 0;
        } else if (cutTier == 0) {
            findStrongestRefused();
        }
        for (int i = 0; i < data.doors; i++) {
            out[row.cell(i) - offset] = row.given(i);
        }
        return true;
    }

    /** Gives at most {@code left} units to the doors of a tier beyond their minima; answers how many. */
    private int fill(int tier, int left) {
        int from = data.tierStart[tier];
        int to = data.tierStart[tier + 1];
        PriceGuess guess = guesses[tier];
        guess.start(row.worth, row.open, row.spread, from, to, left);
        while (true) {
            window.open(guess.low(), guess.high());
            long sure = climb.collect(from, to, guess);
            long listed = window.size();
            boolean everything = guess.low() <= 1 && sure + listed <= left;
            if (window.complete() && sure <= left && (everything || sure + listed >= left)) {
                int cut = (int) Math.min(left - sure, listed);
                note(from, cut > 0 ? window.cut(cut, row.units) : sure > 0 ? weakestGiven(from, to) : 0);
                if (everything) {
                    guess.learnPlenty();
                } else {
                    guess.learn((double) cutPrice);
                }
                return (int) sure + cut;
            }
            if (!guess.next(sure, listed)) {
                long price = (long) guess.low();
                int ties = left - (int) sure;
                giveTies(from, to, ties, price);
                note(from, ties > 0 ? price : weakestGiven(from, to));
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

    /** Hands out {@code count} of the units worth exactly {@code price}, door by door in their order. */
    private void giveTies(int from, int to, int count, long price) {
        int left = count;
        for (int i = from; i < to && left > 0; i++) {
            UnitGains gains = row.gainsOf(i);
            gains.skip(row.units[i]);
            while (left > 0 && row.units[i] < row.most[i] && gains.next() == price) {
                row.units[i]++;
                left--;
            }
        }
    }

    /** The smallest gain of a unit given beyond the minima; there is one. */
    private long weakestGiven(int from, int to) {
        long weakest = Long.MAX_VALUE;
        for (int i = from; i < to; i++) {
            if (row.units[i] > row.least[i]) {
                weakest = Math.min(weakest, row.gain(i, row.units[i]));
            }
        }
        return weakest;
    }

    /** Nothing was given by choice, because nothing was left: the cut-off is the best unit refused in the first tier that has one. */
    private void findStrongestRefused() {
        for (int t = 0; t < guesses.length; t++) {
            long strongest = 0;
            for (int i = data.tierStart[t]; i < data.tierStart[t + 1]; i++) {
                if (row.hasRoom(i)) {
                    strongest = Math.max(strongest, row.gain(i, row.units[i] + 1));
                }
            }
            if (strongest > 0) {
                note(data.tierStart[t], strongest);
                return;
            }
        }
    }
}
