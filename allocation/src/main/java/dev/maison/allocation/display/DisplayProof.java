package dev.maison.allocation.display;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.maison.core.Amount;
import dev.maison.core.SkuId;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Why no plan can gain more than the bound: prices, or a choice of one display with a proof for each side. The family is closed and
 * complete.
 */
public sealed interface DisplayProof {
    /**
     * Prices of SKUs. Whoever buys at these prices what is worth buying gains at most the bound, and what the plan gives is bought.
     *
     * @param prices the price of each SKU; SKUs that are not named cost nothing
     */
    record Prices(SortedMap<SkuId, Amount> prices) implements DisplayProof {
        /** Copies the prices and refuses negative ones. */
        public Prices {
            prices = Collections.unmodifiableSortedMap(new TreeMap<>(prices));
            prices.forEach((sku, price) ->
                    checkArgument(!price.isNegative(), "price of %s must not be negative but was %s", sku, price));
        }
    }

    /**
     * Nothing is possible here: the displays shown take more of a SKU than there is.
     *
     * @param sku the SKU
     */
    record Impossible(SkuId sku) implements DisplayProof {
        /** Refuses {@code null}. */
        public Impossible {
            requireNonNull(sku, "sku");
        }
    }

    /**
     * Either a display is shown or it is not.
     *
     * @param display the display
     * @param shown the proof for all plans that show it
     * @param notShown the proof for all plans that do not
     */
    record Choice(DisplayKey display, DisplayProof shown, DisplayProof notShown) implements DisplayProof {
        /** Refuses {@code null}. */
        public Choice {
            requireNonNull(display, "display");
            requireNonNull(shown, "shown");
            requireNonNull(notShown, "notShown");
        }
    }
}
