package dev.maison.docs.launchday.season;

import dev.maison.core.Amount;
import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import dev.maison.docs.launchday.sales.LineKind;
import dev.maison.docs.launchday.sales.SaleLine;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What one unit of an item is worth: what the house states, else the median price its doors paid in the history (the lower of two
 * middles), else one unit of currency.
 */
public final class UnitValues {
    private UnitValues() {}

    /** The values in micro-units, in the order of the season's items. */
    public static List<Long> of(Season season, List<SaleLine> lines) {
        Set<DoorId> doors = new HashSet<>(Season.ids(season.doors()));
        Map<SkuId, List<Long>> paid = new HashMap<>();
        Season.sources(season.items()).forEach(sku -> paid.put(sku, new ArrayList<>()));
        for (SaleLine line : lines) {
            if (line.kind() == LineKind.SALE
                    && paid.containsKey(line.sku())
                    && line.door().filter(doors::contains).isPresent()
                    && season.history().contains(line)) {
                paid.getOrDefault(line.sku(), new ArrayList<>()).add(line.priceMicros());
            }
        }
        return season.items().stream()
                .map(item -> item.valueMicros().orElseGet(() -> median(paid.getOrDefault(item.source(), List.of()))))
                .toList();
    }

    private static long median(List<Long> prices) {
        if (prices.isEmpty()) {
            return Amount.MICROS_PER_UNIT;
        }
        List<Long> sorted = new ArrayList<>(prices);
        Collections.sort(sorted);
        return sorted.get((sorted.size() - 1) / 2);
    }
}
