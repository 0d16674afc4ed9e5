package dev.maison.docs.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands at the top of the project, and that no file names a place that only one machine has. */
class TreeTest {
    private static final List<String> FOLDERS =
            List.of("allocation", "benchmarks", "core", "docs", "kpi", "provenance");
    private static final List<String> FILES =
            List.of("CHANGELOG.md", "CONTRIBUTING.md", "LICENSE", "README.md", "pom.xml");
    private static final List<String> HIDDEN = List.of(".ci", ".git", ".gitattributes", ".gitignore", ".mvn");
    /** What a build leaves there, and git leaves out. */
    private static final List<String> BUILT = List.of(".flattened-pom.xml", ".jqwik-database", "target");

    /**
     * An absolute path below a folder that people and their tools work in. Folders that every Unix has alike are left out:
     * {@code /usr}, {@code /proc}; so is {@code #!/usr/bin/env}.
     */
    private static final Pattern MACHINE_PATH = Pattern.compile(
            "(?<![\\w.*)}$-])/(?:home|media|mnt|opt|private|root|srv|tmp|Users|var|Volumes|work|workspace)/[\\w.]"
                    + "|\\b[A-Z]:\\\\(?:Users|Windows|Program)");

    /** Above this size a file is data; the data that is shipped was never written on the machine of a developer. */
    private static final long LARGEST_TEXT = 2_000_000;

    @Test
    void theTopHoldsTheModulesAndNothingElse() throws IOException {
        List<String> unknown = new ArrayList<>();
        List<String> seen = new ArrayList<>();
        try (Stream<Path> entries = Files.list(HouseModule.ROOT)) {
            entries.sorted().forEach(entry -> {
                String name = entry.getFileName().toString();
                seen.add(name);
                boolean known = Files.isDirectory(entry)
                        ? FOLDERS.contains(name) || HIDDEN.contains(name) || BUILT.contains(name)
                        : FILES.contains(name) || HIDDEN.contains(name) || BUILT.contains(name);
                if (!known) {
                    unknown.add(name);
                }
            });
        }
        assertThat(unknown).isEmpty();
        assertThat(seen).containsAll(FOLDERS).containsAll(FILES);
    }

    @Test
    void noFileNamesAPathOfAMachine() throws IOException {
        List<String> found = new ArrayList<>();
        int[] read = {0};
        Files.walkFileTree(HouseModule.ROOT, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                String name = folder.getFileName().toString();
                return name.equals("target") || name.equals(".git")
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                String name = file.getFileName().toString();
                if (attributes.size() > LARGEST_TEXT || BUILT.contains(name)) {
                    return FileVisitResult.CONTINUE;
                }
                read[0]++;
                // Bytes as they stand: a path is made of letters that every encoding writes alike.
                String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                MACHINE_PATH.matcher(text).results().forEach(at -> found.add(file + ": " + at.group()));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException exception) {
                return FileVisitResult.CONTINUE; // another module may be building, and its files come and go
            }
        });
        assertThat(found).isEmpty();
        assertThat(read[0]).isGreaterThan(1_000);
    }

    /** Slashes are written as bars here, so that this file keeps the rule too. */
    @ParameterizedTest
    @ValueSource(
            strings = {"cd |home|someone", "--out |tmp|x", "'|workspace|x|pom.xml'", "(|root|.x)", "file:|Users|a"})
    void aPathOfAMachineIsFound(String text) {
        assertThat(MACHINE_PATH.matcher(text.replace('|', '/')).find()).isTrue();
    }

    @Test
    void soIsOneWithADrive() {
        assertThat(MACHINE_PATH.matcher("C:" + "\\Users\\a").find()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#!/usr/bin/env bash", "${JVM_FOLDER:-/usr/lib/jvm}", "target/launch-day",
                        "allocation/work/WorkMonitor",
                "dev/maison/work/x", "\"/limits/3\"", "https://example.org/home/page", "$scratch/var/x"
            })
    void whatEveryMachineHasIsNot(String text) {
        assertThat(MACHINE_PATH.matcher(text).find()).isFalse();
    }
}
