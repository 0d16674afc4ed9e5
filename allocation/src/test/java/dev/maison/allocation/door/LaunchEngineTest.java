package dev.maison.allocation.door;

import static dev.maison.allocation.door.Launches.BAG;
import static dev.maison.allocation.door.Launches.PARIS;
import static dev.maison.allocation.door.Launches.bag;
import static dev.maison.allocation.door.Launches.bags;
import static dev.maison.allocation.door.Launches.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

/** The engine and its threads. */
class LaunchEngineTest {
    private static final LaunchProblem PROBLEM =
            bags(1).addDemands(bag(PARIS, "1")).build();

    /** The part only starts once waiting for it was interrupted, which clears the caller's flag. */
    @Test
    void anInterruptedThreadGetsTheWholePlanAndStaysInterrupted() {
        Thread caller = Thread.currentThread();
        Executor late = part -> new Thread(() -> {
                    while (caller.isInterrupted()) {
                        Thread.onSpinWait();
                    }
                    part.run();
                })
                .start();
        caller.interrupt();
        LaunchPlan plan = LaunchEngine.allocate(PROBLEM, late, 1);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(plan.lines()).containsExactly(line(PARIS, 1));
    }

    @Test
    void anExecutorThatRefusesIsTheCallersMatter() {
        assertThatThrownBy(() -> LaunchEngine.allocate(
                        PROBLEM,
                        task -> {
                            throw new RejectedExecutionException("full");
                        },
                        1))
                .isInstanceOf(RejectedExecutionException.class)
                .hasMessage("full");
    }

    @Test
    void theEngineIsAPolicy() {
        assertThat(LaunchPolicy.engine().allocate(PROBLEM)).containsExactly(line(PARIS, 1));
        assertThat(LaunchEngine.allocate(PROBLEM).problem().supplyUnits(BAG)).isEqualTo(1);
    }
}
