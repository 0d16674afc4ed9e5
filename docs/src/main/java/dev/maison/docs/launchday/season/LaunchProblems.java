package dev.maison.docs.launchday.season;

import dev.maison.allocation.door.LaunchColumns;
import dev.maison.allocation.door.LaunchProblem;
import dev.maison.core.Amount;
import dev.maison.core.SkuId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Turns a season into a launch problem, in the columnar form: a cell is {@code item * doors + door}. */
public final class LaunchProblems {
    private LaunchProblems() {}

    /**
     * The launch itself: unit values in money, tiers and limits as the house wants them.
     *
     * @param season the launch on the day of the cut-off
     * @param valueMicros what one unit of each item is worth
     * @param limits limits per door
     * @param currency the currency of the values
     */
    public static LaunchProblem of(Season season, List<Long> valueMicros, List<Limit> limits, String currency) {
        int[] tiers = season.doors().stream().mapToInt(Stockist::tier).toArray();
        return of(season, valueMicros, limits, currency, tiers);
    }

    /** The same launch with all doors in one tier. */
    public static LaunchProblem withoutTiers(
            Season season, List<Long> valueMicros, List<Limit> limits, String currency) {
        int[] tiers = new int[season.doors().size()];
        Arrays.fill(tiers, 1);
        return of(season, valueMicros, limits, currency, tiers);
    }

    private static LaunchProblem of(
            Season season, List<Long> valueMicros, List<Limit> limits, String currency, int[] tiers) {
        int items = season.items().size();
        int doors = season.doors().size();
        long[] values = new long[items * doors];
        for (int item = 0; item < items; item++) {
            Arrays.fill(values, item * doors, (item + 1) * doors, valueMicros.get(item));
        }
        LaunchColumns columns = LaunchProblem.columns(
                        currency, season.items().stream().map(RunItem::sku).toList(), Season.ids(season.doors()))
                .supply(units(season.supply()))
                .holdback(
                        season.items().stream().mapToInt(RunItem::holdbackUnits).toArray())
                .means(season.forecast().means())
                .sizes(season.forecast().sizes())
                .unitValueMicros(values)
                .tiers(tiers);
        return limits.isEmpty()
                ? columns.build()
                : withLimits(columns, season, limits).build();
    }

    /** The same doors and supply where every unit counts one and no tier or limit holds. */
    static LaunchProblem countingUnits(List<Long> supply, List<Stockist> doors, Forecast forecast) {
        long[] values = new long[supply.size() * doors.size()];
        Arrays.fill(values, Amount.MICROS_PER_UNIT);
        return LaunchProblem.columns(
                        "XXX",
                        IntStream.range(0, supply.size())
                                .mapToObj(item -> SkuId.of("item " + (1_000_000 + item)))
                                .toList(),
                        Season.ids(doors))
                .supply(units(supply))
                .means(forecast.means())
                .sizes(forecast.sizes())
                .unitValueMicros(values)
                .build();
    }

    private static LaunchColumns withLimits(LaunchColumns columns, Season season, List<Limit> limits) {
        int items = season.items().size();
        int doors = season.doors().size();
        int[] minimums = new int[items * doors];
        int[] maximums = new int[items * doors];
        Arrays.fill(maximums, Integer.MAX_VALUE);
        Map<String, Integer> doorOf = new HashMap<>();
        for (int door = 0; door < doors; door++) {
            doorOf.put(season.doors().get(door).door().text(), door);
        }
        for (Limit limit : limits) {
            int door = doorOf.getOrDefault(limit.door().text(), -1);
            for (int item = 0; item < items && door >= 0; item++) {
                SkuId sku = season.items().get(item).sku();
                if (limit.sku().isEmpty() || limit.sku().get().equals(sku)) {
                    int cell = item * doors + door;
                    limit.minimum().ifPresent(units -> minimums[cell] = units);
                    limit.maximum().ifPresent(units -> maximums[cell] = units);
                }
            }
        }
        return columns.minimums(minimums).maximums(maximums);
    }

    private static int[] units(List<Long> supply) {
        return supply.stream().mapToInt(Math::toIntExact).toArray();
    }
}
