package dev.maison.allocation.display;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.maison.allocation.demand.DemandEstimate;
import dev.maison.allocation.door.LaunchDemand;
import dev.maison.allocation.door.LaunchDoor;
import dev.maison.allocation.door.LaunchLine;
import dev.maison.allocation.door.LaunchProblem;
import dev.maison.allocation.door.LaunchSku;
import dev.maison.core.Amount;
import dev.maison.core.DoorId;
import dev.maison.core.Ratio;
import dev.maison.core.SkuId;
import dev.maison.core.StoryId;
import dev.maison.core.StyleId;
import dev.maison.core.proof.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Displays: worked examples, reasons, what the verifier says, refusals, digests. */
class DisplayTest {
    private static final SkuId C38 = SkuId.of("COAT-38");
    private static final SkuId C40 = SkuId.of("COAT-40");
    private static final SkuId C44 = SkuId.of("COAT-44");
    private static final DoorId MILAN = DoorId.of("MILAN");
    private static final DoorId PARIS = DoorId.of("PARIS");
    private static final DoorId TOKYO = DoorId.of("TOKYO");
    private static final StyleId COAT = StyleId.of("COAT");
    private static final Map<SkuId, Integer> CORE = Map.of(C38, 1, C40, 1);

    private static Amount eur(long amount) {
        return Amount.of(Long.toString(amount), "EUR");
    }

    private static List<Amount> gains(long... amounts) {
        List<Amount> gains = new ArrayList<>();
        for (long amount : amounts) {
            gains.add(eur(amount));
        }
        return gains;
    }

    /** Two of 38, one of 40, two of 44: only one door can have both core sizes. */
    private static LaunchProblem.Builder coats() {
        LaunchProblem.Builder launch = LaunchProblem.builder()
                .currency("EUR")
                .addDoors(LaunchDoor.of(PARIS), LaunchDoor.of(TOKYO))
                .addSkus(LaunchSku.of(C38, 2), LaunchSku.of(C40, 1), LaunchSku.of(C44, 2));
        for (SkuId sku : List.of(C38, C40, C44)) {
            launch.addDemands(LaunchDemand.ofTable(sku, PARIS, gains(100, 60)));
            launch.addDemands(LaunchDemand.ofTable(sku, TOKYO, gains(90, 80)));
        }
        return launch;
    }

    private static Display run(DoorId door) {
        return Display.ofSizeRun(COAT, door, CORE, List.of(C44));
    }

    private static DisplayProblem problem() {
        return DisplayProblem.of(coats().build(), List.of(run(PARIS), run(TOKYO)));
    }

    private static DisplayPlan proven(DisplayProblem problem) {
        DisplayPlan plan = DisplayEngine.allocate(problem);
        assertThat(DisplayVerifier.verify(problem, plan).isProven())
                .as(() -> plan.verdict().sentence())
                .isTrue();
        return plan;
    }

    @Test
    void aDoorWithoutItsCoreSizesDoesNotDisplayTheStyle() {
        // Sharing out piece by piece would gain 100 + 90 + 100 + 100 + 90 = 480, but Tokyo would lack a core size.
        // Paris alone: (100 + 60) + 100 + (100 + 60) = 420. Tokyo alone: (90 + 80) + 90 + (90 + 80) = 430.
        DisplayPlan plan = proven(problem());
        assertThat(plan.shown()).containsExactly(run(TOKYO).key());
        assertThat(plan.totalGain()).isEqualTo(eur(430));
        assertThat(plan.lines())
                .containsExactly(
                        LaunchLine.of(C38, TOKYO, 2), LaunchLine.of(C40, TOKYO, 1), LaunchLine.of(C44, TOKYO, 2));
        assertThat(plan.units(C44, TOKYO)).isEqualTo(2);
        assertThat(plan.units(C44, PARIS)).isZero();
        assertThat(plan.units(SkuId.of("HAT"), PARIS)).isZero();
        assertThat(plan.unitsLeftOver(C38)).isZero();
        assertThat(plan.isShown(run(PARIS).key())).isFalse();
        assertThat(plan.reason(run(TOKYO).key())).isInstanceOf(DisplayReason.RunWhole.class);
        assertThat(plan.reason(run(TOKYO).key()).sentence())
                .startsWith("size run COAT at TOKYO is shown with all its core");
        assertThat(plan.reason(run(PARIS).key()).sentence()).startsWith("size run COAT at PARIS is not shown");
        assertThat(plan.toString()).contains("shows [size run COAT at TOKYO]");
    }

