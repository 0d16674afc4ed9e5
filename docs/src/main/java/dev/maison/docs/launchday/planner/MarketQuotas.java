package dev.maison.docs.launchday.planner;

import dev.maison.allocation.door.LaunchPlan;
import dev.maison.allocation.door.LaunchProblem;
import dev.maison.allocation.quota.NodePrice;
import dev.maison.allocation.quota.QuotaEngine;
import dev.maison.allocation.quota.QuotaLimit;
import dev.maison.allocation.quota.QuotaNodeId;
import dev.maison.allocation.quota.QuotaPlan;
import dev.maison.allocation.quota.QuotaProblem;
import dev.maison.allocation.quota.QuotaTree;
import dev.maison.allocation.quota.QuotaVerifier;
import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import dev.maison.core.proof.Verdict;
import dev.maison.docs.launchday.season.Stockist;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The same launch with quotas per market: no market gets more than half of an item, rounded up, and where there are units enough each market
 * gets at least one.
 *
 * @param markets what each market has with and without the quotas, in the order of names
 * @param prices where a quota changed something, by item and market
 * @param gainFree what all units gain without quotas, as a text
 * @param gainWithin what they gain within them, as a text
 * @param unplaced items whose quotas cannot hold together, each as a sentence
 * @param verdict what the verifier says
 * @param digest names the run
 */
public record MarketQuotas(
        List<MarketUnits> markets,
        List<QuotaPrice> prices,
        String gainFree,
        String gainWithin,
        List<String> unplaced,
        Verdict verdict,
        String digest) {
    /** Copies the lists. */
    public MarketQuotas {
        markets = List.copyOf(markets);
        prices = List.copyOf(prices);
        unplaced = List.copyOf(unplaced);
    }

    /**
     * Units of one market over all items.
     *
     * @param market the market
     * @param free units without quotas
     * @param within units within the quotas
     */
    public record MarketUnits(String market, long free, long within) {}

    /**
     * A quota that changed something.
     *
     * @param sku the item
     * @param market the market
     * @param sentence what it did, with its numbers
     */
    public record QuotaPrice(SkuId sku, String market, String sentence) {}

    /** Plans the launch within the quotas and compares. */
    public static MarketQuotas of(LaunchPlan free, List<Stockist> doors) {
        LaunchProblem launch = free.problem();
        SortedMap<QuotaNodeId, List<DoorId>> byMarket = new TreeMap<>();
        for (Stockist door : doors) {
            byMarket.computeIfAbsent(QuotaNodeId.of(door.market()), market -> new ArrayList<>())
                    .add(door.door());
        }
        QuotaProblem problem = QuotaProblem.builder()
                .launch(launch)
                .tree(QuotaTree.ofGroups(byMarket))
                .addAllLimits(limits(launch, List.copyOf(byMarket.keySet())))
                .build();
        QuotaPlan within = QuotaEngine.allocate(problem);
        List<MarketUnits> markets = new ArrayList<>();
        List<QuotaPrice> prices = new ArrayList<>();
        byMarket.forEach((market, members) -> markets.add(new MarketUnits(
                market.text(),
                launch.skus().stream()
                        .mapToLong(sku -> members.stream()
                                .mapToLong(door -> free.units(sku, door))
                                .sum())
                        .sum(),
                launch.skus().stream()
                        .mapToLong(sku -> within.units(sku, market))
                        .sum())));
        for (SkuId sku : launch.skus()) {
            for (NodePrice price : within.pricedNodes(sku)) {
                prices.add(new QuotaPrice(sku, price.node().text(), price.sentence()));
            }
        }
        return new MarketQuotas(
                markets,
                prices,
                free.totalGain().toString(),
                within.totalGain().toString(),
                within.conflicts().stream().map(conflict -> conflict.sentence()).toList(),
                QuotaVerifier.verify(problem, within),
                within.digest().toString());
    }

    private static List<QuotaLimit> limits(LaunchProblem launch, List<QuotaNodeId> markets) {
        List<QuotaLimit> limits = new ArrayList<>();
        for (SkuId sku : launch.skus()) {
            long units = Math.max(launch.supplyUnits(sku) - launch.holdbackUnits(sku), 0);
            long most = markets.size() < 2 ? units : units - units / 2;
            long least = units >= markets.size() && most > 0 ? 1 : 0;
            for (QuotaNodeId market : markets) {
                limits.add(QuotaLimit.between(market, least, most).withSku(sku));
            }
        }
        return limits;
    }
}
