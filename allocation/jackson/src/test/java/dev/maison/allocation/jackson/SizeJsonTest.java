package dev.maison.allocation.jackson;

import static dev.maison.allocation.jackson.JsonSamples.GINZA;
import static dev.maison.allocation.jackson.JsonSamples.PARIS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.maison.allocation.size.SizeSplitEngine;
import dev.maison.allocation.size.SizeSplitLine;
import dev.maison.allocation.size.SizeSplitPlan;
import dev.maison.allocation.size.SizeSplitProblem;
import dev.maison.core.SizeId;
import dev.maison.core.product.SizeScale;
import dev.maison.core.proof.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class SizeJsonTest {
    private static final SizeId S = SizeId.of("S");
    private static final SizeId M = SizeId.of("M");

    private static SizeSplitProblem problem(long cap) {
        return SizeSplitProblem.builder(SizeScale.of(List.of(S, M)))
                .putSizeUnits(S, 5)
                .putSizeUnits(M, 8)
                .putDoorUnits(PARIS, 7)
                .putDoorUnits(GINZA, 6)
                .putWeight(PARIS, S, 40)
                .putWeight(PARIS, M, 60)
                .putWeight(GINZA, S, 55)
                .putWeight(GINZA, M, 45)
                .putCap(PARIS, M, cap)
                .tieOrder(List.of(PARIS, GINZA))
                .build();
    }

    private static final SizeSplitProblem FITS = problem(4);
    private static final SizeSplitProblem CONFLICTS = problem(1);

    @Test
    void problemsComeBackAsTheyWere() {
        FormContract<SizeSplitProblem, SizeSplitProblem> contract = new FormContract<>(SizeJson.PROBLEMS);
        SizeSplitProblem read = contract.roundTrip(FITS);
        assertThat(read).isEqualTo(FITS);
        assertThat(read.digest()).isEqualTo(FITS.digest());
        contract.holdsForHostileDocuments();
        assertThat(SizeJson.PROBLEMS
                        .read(SizeJson.PROBLEMS.text(FITS).replace("\"M\" : 45", "\"L\" : 45"))
                        .problems()
                        .get(0)
                        .sentence())
                .isEqualTo("/doors/0: size must be one of [S, M] but was L");
    }

    @Test
    void plansComeBackAsClaimsThatTheVerifierJudges() {
        FormContract<SizeSplitPlan, Claim<SizeSplitProblem, SizeSplitLine, SizeJson.Proof>> contract =
                new FormContract<>(SizeJson.PLANS);
        for (SizeSplitProblem problem : List.of(FITS, CONFLICTS)) {
            SizeSplitPlan plan = SizeSplitEngine.split(problem);
            assertThat(plan.findConflict().isPresent()).isEqualTo(problem.equals(CONFLICTS));
            var claim = contract.roundTrip(plan);
            assertThat(claim.lines()).isEqualTo(plan.lines());
            assertThat(claim.certificate(problem))
                    .isEqualTo(new SizeJson.Proof(plan.certificate(), plan.findConflict()));
            assertThat(claim.verify(problem)).isEqualTo(Verdict.proven());
        }
        contract.holdsForHostileDocuments();
        String text = SizeJson.PLANS.text(SizeSplitEngine.split(CONFLICTS));
        assertThat(SizeJson.PLANS
                        .read(text.replace(
                                "\"lines\" : [ ]",
                                "\"lines\" : [{\"door\": \"PARIS\", \"size\": \"S\", \"units\": 1}]"))
                        .orElseThrow()
                        .verify(CONFLICTS))
                .isEqualTo(new Verdict.Refuted("lines", "none beside a conflict", "1 lines"));
    }
}
