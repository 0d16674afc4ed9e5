/** Arbitraries, laws and naive references for the shared words. */
module dev.maison.core.testkit {
    exports dev.maison.core.testkit;

    requires transitive dev.maison.core;
    requires transitive net.jqwik.api;
    requires static org.jspecify;
}
