/** Decides how scarce units reach doors, and proves it. See {@link dev.maison.allocation.door} for the map. */
@SuppressWarnings("module") // qualified exports name modules that are built later
module dev.maison.allocation {
    exports dev.maison.allocation.capacity;
    exports dev.maison.allocation.budget;
    exports dev.maison.allocation.cycle;
    exports dev.maison.allocation.demand;
    exports dev.maison.allocation.display;
    exports dev.maison.allocation.door;
    exports dev.maison.allocation.gate;
    exports dev.maison.allocation.pack;
    exports dev.maison.allocation.quota;
    exports dev.maison.allocation.replenish;
    exports dev.maison.allocation.rerun;
    exports dev.maison.allocation.share;
    exports dev.maison.allocation.size;
    exports dev.maison.allocation.tradeoff;
    exports dev.maison.allocation.work;

    requires transitive dev.maison.core;
    requires static org.jspecify;
    requires static org.immutables.value.annotations;
    requires static java.compiler;
    requires static com.google.errorprone.annotations;
    requires com.google.common;
}
