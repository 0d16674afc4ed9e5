package dev.maison.docs.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maison.allocation.door.LaunchLine;
import dev.maison.allocation.gate.ClientLimit;
import dev.maison.allocation.gate.ClientQuota;
import dev.maison.allocation.gate.Gate;
import dev.maison.allocation.gate.GateAnswer;
import dev.maison.allocation.gate.GateCheck;
import dev.maison.allocation.gate.GateReason;
import dev.maison.allocation.gate.GateReport;
import dev.maison.allocation.gate.GateVerifier;
import dev.maison.allocation.gate.LaunchWindows;
import dev.maison.allocation.gate.Permit;
import dev.maison.allocation.gate.TradeGate;
import dev.maison.allocation.gate.TradeRule;
import dev.maison.allocation.gate.TradeRule.Effect;
import dev.maison.allocation.testkit.gate.GateLaws;
import dev.maison.core.ClientId;
import dev.maison.core.DoorId;
import dev.maison.core.Period;
import dev.maison.core.SkuId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The code of the page on gates. */
class GatesTest {
    private static final SkuId STRAP = SkuId.of("STRAP-PYTHON");
    private static final SkuId WATCH = SkuId.of("WATCH-STEEL");
    private static final DoorId PARIS = DoorId.of("PARIS");
    private static final DoorId SINGAPORE = DoorId.of("SINGAPORE");
    private static final DoorId SEOUL = DoorId.of("SEOUL");

    private final List<String> said = new ArrayList<>();

    private static TradeGate species() {
        // region permits
        LocalDate arrival = LocalDate.of(2026, 9, 15);
        Period year = Period.of(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1));
        TradeGate species = TradeGate.builder("species", "your table of 2026-08", "FR", arrival)
                .declare(STRAP, List.of("reticulated python"))
                .declare(WATCH, List.of()) // declared to hold nothing that is protected
                .country(PARIS, "FR")
                .country(SINGAPORE, "SG") // nobody stated where SEOUL is
                .addAllRules(List.of(
                        TradeRule.of("reticulated python", "FR", "FR", Effect.FREE, year, "made up, row 7"),
                        TradeRule.of("reticulated python", "FR", "SG", Effect.PERMIT, year, "made up, row 8")))
                .addAllPermits(List.of(Permit.of(
                        "FR-26-0113",
                        "reticulated python",
                        "FR",
                        "SG",
                        Period.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 7, 1)))))
                .build();
        // endregion
        return species;
    }

    @Test
    void unknownIsNeverAllowed() {
        LocalDate arrival = LocalDate.of(2026, 9, 15);
        Period season = Period.of(LocalDate.of(2026, 9, 15), LocalDate.of(2027, 2, 1));
        LaunchWindows windows = LaunchWindows.builder(arrival)
                .everywhere(STRAP, season)
                .everywhere(WATCH, season)
                .door(WATCH, SINGAPORE, Period.of(LocalDate.of(2026, 10, 1), LocalDate.of(2027, 2, 1)))
                .build();
        // region check
        GateCheck gates = GateCheck.of(List.of(windows, species()));
        GateReport report = gates.check(List.of(STRAP, WATCH), List.of(PARIS, SINGAPORE, SEOUL));
        report.refusals().forEach(finding -> said.add(finding.sentence()));
        boolean[] ineligible = report.ineligible(); // the column of a launch
        // endregion
        assertThat(said)
                .containsExactly(
                        "gate 'species' cannot allow STRAP-PYTHON at door SEOUL: nobody stated the country of door SEOUL",
                        "gate 'species' refuses STRAP-PYTHON at door SINGAPORE: "
                                + report.findings(STRAP, SINGAPORE)
                                        .get(1)
                                        .answer()
                                        .sentence(),
                        "gate 'launch window' refuses WATCH-STEEL at door SINGAPORE: 2026-09-15 lies before the launch"
                                + " window [2026-10-01, 2027-02-01)");
        assertThat(report.findings(STRAP, SINGAPORE).get(1).answer().sentence())
                .contains("no permit is valid on 2026-09-15", "FR-26-0113 is valid in");
        assertThat(ineligible).containsExactly(false, true, true, false, true, false);

        // region lastLook
        List<LaunchLine> lines = List.of(LaunchLine.of(WATCH, PARIS, 2), LaunchLine.of(STRAP, SINGAPORE, 1));
        said.add(GateVerifier.verify(gates, lines).sentence()); // before release, on the rules of that day
        // endregion
        assertThat(said.get(3)).contains("units of STRAP-PYTHON at door SINGAPORE", "gate 'species' refuses");
    }

    // region ownGate
    /** Doors that may not have a watch before their stockroom passed the audit. */
    record AuditedStockroom(Set<DoorId> passed, Set<DoorId> failed, String version) implements Gate {
        @Override
        public String name() {
            return "audited stockroom";
        }

        @Override
        public GateAnswer answer(SkuId sku, DoorId door) {
            if (passed.contains(door)) {
                return GateAnswer.allowed(new GateReason.OfHouse("security 4.2", "the stockroom passed the audit"));
            }
            return failed.contains(door)
                    ? GateAnswer.refused(new GateReason.OfHouse("security 4.2", "the stockroom failed the audit"))
                    : GateAnswer.unknown(new GateReason.OfHouse("security 4.2", "no audit is on record"));
        }
    }
    // endregion

    @Test
    void aGateOfYourOwnIsHeldToTheLaws() {
        List<SkuId> skus = List.of(STRAP, WATCH);
        List<DoorId> doors = List.of(PARIS, SINGAPORE, SEOUL);
        // region laws
        Gate audited = new AuditedStockroom(Set.of(PARIS), Set.of(SEOUL), "2026-08-31");
        List<Gate> all = List.of(audited, species());
        GateLaws.onlyWhatEveryGateAllowsIsAllowed(skus, doors).verify(all);
        GateLaws.oneMoreGateNeverAllowsMore(skus, doors).verify(all);
        GateLaws.orderDoesNotMatter(skus, doors).verify(all);
        // endregion
        assertThat(GateCheck.of(all).isAllowed(WATCH, PARIS)).isTrue();
        assertThat(GateCheck.of(all).isAllowed(WATCH, SINGAPORE)).isFalse();
    }

    @Test
    void aClientMayHaveSoMany() {
        ClientId client = ClientId.of("C-1");
        // region clientQuota
        ClientQuota quota = ClientQuota.builder()
                .addLimits(new ClientLimit(
                        "watches a year",
                        new TreeSet<>(List.of(WATCH)),
                        1,
                        Period.of(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1)),
                        "house policy 12"))
                .record(client, List.of(new ClientQuota.Purchase(WATCH, 1, LocalDate.of(2026, 3, 1))))
                .build();
        GateAnswer answer = quota.answer(client, WATCH, 1, LocalDate.of(2026, 9, 15));
        said.add(answer.sentence()); // 1 with 1 before exceed at most 1 pieces a client in ...
        // endregion
        assertThat(answer.standing().permits()).isFalse();
        assertThat(said.get(0)).startsWith("1 with 1 before exceed at most 1 pieces a client in");
    }
}
