package dev.maison.allocation.door;

import static dev.maison.allocation.door.Launches.BAG;
import static dev.maison.allocation.door.Launches.BELT;
import static dev.maison.allocation.door.Launches.DUBAI;
import static dev.maison.allocation.door.Launches.PARIS;
import static dev.maison.allocation.door.Launches.TOKYO;
import static dev.maison.allocation.door.Launches.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.maison.core.Amount;
import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

/** Tables that cost, crowded prices, columns with holes, problems in another order, executors that misbehave. */
class LaunchEdgesTest {
    private static LaunchColumns columns(int supply) {
        return LaunchProblem.columns("EUR", List.of(BAG), List.of(PARIS, TOKYO)).supply(new int[] {supply});
    }

    private static LaunchPlan proven(LaunchProblem problem) {
        LaunchPlan plan = LaunchEngine.allocate(problem);
        assertThat(LaunchVerifier.verify(problem, plan).sentence()).isEqualTo("proven");
        return plan;
    }

    @Test
    void givesNoUnitThatCosts() {
        LaunchPlan plan = proven(columns(5)
                .gainTables(new int[] {0, 1}, new int[] {1, 3}, new long[] {-5, 4, 3, -1})
                .build());
        assertThat(plan.lines()).containsExactly(line(TOKYO, 2));
        assertThat(plan.unitsLeftOver(BAG)).isEqualTo(3);
    }

    /** Just above thousands of equal units the price is that of the weakest given, not that of the crowd. */
    @Test
    void supplyMayEndJustAboveACrowdOfEqualUnits() {
        int many = 5_000;
        long[] gains = new long[2 * many];
        for (int high = 2; high <= 9; high++) {
            Arrays.fill(gains, 0, many, high);
            Arrays.fill(gains, many, 2 * many, 1);
            for (int supply = many - 1; supply <= many + 1; supply++) {
                LaunchPlan plan = proven(columns(supply)
                        .gainTables(new int[] {0, many}, new int[] {many, many}, gains)
                        .build());
                assertThat(plan.findCutOff(BAG).orElseThrow().price().micros()).isEqualTo(supply > many ? 1 : high);
            }
        }
    }

    @Test
    void columnsThatOnlyTablesAreReadFromMayHaveHoles() {
        LaunchPlan plan = proven(columns(5)
                .means(new double[] {1, Double.NaN})
                .sizes(new double[] {0, Double.NaN})
                .ineligible(new boolean[] {false, true})
                .gainTables(new int[] {0, -1}, new int[] {3, 0}, new long[] {9, 5, 4})
                .build());
        assertThat(plan.lines()).containsExactly(line(PARIS, 3));
    }

    @Test
    void columnsBuildTheSameProblemTwice() {
        LaunchColumns columns =
                columns(2).quantumMicros(10).gainTables(new int[] {2, 1}, new int[] {1, 1}, new long[] {90, 50, 40});
        assertThat(columns.build().digest()).isEqualTo(columns.build().digest());
    }

    @Test
    void anEmptyTableIsATableInEitherForm() {
        LaunchProblem objects = LaunchProblem.builder()
                .currency("EUR")
                .addDoors(LaunchDoor.of(PARIS), LaunchDoor.of(TOKYO))
                .addSkus(LaunchSku.of(BAG, 2))
                .addDemands(LaunchDemand.ofTable(BAG, PARIS, List.of()), LaunchDemand.ofTable(BAG, TOKYO, List.of()))
                .build();
        LaunchProblem columns = columns(2)
                .gainTables(new int[] {0, 0}, new int[] {0, 0}, new long[0])
                .build();
        assertThat(objects.digest()).isEqualTo(columns.digest());
        assertThat(objects.findEstimate(BAG, PARIS)).isEmpty();
        assertThat(proven(objects).unitsLeftOver(BAG)).isEqualTo(2);
    }

