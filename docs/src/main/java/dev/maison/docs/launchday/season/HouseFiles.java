package dev.maison.docs.launchday.season;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a house says of its own run; a list that is empty leaves the choice to the rule.
 *
 * @param items the items of the run
 * @param doors the doors of the run
 * @param limits limits per door
 */
public record HouseFiles(List<RunItem> items, List<Stockist> doors, List<Limit> limits) {
    /** Nothing said: the rules choose. */
    public static final HouseFiles NONE = new HouseFiles(List.of(), List.of(), List.of());

    /**
     * The house as a back-test plays it: no limits and no tiers, and each item as the item whose sales speak for it, with supply left
     * to the rule.
     */
    public HouseFiles forBackTest() {
        return new HouseFiles(
                List.copyOf(items.stream()
                        .map(RunItem::asSource)
                        .collect(Collectors.toMap(RunItem::sku, item -> item, (first, second) -> first, TreeMap::new))
                        .values()),
                doors.stream()
                        .map(door -> new Stockist(door.door(), door.market(), 1))
                        .toList(),
                List.of());
    }
}
