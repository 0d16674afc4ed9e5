/** What a piece is, whose it is, since when. So far: the transparency log, see {@link dev.maison.provenance.log}. */
module dev.maison.provenance {
    exports dev.maison.provenance.log;

    requires transitive dev.maison.core;
    requires static org.jspecify;
    requires static org.immutables.value.annotations;
    requires static java.compiler;
    requires static com.google.errorprone.annotations;
    requires com.google.common;
}