    @Test
    void piecesEarnTheSalvageShareWhereTheRunIsBroken() {
        // Tokyo shown and a 44 in Paris at nine tenths: 430 - 80 + 90 = 440; also a 38: 430 - 80 - 80 + 90 + 90 = 450.
        DisplayProblem problem =
                DisplayProblem.of(coats().build(), List.of(run(PARIS).withSalvage(Ratio.of(9, 10)), run(TOKYO)));
        DisplayPlan plan = proven(problem);
        assertThat(plan.totalGain()).isEqualTo(eur(450));
        assertThat(plan.units(C38, PARIS)).isEqualTo(1);
        assertThat(plan.isShown(run(PARIS).key())).isFalse();
    }

    @Test
    void aBonusCanTurnTheChoice() {
        DisplayProblem problem =
                DisplayProblem.of(coats().build(), List.of(run(PARIS).withBonus(eur(11)), run(TOKYO)));
        DisplayPlan plan = proven(problem);
        assertThat(plan.shown()).containsExactly(run(PARIS).key());
        assertThat(plan.totalGain()).isEqualTo(eur(431));
    }

    /** One piece after another in one door, and a story of all of them with a bonus of 7. */
    private static DisplayPlan storyOf(long... gains) {
        LaunchProblem launch = LaunchProblem.builder()
                .currency("EUR")
                .addDoors(LaunchDoor.of(PARIS))
                .addSkus(LaunchSku.of(C38, 4))
                .addDemands(LaunchDemand.ofTable(C38, PARIS, gains(gains)))
                .build();
        Display story = Display.ofStory(StoryId.of("RIVIERA"), PARIS, Map.of(C38, gains.length))
                .withBonus(eur(7));
        return proven(DisplayProblem.of(launch, List.of(story)));
    }

    @Test
    void coreUnitsThatCostAreCountedAsWhatTheyCost() {
        assertThat(storyOf(-9).shown()).as("7 - 9 is less than nothing").isEmpty();
        assertThat(storyOf(-9).totalGain()).isEqualTo(eur(0));
        assertThat(storyOf(4, -20).shown()).isEmpty();
        assertThat(storyOf(0, -1, -1).totalGain()).isEqualTo(eur(7 - 2));
        assertThat(storyOf(0, -1).totalGain()).isEqualTo(eur(7 - 1));
        LaunchProblem whole = LaunchProblem.builder()
                .currency("EUR")
                .quantumMicros(1_000_000)
                .addDoors(LaunchDoor.of(PARIS))
                .addSkus(LaunchSku.of(C38, 1))
                .addDemands(LaunchDemand.ofTable(C38, PARIS, gains(-1)))
                .build();
        Display story =
                Display.ofStory(StoryId.of("RIVIERA"), PARIS, Map.of(C38, 1)).withBonus(eur(7));
        assertThat(proven(DisplayProblem.of(whole, List.of(story))).totalGain())
                .as("a value of minus one quantum is a value")
                .isEqualTo(eur(6));
    }

    @Test
    void moreHeldBackThanThereIsLeavesNothing() {
        LaunchProblem launch = LaunchProblem.builder()
                .currency("EUR")
                .addDoors(LaunchDoor.of(PARIS))
                .addSkus(LaunchSku.builder()
                        .id(C38)
                        .supplyUnits(3)
                        .holdbackUnits(5)
                        .build())
                .addDemands(LaunchDemand.ofTable(C38, PARIS, gains(9)))
                .build();
        DisplayPlan plan = proven(DisplayProblem.of(launch, List.of()));
        assertThat(plan.lines()).isEmpty();
        assertThat(plan.unitsLeftOver(C38)).isZero();
    }

    @Test
    void aStoryIsKeptWholeAndFreePiecesAreAllocatedBesideIt() {
        Display story = Display.ofStory(StoryId.of("RIVIERA"), PARIS, CORE);
        DisplayPlan plan = proven(DisplayProblem.of(coats().build(), List.of(story)));
        // The one 40 gains 100 in Paris with the story, whose 38 gains 100; the 44s go one to each door.
        assertThat(plan.isShown(story.key())).isTrue();
        assertThat(plan.reason(story.key())).isInstanceOf(DisplayReason.StoryKeptWhole.class);
        assertThat(plan.reason(story.key()).sentence()).startsWith("story RIVIERA at PARIS is kept whole, worth ");
        assertThat(plan.units(C44, PARIS)).isEqualTo(1);
        assertThat(plan.units(C44, TOKYO)).isEqualTo(1);
        assertThat(plan.totalGain()).isEqualTo(eur(100 + 90 + 100 + 100 + 90));
    }

