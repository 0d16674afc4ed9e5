package dev.maison.allocation.tradeoff;

import static com.google.common.base.Preconditions.checkArgument;

import dev.maison.allocation.rerun.TierWorth;

/**
 * What the total gain would change by, all else equal.
 *
 * <p>The family is closed: a {@code switch} over it needs no default branch.
 */
public sealed interface WhatIfAnswer {
    /** A sentence for people. Not for parsing. */
    String sentence();

    /**
     * Just so much: planning anew changes the total gain by this.
     *
     * @param change the change of the total gain
     */
    record Exact(TierWorth change) implements WhatIfAnswer {
        @Override
        public String sentence() {
            return "the total gain changes by " + change;
        }
    }

    /**
     * Not less and not more; planning anew says where between.
     *
     * @param atLeast the change when every unit stays where it is
     * @param atMost the change at the prices of now
     */
    record Between(TierWorth atLeast, TierWorth atMost) implements WhatIfAnswer {
        /** Checks the order. */
        public Between {
            checkArgument(
                    atLeast.compareTo(atMost) <= 0,
                    "atLeast of Between must be at most %s but was %s",
                    atMost,
                    atLeast);
        }

        @Override
        public String sentence() {
            return "the total gain changes by at least " + atLeast + " and at most " + atMost;
        }
    }

    /**
     * There is nothing to compare with: the change cannot be made, or there is no plan before or after it.
     *
     * @param reason why
     */
    record Impossible(String reason) implements WhatIfAnswer {
        @Override
        public String sentence() {
            return "not possible: " + reason;
        }
    }
}
