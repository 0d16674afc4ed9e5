package dev.maison.allocation.pack;

import dev.maison.core.Ratio;

/**
 * Why a branch got its lot type and multiplicity. Derived from the plan and its certificate.
 *
 * <p>The family may grow: a {@code switch} over it should keep a default branch and show {@link #sentence}.
 */
public sealed interface LotReason {
    /** A sentence for people, with the numbers in it. Not for parsing. */
    String sentence();

    /**
     * No candidate lot in any multiplicity suits the branch better.
     *
     * @param cost what its lots cost
     * @param unit the unit of cost
     */
    record SuitsBest(Ratio cost, String unit) implements LotReason {
        @Override
        public String sentence() {
            return "no candidate suits the branch better than at " + cost + " " + unit;
        }
    }

    /**
     * Another lot would suit the branch better but is not among the types used.
     *
     * @param cost what its lots cost
     * @param better the line that would suit it best of all candidates
     * @param betterCost what that would cost
     * @param maxLotTypes the most lot types there may be
     * @param unit the unit of cost
     */
    record TypeNotUsed(Ratio cost, LotLine better, Ratio betterCost, int maxLotTypes, String unit)
            implements LotReason {
        @Override
        public String sentence() {
            return better.multiplicity() + " of " + better.lot() + " would suit it better, at " + betterCost
                    + " instead of " + cost + " " + unit + ", but is not among the " + maxLotTypes + " lot types";
        }
    }

    /**
     * Among the lot types used, or among all while fewer are used than may be, another choice would suit the branch better, but the total
     * must keep its range.
     *
     * @param cost what its lots cost
     * @param better the line that would suit it best of those
     * @param betterCost what that would cost
     * @param unitPrice what a unit of the total is priced at in the certificate
     * @param unit the unit of cost
     */
    record HeldByTotal(Ratio cost, LotLine better, Ratio betterCost, Ratio unitPrice, String unit)
            implements LotReason {
        @Override
        public String sentence() {
            return better.multiplicity() + " of " + better.lot() + " would suit it better, at " + betterCost
                    + " instead of " + cost + " " + unit + ", but the total must keep its range, at a price of "
                    + unitPrice + " a unit";
        }
    }
}
