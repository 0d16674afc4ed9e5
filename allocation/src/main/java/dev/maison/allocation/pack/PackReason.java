package dev.maison.allocation.pack;

import dev.maison.core.Amount;

/**
 * Why a door got its packs and no others. Derived from the plan and the prices of its certificate.
 *
 * <p>The family may grow: a {@code switch} over it should keep a default branch and show {@link #sentence}.
 */
public sealed interface PackReason {
    /** A sentence for people, with the numbers in it. Not for parsing. */
    String sentence();

    /**
     * At the prices of packs nothing else is worth more to the door.
     *
     * @param gain what its packs gain
     * @param price what they cost at the prices
     */
    record BestAtPrices(Amount gain, Amount price) implements PackReason {
        @Override
        public String sentence() {
            return "its packs gain " + gain + " and are priced at " + price
                    + ": nothing else is worth more to the door";
        }
    }

    /**
     * At the prices other packs would be worth more to the door, but packs come whole and those were needed elsewhere.
     *
     * @param gain what its packs gain
     * @param price what they cost at the prices
     * @param loss how much more other packs would be worth
     */
    record PacksComeWhole(Amount gain, Amount price, Amount loss) implements PackReason {
        @Override
        public String sentence() {
            return "its packs gain " + gain + " and are priced at " + price + ": others would be worth " + loss
                    + " more, but packs come whole and do not suffice for all";
        }
    }
}
