/** Arbitraries, laws and naive references for figures. */
module dev.maison.kpi.testkit {
    exports dev.maison.kpi.testkit;

    requires transitive dev.maison.kpi;
    requires transitive dev.maison.core.testkit;
    requires transitive net.jqwik.api;
    requires static org.jspecify;

    provides net.jqwik.api.providers.ArbitraryProvider with
            dev.maison.kpi.testkit.KpiArbitraryProvider;
}
