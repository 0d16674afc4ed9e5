package dev.maison.docs.launchday;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class LaunchDayTest {
    private static final Path DATA = Path.of("data");

    @TempDir
    @SuppressWarnings("NullAway.Init") // filled by JUnit
    Path folder;

    private record Outcome(int code, String out, String err) {}

    private Outcome run(Path data, Path to) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = LaunchDay.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                "--data",
                data.toString(),
                "--out",
                to.toString());
        return new Outcome(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static String page(Path to) throws IOException {
        return Files.readString(to.resolve("launch-day.html"));
    }

    /** Parses the page as XML: it is well formed, or this fails. */
    private static Document document(String page) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Element> elements(Document document, String name) {
        NodeList nodes = document.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    /** What every page must be, whatever the data. */
    private static Document checked(String page) throws Exception {
        Document document = document(page);
        for (String forbidden : List.of("script", "link", "iframe", "img", "object", "embed", "form")) {
            assertThat(elements(document, forbidden)).as(forbidden).isEmpty();
        }
        assertThat(page)
                .doesNotContain("http:")
                .doesNotContain("https:")
                .doesNotContain("@import")
                .doesNotContain("url(");
        List<String> ids = new ArrayList<>();
        for (Element element : elements(document, "*")) {
            assertThat(element.getAttribute("style")).isEmpty();
            if (element.hasAttribute("id")) {
                ids.add(element.getAttribute("id"));
            }
        }
        assertThat(ids).doesNotHaveDuplicates();
        for (Element link : elements(document, "a")) {
            assertThat(ids).contains(link.getAttribute("href").substring(1));
        }
        assertThat(elements(document, "svg")).isNotEmpty().allSatisfy(svg -> {
            assertThat(svg.getElementsByTagName("title").getLength()).isEqualTo(1);
            assertThat(svg.getElementsByTagName("desc").getLength()).isEqualTo(1);
            assertThat(ids).contains(svg.getAttribute("aria-labelledby").split(" ", -1));
        });
        assertThat(elements(document, "table"))
                .isNotEmpty()
                .allSatisfy(table -> assertThat(
                                table.getElementsByTagName("caption").getLength())
                        .isEqualTo(1));
        return document;
    }

    @Test
    void theSmallSampleGoesFromRowsToAProvenPage() throws Exception {
        Outcome outcome = run(DATA.resolve("small-sample"), folder);
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.code()).isZero();
        assertThat(outcome.out())
                .contains("426 rows, 3 refused")
                .contains("totals agree")
                .contains("Verify .................. proven")
                .contains("inclusion proven")
                .contains("1 market quota with a price, 3 units moved by a late change")
                .contains("points on the frontier, proven")
                .contains(folder.resolve("launch-day.html")
                        .toAbsolutePath()
                        .normalize()
                        .toString());
        String page = page(folder);
        checked(page);
        assertThat(page)
                .contains("Silk scarf, &quot;Garden&quot;")
                .contains("units of line 425 must be a whole number but was &quot;two&quot;")
                .contains("What market quotas would cost")
                .contains("has the digest of planning anew")
                .contains("Points of the frontier")
                .contains("Sell-through after the cut-off")
                .contains("GENERATED")
                .contains("Made up by a stated rule");
        assertThat(Files.readAllLines(folder.resolve("refused-rows.csv")))
                .hasSize(4)
                .element(1)
                .isEqualTo("\"sales.csv\",425,\"units of line 425 must be a whole number but was \"\"two\"\"\"");
    }

    @Test
    void theLuxurySampleIsProvenWithTiersLimitsAndLikeItems() throws Exception {
        Outcome outcome = run(DATA.resolve("luxury-sample"), folder);
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).contains("16 items, 60 doors, cut-off 2026-08-10");
        String page = page(folder);
        checked(page);
        assertThat(page)
                .contains("VOLTE-25-S27")
                .contains("Units of ARCADE by size (L / M / S)")
                .contains("stopped at its maximum of 1")
                .contains("Tier 2 alone is drawn")
                .contains("The latest launch whose horizon is over, from the back-test");
    }

    @Test
    void theSameInputGivesTheSamePageInAnyLocale() throws Exception {
        Locale before = Locale.getDefault();
        Path one = folder.resolve("one");
        Path two = folder.resolve("two");
        try {
            Locale.setDefault(Locale.ROOT);
            run(DATA.resolve("small-sample"), one);
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            run(DATA.resolve("small-sample"), two);
        } finally {
            Locale.setDefault(before);
        }
        assertThat(page(two)).isEqualTo(page(one));
    }

    @Test
    void hostileTextStaysText() throws Exception {
        String evil = "</td><script>alert('x')</script>&amp;<img src=x onerror=y>";
        StringBuilder sales = new StringBuilder("invoice,sku,description,units,date,unit_price,door,market\n");
        for (int week = 0; week < 16; week++) {
            for (String door : List.of("<b>P</b>", "Q & R")) {
                sales.append(week)
                        .append(door)
                        .append(",<i>bag</i>,")
                        .append(evil)
                        .append(",3,");
                sales.append(java.time.LocalDate.of(2026, 1, 5).plusWeeks(week));
                sales.append(",10,").append(door).append(",\"<u>France</u>\"\n");
            }
        }
        sales.append("x,bag,,<s>1</s>,2026-01-05,1,P,France\n");
        Path data = Files.createDirectories(folder.resolve("data"));
        Files.writeString(data.resolve("sales.csv"), sales.toString());
        Files.writeString(
                data.resolve("settings.csv"),
                "setting,value\ntitle,<script>title</script>\nsource,<em>source</em>\nhorizon_weeks,2\n");
        Outcome outcome = run(data, folder.resolve("out"));
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.code()).isZero();
        String page = page(folder.resolve("out"));
        Document document = checked(page);
        for (String element : List.of("b", "i", "u", "s", "em")) {
            assertThat(elements(document, element)).as(element).isEmpty();
        }
        assertThat(page).contains("&lt;script&gt;title&lt;/script&gt;").contains("Q &amp; R");
    }

    @Test
    void badInputGetsAMessageAndAnExitCodeAndNoStackTrace() throws Exception {
        Files.writeString(folder.resolve("sales.csv"), "invoice,sku\nS-1,BAG\n");
        Outcome outcome = run(folder, folder.resolve("out"));
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err())
                .startsWith("launch day: sales.csv cannot be used (line 1): header of the table must name the columns")
                .doesNotContain("\tat ");
        assertThat(outcome.out()).contains("stopped");
        assertThat(Files.exists(folder.resolve("out"))).isFalse();
    }

    @Test
    void limitsThatCannotHoldTogetherAreNamed() throws Exception {
        for (String file : List.of("sales.csv", "items.csv", "doors.csv", "limits.csv", "settings.csv")) {
            Files.copy(DATA.resolve("luxury-sample").resolve(file), folder.resolve(file));
        }
        Files.writeString(
                folder.resolve("limits.csv"), "door,sku,min,max\nGINZA,HORIZON-42-S27,900,\nROME,HORIZON-42-S27,1,\n");
        Outcome outcome = run(folder, folder.resolve("out"));
        assertThat(outcome.code()).isZero();
        assertThat(page(folder.resolve("out")))
                .contains("HORIZON-42-S27: a supply of")
                .contains("cannot meet at least 900 at GINZA");
    }

    @Test
    void aValueThatTheLibraryRefusesGetsItsMessageAndNoStackTrace() throws Exception {
        for (String file : List.of("sales.csv", "items.csv", "doors.csv", "settings.csv")) {
            Files.copy(DATA.resolve("luxury-sample").resolve(file), folder.resolve(file));
        }
        Files.writeString(
                folder.resolve("items.csv"), "sku,like,supply,unit_value\nTOTE,ARCADE-M-S26,9,9000000000000.00\n");
        Outcome outcome = run(folder, folder.resolve("out"));
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).startsWith("launch day: unitValue of TOTE").doesNotContain("\tat ");
    }

    @Test
    void helpIsPrinted() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        assertThat(LaunchDay.run(print, print, "--help")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("--data DIR").contains("--out DIR");
    }

    @Test
    @Tag("heavy")
    void theGiftHouseMeetsMoreDemandThanASplitByPastSales() throws Exception {
        Outcome outcome = run(DATA.resolve("uci-online-retail"), folder);
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).contains("541\u202F909 rows, 0 refused");
        String page = page(folder);
        checked(page);
        assertThat(page).contains("more at 6, fewer at 0");
    }
}