    @Test
    void refusesGainsThatDoNotFitMicroUnitsOnceRounded() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> columns(1)
                        .quantumMicros(1_000_000_000)
                        .gainTables(new int[] {0, 1}, new int[] {1, 1}, new long[] {Long.MAX_VALUE, 4})
                        .build())
                .withMessage("gain of unit 1 of BAG at door PARIS must lie within 2^62 micro-units but was "
                        + "9223372036854775807");
    }

    @Test
    void refusesMoreCellsThanAnArrayHoldsInEitherForm() {
        LaunchProblem.Builder builder = LaunchProblem.builder().currency("EUR");
        for (int i = 0; i < 46_341; i++) {
            builder.addDoors(LaunchDoor.of(DoorId.of("D" + i)));
            builder.addSkus(LaunchSku.of(SkuId.of("S" + i), 1));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(builder::build)
                .withMessageStartingWith(
                        "cells of LaunchProblem must number at most 2147483639 but numbered 2147488281");
    }

    /** Neither order has a meaning: not in the problem, not in the plan, not in the certificate. */
    @Test
    void aPlanProvesTheSameProblemStatedInAnotherOrder() {
        LaunchProblem one = LaunchProblem.columns("EUR", List.of(BAG, BELT), List.of(DUBAI, PARIS))
                .supply(new int[] {3, 1})
                .holdback(new int[] {0, 2})
                .means(new double[] {1, 2, 3, 4})
                .unitValueMicros(new long[] {50, 60, 70, 80})
                .build();
        LaunchProblem other = LaunchProblem.columns("EUR", List.of(BELT, BAG), List.of(PARIS, DUBAI))
                .supply(new int[] {1, 3})
                .holdback(new int[] {2, 0})
                .means(new double[] {4, 3, 2, 1})
                .unitValueMicros(new long[] {80, 70, 60, 50})
                .build();
        LaunchPlan plan = LaunchEngine.allocate(one);
        assertThat(LaunchVerifier.verify(other, plan).sentence()).isEqualTo("proven");
        LaunchPlan again = LaunchEngine.allocate(other);
        assertThat(again.digest()).isEqualTo(plan.digest());
        assertThat(again.certificate()).isEqualTo(plan.certificate()).hasSameHashCodeAs(plan.certificate());
        LaunchCertificate wrong = plan.certificate().withCutOff(BAG, new CutOff(1, Amount.ofMicros(1, "EUR")));
        assertThat(wrong).isNotEqualTo(again.certificate());
        assertThat(LaunchVerifier.verify(other, plan.lines(), wrong).isProven()).isFalse();
    }

    @Test
    void unitsByIndexAreThoseOfADoorThatThereIs() {
        LaunchPlan plan = proven(columns(2)
                .means(new double[] {1, 1})
                .unitValueMicros(new long[] {5, 5})
                .build());
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> plan.units(0, 2));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> plan.units(0, -1));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> plan.units(1, 0));
    }

    private static LaunchProblem three() {
        return LaunchProblem.columns("EUR", List.of(BAG, BELT, SkuId.of("SHOE")), List.of(PARIS, TOKYO))
                .supply(new int[] {3, 4, 5})
                .means(new double[] {1, 2, 3, 4, 5, 6})
                .unitValueMicros(new long[] {50, 60, 70, 80, 90, 95})
                .build();
    }

    @Test
    void anExecutorThatForgetsItsTasksDoesNotHangTheCaller() {
        LaunchPlan expected = LaunchEngine.allocate(three());
        Executor forgetful = task -> {};
        assertThat(LaunchEngine.allocate(three(), forgetful, 2).digest()).isEqualTo(expected.digest());
        assertThat(LaunchEngine.allocate(three(), forgetful, Integer.MAX_VALUE).digest())
                .isEqualTo(expected.digest());
    }

    @Test
    void aRefusedPartCallsOffTheOthers() {
        List<Runnable> taken = new ArrayList<>();
        Executor full = task -> {
            if (taken.size() == 1) {
                throw new RejectedExecutionException("full");
            }
            taken.add(task);
        };
        assertThatExceptionOfType(RejectedExecutionException.class)
                .isThrownBy(() -> LaunchEngine.allocate(three(), full, 3))
                .withMessage("full");
        assertThat(taken).hasSize(1);
        assertThat(((Future<?>) taken.get(0)).isCancelled()).isTrue();
    }

    @Test
    void anInterruptedThreadGetsItsPlanAndStaysInterrupted() {
        Thread.currentThread().interrupt();
        try {
            assertThat(LaunchEngine.allocate(three(), Runnable::run, 3).digest())
                    .isEqualTo(LaunchEngine.allocate(three()).digest());
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }
}
