package dev.maison.docs.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every Java block of the README and of the guides is a region of a test that runs. */
class DocumentedCodeTest {
    private static final Path TESTS = Path.of("src/test/java/dev/maison/docs");
    private static final Pattern JAVA_BLOCK =
            Pattern.compile("(?:<!-- snippet: ([\\w/]+)#(\\w+) -->\n)?```java\n(.*?)```", Pattern.DOTALL);

    @Test
    void theReadmeShowsCodeThatRuns() {
        // The first proven allocation and the run of the laws.
        assertThat(checkBlocks(HouseModule.ROOT.resolve("README.md"))).isGreaterThanOrEqualTo(2);
    }

    @Test
    void everyOtherPageShowsCodeThatRuns() throws IOException {
        int seen = 0;
        for (Path page : SourceTree.pages()) {
            seen += checkBlocks(page);
        }
        assertThat(seen).isPositive();
    }

    @Test
    void everyLinkOfAPageLeadsToAFile() throws IOException {
        Pattern link = Pattern.compile("\\]\\(([^)#:]+)(#[^)]*)?\\)");
        List<String> broken = new ArrayList<>();
        int seen = 0;
        for (Path page : SourceTree.pages()) {
            Matcher found = link.matcher(SourceTree.read(page));
            while (found.find()) {
                seen++;
                if (!Files.exists(page.resolveSibling(found.group(1)))) {
                    broken.add(page + ": " + found.group(1));
                }
            }
        }
        assertThat(broken).isEmpty();
        assertThat(seen).isPositive();
    }

    @Test
    void everyPageStandsInAnIndex() throws IOException {
        List<String> lost = new ArrayList<>();
        int seen = 0;
        for (String folder : List.of("guide", "decisions", "measured")) {
            Path index = Path.of(folder, "README.md");
            String links = SourceTree.read("docs/README.md") + (Files.exists(index) ? SourceTree.read(index) : "");
            try (Stream<Path> files = Files.list(Path.of(folder))) {
                for (Path page : files.filter(file -> file.toString().endsWith(".md"))
                        .filter(file -> !file.equals(index))
                        .sorted()
                        .toList()) {
                    seen++;
                    if (!links.contains("(" + page.getFileName() + ")")
                            && !links.contains("(" + folder + "/" + page.getFileName() + ")")) {
                        lost.add(page.toString());
                    }
                }
            }
        }
        assertThat(lost).isEmpty();
        assertThat(seen).isPositive();
    }

    private static int checkBlocks(Path page) {
        Matcher block = JAVA_BLOCK.matcher(SourceTree.read(page));
        int seen = 0;
        while (block.find()) {
            assertThat(block.group(1))
                    .as("%s has a Java block without a snippet marker:\n%s", page, block.group(3))
                    .isNotNull();
            assertThat(block.group(3))
                    .as("%s: %s#%s", page, block.group(1), block.group(2))
                    .isEqualTo(region(block.group(1), block.group(2)));
            seen++;
        }
        return seen;
    }

    /** The lines between {@code // region name} and {@code // endregion}, without their common indent. */
    private static String region(String testClass, String name) {
        String source = SourceTree.read(TESTS.resolve(testClass + ".java"));
        int start = source.indexOf("// region " + name + "\n");
        assertThat(start).as("region %s of %s", name, testClass).isNotNegative();
        int end = source.indexOf("// endregion", start);
        assertThat(end).as("end of region %s of %s", name, testClass).isNotNegative();
        int from = source.indexOf('\n', start) + 1;
        int to = source.lastIndexOf('\n', end) + 1;
        return source.substring(from, to).stripTrailing().stripIndent() + "\n";
    }
}
