package dev.maison.allocation.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.maison.allocation.door.LaunchEngine;
import dev.maison.allocation.door.LaunchPlan;
import dev.maison.allocation.door.LaunchProblem;
import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WatchedLaunchTest {
    private static final int SKUS = 40;
    private static final int DOORS = 5;

    private static LaunchProblem launch() {
        int[] supply = new int[SKUS];
        Arrays.fill(supply, 9);
        double[] means = new double[SKUS * DOORS];
        long[] values = new long[SKUS * DOORS];
        for (int cell = 0; cell < means.length; cell++) {
            means[cell] = 1 + cell % 7;
            values[cell] = 1_000_000L * (1 + cell % 11);
        }
        return LaunchProblem.columns(
                        "EUR",
                        IntStream.range(0, SKUS)
                                .mapToObj(i -> SkuId.of("SKU-" + i))
                                .toList(),
                        IntStream.range(0, DOORS)
                                .mapToObj(i -> DoorId.of("DOOR-" + i))
                                .toList())
                .supply(supply)
                .means(means)
                .unitValueMicros(values)
                .build();
    }

    @Test
    void progressIsToldAfterEverySkuAndChangesNothing() {
        List<WorkProgress> told = new ArrayList<>();
        WorkOutcome<LaunchPlan> outcome = LaunchEngine.allocate(launch(), told::add);
        assertThat(told).hasSize(SKUS).element(0).isEqualTo(new WorkProgress(DOORS, SKUS * DOORS));
        assertThat(outcome.progress()).isEqualTo(new WorkProgress(SKUS * DOORS, SKUS * DOORS));
        assertThat(outcome.orElseThrow().digest())
                .isEqualTo(LaunchEngine.allocate(launch()).digest());
    }

    @Test
    void whoSaysNoEndsTheWork() {
        WorkOutcome<LaunchPlan> outcome = LaunchEngine.allocate(launch(), progress -> progress.stepsDone() < 50);
        assertThat(outcome).isEqualTo(new WorkOutcome.Stopped<>(new WorkProgress(50, SKUS * DOORS)));
        assertThatThrownBy(outcome::orElseThrow)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("outcome of the work must be finished but was stopped after 50 of 200 steps");
    }

    @Test
    void aBudgetEndsTheSameCallOnAnyNumberOfThreads() {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            for (int parts = 1; parts <= 8; parts++) {
                assertThat(LaunchEngine.allocate(launch(), threads, parts, WorkMonitor.ofMostSteps(199)))
                        .isInstanceOf(WorkOutcome.Stopped.class);
                assertThat(LaunchEngine.allocate(launch(), threads, parts, WorkMonitor.ofMostSteps(200))
                                .orElseThrow()
                                .digest())
                        .isEqualTo(LaunchEngine.allocate(launch()).digest());
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void aMonitorThatFailsIsHeardAndNotAskedAgain() {
        List<WorkProgress> told = new ArrayList<>();
        assertThatThrownBy(() -> LaunchEngine.allocate(launch(), progress -> {
                    told.add(progress);
                    throw new IllegalStateException("the bar fell off");
                }))
                .hasMessage("the bar fell off");
        assertThat(told).hasSize(1);
    }

    @Test
    void monitorsAreCombined() {
        WorkMonitor both = WorkMonitor.ofMostSteps(100).and(progress -> progress.stepsDone() < 60);
        assertThat(both.mayGoOn(new WorkProgress(59, 200))).isTrue();
        assertThat(both.mayGoOn(new WorkProgress(60, 200))).isFalse();
        assertThat(both.mayGoOn(new WorkProgress(101, 200))).isFalse();
        assertThat(WorkMonitor.none().mayGoOn(new WorkProgress(200, 200))).isTrue();
        assertThatThrownBy(() -> WorkMonitor.ofMostSteps(-1))
                .hasMessage("mostSteps of WorkMonitor must not be negative but was -1");
        assertThatThrownBy(() -> new WorkProgress(2, 1))
                .hasMessage("stepsDone of WorkProgress must lie within [0, 1] but was 2");
    }

    @Test
    void aLaunchOfNothingIsFinished() {
        LaunchProblem nothing = LaunchProblem.columns("EUR", List.of(), List.of(DoorId.of("PARIS")))
                .supply(new int[0])
                .means(new double[0])
                .unitValueMicros(new long[0])
                .build();
        assertThat(LaunchEngine.allocate(nothing, WorkMonitor.ofMostSteps(0)).progress())
                .isEqualTo(new WorkProgress(0, 0));
    }
}
