package dev.maison.allocation.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maison.allocation.pack.LotBranch;
import dev.maison.allocation.pack.LotCase;
import dev.maison.allocation.pack.LotDesignCertificate;
import dev.maison.allocation.pack.LotDesignEngine;
import dev.maison.allocation.pack.LotDesignPlan;
import dev.maison.allocation.pack.LotDesignProblem;
import dev.maison.allocation.pack.LotDesignVerifier;
import dev.maison.allocation.pack.LotLine;
import dev.maison.allocation.pack.LotType;
import dev.maison.core.DoorId;
import dev.maison.core.SizeId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LotJsonTest {
    private static final SizeId S = SizeId.of("S");
    private static final SizeId M = SizeId.of("M");
    private static final DoorId PARIS = DoorId.of("PARIS");
    private static final LotType SMALL = LotType.of(List.of(S, M), 1, 1);
    private static final LotType LARGE = LotType.of(List.of(S, M), 1, 3);

    private static LotDesignProblem.Builder builder() {
        return LotDesignProblem.builder()
                .addBranches(
                        LotBranch.ofThousandths(PARIS, Map.of(S, 1_250L, M, 2_400L)),
                        LotBranch.of(DoorId.of("ROME"), Map.of(S, 2, M, 2)),
                        LotBranch.of(DoorId.of("OSLO"), Map.of(S, 1, M, 4)))
                .addLots(SMALL, LARGE)
                .maxLotTypes(1)
                .maxMultiplicity(2);
    }

    private static final LotDesignProblem FITS = builder().totalUnits(8, 12).build();

    @Test
    void problemsComeBackAsTheyWere() {
        FormContract<LotDesignProblem, LotDesignProblem> contract = new FormContract<>(LotJson.PROBLEMS);
        LotDesignProblem priced = builder()
                .costs("EUR", (branch, lot, multiplicity) -> 3L * lot.units() * multiplicity)
                .build();
        for (LotDesignProblem problem : List.of(FITS, priced)) {
            LotDesignProblem read = contract.roundTrip(problem);
            assertThat(read.digest()).isEqualTo(problem.digest());
            assertThat(read.costUnit()).isEqualTo(problem.costUnit());
        }
        contract.holdsForHostileDocuments();
        String text = LotJson.PROBLEMS.text(priced);
        assertThat(problem(text.replace(
                        "\"multiplicity\" : 2,\n    \"cost\" : 48", "\"multiplicity\" : 1,\n    \"cost\" : 48")))
                .isNotEmpty();
        assertThat(problem(LotJson.PROBLEMS.text(FITS).replace("\"lots\"", "\"costUnit\" : \"EUR\", \"lots\"")))
                .isEqualTo("document: costUnit of problem must come with costs but was \"EUR\"");
    }

    private static String problem(String text) {
        var problems = LotJson.PROBLEMS.read(text).problems();
        return problems.isEmpty() ? "none" : problems.get(problems.size() - 1).sentence();
    }

    @Test
    void plansComeBackAsClaimsThatTheVerifierJudges() {
        FormContract<LotDesignPlan, Claim<LotDesignProblem, LotLine, LotDesignCertificate>> contract =
                new FormContract<>(LotJson.PLANS);
        LotDesignProblem conflicting = builder().totalUnits(100, 120).build();
        for (LotDesignProblem problem : List.of(FITS, conflicting)) {
            LotDesignPlan plan = LotDesignEngine.design(problem);
            assertThat(plan.findConflict().isPresent()).isEqualTo(problem.equals(conflicting));
            var claim = contract.roundTrip(plan);
            assertThat(claim.lines()).isEqualTo(plan.lines());
            assertThat(claim.certificate(problem)).isEqualTo(plan.certificate());
            assertThat(claim.verify(problem)).isEqualTo(LotDesignVerifier.verify(problem, plan));
        }
    }

    @Test
    void casesOfEveryKindComeBack() {
        LotDesignPlan plan = LotDesignEngine.design(FITS);
        String text = LotJson.PLANS.text(plan);
        String start = text.substring(0, text.indexOf("\"cases\""));
        String rest = text.substring(text.indexOf("\"lines\""));
        String cases = "\"cases\": [{\"lot\": {\"S\": 1, \"M\": 1}}, {\"branch\": \"PARIS\", \"atMostUnits\": 4},"
                + " {\"unitPriceThousandths\": -5}, {\"unitPriceThousandths\": 7}, {\"unitPriceThousandths\": 9}],";
        LotCase expected = new LotCase.ByLot(
                SMALL,
                new LotCase.ByUnits(PARIS, 4, new LotCase.Priced(-5), new LotCase.Priced(7)),
                new LotCase.Priced(9));
        FormContract<LotDesignPlan, Claim<LotDesignProblem, LotLine, LotDesignCertificate>> contract =
                new FormContract<>(LotJson.PLANS);
        var claim = contract.read(start + cases + rest);
        assertThat(claim.certificate(FITS)).isEqualTo(plan.certificate().withCases(expected));
        contract.roundTrip(LotDesignEngine.design(builder().totalUnits(100, 120).build()));
        contract.holdsForHostileDocuments();
        StringBuilder deep = new StringBuilder("\"cases\": [");
        for (int i = 0; i < 300; i++) {
            deep.append("{\"lot\": {\"S\": 1}}, {\"unitPriceThousandths\": 0},");
        }
        assertThat(LotJson.PLANS
                        .read(start + deep + "{\"unitPriceThousandths\": 0}]," + rest)
                        .problems())
                .extracting(JsonProblem::sentence)
                .containsExactly("/cases: depth of LotCase must be at most 200 but was 201");
    }
}
