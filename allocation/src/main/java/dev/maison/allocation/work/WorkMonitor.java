package dev.maison.allocation.work;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

/**
 * Is told how far the work is, and says whether it goes on.
 *
 * <pre>{@code
 * WorkMonitor monitor = progress -> {
 *     bar.show(progress.stepsDone(), progress.stepsInAll());
 *     return !stopButton.isPressed();
 * };
 * WorkOutcome<LaunchPlan> outcome = LaunchEngine.allocate(problem, monitor);
 * }</pre>
 *
 * <p>Called by one thread at a time, though not always by the same one; the work waits, so be quick. What it throws ends the call
 * and is thrown on. It can end work, never change an answer.
 */
@FunctionalInterface
public interface WorkMonitor {
    /** Whether the work goes on; once {@code false}, it is not asked again. */
    boolean mayGoOn(WorkProgress progress);

    /** A monitor that lets all work go on. */
    static WorkMonitor none() {
        return progress -> true;
    }

    /**
     * A budget: work goes on as long as at most so many steps are done. The same call with the same budget is finished, or stopped, on
     * every machine and with any number of threads alike.
     *
     * @throws IllegalArgumentException if {@code mostSteps} is negative
     */
    static WorkMonitor ofMostSteps(long mostSteps) {
        checkArgument(mostSteps >= 0, "mostSteps of WorkMonitor must not be negative but was %s", mostSteps);
        return progress -> progress.stepsDone() <= mostSteps;
    }

    /** A monitor that lets work go on when both do; {@code other} is not asked when this one says no. */
    default WorkMonitor and(WorkMonitor other) {
        requireNonNull(other, "other");
        return progress -> mayGoOn(progress) && other.mayGoOn(progress);
    }
}
