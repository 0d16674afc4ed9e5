/** Reads tables of comma-separated values into typed rows. See {@link dev.maison.csv} for the map. */
module dev.maison.csv {
    exports dev.maison.csv;

    requires static org.jspecify;
    requires transitive dev.maison.core;
    requires com.google.common;
    requires de.siegmar.fastcsv;
    requires org.slf4j;
}
