package dev.maison.docs.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every package has a page that a newcomer can read, and every descriptor exports what is not internal. */
class PackagePagesTest {
    private static final Pattern STABILITY = Pattern.compile("Stability: (experimental|stable|internal)[.;]");
    private static final Pattern EXPORT = Pattern.compile("exports\\s+([\\w.]+)\\s*;");

    @Test
    void everyPackageHasAPageWithItsStability() {
        List<String> problems = new ArrayList<>();
        int seen = 0;
        for (String module : SourceTree.modules()) {
            Path sources = HouseModule.ROOT.resolve(module).resolve("src/main/java");
            for (Path folder : SourceTree.packages(sources)) {
                seen++;
                String name = SourceTree.packageName(sources, folder);
                Path page = folder.resolve("package-info.java");
                if (!Files.exists(page)) {
                    problems.add(name + " has no page");
                    continue;
                }
                String text = SourceTree.read(page);
                if (STABILITY.matcher(text).results().count() != 1) {
                    problems.add(name + " states no stability");
                }
                if (isPublished(module) && isInternal(name) != text.contains("Stability: internal")) {
                    problems.add(name + " is internal by name or by its page but not by both");
                }
                if (!text.contains("\n@NullMarked\n")) {
                    problems.add(name + " is not @NullMarked");
                }
                if (!text.startsWith("/**")) {
                    problems.add(name + " says nothing of itself");
                }
            }
        }
        assertThat(problems).isEmpty();
        assertThat(seen).isPositive();
    }

    @Test
    void everyDescriptorExportsExactlyThePackagesThatAreNotInternal() {
        int seen = 0;
        for (HouseModule module : HouseModule.ALL) {
            Path descriptor = module.sources().resolve("module-info.java");
            if (module.kind() == HouseModule.Kind.EXAMPLES
                    || SourceTree.packages(module.sources()).isEmpty()) {
                continue;
            }
            seen++;
            TreeSet<String> packages = new TreeSet<>();
            for (Path folder : SourceTree.packages(module.sources())) {
                String name = SourceTree.packageName(module.sources(), folder);
                if (!isInternal(name)) {
                    packages.add(name);
                }
            }
            assertThat(new TreeSet<>(EXPORT.matcher(SourceTree.read(descriptor))
                            .results()
                            .map(found -> found.group(1))
                            .toList()))
                    .as("exports of %s", module.folder())
                    .isEqualTo(packages);
        }
        assertThat(seen).isPositive();
    }

    /** Examples and benchmarks are no API: their packages may call themselves internal whatever their names. */
    private static boolean isPublished(String module) {
        return HouseModule.ALL.stream()
                .anyMatch(known -> known.folder().equals(module) && known.kind() != HouseModule.Kind.EXAMPLES);
    }

    private static boolean isInternal(String packageName) {
        return (packageName + ".").contains(".internal.");
    }
}
