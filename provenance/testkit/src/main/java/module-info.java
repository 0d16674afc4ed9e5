/** Arbitraries, laws, a naive reference and a contract suite for the log. */
module dev.maison.provenance.testkit {
    exports dev.maison.provenance.testkit;

    requires transitive dev.maison.provenance;
    requires transitive dev.maison.core.testkit;
    requires transitive net.jqwik.api;
    requires static org.jspecify;

    provides net.jqwik.api.providers.ArbitraryProvider with
            dev.maison.provenance.testkit.LogArbitraryProvider;
}