    @Test
    void aCoreSizeThatIsNotThereInAllIsNamed() {
        Display deep = Display.ofSizeRun(COAT, PARIS, Map.of(C38, 1, C40, 2), List.of());
        DisplayPlan plan = proven(DisplayProblem.of(coats().build(), List.of(deep)));
        assertThat(plan.reason(deep.key())).isEqualTo(new DisplayReason.CoreSizeMissing(deep.key(), C40, 2, 1));
        assertThat(plan.reason(deep.key()).sentence())
                .isEqualTo("size run COAT at PARIS is not shown: it needs 2 of COAT-40 and there are 1");
        assertThat(plan.reasons()).hasSize(1);
    }

    @Test
    void withoutDisplaysItIsALaunch() {
        LaunchProblem launch = LaunchProblem.builder()
                .currency("EUR")
                .addDoors(LaunchDoor.of(PARIS), LaunchDoor.of(TOKYO))
                .addSkus(LaunchSku.of(C38, 5))
                .addDemands(
                        LaunchDemand.of(C38, PARIS, DemandEstimate.poisson(4.2), eur(1_200)),
                        LaunchDemand.of(C38, TOKYO, DemandEstimate.poisson(2.1), eur(1_200)))
                .build();
        DisplayPlan plan = proven(DisplayProblem.of(launch, List.of()));
        assertThat(plan.lines()).containsExactly(LaunchLine.of(C38, PARIS, 3), LaunchLine.of(C38, TOKYO, 2));
        assertThat(plan.verdict().isProven()).isTrue();
    }

    @Test
    void aCertificateCanBeWrittenByHand() {
        // At 130 for a 40 and 80 for the others, Tokyo is worth just what it costs and Paris less.
        DisplayProblem problem = problem();
        DisplayPlan plan = proven(problem);
        TreeMap<SkuId, Amount> prices = new TreeMap<>(Map.of(C38, eur(80), C40, eur(110), C44, eur(80)));
        DisplayCertificate byHand = new DisplayCertificate(new DisplayProof.Prices(prices));
        // Bound: 2 x 80 + 110 + 2 x 80 = 430, Paris 20 - 10 + 20 = 30, Tokyo 10 - 20 + 10 = 0: 460.
        assertThat(DisplayVerifier.verify(problem, plan.lines(), byHand))
                .isEqualTo(new Verdict.WithinGap(Ratio.of(30), "EUR"));
        DisplayCertificate split = new DisplayCertificate(new DisplayProof.Choice(
                run(PARIS).key(),
                new DisplayProof.Choice(
                        run(TOKYO).key(),
                        new DisplayProof.Impossible(C40),
                        new DisplayProof.Prices(new TreeMap<>(Map.of(C40, eur(100))))),
                new DisplayProof.Prices(new TreeMap<>(Map.of(C40, eur(80))))));
        // Paris alone at most 420; Tokyo alone: 80 + 170 + 10 + 170 = 430.
        assertThat(DisplayVerifier.verify(problem, plan.lines(), split).isProven())
                .isTrue();
    }

