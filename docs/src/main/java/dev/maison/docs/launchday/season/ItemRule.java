package dev.maison.docs.launchday.season;

import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import dev.maison.docs.launchday.sales.LineKind;
import dev.maison.docs.launchday.sales.SaleLine;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What is in the run: the items the stockists ordered most often in the weeks before the cut-off.
 *
 * <p>Orders are counted, not units, so that one bulk order does not make a best-seller. Ties go to more units, then to the smaller
 * code. Only products are counted, never postage, fees or vouchers.
 */
public final class ItemRule {
    private static final Comparator<Map.Entry<SkuId, Seller>> BEST_FIRST = Comparator.comparing(
                    (Map.Entry<SkuId, Seller> entry) -> entry.getValue().orders.size())
            .thenComparing(entry -> entry.getValue().units)
            .reversed()
            .thenComparing(Map.Entry::getKey);

    private ItemRule() {}

    /** The best-sellers, by code. */
    public static List<RunItem> choose(
            List<SaleLine> lines, Window history, List<Stockist> doors, LaunchSettings settings) {
        Set<DoorId> stockists = doors.stream().map(Stockist::door).collect(Collectors.toSet());
        Map<SkuId, Seller> sellers = new TreeMap<>();
        for (SaleLine line : lines) {
            if (line.kind() == LineKind.SALE
                    && line.door().filter(stockists::contains).isPresent()
                    && history.contains(line)) {
                sellers.computeIfAbsent(line.sku(), sku -> new Seller()).add(line);
            }
        }
        return sellers.entrySet().stream()
                .sorted(BEST_FIRST)
                .limit(settings.items())
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> new RunItem(
                        entry.getKey(),
                        entry.getValue().description(),
                        "",
                        Optional.empty(),
                        OptionalInt.empty(),
                        0,
                        OptionalLong.empty()))
                .toList();
    }

    private static final class Seller {
        final Set<String> orders = new HashSet<>();
        final Map<String, Integer> descriptions = new TreeMap<>();
        long units;

        void add(SaleLine line) {
            orders.add(line.invoice());
            units += line.units();
            descriptions.merge(line.description(), 1, Integer::sum);
        }

        /** The most frequent wording, the first by text if several are. */
        String description() {
            String most = "";
            int best = 0;
            for (Map.Entry<String, Integer> entry : descriptions.entrySet()) {
                if (!entry.getKey().isEmpty() && entry.getValue() > best) {
                    best = entry.getValue();
                    most = entry.getKey();
                }
            }
            return most;
        }
    }
}
