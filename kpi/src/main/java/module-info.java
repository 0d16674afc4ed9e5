/** Retail figures as exact ratios of sums that reconcile. See {@link dev.maison.kpi} for the map. */
module dev.maison.kpi {
    exports dev.maison.kpi;
    exports dev.maison.kpi.retail;
    exports dev.maison.kpi.rollup;

    requires transitive dev.maison.core;
    requires static org.jspecify;
    requires static org.immutables.value.annotations;
    requires static java.compiler;
    requires static com.google.errorprone.annotations;
    requires com.google.common;
}
