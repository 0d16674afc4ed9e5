package dev.maison.docs.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every rule of the house finds exactly the fixtures that break it: it bites, and it bites nothing else. */
class HouseRulesBiteTest {
    private static final String FIXTURES = "dev.maison.docs.house.fixtures";
    private static final Pattern FIXTURE = Pattern.compile(Pattern.quote(FIXTURES) + "\\.[a-z.]+\\.([A-Z][\\w$]*)");
    private static final JavaClasses CLASSES = new ClassFileImporter().importPackages(FIXTURES);

    private static final Map<String, List<String>> BROKEN_BY = new TreeMap<>(Map.ofEntries(
            Map.entry(
                    "modules point one way",
                    List.of("SeesAbove", "SeesAnAdapter", "SeesItsNeighbour", "SeesItsTestkit")),
            Map.entry("no clock", List.of("TellsTheTime", "TellsTheTime$AsksAClock", "TellsTheTime$AsksForToday")),
            Map.entry(
                    "no chance",
                    List.of(
                            "ThrowsDice",
                            "ThrowsDice$Names",
                            "ThrowsDice$PerThread",
                            "ThrowsDice$Refers",
                            "ThrowsDice$Shuffles")),
            Map.entry(
                    "no input or output", List.of("Logs$Prints", "ReadsAFile", "ReadsAFile$Connects", "SeesAnAdapter")),
            Map.entry(
                    "no global state",
                    List.of("AsksTheMachine", "AsksTheMachine$CountsProcessors", "AsksTheMachine$LoadsAService")),
            Map.entry("no logging", List.of("Logs", "Logs$Prints")),
            Map.entry(
                    "no locale or default charset",
                    List.of(
                            "SpeaksALanguage",
                            "SpeaksALanguage$Encodes",
                            "SpeaksALanguage$Folds",
                            "SpeaksALanguage$Formats",
                            "SpeaksALanguage$Lives")),
            Map.entry("no hash order", List.of("IteratesByHash", "IteratesByHash$Groups", "IteratesByHash$Salted")),
            Map.entry("no hidden parallelism", List.of("RunsBesides", "RunsBesides$Starts", "RunsBesides$Sums")),
            Map.entry(
                    "no platform-dependent mathematics",
                    List.of("ThrowsDice$Refers", "TrustsThePlatform", "TrustsThePlatform$Refers")),
            Map.entry(
                    "no floating point in a decision",
                    List.of("FloatingPlan", "FloatingPlan$Because", "FloatingReason")),
            Map.entry("floating point only in estimates", List.of("FloatingApi")),
            Map.entry(
                    "verifiers touch no solver",
                    List.of(
                            "DirectVerifier",
                            "DispatchingVerifier",
                            "RoundaboutVerifier",
                            "RoundaboutVerifier$Friend")),
            Map.entry("certificates stand alone", List.of("SharedCertificate")),
            Map.entry("public signatures hold no foreign type", List.of("ShowsGenerated", "ShowsGuava", "ShowsKernel")),
            Map.entry("generated types stay hidden", List.of("ImmutableThing")),
            Map.entry("internal packages stay inside their module", List.of("SeesAKernel"))));

    @TestFactory
    Stream<DynamicTest> everyRuleFindsTheFixturesThatBreakIt() {
        return HouseRules.under(FIXTURES).all().entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> {
                    TreeSet<String> found = new TreeSet<>();
                    for (String violation : rule.getValue()
                            .allowEmptyShould(true)
                            .evaluate(CLASSES)
                            .getFailureReport()
                            .getDetails()) {
                        found.add(firstFixtureNamed(violation));
                    }
                    assertThat(found).containsExactlyElementsOf(BROKEN_BY.get(rule.getKey()));
                }));
    }

    @Test
    void everyRuleHasAFixtureAndAReason() {
        assertThat(HouseRules.under(FIXTURES).all().keySet()).containsExactlyInAnyOrderElementsOf(BROKEN_BY.keySet());
        assertThat(HouseRules.under(FIXTURES).all().values())
                .allSatisfy(rule -> assertThat(rule.getDescription()).contains(", because "));
    }

    private static String firstFixtureNamed(String violation) {
        return FIXTURE.matcher(violation)
                .results()
                .findFirst()
                .map((MatchResult match) -> match.group(1))
                .orElseThrow(() -> new AssertionError("names no fixture: " + violation));
    }
}
