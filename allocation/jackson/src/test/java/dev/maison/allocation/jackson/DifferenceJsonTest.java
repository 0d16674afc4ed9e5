package dev.maison.allocation.jackson;

import static dev.maison.allocation.jackson.JsonSamples.BAG;
import static dev.maison.allocation.jackson.JsonSamples.PARIS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.maison.allocation.door.LaunchEngine;
import dev.maison.allocation.door.LaunchPlan;
import dev.maison.allocation.rerun.PlanDifference;
import org.junit.jupiter.api.Test;

class DifferenceJsonTest {
    @Test
    void whatChangedBetweenTwoRunsIsToldLineByLine() {
        LaunchPlan before = LaunchEngine.allocate(JsonSamples.launch().problem());
        LaunchPlan after =
                LaunchEngine.allocate(JsonSamples.launchWithMinimum(6).problem());
        PlanDifference difference = PlanDifference.between(before, after);
        assertThat(difference.lines()).isNotEmpty();
        FormContract<PlanDifference, DifferenceJson.Told> contract = new FormContract<>(DifferenceJson.DIFFERENCES);
        DifferenceJson.Told told = contract.roundTrip(difference);
        assertThat(told.runBefore()).isEqualTo(before.digest());
        assertThat(told.runAfter()).isEqualTo(after.digest());
        assertThat(told.skus()).isEqualTo(difference.skus());
        assertThat(told.lines()).hasSameSizeAs(difference.lines()).anySatisfy(line -> {
            assertThat(line.sku()).isEqualTo(BAG);
            assertThat(line.door()).isEqualTo(PARIS);
            assertThat(line.unitsBefore()).isEqualTo(before.units(BAG, PARIS));
            assertThat(line.unitsAfter()).isEqualTo(6);
            assertThat(line.because()).isNotBlank();
        });
        contract.holdsForHostileDocuments();
    }
}
