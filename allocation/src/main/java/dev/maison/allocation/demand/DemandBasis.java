package dev.maison.allocation.demand;

import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What an estimate rests on: the pair's own history, what like items and like doors say, and how the two were weighed.
 *
 * @param sku the SKU
 * @param door the door
 * @param units the units the pair sold
 * @param weeks the weeks in which it was on sale; zero when it has no history
 * @param houseUnitsPerWeek units a week of the average pair
 * @param skuFactor how many times the average the SKU sells, shrunk to its group
 * @param doorFactor how many times the average the door sells, shrunk to its group
 * @param prior what is believed of the pair without its own history; its mean is the product of the three figures before
 * @param ownWeight the weight of own history against the prior, within [0, 1)
 */
public record DemandBasis(
        SkuId sku,
        DoorId door,
        int units,
        int weeks,
        double houseUnitsPerWeek,
        double skuFactor,
        double doorFactor,
        DemandPrior prior,
        double ownWeight) {
    /** One sentence for people. Not for parsing. */
    public String sentence() {
        String like = "like doors and like items say " + text(prior.meanUnitsPerWeek(), 3) + " a week (house "
                + text(houseUnitsPerWeek, 3) + ", SKU x " + text(skuFactor, 2) + ", door x " + text(doorFactor, 2)
                + ")";
        return weeks == 0
                ? "no history: " + like
                : units + " sold in " + weeks + " weeks, weight " + text(ownWeight, 2) + "; " + like;
    }

    private static String text(double value, int decimals) {
        return BigDecimal.valueOf(value)
                .setScale(decimals, RoundingMode.HALF_EVEN)
                .toPlainString();
    }
}
