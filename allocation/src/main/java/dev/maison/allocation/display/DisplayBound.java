package dev.maison.allocation.display;

import dev.maison.allocation.internal.display.DisplayData;
import dev.maison.core.Amount;
import dev.maison.core.SkuId;
import java.math.BigInteger;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;

/** What prices say: the bound of a proof, and what a display is worth at them. None of the solver's code; any proof from any source. */
final class DisplayBound {
    private static final byte FREE = 0;
    private static final byte SHOWN = 1;
    private static final byte BROKEN = 2;

    private final DisplayProblem problem;
    private final DisplayData data;
    private final byte[] fixed;
    private final long quantum;

    DisplayBound(DisplayProblem problem) {
        this.problem = problem;
        this.data = problem.data();
        this.fixed = new byte[data.groups()];
        this.quantum = problem.launch().quantum().micros();
    }

    /** A proof that does not fit the problem. */
    static final class Unfit extends Exception {
        private static final long serialVersionUID = 1;

        final String step;
        final String expected;
        final String found;

        Unfit(String step, Object expected, Object found) {
            super(step, null, false, false);
            this.step = step;
            this.expected = expected.toString();
            this.found = found.toString();
        }
    }

    /** The most that any plan can gain, in quanta; empty when the proof says that there is none at all here. */
    Optional<BigInteger> of(DisplayProof proof) throws Unfit {
        if (proof instanceof DisplayProof.Prices priced) {
            return Optional.of(bound(prices(priced)));
        }
        if (proof instanceof DisplayProof.Impossible impossible) {
            int s = skuOf(impossible.sku());
            long forced = 0;
            for (int cell = data.skuStart[s]; cell < data.skuStart[s + 1]; cell++) {
                forced += data.group[cell] >= 0 && fixed[data.group[cell]] == SHOWN ? data.core[cell] : 0;
            }
            if (forced <= data.supply[s]) {
                throw new Unfit("impossible by " + impossible.sku(), "more than " + data.supply[s], forced);
            }
            return Optional.empty();
        }
        DisplayProof.Choice choice = (DisplayProof.Choice) proof;
        Integer group = problem.findIndex(choice.display());
        if (group == null || fixed[group] != FREE) {
            throw new Unfit("choice", "a display of the problem, not chosen above", choice.display());
        }
        fixed[group] = SHOWN;
        Optional<BigInteger> shown = of(choice.shown());
        fixed[group] = BROKEN;
        Optional<BigInteger> notShown = of(choice.notShown());
        fixed[group] = FREE;
        return shown.isEmpty()
                ? notShown
                : notShown.isEmpty() ? shown : Optional.of(shown.get().max(notShown.get()));
    }

    private int skuOf(SkuId sku) throws Unfit {
        int s = Collections.binarySearch(problem.skus(), sku);
        if (s < 0) {
            throw new Unfit("sku of proof", "one of the launch", sku);
        }
        return s;
    }

    private long[] prices(DisplayProof.Prices priced) throws Unfit {
        long[] prices = new long[data.skus()];
        for (Map.Entry<SkuId, Amount> entry : priced.prices().entrySet()) {
            int s = skuOf(entry.getKey());
            Amount price = entry.getValue();
            if (!price.currency().equals(problem.launch().currency()) || price.micros() % quantum != 0) {
                throw new Unfit(
                        "price of " + entry.getKey(),
                        "whole steps of " + problem.launch().quantum(),
                        price);
            }
            prices[s] = price.micros() / quantum;
        }
        return prices;
    }

    /** Supply at its prices, and for each cell and display the best that can be done at them. */
    private BigInteger bound(long[] prices) {
        BigInteger bound = BigInteger.ZERO;
        for (int s = 0; s < prices.length; s++) {
            bound = bound.add(BigInteger.valueOf(prices[s]).multiply(BigInteger.valueOf(data.supply[s])));
        }
        for (int cell = 0; cell < data.sku.length; cell++) {
            if (data.group[cell] < 0) {
                bound = bound.add(net(data.gains[cell], 0, prices[data.sku[cell]]));
            }
        }
        for (int g = 0; g < data.groups(); g++) {
            BigInteger shown = shown(g, prices);
            BigInteger broken = broken(g, prices);
            bound = bound.add(fixed[g] == SHOWN ? shown : fixed[g] == BROKEN ? broken : shown.max(broken));
        }
        return bound;
    }

    private BigInteger shown(int g, long[] prices) {
        BigInteger worth = BigInteger.valueOf(data.bonus[g]);
        for (int cell : data.cells[g]) {
            worth = worth.add(net(data.gains[cell], data.core[cell], prices[data.sku[cell]]));
        }
        return worth;
    }

    private BigInteger broken(int g, long[] prices) {
        BigInteger worth = BigInteger.ZERO;
        for (int cell : data.cells[g]) {
            worth = worth.add(net(data.salvage[cell], 0, prices[data.sku[cell]]));
        }
        return worth;
    }

    private static BigInteger net(long[] gains, int forced, long price) {
        BigInteger worth = BigInteger.ZERO;
        BigInteger cost = BigInteger.valueOf(price);
        for (int k = 0; k < gains.length && (k < forced || gains[k] > price); k++) {
            worth = worth.add(BigInteger.valueOf(gains[k])).subtract(cost);
        }
        return worth;
    }

    /** The prices that speak for what is shown: those at the end of its choices. */
    Optional<long[]> pricesFor(DisplayProof proof, boolean[] shown) {
        DisplayProof at = proof;
        while (at instanceof DisplayProof.Choice choice) {
            at = shown[problem.index(choice.display())] ? choice.shown() : choice.notShown();
        }
        try {
            return at instanceof DisplayProof.Prices priced ? Optional.of(prices(priced)) : Optional.empty();
        } catch (Unfit unfit) {
            return Optional.empty();
        }
    }

    /** What showing a display gains over not showing it at prices, in quanta. */
    BigInteger advantage(int g, long[] prices) {
        return shown(g, prices).subtract(broken(g, prices));
    }
}
