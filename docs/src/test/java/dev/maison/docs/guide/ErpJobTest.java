package dev.maison.docs.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maison.allocation.csv.LaunchTables;
import dev.maison.allocation.csv.PlanTable;
import dev.maison.allocation.cycle.AnswerRule;
import dev.maison.allocation.cycle.CycleBatch;
import dev.maison.allocation.cycle.CycleDesk;
import dev.maison.allocation.cycle.CycleEvent;
import dev.maison.allocation.cycle.CycleLine;
import dev.maison.allocation.cycle.CycleVerifier;
import dev.maison.allocation.cycle.LaunchCycle;
import dev.maison.allocation.cycle.LineKey;
import dev.maison.allocation.cycle.UnitOfMeasure;
import dev.maison.allocation.door.LaunchDocument;
import dev.maison.allocation.door.LaunchEngine;
import dev.maison.allocation.door.LaunchLine;
import dev.maison.allocation.door.LaunchPlan;
import dev.maison.allocation.door.LaunchProblem;
import dev.maison.allocation.door.LaunchSku;
import dev.maison.allocation.door.LaunchVerifier;
import dev.maison.allocation.gate.GateCheck;
import dev.maison.allocation.gate.GateReport;
import dev.maison.allocation.gate.GateVerifier;
import dev.maison.allocation.gate.LaunchWindows;
import dev.maison.allocation.gate.TradeGate;
import dev.maison.allocation.gate.TradeRule;
import dev.maison.allocation.gate.TradeRule.Effect;
import dev.maison.allocation.jackson.JsonResult;
import dev.maison.allocation.jackson.LaunchJson;
import dev.maison.allocation.jackson.PlanClaim;
import dev.maison.allocation.work.WorkMonitor;
import dev.maison.allocation.work.WorkOutcome;
import dev.maison.core.DoorId;
import dev.maison.core.Period;
import dev.maison.core.Ratio;
import dev.maison.core.SkuId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The allocation job of an ERP from end to end, as the guide tells it. */
class ErpJobTest {
    private static final Instant NOW = Instant.parse("2026-09-01T06:00:00Z");
    private static final SkuId BAG = SkuId.of("BAG-NOIR");
    private static final DoorId PARIS = DoorId.of("PARIS");
    private static final DoorId TOKYO = DoorId.of("TOKYO");
    private static final DoorId SEOUL = DoorId.of("SEOUL");

    private static InputStream file(String content) {
        return new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
    }

    private static final String DOORS = "door,tier,currency\nPARIS,1,\nTOKYO,1,JPY\nSEOUL,1,\n";
    private static final String SKUS = "sku,supply_units\nBAG-NOIR,12\n";
    private static final String DEMANDS = """
            sku,door,mean_units,unit_value,on_hand_units
            BAG-NOIR,PARIS,6.5,1200.00,1
            BAG-NOIR,TOKYO,5.1,204000,0
            BAG-NOIR,SEOUL,3.0,1300.00,0
            BAG-NOIR,OSLO,2.0,1300.00,0
            """;

    private static void report(String sentence) {
        assertThat(sentence).isNotBlank();
    }

    /**
     * One method, so that what the page prints is what runs: the ungated document stays in sight, and a later step that went on with it would
     * give SEOUL units.
     */
    @Test
    void theJobFromEndToEnd() throws IOException {
        // region readTables
        LaunchTables tables =
                LaunchTables.in("EUR").rate("JPY", Ratio.of(1, 170)).net();
        tables.readDoors(file(DOORS));
        tables.readSkus(file(SKUS));
        tables.readDemands(file(DEMANDS)); // open demand, and the stock of each door
        tables.problems().forEach(refused -> report(refused.sentence())); // good rows survive bad ones
        LaunchDocument document = tables.document();
        // endregion
        assertThat(tables.problems()).hasSize(1);
        assertThat(tables.problems().get(0).sentence()).contains("line 5", "OSLO");

        // region gates
        LocalDate arrival = LocalDate.of(2026, 9, 15);
        Period season = Period.of(LocalDate.of(2026, 9, 15), LocalDate.of(2027, 2, 1));
        Period year = Period.of(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1));
        GateCheck gates = GateCheck.of(List.of(
                LaunchWindows.builder(arrival).everywhere(BAG, season).build(),
                TradeGate.builder("export", "your table of 2026-08", "FR", arrival)
                        .declare(BAG, List.of("leather goods"))
                        .country(PARIS, "FR")
                        .country(TOKYO, "JP") // nobody stated where SEOUL is
                        .addAllRules(List.of(
                                TradeRule.of("leather goods", "FR", "FR", Effect.FREE, year, "made up, row 1"),
                                TradeRule.of("leather goods", "FR", "JP", Effect.FREE, year, "made up, row 2")))
                        .build()));
        // endregion

        // region gated
        GateReport report = gates.check(
                List.of(BAG), document.doors().stream().map(door -> door.id()).toList());
        GateReport.GatedDemands parted = report.part(document.demands());
        parted.stopped()
                .forEach(demand ->
                        report.refusals(demand.sku(), demand.door()).forEach(finding -> report(finding.sentence())));
        // gate 'export' cannot allow BAG-NOIR at door SEOUL: nobody stated the country of door SEOUL
        LaunchDocument allowed =
                LaunchDocument.builder().from(document).demands(parted.passed()).build();
        // endregion
        assertThat(report.refusals(BAG, SEOUL))
                .singleElement()
                .satisfies(finding -> assertThat(finding.sentence())
                        .isEqualTo("gate 'export' cannot allow BAG-NOIR at door SEOUL: "
                                + "nobody stated the country of door SEOUL"));