    @Test
    void theVerifierSaysWhatIsWrong() {
        DisplayProblem problem = problem();
        DisplayPlan plan = proven(problem);
        DisplayCertificate certificate = plan.certificate();
        assertThat(step(problem, List.of(LaunchLine.of(C38, MILAN, 1)), certificate))
                .isEqualTo("line");
        assertThat(step(problem, List.of(LaunchLine.of(C38, PARIS, 3)), certificate))
                .isEqualTo("units of COAT-38 at door PARIS");
        assertThat(step(problem, List.of(LaunchLine.of(C38, PARIS, 1), LaunchLine.of(C38, PARIS, 1)), certificate))
                .isEqualTo("lines of COAT-38 at door PARIS");
        assertThat(step(problem, List.of(LaunchLine.of(C40, PARIS, 1), LaunchLine.of(C40, TOKYO, 1)), certificate))
                .isEqualTo("units given of COAT-40");
        assertThat(step(problem, List.of(LaunchLine.of(C40, PARIS, 2)), certificate))
                .as("there is only one")
                .isEqualTo("units of COAT-40 at door PARIS");
        assertThat(step(problem, List.of(LaunchLine.of(C44, PARIS, 1)), certificate))
                .as("a 44 in a broken run gains nothing")
                .isEqualTo("last unit of COAT-44 at door PARIS");
        assertThat(step(problem, plan.lines(), prices(SkuId.of("HAT"), eur(1)))).isEqualTo("sku of proof");
        assertThat(step(problem, plan.lines(), prices(C38, Amount.of("1", "USD"))))
                .isEqualTo("price of COAT-38");
        assertThat(step(problem, plan.lines(), new DisplayCertificate(new DisplayProof.Impossible(C38))))
                .isEqualTo("impossible by COAT-38");
        DisplayProof none = new DisplayProof.Prices(new TreeMap<>());
        DisplayKey milan = new DisplayKey(DisplayKey.Kind.SIZE_RUN, "COAT", MILAN);
        assertThat(step(problem, plan.lines(), new DisplayCertificate(new DisplayProof.Choice(milan, none, none))))
                .isEqualTo("choice");
        DisplayProblem other = DisplayProblem.of(coats().build(), List.of(run(TOKYO)));
        assertThat(((Verdict.Refuted) DisplayVerifier.verify(other, plan)).step())
                .isEqualTo("problem");
    }

    private static DisplayCertificate prices(SkuId sku, Amount price) {
        return new DisplayCertificate(new DisplayProof.Prices(new TreeMap<>(Map.of(sku, price))));
    }

    private static String step(DisplayProblem problem, List<LaunchLine> lines, DisplayCertificate certificate) {
        return ((Verdict.Refuted) DisplayVerifier.verify(problem, lines, certificate)).step();
    }

    @Test
    void theSameProblemHasTheSameDigestInAnyOrder() {
        LaunchProblem.Builder shuffled = LaunchProblem.builder()
                .currency("EUR")
                .addDoors(LaunchDoor.of(TOKYO), LaunchDoor.of(PARIS))
                .addSkus(LaunchSku.of(C44, 2), LaunchSku.of(C40, 1), LaunchSku.of(C38, 2));
        for (SkuId sku : List.of(C44, C38, C40)) {
            shuffled.addDemands(LaunchDemand.ofTable(sku, TOKYO, gains(90, 80)));
            shuffled.addDemands(LaunchDemand.ofTable(sku, PARIS, gains(100, 60)));
        }
        DisplayProblem same = DisplayProblem.of(shuffled.build(), List.of(run(TOKYO), run(PARIS)));
        assertThat(same.digest()).isEqualTo(problem().digest());
        assertThat(DisplayEngine.allocate(same).digest())
                .isEqualTo(DisplayEngine.allocate(problem()).digest());
        assertThat(DisplayEngine.allocate(same).digestTree().size()).isEqualTo(1 + 2 + 3 + 1);
        assertThat(problem()).hasToString("DisplayProblem of 2 displays in LaunchProblem of 3 SKUs and 2 doors in EUR");
        assertThat(DisplayEngine.policy().allocate(same))
                .isEqualTo(proven(problem()).lines());
    }

    @Test
    void reasonsSpeakInSentences() {
        DisplayKey key = run(PARIS).key();
        assertThat(Stream.of(
                                new DisplayReason.RunWhole(key, eur(3)),
                                new DisplayReason.StoryKeptWhole(key, eur(3)),
                                new DisplayReason.WorthMoreElsewhere(key, eur(3)),
                                new DisplayReason.BrokenRun(key, C38, 1, 0))
                        .map(DisplayReason::sentence))
                .containsExactly(
                        "size run COAT at PARIS is shown with all its core sizes, worth EUR 3.00 more than its pieces cost elsewhere",
                        "size run COAT at PARIS is kept whole, worth EUR 3.00 more than its pieces cost elsewhere",
                        "size run COAT at PARIS is not shown: its pieces are worth EUR 3.00 more elsewhere",
                        "size run COAT at PARIS is not shown: its run would be broken, as it needs 1 of COAT-38 and 0 are"
                                + " left by what is shown");
    }

