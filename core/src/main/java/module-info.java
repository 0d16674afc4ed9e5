/** The words every other module speaks in. See {@link dev.maison.core} for the map. */
@SuppressWarnings("module") // qualified exports name modules that are built later
module dev.maison.core {
    exports dev.maison.core;
    exports dev.maison.core.agenda;
    exports dev.maison.core.door;
    exports dev.maison.core.product;
    exports dev.maison.core.proof;
    exports dev.maison.core.reservation;
    exports dev.maison.core.time;
    exports dev.maison.core.internal.style to
            dev.maison.allocation,
            dev.maison.kpi,
            dev.maison.provenance;
    exports dev.maison.core.internal.text to
            dev.maison.allocation,
            dev.maison.kpi,
            dev.maison.provenance;

    requires static org.jspecify;
    requires static org.immutables.value.annotations;
    requires static java.compiler;
    requires static com.google.errorprone.annotations;
    requires com.google.common;
}
