package dev.maison.allocation.demand;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * What the house itself expects of pairs of SKU and door, in units a week, and how many weeks of sales that opinion is worth.
 *
 * <p>The weeks are the house's own statement of how much it trusts its forecast: worth 13 weeks, it weighs as much as a quarter of a year of
 * the pair's own sales, and no more. A {@link DemandBackTest} shows whether that is too much. Pairs that are not put have no forecast. Order of
 * input has no meaning.
 *
 * <pre>{@code
 * HouseForecast house = HouseForecast.builder(13).put(SkuId.of("BAG-NEW"), DoorId.of("TOKYO"), 1.5).build();
 * }</pre>
 */
public final class HouseForecast {
    /** No forecast. */
    public static final HouseForecast NONE = builder(1).build();

    private final int evidenceWeeks;
    private final Map<SkuId, Map<DoorId, Double>> rates;

    private HouseForecast(int evidenceWeeks, Map<SkuId, Map<DoorId, Double>> rates) {
        this.evidenceWeeks = evidenceWeeks;
        this.rates = rates;
    }

    /**
     * Returns a builder.
     *
     * @param evidenceWeeks the weeks of sales that the forecast is worth; within [1, {@link SalesHistory#MAX_WEEKS}]
     */
    public static Builder builder(int evidenceWeeks) {
        return new Builder(evidenceWeeks);
    }

    /** The weeks of sales that the forecast is worth. */
    public int evidenceWeeks() {
        return evidenceWeeks;
    }

    /** Whether there is no forecast of any pair. */
    public boolean isEmpty() {
        return rates.isEmpty();
    }

    /** The forecast of a pair, in units a week, if there is one. */
    public OptionalDouble findUnitsPerWeek(SkuId sku, DoorId door) {
        Map<DoorId, Double> row = rates.get(sku);
        Double rate = row == null ? null : row.get(door);
        return rate == null ? OptionalDouble.empty() : OptionalDouble.of(rate);
    }

    /** Every pair must be one of the history, so that a misspelt id is not passed over. */
    void checkWithin(SalesHistory history) {
        rates.forEach((sku, row) -> {
            history.skuIndex(sku);
            row.keySet().forEach(history::doorIndex);
        });
    }

    /** Builds a forecast pair by pair. */
    public static final class Builder {
        private final int evidenceWeeks;
        private final Map<SkuId, Map<DoorId, Double>> rates = new TreeMap<>();

        private Builder(int evidenceWeeks) {
            checkArgument(
                    evidenceWeeks >= 1 && evidenceWeeks <= SalesHistory.MAX_WEEKS,
                    "evidenceWeeks of HouseForecast must lie within [1, %s] but was %s",
                    SalesHistory.MAX_WEEKS,
                    evidenceWeeks);
            this.evidenceWeeks = evidenceWeeks;
        }

        /**
         * Sets what the house expects of a pair.
         *
         * @param unitsPerWeek units a week; positive and at most {@link DemandEstimate#MAX_MEAN_UNITS}
         */
        public Builder put(SkuId sku, DoorId door, double unitsPerWeek) {
            checkArgument(
                    unitsPerWeek > 0 && unitsPerWeek <= DemandEstimate.MAX_MEAN_UNITS,
                    "unitsPerWeek of %s at %s must be positive and at most %s but was %s%s",
                    sku,
                    door,
                    DemandEstimate.MAX_MEAN_UNITS,
                    unitsPerWeek,
                    "\nMaybe the door does not carry the SKU: leave the pair out, and bar it where units are allocated.");
            checkArgument(
                    rates.computeIfAbsent(requireNonNull(sku, "sku"), key -> new TreeMap<>())
                                    .put(requireNonNull(door, "door"), unitsPerWeek)
                            == null,
                    "pairs of HouseForecast must differ but %s at %s came twice",
                    sku,
                    door);
            return this;
        }

        /** Returns the forecast. */
        public HouseForecast build() {
            Map<SkuId, Map<DoorId, Double>> copy = new TreeMap<>();
            rates.forEach((sku, row) -> copy.put(sku, new TreeMap<>(row)));
            return new HouseForecast(evidenceWeeks, copy);
        }
    }
}