    @Test
    void refusesWhatIsNoDisplay() {
        DisplayKey key = run(PARIS).key();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Display.ofStory(StoryId.of("R"), PARIS, Map.of()))
                .withMessage("core of story R at PARIS must not be empty but was {}");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Display.ofStory(StoryId.of("R"), PARIS, Map.of(C38, 0)))
                .withMessage("core units of COAT-38 in story R at PARIS must be at least 1 but was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> run(PARIS).withOthers(List.of(C38)))
                .withMessage("others of size run COAT at PARIS must not name a core SKU but named COAT-38");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> run(PARIS).withSalvage(Ratio.of(3, 2)))
                .withMessage("salvage of size run COAT at PARIS must lie within [0, 1] but was 3/2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> run(PARIS).withBonus(eur(-1)))
                .withMessageStartingWith("bonus of size run COAT at PARIS must not be negative but was EUR -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DisplayProof.Prices(new TreeMap<>(Map.of(C38, eur(-1)))))
                .withMessageStartingWith("price of COAT-38 must not be negative but was EUR -1");
        assertThat(new Display(key, new TreeMap<>(CORE), new TreeSet<>(List.of(C44)), Ratio.ZERO, Optional.empty()))
                .isEqualTo(run(PARIS));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DisplayEngine.allocate(problem(), -1))
                .withMessage("steps must not be negative but was -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> proven(problem()).isShown(new DisplayKey(DisplayKey.Kind.STORY, "X", PARIS)))
                .withMessage("display must be one of the 2 of the problem but was story X at PARIS");
    }

    @Test
    void refusesDisplaysThatDoNotFitTheLaunch() {
        refuses(
                coats(),
                "displays of DisplayProblem must differ but size run COAT at PARIS came twice",
                run(PARIS),
                run(PARIS));
        refuses(
                coats(),
                "SKU COAT-38 must stand in one display at a door but stands in size run COAT at PARIS and story R at PARIS",
                run(PARIS),
                Display.ofStory(StoryId.of("R"), PARIS, Map.of(C38, 1)));
        refuses(coats(), "door of Display must be one of the 2 of the launch but was MILAN", run(MILAN));
        refuses(
                coats(),
                "sku of Display must be one of the 3 of the launch but was HAT",
                Display.ofStory(StoryId.of("R"), PARIS, Map.of(SkuId.of("HAT"), 1)));
        refuses(
                coats(),
                "core units of COAT-38 in story R at PARIS must be at most its maximum of 2 there but was 3",
                Display.ofStory(StoryId.of("R"), PARIS, Map.of(C38, 3)));
        refuses(
                coats(),
                "currency of the bonus of size run COAT at PARIS must be EUR but was USD",
                run(PARIS).withBonus(Amount.of("1", "USD")));
        refuses(
                coats().addDoors(LaunchDoor.builder().id(MILAN).tier(2).build()),
                "tier of door MILAN must be 1 in a DisplayProblem but was 2");
        refuses(
                coats().addDoors(LaunchDoor.of(MILAN))
                        .addDemands(LaunchDemand.ofTable(C38, MILAN, gains(1)).withMinimumUnits(1)),
                "minimumUnits of COAT-38 at door MILAN must be 0 in a DisplayProblem but was 1\n"
                        + "Maybe state it as the core of a display.");
        LaunchDemand hat = LaunchDemand.ofTable(C38, MILAN, gains(5, 4));
        refuses(
                coats().addDoors(LaunchDoor.of(MILAN)).addDemands(hat.withMultipleUnits(2)),
                "units of SKU COAT-38 must come one by one with falling gains in a DisplayProblem but have a"
                        + " presentation minimum, a multiple or a rising gain table");
        refuses(
                coats().addDoors(LaunchDoor.of(MILAN)).addDemands(hat.withThreshold(eur(1))),
                "threshold of COAT-38 at door MILAN must be absent in a DisplayProblem but was stated");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        DisplayProblem.of(coats().build(), List.of(run(PARIS).withBonus(eur(900_000_000_000L)))))
                .withMessageStartingWith(
                        "gains of DisplayProblem must stay below 4611686018427387904 quanta when added up but came to 1")
                .withMessageEndingWith("Maybe state the launch at a coarser quantum, such as a cent.");
    }

    private static void refuses(LaunchProblem.Builder launch, String message, Display... displays) {
        LaunchProblem built = launch.build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DisplayProblem.of(built, List.of(displays)))
                .withMessage(message);
    }
}
