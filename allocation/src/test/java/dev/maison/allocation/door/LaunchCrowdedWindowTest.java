package dev.maison.allocation.door;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import dev.maison.core.proof.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Thousands of units worth about the same at a few doors: more than the solver lists at once. */
class LaunchCrowdedWindowTest {
    private static final List<SkuId> SKUS = List.of(SkuId.of("BAG"));
    private static final List<DoorId> DOORS = List.of(DoorId.of("A"), DoorId.of("B"));

    @Test
    void provesEverySplitOfThousandsOfNearlyEqualUnits() {
        for (long value = 1; value <= 40; value += 3) {
            for (int mean = 1_500; mean <= 6_000; mean += 1_500) {
                for (int supply = 500; supply <= 9_500; supply += 1_000) {
                    LaunchProblem problem = LaunchProblem.columns("EUR", SKUS, DOORS)
                            .supply(new int[] {supply})
                            .means(new double[] {mean, mean + 700})
                            .unitValueMicros(new long[] {value, value + 1})
                            .build();
                    assertThat(LaunchVerifier.verify(problem, LaunchEngine.allocate(problem)))
                            .as("value %s, mean %s, supply %s", value, mean, supply)
                            .isEqualTo(Verdict.proven());
                }
            }
        }
    }
}
