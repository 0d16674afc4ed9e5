package dev.maison.docs.house;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A module of the house and what it may see; the one list from which the rules about modules are made.
 *
 * @param folder where it stands below the root
 * @param packageName its package below the root package
 * @param kind what it is for
 * @param sees the folders of the modules that its main code may use beside itself
 */
record HouseModule(String folder, String packageName, Kind kind, List<String> sees) {
    enum Kind {
        /** Pure: values, engines and verifiers. */
        DOMAIN,
        /** Arbitraries, laws and references for one domain module. */
        TESTKIT,
        /** Binds a port of its domain module to the world outside. */
        ADAPTER,
        /** Guides and examples; sees everything and is never published. */
        EXAMPLES
    }

    static final List<HouseModule> ALL = List.of(
            new HouseModule("core", "core", Kind.DOMAIN, List.of()),
            new HouseModule("allocation", "allocation", Kind.DOMAIN, List.of("core")),
            new HouseModule("kpi", "kpi", Kind.DOMAIN, List.of("core")),
            new HouseModule("provenance", "provenance", Kind.DOMAIN, List.of("core")),
            new HouseModule("core/testkit", "core.testkit", Kind.TESTKIT, List.of("core")),
            new HouseModule(
                    "allocation/testkit",
                    "allocation.testkit",
                    Kind.TESTKIT,
                    List.of("allocation", "core", "core/testkit")),
            new HouseModule("kpi/testkit", "kpi.testkit", Kind.TESTKIT, List.of("kpi", "core", "core/testkit")),
            new HouseModule(
                    "provenance/testkit",
                    "provenance.testkit",
                    Kind.TESTKIT,
                    List.of("provenance", "core", "core/testkit")),
            new HouseModule("core/csv", "csv", Kind.ADAPTER, List.of("core")),
            new HouseModule("allocation/jackson", "allocation.jackson", Kind.ADAPTER, List.of("core", "allocation")),
            new HouseModule(
                    "allocation/csv", "allocation.csv", Kind.ADAPTER, List.of("core", "core/csv", "allocation")),
            new HouseModule(
                    "docs",
                    "docs",
                    Kind.EXAMPLES,
                    List.of(
                            "core",
                            "allocation",
                            "kpi",
                            "provenance",
                            "core/csv",
                            "allocation/jackson",
                            "allocation/csv")));

    /** The root of the source tree, from where the tests of docs run. */
    static final Path ROOT = Path.of("..");

    /** Its package when the whole house stands below {@code rootPackage}. */
    String packageUnder(String rootPackage) {
        return rootPackage + "." + packageName;
    }

    Path sources() {
        return ROOT.resolve(folder).resolve("src/main/java");
    }

    /** The module whose package, or a package below it, is {@code name}; a nested module wins over the one around it. */
    static Optional<HouseModule> ofPackage(String rootPackage, String name) {
        return ALL.stream()
                .filter(module -> (name + ".").startsWith(module.packageUnder(rootPackage) + "."))
                .max(Comparator.comparingInt(module -> module.packageName.length()));
    }
}
