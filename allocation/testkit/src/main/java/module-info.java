/** Arbitraries, laws, naive references and law suites for allocation. */
module dev.maison.allocation.testkit {
    exports dev.maison.allocation.testkit.capacity;
    exports dev.maison.allocation.testkit.budget;
    exports dev.maison.allocation.testkit.cycle;
    exports dev.maison.allocation.testkit.demand;
    exports dev.maison.allocation.testkit.display;
    exports dev.maison.allocation.testkit.door;
    exports dev.maison.allocation.testkit.gate;
    exports dev.maison.allocation.testkit.pack;
    exports dev.maison.allocation.testkit.quota;
    exports dev.maison.allocation.testkit.replenish;
    exports dev.maison.allocation.testkit.rerun;
    exports dev.maison.allocation.testkit.share;
    exports dev.maison.allocation.testkit.size;
    exports dev.maison.allocation.testkit.tradeoff;

    requires transitive dev.maison.allocation;
    requires transitive dev.maison.core.testkit;
    requires transitive net.jqwik.api;
    requires static org.jspecify;

    provides net.jqwik.api.providers.ArbitraryProvider with
            dev.maison.allocation.testkit.capacity.CapacityArbitraryProvider,
            dev.maison.allocation.testkit.demand.DemandArbitraryProvider,
            dev.maison.allocation.testkit.display.DisplayArbitraryProvider,
            dev.maison.allocation.testkit.door.LaunchArbitraryProvider,
            dev.maison.allocation.testkit.pack.LotArbitraryProvider,
            dev.maison.allocation.testkit.pack.PackArbitraryProvider,
            dev.maison.allocation.testkit.quota.QuotaArbitraryProvider,
            dev.maison.allocation.testkit.replenish.ReplenishmentArbitraryProvider,
            dev.maison.allocation.testkit.share.ShareArbitraryProvider,
            dev.maison.allocation.testkit.size.SizeArbitraryProvider;
}
