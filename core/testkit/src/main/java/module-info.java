/** Arbitraries, laws and naive references for the shared words. */
module dev.maison.core.testkit {
    exports dev.maison.core.testkit;
    exports dev.maison.core.testkit.law;
    exports dev.maison.core.testkit.naive;
    exports dev.maison.core.testkit.word;

    requires transitive dev.maison.core;
    requires transitive net.jqwik.api;
    requires static org.jspecify;

    provides net.jqwik.api.providers.ArbitraryProvider with
            dev.maison.core.testkit.word.CoreArbitraryProvider;
}