        // region allocate
        LaunchProblem problem = allowed.problem();
        WorkOutcome<LaunchPlan> outcome = LaunchEngine.allocate(
                problem,
                WorkMonitor.ofMostSteps(1_000_000)
                        .and(progress -> !Thread.currentThread().isInterrupted()));
        LaunchPlan plan = outcome.orElseThrow();
        assertThat(LaunchVerifier.verify(problem, plan).isProven()).isTrue();
        // endregion
        assertThat(plan.lines()).containsExactly(LaunchLine.of(BAG, PARIS, 6), LaunchLine.of(BAG, TOKYO, 6));

        // region writeBack
        StringWriter lines = new StringWriter();
        PlanTable.write(plan, lines); // sku,door,units,reason,because,run
        String json = LaunchJson.planText(plan); // with the certificate

        JsonResult<PlanClaim> claim = LaunchJson.readPlan(json); // whoever gets it checks it, and needs no engine
        assertThat(claim.orElseThrow().verify(problem).isProven()).isTrue();
        // endregion
        assertThat(lines.toString()).startsWith("sku,door,units,reason,because,run\nBAG-NOIR,PARIS,6,");

        // region propose
        List<CycleEvent> opening = new ArrayList<>(CycleDesk.supplies(plan, "RUN-7", NOW));
        opening.addAll(CycleDesk.proposals(plan, "RUN-7", NOW));
        LaunchCycle cycle =
                LaunchCycle.open(AnswerRule.REQUIRED).recordedAll(opening).cycle();

        // the boutiques answer, in their own measures; the same message twice is recorded once
        UnitOfMeasure box = UnitOfMeasure.of("BOX2", 2);
        long asked = box.findUnits(new BigDecimal("2")).orElseThrow();
        CycleBatch answers = cycle.recordedAll(List.of(
                new CycleEvent.Requested("MSG-1", LineKey.of("RUN-7", "1"), asked, "a small floor", NOW),
                new CycleEvent.Requested("MSG-2", LineKey.of("RUN-7", "2"), 9, "", NOW),
                new CycleEvent.Requested("MSG-2", LineKey.of("RUN-7", "2"), 9, "", NOW)));
        cycle = answers.cycle();
        // endregion
        assertThat(answers.recordedBefore()).isEqualTo(1);
        assertThat(answers.refused()).isEmpty();

        // region confirm
        LaunchProblem asAnswered = LaunchDocument.builder()
                .from(allowed)
                .demands(CycleDesk.limited(cycle, allowed.demands()))
                .build()
                .problem();
        LaunchPlan second = LaunchEngine.allocate(asAnswered);
        cycle = cycle.recordedAll(
                        CycleDesk.confirmations(cycle, second, "RUN-8", NOW).events())
                .cycle();

        CycleBatch shipped = cycle.recordedAll(List.of(
                new CycleEvent.Released("DN-1", LineKey.of("RUN-7", "1"), 4, NOW), // a partial release of the run
                new CycleEvent.Released("DN-2", LineKey.of("RUN-7", "2"), 3, NOW),
                new CycleEvent.Received("GR-1", LineKey.of("RUN-7", "1"), 4, NOW)));
        cycle = shipped.cycle();
        // endregion
        assertThat(second.lines()).containsExactly(LaunchLine.of(BAG, PARIS, 4), LaunchLine.of(BAG, TOKYO, 8));
        assertThat(shipped.refused()).isEmpty();
        assertThat(cycle.lines()).extracting(CycleLine::confirmed).containsExactly(4L, 8L);

        // region change
        LaunchDocument shorter = LaunchDocument.builder()
                .from(allowed)
                .skus(List.of(LaunchSku.of(BAG, 9))) // three of the twelve will not come
                .demands(CycleDesk.limited(cycle, allowed.demands())) // and what has left stays where it is
                .build();
        LaunchPlan third = LaunchEngine.allocate(shorter.problem());
        CycleDesk.Confirmations confirmations = CycleDesk.confirmations(cycle, third, "RUN-9", NOW);
        cycle = cycle.recordedAll(confirmations.events()).cycle();
        cycle = cycle.recordedAll(CycleDesk.supplies(third, "RUN-9", NOW)).cycle();

        assertThat(CycleVerifier.verify(cycle).isProven()).isTrue();
        assertThat(GateVerifier.verify(gates, third.lines()).isProven()).isTrue(); // a last look before release
        // endregion
        assertThat(third.lines()).containsExactly(LaunchLine.of(BAG, PARIS, 4), LaunchLine.of(BAG, TOKYO, 5));
        assertThat(cycle.freeUnits(BAG)).isZero();
    }

    @Test
    void afterTheGatesThePageGoesOnWithWhatTheyAllowed() throws IOException {
        String page = Files.readString(Path.of("guide", "erp-job.md"));
        String after = page.substring(page.indexOf("ErpJobTest#allocate"));
        assertThat(after).contains("allowed.problem()").doesNotContainPattern("\\bdocument\\b[.)]");
    }
}
