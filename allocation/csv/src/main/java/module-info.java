/** Launches and plans of allocation as CSV. See {@link dev.maison.allocation.csv} for the map. */
module dev.maison.allocation.csv {
    exports dev.maison.allocation.csv;

    requires transitive dev.maison.allocation;
    requires transitive dev.maison.csv;
    requires de.siegmar.fastcsv;
    requires static org.jspecify;
}
