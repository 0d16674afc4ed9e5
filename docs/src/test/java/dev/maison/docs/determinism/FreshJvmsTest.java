package dev.maison.docs.determinism;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/**
 * The digest of a plan is the same bytes for any order of input, 1 to 8 threads, several languages and time zones, and on another JDK
 * if there is one: in the environment variable MAISON_OTHER_JDK, or else in the usual folder for JVMs.
 */
class FreshJvmsTest {
    private static final Path USUAL_FOLDER = Path.of("/usr/lib/jvm");
    private static final List<List<String>> SETTINGS = List.of(
            List.of("-Duser.language=en", "-Duser.country=US", "-Duser.timezone=UTC"),
            List.of(
                    "-Duser.language=tr",
                    "-Duser.country=TR",
                    "-Duser.timezone=Asia/Istanbul",
                    "-Dfile.encoding=ISO-8859-9"),
            List.of("-Duser.language=ar", "-Duser.country=EG", "-Duser.timezone=Pacific/Kiritimati", "-Xint"),
            List.of(
                    "-Duser.language=th",
                    "-Duser.country=TH",
                    "-Duser.timezone=America/St_Johns",
                    "-Dfile.encoding=UTF-16"));

    /** What each JVM printed, by what it was started with. */
    private static final Map<String, List<String>> PRINTED = new LinkedHashMap<>();

    @BeforeAll
    static void allocateInFreshJvms(@TempDir Path folder) throws IOException, InterruptedException {
        List<Path> homes = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"))));
        otherJdk().ifPresent(homes::add);
        Map<String, Process> running = new LinkedHashMap<>();
        int seed = 0;
        for (Path home : homes) {
            for (List<String> settings : SETTINGS) {
                String name = home.getFileName() + " " + String.join(" ", settings);
                running.put(name, start(home, settings, ++seed, folder.resolve(seed + ".txt")));
                if (running.size() == 2) {
                    collect(running, folder);
                }
            }
        }
        collect(running, folder);
    }

    private static Process start(Path home, List<String> settings, int seed, Path output) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(home.resolve("bin").resolve("java").toString());
        command.addAll(settings);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), DigestProbe.class.getName(), "" + seed));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
    }

    private static void collect(Map<String, Process> running, Path folder) throws IOException, InterruptedException {
        for (Map.Entry<String, Process> process : running.entrySet()) {
            int exit = process.getValue().waitFor();
            String text = Files.readString(folder.resolve(PRINTED.size() + 1 + ".txt"), StandardCharsets.ISO_8859_1);
            assertThat(exit).as(process.getKey() + "\n" + text).isZero();
            PRINTED.put(process.getKey(), text.lines().toList());
        }
        running.clear();
    }

    /** The named JDK, which must then be there, or the first in the usual folder that is not of the running version. */
    private static Optional<Path> otherJdk() throws IOException {
        String named = System.getenv("MAISON_OTHER_JDK");
        if (named != null) {
            return Optional.of(Path.of(named));
        }
        if (!Files.isDirectory(USUAL_FOLDER)) {
            return Optional.empty();
        }
        try (Stream<Path> homes = Files.list(USUAL_FOLDER)) {
            return homes.filter(home -> versionOf(home)
                            .filter(version -> version >= 17
                                    && version != Runtime.version().feature())
                            .isPresent())
                    .sorted()
                    .findFirst();
        }
    }

    private static Optional<Integer> versionOf(Path home) {
        Path release = home.resolve("release");
        if (!Files.isExecutable(home.resolve("bin").resolve("java")) || !Files.exists(release)) {
            return Optional.empty();
        }
        try (Stream<String> lines = Files.lines(release)) {
            return lines.filter(line -> line.startsWith("JAVA_VERSION="))
                    .map(line -> Integer.valueOf(line.replaceAll("[^0-9]*([0-9]+).*", "$1")))
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Test
    void everyJvmPrintsTheSameDigests() {
        assertThat(PRINTED).hasSizeGreaterThanOrEqualTo(SETTINGS.size());
        List<String> first = PRINTED.values().iterator().next();
        assertThat(PRINTED).allSatisfy((jvm, lines) -> assertThat(lines).as(jvm).isEqualTo(first));
    }

    @Test
    void orderOfInputAndNumberOfThreadsChangeNothing() {
        Set<String> distinct =
                PRINTED.values().stream().flatMap(List::stream).collect(Collectors.toCollection(TreeSet::new));
        assertThat(distinct)
                .hasSize(2 + CapabilityProbe.CAPABILITIES)
                .allMatch(line -> line.matches("(objects|columns) \\S*[0-9a-f]{64} [1-9][0-9]*|[a-z]+ [0-9a-f]{64}"));
    }

    @Test
    @EnabledIfEnvironmentVariable(named = "MAISON_OTHER_JDK", matches = ".+")
    void theNamedJdkIsComparedToo() {
        assertThat(PRINTED).hasSize(2 * SETTINGS.size());
    }
}
