package dev.maison.allocation.display;

import static java.util.Objects.requireNonNull;

import dev.maison.core.Amount;
import dev.maison.core.SkuId;

/**
 * Why a display is shown at a door or not, read from the prices of the certificate. Its advantage is what it gains shown, at the best number of units
 * and less their prices, over what its pieces gain at the door without it.
 *
 * <p>The family may grow when rules are added: a {@code switch} over it should keep a default branch and show {@link #sentence}.
 */
public sealed interface DisplayReason {
    /** The display. */
    DisplayKey display();

    /** One sentence for people. Not for parsing. */
    String sentence();

    /**
     * The run is whole and shown.
     *
     * @param display the display
     * @param advantage what it gains at the prices; negative only within the gap
     */
    record RunWhole(DisplayKey display, Amount advantage) implements DisplayReason {
        /** Refuses {@code null}. */
        public RunWhole {
            requireNonNull(display, "display");
            requireNonNull(advantage, "advantage");
        }

        @Override
        public String sentence() {
            return display + " is shown with all its core sizes, worth " + advantage
                    + " more than its pieces cost elsewhere";
        }
    }

    /**
     * The story is whole and shown.
     *
     * @param display the display
     * @param advantage what it gains at the prices; negative only within the gap
     */
    record StoryKeptWhole(DisplayKey display, Amount advantage) implements DisplayReason {
        /** Refuses {@code null}. */
        public StoryKeptWhole {
            requireNonNull(display, "display");
            requireNonNull(advantage, "advantage");
        }

        @Override
        public String sentence() {
            return display + " is kept whole, worth " + advantage + " more than its pieces cost elsewhere";
        }
    }

    /**
     * Not shown: there are not enough units of a core SKU in all.
     *
     * @param display the display
     * @param sku the SKU
     * @param neededUnits what the display needs
     * @param suppliedUnits what there is
     */
    record CoreSizeMissing(DisplayKey display, SkuId sku, long neededUnits, long suppliedUnits)
            implements DisplayReason {
        /** Refuses {@code null}. */
        public CoreSizeMissing {
            requireNonNull(display, "display");
            requireNonNull(sku, "sku");
        }

        @Override
        public String sentence() {
            return display + " is not shown: it needs " + neededUnits + " of " + sku + " and there are "
                    + suppliedUnits;
        }
    }

    /**
     * Not shown: its pieces are worth more elsewhere.
     *
     * @param display the display
     * @param shortfall by how much what it gains falls short of what its pieces cost at the prices; zero when they are worth the same
     */
    record WorthMoreElsewhere(DisplayKey display, Amount shortfall) implements DisplayReason {
        /** Refuses {@code null}. */
        public WorthMoreElsewhere {
            requireNonNull(display, "display");
            requireNonNull(shortfall, "shortfall");
        }

        @Override
        public String sentence() {
            return display + " is not shown: its pieces are worth " + shortfall + " more elsewhere";
        }
    }

    /**
     * Not shown although it would pay at the prices: a core SKU went to other displays, and taking it back from them would break those. Within
     * the gap of the plan it may be that another choice is better.
     *
     * @param display the display
     * @param sku the core SKU that ran out, the first by id
     * @param neededUnits what the display needs of it
     * @param leftUnits what is left of it
     */
    record BrokenRun(DisplayKey display, SkuId sku, long neededUnits, long leftUnits) implements DisplayReason {
        /** Refuses {@code null}. */
        public BrokenRun {
            requireNonNull(display, "display");
            requireNonNull(sku, "sku");
        }

        @Override
        public String sentence() {
            return display + " is not shown: its run would be broken, as it needs " + neededUnits + " of " + sku
                    + " and " + leftUnits + " are left by what is shown";
        }
    }
}
