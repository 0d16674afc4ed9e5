package dev.maison.allocation.door;

import static com.google.common.base.Preconditions.checkArgument;

import dev.maison.allocation.demand.DemandEstimate;
import dev.maison.core.Amount;
import dev.maison.core.DoorId;
import dev.maison.core.Ratio;
import dev.maison.core.SkuId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Lays out doors, SKUs and demands as columns. */
final class ObjectForm {
    private final String currency;
    private final List<LaunchDoor> doors;
    private final List<LaunchSku> skus;
    private final List<LaunchDemand> demands;
    private final SortedMap<String, Ratio> rates;
    private final @Nullable List<DoorId> tieOrder;
    private final long quantumMicros;
    private final LaunchNeed need;

    ObjectForm(
            String currency,
            List<LaunchDoor> doors,
            List<LaunchSku> skus,
            List<LaunchDemand> demands,
            SortedMap<String, Ratio> rates,
            @Nullable List<DoorId> tieOrder,
            long quantumMicros,
            LaunchNeed need) {
        this.currency = currency;
        this.doors = doors;
        this.skus = skus;
        this.demands = demands;
        this.rates = rates;
        this.tieOrder = tieOrder;
        this.quantumMicros = quantumMicros;
        this.need = need;
    }

    LaunchProblem build() {
        List<DoorId> doorIds = doors.stream().map(LaunchDoor::id).toList();
        List<SkuId> skuIds = skus.stream().map(LaunchSku::id).toList();
        Map<DoorId, Integer> doorAt = positions(doorIds);
        Map<SkuId, Integer> skuAt = positions(skuIds);
        int cells = LaunchColumns.cells(skuIds.size(), doorIds.size());
        double[] means = new double[cells];
        double[] sizes = new double[cells];
        long[] values = new long[cells];
        int[] minimums = new int[cells];
        int[] maximums = new int[cells];
        boolean[] ineligible = new boolean[cells];
        int[] tableStart = new int[cells];
        int[] tableLength = new int[cells];
        List<Long> tableMicros = new ArrayList<>();
        ObjectRules rules = new ObjectRules(cells, currency);
        Arrays.fill(ineligible, true);
        Arrays.fill(maximums, Integer.MAX_VALUE);
        Arrays.fill(tableStart, -1);
        for (LaunchDemand demand : demands) {
            Integer sku = skuAt.get(demand.sku());
            Integer door = doorAt.get(demand.door());
            checkArgument(sku != null, "sku of LaunchDemand must be one of the SKUs added but was %s", demand.sku());
            checkArgument(
                    door != null, "door of LaunchDemand must be one of the doors added but was %s", demand.door());
            int cell = sku * doorIds.size() + door;
            checkArgument(
                    ineligible[cell],
                    "demand of %s at door %s must be stated once but was stated twice",
                    demand.sku(),
                    demand.door());
            ineligible[cell] = false;
            rules.add(cell, demand);
            minimums[cell] = (int) demand.minimumUnits();
            maximums[cell] = demand.maximumUnits().map(Long::intValue).orElse(Integer.MAX_VALUE);
            String doorCurrency = doors.get(door).currency().orElse(currency);
            if (demand.estimate().isPresent()) {
                DemandEstimate estimate = demand.estimate().orElseThrow();
                means[cell] = estimate.meanUnits();
                sizes[cell] = estimate instanceof DemandEstimate.NegativeBinomial nb ? nb.size() : 0;
                values[cell] = micros(demand, demand.unitValue().orElseThrow(), doorCurrency);
            } else {
                tableStart[cell] = tableMicros.size();
                for (Amount gain : demand.marginalGains().orElseThrow()) {
                    tableMicros.add(micros(demand, gain, doorCurrency));
                }
                tableLength[cell] = tableMicros.size() - tableStart[cell];
            }
        }
        LaunchColumns columns = LaunchProblem.columns(currency, skuIds, doorIds)
                .supply(skus.stream().mapToInt(s -> (int) s.supplyUnits()).toArray())
                .holdback(skus.stream().mapToInt(ObjectForm::heldBack).toArray())
                .means(means)
                .sizes(sizes)
                .unitValueMicros(values)
                .minimums(minimums)
                .maximums(maximums)
                .ineligible(ineligible)
                .tiers(doors.stream().mapToInt(LaunchDoor::tier).toArray())
                .doorCurrencies(
                        doors.stream().map(d -> d.currency().orElse(currency)).toList())
                .rates(rates)
                .quantumMicros(quantumMicros)
                .need(need);
        rules.fill(columns);
        if (skus.stream().anyMatch(sku -> sku.holdbackShare().isPresent())) {
            @Nullable Ratio[] shares = new @Nullable Ratio[skus.size()];
            for (int s = 0; s < shares.length; s++) {
                shares[s] = skus.get(s).holdbackShare().orElse(null);
            }
            columns.sharesBehindHoldback(shares);
        }
        if (skus.stream().anyMatch(LaunchSku::isPushedAll)) {
            boolean[] pushedAll = new boolean[skus.size()];
            for (int s = 0; s < pushedAll.length; s++) {
                pushedAll[s] = skus.get(s).isPushedAll();
            }
            columns.pushedAll(pushedAll);
        }
        if (Arrays.stream(tableStart).anyMatch(start -> start >= 0)) {
            long[] micros = tableMicros.stream().mapToLong(Long::longValue).toArray();
            columns.gainTables(tableStart, tableLength, micros);
        }
        return tieOrder == null
                ? columns.build()
                : columns.tieOrder(tieIndexes(tieOrder, doorAt)).build();
    }

    private static int heldBack(LaunchSku sku) {
        return sku.holdbackShare()
                .map(share -> Limits.unitsOf(share, (int) sku.supplyUnits()))
                .orElse((int) sku.holdbackUnits());
    }

    private static long micros(LaunchDemand demand, Amount amount, String doorCurrency) {
        checkArgument(
                amount.currency().equals(doorCurrency),
                "currency of %s at door %s must be %s but was %s%s",
                demand.sku(),
                demand.door(),
                doorCurrency,
                amount.currency(),
                "\nMaybe the door needs withCurrency and the problem a rate.");
        return amount.micros();
    }

    private static int[] tieIndexes(List<DoorId> order, Map<DoorId, Integer> doorAt) {
        checkArgument(
                order.size() == doorAt.size(),
                "tieOrder of LaunchProblem must name all %s doors once but named %s",
                doorAt.size(),
                order.size());
        return order.stream()
                .mapToInt(door -> {
                    Integer at = doorAt.get(door);
                    checkArgument(at != null, "door of tieOrder must be one of the doors added but was %s", door);
                    return at;
                })
                .toArray();
    }

    /** The first position of each id; that none stands twice is checked with the columns. */
    private static <T> Map<T, Integer> positions(List<T> ids) {
        Map<T, Integer> at = new LinkedHashMap<>();
        for (int i = 0; i < ids.size(); i++) {
            at.putIfAbsent(ids.get(i), i);
        }
        return at;
    }
}
