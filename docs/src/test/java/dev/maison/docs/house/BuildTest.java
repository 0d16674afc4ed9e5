package dev.maison.docs.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the build and its two commands promise. */
class BuildTest {
    private static final Pattern CASES = Pattern.compile(
            "^\\s*@(Test|TestFactory|ParameterizedTest|RepeatedTest|Property|Example)\\b", Pattern.MULTILINE);
    private static final Pattern RUN_BY_SUREFIRE = Pattern.compile(".*(Test|Properties|Laws)\\.java");
    private static final Pattern PROJECT_VERSION =
            Pattern.compile("<artifactId>maison-parent</artifactId>\\s*<version>([^<]+)</version>");
    private static final Pattern SNIPPET_VERSION =
            Pattern.compile("<artifactId>maison-[a-z-]+</artifactId>\\s*<version>([^<]+)</version>");

    /** The benchmarks stand outside the rules: they hold no API, and their peers are only there in a profile. */
    @Test
    void everyModuleOfTheBuildIsKnownToTheRules() {
        assertThat(SourceTree.modules().stream().filter(module -> !module.equals("benchmarks")))
                .containsExactlyInAnyOrderElementsOf(
                        HouseModule.ALL.stream().map(HouseModule::folder).toList());
    }

    @Test
    void everyClassWithTestsHasANameThatSurefireRuns() {
        List<Path> silent = new ArrayList<>();
        int seen = 0;
        for (String module : SourceTree.modules()) {
            for (Path file :
                    SourceTree.javaFiles(HouseModule.ROOT.resolve(module).resolve("src/test/java"))) {
                if (CASES.matcher(SourceTree.read(file)).find()) {
                    seen++;
                    if (!RUN_BY_SUREFIRE.matcher(file.getFileName().toString()).matches()) {
                        silent.add(file);
                    }
                }
            }
        }
        assertThat(silent).isEmpty();
        assertThat(seen).isPositive();
    }

    @Test
    void ciRunsTheTestCommandOfTheReadme() {
        String command =
                SourceTree.firstBlock(SourceTree.read("README.md"), "Test it").strip();
        assertThat(command).doesNotContain("\n");
        assertThat(SourceTree.read(".ci/run").lines().map(String::strip)).contains(command);
        assertThat(Files.isExecutable(HouseModule.ROOT.resolve(".ci/run"))).isTrue();
    }

    @Test
    void theReadmeRunsTheLaunchDayWithOneCommandThatCiRunsToo() {
        String command =
                SourceTree.firstBlock(SourceTree.read("README.md"), "Run it").strip();
        assertThat(command).doesNotContain("\n");
        assertThat(SourceTree.read(".ci/run").lines().map(String::strip)).contains(command);
    }

    @Test
    void theReadmeAndTheConsumersNameTheVersionOfTheBuild() {
        String version = first(PROJECT_VERSION, SourceTree.read("pom.xml"));
        List<String> named = new ArrayList<>();
        for (String page : List.of(
                "README.md",
                "docs/consumers/allocation-classpath/pom.xml",
                "docs/consumers/allocation-modulepath/pom.xml",
                "docs/consumers/laws/pom.xml")) {
            named.add(first(SNIPPET_VERSION, SourceTree.read(page)));
        }
        assertThat(named).containsOnly(version);
    }

    private static String first(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .findFirst()
                .map((MatchResult found) -> found.group(1))
                .orElseThrow(() -> new AssertionError("nothing like " + pattern));
    }
}
