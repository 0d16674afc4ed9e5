package dev.maison.allocation.internal.work;

import static java.util.Objects.requireNonNull;

import dev.maison.allocation.work.WorkMonitor;
import dev.maison.allocation.work.WorkOutcome;
import dev.maison.allocation.work.WorkProgress;
import java.util.function.Function;

/** Counts the steps of one thread and asks a monitor after each of them. */
public final class StepWatch {
    private final WorkMonitor monitor;
    private final long stepsInAll;
    private long stepsDone;

    private StepWatch(WorkMonitor monitor, long stepsInAll) {
        this.monitor = requireNonNull(monitor, "monitor");
        this.stepsInAll = stepsInAll;
    }

    /** The monitor said no. */
    private static final class Stop extends RuntimeException {
        private static final long serialVersionUID = 1;

        Stop() {
            super("stopped", null, false, false);
        }
    }

    /** A watch under which everything goes on. */
    public static StepWatch nobody() {
        return new StepWatch(WorkMonitor.none(), Long.MAX_VALUE);
    }

    /** Does work of so many steps while somebody watches; what the monitor throws is passed on. */
    public static <T> WorkOutcome<T> watched(WorkMonitor monitor, long stepsInAll, Function<StepWatch, T> work) {
        StepWatch watch = new StepWatch(monitor, stepsInAll);
        try {
            T result = work.apply(watch);
            return new WorkOutcome.Finished<>(result, new WorkProgress(watch.stepsDone, watch.stepsDone));
        } catch (Stop stop) {
            return new WorkOutcome.Stopped<>(new WorkProgress(watch.stepsDone, stepsInAll));
        }
    }

    /** Counts one step more; ends the work when it may not go on. */
    public void step() {
        step(1);
    }

    /** Counts so many steps more; ends the work when it may not go on. */
    public void step(long steps) {
        stepsDone = Math.min(stepsDone + steps, stepsInAll);
        if (!monitor.mayGoOn(new WorkProgress(stepsDone, stepsInAll))) {
            throw new Stop();
        }
    }
}
