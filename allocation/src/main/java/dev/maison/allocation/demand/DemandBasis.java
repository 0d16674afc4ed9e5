package dev.maison.allocation.demand;

import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * What an estimate rests on: the pair's own history, what like items and like doors or analogues say, what the house itself expects, and how
 * these were weighed.
 *
 * @param sku the SKU
 * @param door the door
 * @param units the units the pair sold
 * @param weeks the weeks in which it was on sale; zero when it has no history
 * @param houseUnitsPerWeek units a week of the average pair; zero if nothing sold at all
 * @param skuFactor how many times the average the SKU sells, shrunk to its group
 * @param doorFactor how many times the average the door sells, shrunk to its group
 * @param parts the evidence, own history first, then like items and doors or else analogues, then the house's forecast; each at most once; empty if
 *     nothing is known
 */
public record DemandBasis(
        SkuId sku,
        DoorId door,
        int units,
        int weeks,
        double houseUnitsPerWeek,
        double skuFactor,
        double doorFactor,
        List<DemandPart> parts) {
    /** Copies the parts. */
    public DemandBasis {
        parts = List.copyOf(parts);
    }

    /**
     * What is believed of the pair without its own history: all other parts together. Where like items and doors alone speak, its mean is the
     * product of the house's rate and the two factors.
     *
     * @throws IllegalStateException if nothing is known
     */
    public DemandPrior prior() {
        List<DemandPart> others = parts.stream()
                .filter(part -> part.source() != DemandGrade.OWN_HISTORY)
                .toList();
        if (others.isEmpty()) {
            throw new IllegalStateException(
                    "parts of " + sku + " at " + door
                            + " must not be empty to have a prior but are\nMaybe nothing sold at all: let the house state a forecast.");
        }
        if (others.size() == 1) {
            return new DemandPrior(
                    others.get(0).meanUnitsPerWeek(), others.get(0).units());
        }
        double evidenceUnits = 0;
        double evidenceWeeks = 0;
        for (DemandPart part : others) {
            evidenceUnits += part.units();
            evidenceWeeks += part.weeks();
        }
        return new DemandPrior(evidenceUnits / evidenceWeeks, evidenceUnits);
    }

    /** The weight of own history against the prior, within [0, 1). */
    public double ownWeight() {
        return weight(DemandGrade.OWN_HISTORY);
    }

    /** The weight of one part, within [0, 1]; zero if it is not there. */
    public double weight(DemandGrade source) {
        return parts.stream()
                .filter(part -> part.source() == source)
                .mapToDouble(DemandPart::weight)
                .sum();
    }

    /** The weeks of evidence of all parts: as sure as if the pair had been on sale for so long. */
    public double evidenceWeeks() {
        double sum = 0;
        for (DemandPart part : parts) {
            sum += part.weeks();
        }
        return sum;
    }

    /** The part with the largest weight, the first of equals; {@link DemandGrade#NONE} if there is none. */
    public DemandGrade grade() {
        DemandGrade grade = DemandGrade.NONE;
        double most = -1;
        for (DemandPart part : parts) {
            if (part.weight() > most) {
                most = part.weight();
                grade = part.source();
            }
        }
        return grade;
    }

    /** One sentence for people. Not for parsing. */
    public String sentence() {
        if (parts.isEmpty()) {
            return "nothing sold anywhere and the house has no forecast: nothing is known";
        }
        StringBuilder text = new StringBuilder(
                weeks == 0 ? "no history" : units + " sold in " + weeks + " weeks, weight " + text(ownWeight(), 2));
        String separator = weeks == 0 ? ": " : "; ";
        boolean isShared = parts.stream().anyMatch(part -> part.source() == DemandGrade.HOUSE_FORECAST);
        for (DemandPart part : parts) {
            if (part.source() != DemandGrade.OWN_HISTORY) {
                text.append(separator).append(says(part));
                if (isShared) {
                    text.append(", weight ").append(text(part.weight(), 2));
                }
                separator = "; ";
            }
        }
        return text.toString();
    }

    private String says(DemandPart part) {
        String rate = text(part.meanUnitsPerWeek(), 3) + " a week";
        return switch (part.source()) {
            case LIKE ->
                "like doors and like items say " + rate + " (house " + text(houseUnitsPerWeek, 3) + ", SKU x "
                        + text(skuFactor, 2) + ", door x " + text(doorFactor, 2) + ")";
            case ANALOGUE -> "analogues say " + rate;
            case HOUSE_FORECAST -> "the house forecasts " + rate;
            default -> rate;
        };
    }

    private static String text(double value, int decimals) {
        return BigDecimal.valueOf(value)
                .setScale(decimals, RoundingMode.HALF_EVEN)
                .toPlainString();
    }
}
