package dev.maison.allocation.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.maison.allocation.demand.DemandEstimate;
import dev.maison.allocation.door.LaunchDemand;
import dev.maison.allocation.door.LaunchEngine;
import dev.maison.allocation.door.LaunchLine;
import dev.maison.allocation.door.LaunchPlan;
import dev.maison.allocation.door.LaunchProblem;
import dev.maison.allocation.gate.TradeRule.Effect;
import dev.maison.core.Amount;
import dev.maison.core.ClusterId;
import dev.maison.core.CollectionId;
import dev.maison.core.DoorId;
import dev.maison.core.HouseId;
import dev.maison.core.MarketId;
import dev.maison.core.Period;
import dev.maison.core.SkuId;
import dev.maison.core.door.Channel;
import dev.maison.core.door.Cluster;
import dev.maison.core.door.CollectionAuthorisations;
import dev.maison.core.door.Door;
import dev.maison.core.door.DoorHierarchy;
import dev.maison.core.door.Market;
import dev.maison.core.product.Catalogue;
import dev.maison.core.proof.Verdict;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class GateTest {
    private static final SkuId BAG = SkuId.of("BAG");
    private static final SkuId CROCO = SkuId.of("BAG-CROCO");
    private static final SkuId NEW = SkuId.of("BAG-NEW");
    private static final DoorId GINZA = DoorId.of("GINZA");
    private static final DoorId PARIS = DoorId.of("PARIS");
    private static final DoorId ELSEWHERE = DoorId.of("ELSEWHERE");
    private static final MarketId ASIA = MarketId.of("ASIA");
    private static final MarketId JAPAN = MarketId.of("JAPAN");
    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);
    private static final Period SEASON = Period.of(LocalDate.of(2026, 9, 15), LocalDate.of(2027, 2, 1));
    private static final Period EARLY = Period.of(DAY, LocalDate.of(2027, 2, 1));
    private static final Period YEAR = Period.of(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1));

    // Launch windows

    @Test
    void theNarrowestWindowHolds() {
        LaunchWindows windows = LaunchWindows.builder(DAY, hierarchy())
                .everywhere(BAG, SEASON)
                .market(BAG, ASIA, SEASON)
                .market(BAG, JAPAN, EARLY)
                .build();
        assertThat(windows.findWindow(BAG, GINZA)).contains(EARLY);
        assertThat(windows.answer(BAG, GINZA)).isEqualTo(GateAnswer.allowed(new GateReason.WithinWindow(DAY, EARLY)));
        assertThat(windows.answer(BAG, PARIS)).isEqualTo(GateAnswer.refused(new GateReason.OutsideWindow(DAY, SEASON)));
        assertThat(windows.answer(BAG, PARIS).sentence())
                .isEqualTo("2026-09-01 lies before the launch window [2026-09-15, 2027-02-01)");
        assertThat(windows.answer(BAG, ELSEWHERE).standing()).isEqualTo(Standing.UNKNOWN);
    }

    @Test
    void aDoorWhoseMarketNobodyStatedIsUnknownWhereWindowsDifferByMarket() {
        LaunchWindows windows = LaunchWindows.builder(DAY, hierarchy())
                .everywhere(BAG, EARLY)
                .market(BAG, JAPAN, SEASON)
                .everywhere(CROCO, EARLY)
                .build();
        assertThat(windows.answer(BAG, ELSEWHERE))
                .isEqualTo(GateAnswer.unknown(new GateReason.MarketUnknown(BAG, ELSEWHERE)));
        assertThat(windows.findWindow(BAG, ELSEWHERE)).isEmpty();
        assertThat(windows.answer(BAG, ELSEWHERE).sentence())
                .isEqualTo("launch windows of BAG differ by market, and nobody stated the market of door " + ELSEWHERE);
        assertThat(windows.answer(CROCO, ELSEWHERE).standing())
                .as("everywhere is everywhere")
                .isEqualTo(Standing.ALLOWED);
        assertThat(windows.answer(BAG, PARIS).standing()).isEqualTo(Standing.ALLOWED);
        LaunchWindows own = LaunchWindows.builder(DAY, hierarchy())
                .market(BAG, JAPAN, SEASON)
                .door(BAG, ELSEWHERE, EARLY)
                .build();
        assertThat(own.answer(BAG, ELSEWHERE).standing()).isEqualTo(Standing.ALLOWED);
    }

    @Test
    void aDoorHasItsOwnWindowAndItsOwnDay() {
        LaunchWindows windows = LaunchWindows.builder(DAY)
                .everywhere(BAG, SEASON)
                .door(BAG, GINZA, EARLY)
                .day(PARIS, LocalDate.of(2027, 2, 1))
                .build();
        assertThat(windows.answer(BAG, GINZA).standing()).isEqualTo(Standing.ALLOWED);
        assertThat(windows.answer(BAG, PARIS).sentence())
                .isEqualTo("2027-02-01 lies after the launch window [2026-09-15, 2027-02-01)");
        assertThat(windows.version()).isEqualTo("2026-09-01");
    }

    @Test
    void withoutAWindowNothingIsKnown() {
        GateAnswer answer = LaunchWindows.builder(DAY).build().answer(BAG, GINZA);
        assertThat(answer).isEqualTo(GateAnswer.unknown(new GateReason.NoWindowStated(BAG, GINZA)));
        assertThat(answer.standing().permits()).isFalse();
        assertThat(answer.sentence()).isEqualTo("no launch window of BAG was stated for door GINZA");
    }

    @Test
    void refusesWindowsThatContradictAndMarketsThatAreNotKnown() {
        assertThatThrownBy(
                        () -> LaunchWindows.builder(DAY).everywhere(BAG, SEASON).everywhere(BAG, EARLY))
                .hasMessage("launch window of BAG for everywhere must be stated one way but was " + SEASON + " and "
                        + EARLY);
        assertThatThrownBy(() -> LaunchWindows.builder(DAY).market(BAG, JAPAN, EARLY))
                .hasMessage("market of LaunchWindows must be one of the hierarchy but was JAPAN\n"
                        + "Maybe the hierarchy of doors was not handed to the builder.");
        assertThatThrownBy(() -> LaunchWindows.builder(DAY, hierarchy()).market(BAG, MarketId.of("MARS"), EARLY))
                .hasMessage("market of LaunchWindows must be one of the hierarchy but was MARS");
    }

    // Authorised doors

    @Test
    void aSkuThatNoCatalogueHoldsIsUnknown() {
        CollectionGate gate = CollectionGate.of(
                Catalogue.builder().build(), CollectionAuthorisations.builder().build(), "2026-08");
        assertThat(gate.answer(BAG, GINZA)).isEqualTo(GateAnswer.unknown(new GateReason.SkuNotInCatalogue(BAG)));
        assertThat(gate.answer(BAG, GINZA).sentence()).isEqualTo("the catalogue does not hold BAG");
    }

    @Test
    void authorisationsAreReadByCollection() {
        CollectionId evening = Houses.EVENING;
        CollectionGate gate = CollectionGate.of(
                Houses.catalogue(BAG),
                CollectionAuthorisations.builder()
                        .authorise(GINZA, evening)
                        .refuse(PARIS, evening)
                        .build(),
                "2026-08");
        assertThat(gate.answer(BAG, GINZA)).isEqualTo(GateAnswer.allowed(new GateReason.Authorised(GINZA, evening)));
        assertThat(gate.answer(BAG, PARIS)).isEqualTo(GateAnswer.refused(new GateReason.NotAuthorised(PARIS, evening)));
        assertThat(gate.answer(BAG, ELSEWHERE))
                .isEqualTo(GateAnswer.unknown(new GateReason.AuthorisationUnknown(ELSEWHERE, evening)));
        assertThat(gate.answer(BAG, ELSEWHERE).sentence())
                .isEqualTo("nobody stated whether door ELSEWHERE is authorised for collection EVENING");
    }

    // Trade

    private static TradeGate.Builder species() {
        return TradeGate.builder("protected species", "made-up table", "FR", DAY)
                .declare(BAG, List.of())
                .declare(CROCO, List.of("crocodile", "cotton"))
                .country(GINZA, "JP")
                .country(PARIS, "FR");
    }

    private static TradeRule rule(String goods, String to, Effect effect) {
        return TradeRule.of(goods, "FR", to, effect, YEAR, "made up");
    }

    @Test
    void whatIsDeclaredToHoldNothingPassesAndWhatIsNotDeclaredDoesNot() {
        TradeGate gate = species().build();
        assertThat(gate.answer(BAG, ELSEWHERE).sentence())
                .isEqualTo("BAG is declared to hold nothing that protected species controls");
        assertThat(gate.answer(BAG, ELSEWHERE).standing().permits()).isTrue();
        assertThat(gate.answer(NEW, GINZA))
                .isEqualTo(GateAnswer.unknown(new GateReason.NotDeclared("protected species", NEW)));
        assertThat(gate.answer(CROCO, ELSEWHERE))
                .isEqualTo(GateAnswer.unknown(new GateReason.CountryUnknown(ELSEWHERE)));
    }

    @Test
    void everyKindOfGoodsNeedsARule() {
        TradeGate gate = species()
                .addAllRules(List.of(rule("cotton", TradeRule.ANY, Effect.FREE)))
                .build();
        assertThat(gate.answer(CROCO, GINZA))
                .isEqualTo(GateAnswer.unknown(new GateReason.NoRuleStated("crocodile", "FR", "JP", DAY)));
        assertThat(gate.answer(CROCO, GINZA).sentence())
                .isEqualTo("no rule speaks of crocodile from FR to JP on 2026-09-01");
    }

    @Test
    void aPermitMustBeValidOnTheDay() {
        Permit early = Permit.of("P-1", "crocodile", "FR", "JP", Period.of(LocalDate.of(2026, 1, 1), DAY));
        Permit valid = Permit.of("P-2", "crocodile", "FR", "JP", YEAR);
        Permit elsewhere = Permit.of("P-3", "crocodile", "FR", "US", YEAR);
        List<TradeRule> rules =
                List.of(rule("cotton", TradeRule.ANY, Effect.FREE), rule("crocodile", "JP", Effect.PERMIT));
        GateAnswer without = species()
                .addAllRules(rules)
                .addAllPermits(List.of(early, elsewhere))
                .build()
                .answer(CROCO, GINZA);
        assertThat(without.standing()).isEqualTo(Standing.REFUSED);
        assertThat(without.reasons())
                .containsExactly(
                        new GateReason.NoValidPermit(rule("crocodile", "JP", Effect.PERMIT), DAY, List.of(early)));
        assertThat(without.sentence())
                .isEqualTo(
                        "crocodile from FR to JP needs a permit (made up, in force [2026-01-01, 2027-01-01)), and no "
                                + "permit is valid on 2026-09-01: P-1 is valid in [2026-01-01, 2026-09-01)");
        GateAnswer with = species()
                .addAllRules(rules)
                .addAllPermits(List.of(early, valid))
                .build()
                .answer(CROCO, GINZA);
        assertThat(with.standing()).isEqualTo(Standing.ALLOWED);
        assertThat(with.sentence()).contains("permit P-2 is valid");
    }

    @Test
    void theStrictestRuleDecidesAndRulesOutOfForceDoNot() {
        TradeRule past = TradeRule.of(
                "crocodile", "FR", "JP", Effect.PROHIBITED, Period.of(LocalDate.of(2026, 1, 1), DAY), "old");
        TradeGate.Builder builder = species()
                .addAllRules(List.of(
                        rule("cotton", TradeRule.ANY, Effect.FREE), rule("crocodile", "JP", Effect.FREE), past));
        assertThat(builder.build().answer(CROCO, GINZA).standing()).isEqualTo(Standing.ALLOWED);
        builder.addAllRules(List.of(rule("crocodile", TradeRule.ANY, Effect.PROHIBITED)));
        GateAnswer answer = builder.build().answer(CROCO, GINZA);
        assertThat(answer)
                .isEqualTo(GateAnswer.refused(
                        new GateReason.RuleProhibits(rule("crocodile", TradeRule.ANY, Effect.PROHIBITED))));
        assertThat(answer.sentence())
                .isEqualTo("crocodile from FR to anywhere may not pass (made up, in force [2026-01-01, 2027-01-01))");
    }

    @Test
    void refusesTextsThatAreNoCountryAndStatementsThatContradict() {
        assertThatThrownBy(() -> species().country(GINZA, "jp"))
                .hasMessage("country of door GINZA must be two capital letters but was jp");
        assertThatThrownBy(() -> species().country(GINZA, "KR"))
                .hasMessage(
                        "country of door GINZA for TradeGate protected species must be stated one way but was JP and KR");
        assertThatThrownBy(() -> species().declare(BAG, List.of("silk")))
                .hasMessage(
                        "goods of BAG for TradeGate protected species must be declared one way but were [] and [silk]");
        assertThatThrownBy(() -> rule("silk", "Japan", Effect.FREE))
                .hasMessage("toCountry of TradeRule for silk must be two capital letters or * but was Japan");
        assertThatThrownBy(() -> Permit.of("P", "silk", "FR", "*", YEAR))
                .hasMessage("toCountry of Permit P must be two capital letters but was *");
        assertThatThrownBy(() -> TradeRule.of(" ", "FR", "JP", Effect.FREE, YEAR, "x"))
                .hasMessage("goods of TradeRule must not be blank");
        assertThatThrownBy(() -> TradeRule.of("silk", "FR", "JP", Effect.FREE, YEAR, ""))
                .hasMessage("source of TradeRule for silk must not be blank");
        assertThatThrownBy(() -> Permit.of("", "silk", "FR", "JP", YEAR)).hasMessage("id of Permit must not be blank");
        assertThatThrownBy(() -> Permit.of("P", "", "FR", "JP", YEAR))
                .hasMessage("goods of Permit P must not be blank");
        assertThatThrownBy(() -> TradeGate.builder("", "1", "FR", DAY))
                .hasMessage("name of TradeGate must not be blank");
        assertThatThrownBy(() -> TradeGate.builder("export", "", "FR", DAY))
                .hasMessage("version of TradeGate export must not be blank");
    }

    // All gates together

    private static GateCheck check() {
        return GateCheck.of(List.of(
                species().build(),
                LaunchWindows.builder(DAY)
                        .everywhere(BAG, EARLY)
                        .everywhere(CROCO, EARLY)
                        .door(BAG, PARIS, SEASON)
                        .build()));
    }

    @Test
    void aPairNeedsEveryGate() {
        GateReport report = check().check(List.of(BAG, CROCO), List.of(PARIS, GINZA));
        assertThat(report.isAllowed(BAG, GINZA)).isTrue();
        assertThat(report.ineligible()).containsExactly(true, false, true, true);
        assertThat(report.refusals())
                .extracting(GateFinding::sentence)
                .containsExactly(
                        "gate 'launch window' refuses BAG at door PARIS: 2026-09-01 lies before the launch window "
                                + SEASON,
                        "gate 'protected species' cannot allow BAG-CROCO at door GINZA: no rule speaks of cotton from FR to JP"
                                + " on 2026-09-01; no rule speaks of crocodile from FR to JP on 2026-09-01",
                        "gate 'protected species' cannot allow BAG-CROCO at door PARIS: no rule speaks of cotton from FR to FR"
                                + " on 2026-09-01; no rule speaks of crocodile from FR to FR on 2026-09-01");
        assertThat(report.findings(BAG, GINZA))
                .extracting(GateFinding::gate)
                .containsExactly("launch window", "protected species");
        assertThat(report).hasToString("GateReport of 2 SKUs and 2 doors by 2 gates");
        assertThat(report.digest())
                .isEqualTo(check().check(List.of(CROCO, BAG), List.of(GINZA, PARIS))
                        .digest());
        assertThat(report.digest())
                .isNotEqualTo(
                        check().check(List.of(CROCO), List.of(GINZA, PARIS)).digest());
    }

    @Test
    void stoppedDemandsAreKeptWithTheirReasons() {
        GateReport report = check().check(List.of(BAG, CROCO), List.of(PARIS, GINZA));
        List<LaunchDemand> demands = List.of(demand(BAG, PARIS), demand(BAG, GINZA), demand(CROCO, GINZA));
        GateReport.GatedDemands parted = report.part(demands);
        assertThat(parted.passed()).containsExactly(demand(BAG, GINZA));
        assertThat(parted.stopped()).containsExactly(demand(BAG, PARIS), demand(CROCO, GINZA));
        assertThat(report.refusals(BAG, PARIS)).hasSize(1);
        assertThat(report.refusals(BAG, GINZA)).isEmpty();
    }

    @Test
    void aLaunchGivesNothingToAPairThatIsStopped() {
        List<SkuId> skus = List.of(BAG, CROCO);
        List<DoorId> doors = List.of(PARIS, GINZA);
        GateReport report = check().check(skus, doors);
        LaunchPlan plan = LaunchEngine.allocate(LaunchProblem.columns("EUR", skus, doors)
                .supply(new int[] {5, 5})
                .means(new double[] {3, 3, 3, 3})
                .unitValueMicros(new long[] {1_000_000, 1_000_000, 1_000_000, 1_000_000})
                .ineligible(report.ineligible())
                .build());
        assertThat(plan.lines()).containsExactly(LaunchLine.of(BAG, GINZA, 5));
        assertThat(GateVerifier.verify(check(), plan.lines())).isEqualTo(Verdict.proven());
    }

    @Test
    void theVerifierFindsLinesAndColumnsThatPassAClosedGate() {
        assertThat(GateVerifier.verify(check(), List.of(LaunchLine.of(BAG, PARIS, 0), LaunchLine.of(BAG, PARIS, 2))))
                .isEqualTo(new Verdict.Refuted(
                        "units of BAG at door PARIS",
                        "0, as gate 'launch window' refuses BAG at door PARIS: 2026-09-01 lies before the launch window "
                                + SEASON,
                        "2"));
        List<SkuId> skus = List.of(BAG);
        List<DoorId> doors = List.of(PARIS, GINZA);
        assertThat(GateVerifier.verify(check(), skus, doors, new boolean[] {true, false}))
                .isEqualTo(Verdict.proven());
        assertThat(GateVerifier.verify(check(), skus, doors, new boolean[] {false, false}))
                .isEqualTo(new Verdict.Refuted("eligibility of BAG at door PARIS", "stopped by a gate", "allowed"));
        assertThat(GateVerifier.verify(check(), skus, doors, new boolean[] {true, true}))
                .isEqualTo(new Verdict.Refuted("eligibility of BAG at door GINZA", "allowed by every gate", "stopped"));
        assertThat(GateVerifier.verify(check(), skus, doors, new boolean[1]))
                .isEqualTo(new Verdict.Refuted("length of the column", "2", "1"));
    }

    @Test
    void aHouseBringsItsOwnGate() {
        Gate onlyFlagships = new Gate() {
            @Override
            public String name() {
                return "flagships";
            }

            @Override
            public String version() {
                return "1";
            }

            @Override
            public GateAnswer answer(SkuId sku, DoorId door) {
                return door.equals(PARIS)
                        ? GateAnswer.allowed(new GateReason.OfHouse("F-1", "a flagship"))
                        : GateAnswer.refused(new GateReason.OfHouse("F-1", "no flagship"));
            }
        };
        GateReport report = GateCheck.of(List.of(onlyFlagships)).check(List.of(BAG), List.of(PARIS, GINZA));
        assertThat(report.refusals())
                .extracting(GateFinding::sentence)
                .containsExactly("gate 'flagships' refuses BAG at door GINZA: F-1: no flagship");
    }

    @Test
    void refusesChecksWithoutGatesAndGatesThatShareAName() {
        assertThatThrownBy(() -> GateCheck.of(List.of()))
                .hasMessage("gates of GateCheck must number at least 1 but numbered 0\n"
                        + "Maybe nothing is controlled: then no check is needed.");
        TradeGate gate = species().build();
        assertThatThrownBy(() -> GateCheck.of(List.of(gate, gate)))
                .hasMessage("name of every gate of GateCheck must be its own but 'protected species' stood twice");
        assertThatThrownBy(() -> check().check(List.of(BAG, BAG), List.of(GINZA)))
                .hasMessage("skus of GateReport must each be named once but were [BAG, BAG]");
        assertThatThrownBy(() -> check().check(List.of(BAG), List.of(GINZA)).isAllowed(CROCO, GINZA))
                .hasMessage("sku must be one of the 1 of the report but was BAG-CROCO");
        assertThatThrownBy(() -> check().check(List.of(BAG), List.of(GINZA)).isAllowed(BAG, PARIS))
                .hasMessage("door must be one of the 1 of the report but was PARIS");
        assertThatThrownBy(() -> new GateAnswer(Standing.ALLOWED, List.of()))
                .hasMessage("reasons of GateAnswer ALLOWED must number at least 1 but numbered 0");
        assertThatThrownBy(() -> new GateReason.OfHouse(" ", "x")).hasMessage("rule of GateReason must not be blank");
        assertThatThrownBy(() -> new GateReason.OfHouse("x", " "))
                .hasMessage("because of GateReason x must not be blank");
    }

    private static LaunchDemand demand(SkuId sku, DoorId door) {
        return LaunchDemand.of(sku, door, DemandEstimate.poisson(2), Amount.of("100", "EUR"));
    }

    private static DoorHierarchy hierarchy() {
        ClusterId tokyo = ClusterId.of("TOKYO");
        ClusterId france = ClusterId.of("FRANCE");
        return DoorHierarchy.builder(HouseId.of("MAISON"))
                .addMarket(Market.of(ASIA, "USD"))
                .addMarket(Market.of(JAPAN, "JPY", ASIA))
                .addMarket(Market.of(MarketId.of("EUROPE"), "EUR"))
                .addCluster(Cluster.of(tokyo, JAPAN))
                .addCluster(Cluster.of(france, MarketId.of("EUROPE")))
                .addDoor(door(GINZA, tokyo))
                .addDoor(door(PARIS, france))
                .build();
    }

    private static Door door(DoorId id, ClusterId cluster) {
        return Door.builder()
                .id(id)
                .name(id.text())
                .cluster(cluster)
                .channel(Channel.BOUTIQUE)
                .build();
    }
}
