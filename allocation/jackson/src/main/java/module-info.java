/** Problems and plans of allocation as JSON. See {@link dev.maison.allocation.jackson} for the map. */
module dev.maison.allocation.jackson {
    exports dev.maison.allocation.jackson;

    requires transitive dev.maison.allocation;
    requires com.fasterxml.jackson.core;
    requires com.fasterxml.jackson.databind;
    requires static org.jspecify;
}
