package dev.maison.docs.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maison.allocation.pack.LotBounds;
import dev.maison.allocation.pack.LotBranch;
import dev.maison.allocation.pack.LotDesignEngine;
import dev.maison.allocation.pack.LotDesignPlan;
import dev.maison.allocation.pack.LotDesignProblem;
import dev.maison.allocation.pack.LotDesignVerifier;
import dev.maison.allocation.pack.LotLine;
import dev.maison.core.DoorId;
import dev.maison.core.Ratio;
import dev.maison.core.SizeId;
import dev.maison.core.proof.Verdict;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PacksTest {
    @Test
    void designsTwoLotTypesForThreeBranches() {
        // region lotDesign
        SizeId s38 = SizeId.of("38");
        SizeId s40 = SizeId.of("40");
        SizeId s42 = SizeId.of("42");
        LotBounds packable = LotBounds.builder() // what the supplier can pack
                .putUnits(s38, 0, 2)
                .putUnits(s40, 1, 2)
                .putUnits(s42, 0, 2)
                .minimumUnits(3)
                .maximumUnits(5)
                .build();

        LotDesignProblem problem = LotDesignProblem.builder()
                .addBranches(
                        LotBranch.of(DoorId.of("MILAN"), Map.of(s38, 2, s40, 4, s42, 2)),
                        LotBranch.of(DoorId.of("PARIS"), Map.of(s38, 4, s40, 4, s42, 1)),
                        LotBranch.of(DoorId.of("TOKYO"), Map.of(s38, 2, s40, 1)))
                .addAllLots(packable.lots())
                .maxLotTypes(2)
                .maxMultiplicity(3)
                .totalUnits(19, 20)
                .build();

        LotDesignPlan plan = LotDesignEngine.design(problem);
        Verdict verdict = LotDesignVerifier.verify(problem, plan); // runs none of the engine's solver code

        LotLine milan = plan.findLine(DoorId.of("MILAN")).orElseThrow();
        assertThat(milan.multiplicity() + " of " + milan.lot()).isEqualTo("2 of 38x1 40x2 42x1");
        assertThat(plan.cost()).isEqualTo(Ratio.of(2)); // Paris lacks its 42, Tokyo has a 40 too many
        assertThat(verdict.isProven()).isTrue();
        // endregion
    }
}
