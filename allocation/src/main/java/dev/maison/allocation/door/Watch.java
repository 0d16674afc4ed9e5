package dev.maison.allocation.door;

import static java.util.Objects.requireNonNull;

import dev.maison.allocation.internal.gain.LaunchData;
import dev.maison.allocation.work.WorkMonitor;
import dev.maison.allocation.work.WorkOutcome;
import dev.maison.allocation.work.WorkProgress;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Adds up the steps of all threads, asks the monitor, and remembers that it said no or failed. */
final class Watch {
    /** Lets everything go on and counts nothing. */
    static final Watch NOBODY = new Watch(WorkMonitor.none(), 0, 0);

    private final WorkMonitor monitor;
    private final int stepsPerSku;
    private final long stepsInAll;
    private long stepsDone;
    private boolean stopped;
    private @Nullable RuntimeException failure;

    Watch(WorkMonitor monitor, LaunchData data) {
        this(requireNonNull(monitor, "monitor"), data.doors, (long) data.skus * data.doors);
    }

    private Watch(WorkMonitor monitor, int stepsPerSku, long stepsInAll) {
        this.monitor = monitor;
        this.stepsPerSku = stepsPerSku;
        this.stepsInAll = stepsInAll;
    }

    /** Counts one SKU more; answers whether the next may be begun. */
    boolean goesOnAfterSku() {
        return this == NOBODY || count();
    }

    private synchronized boolean count() {
        if (stopped) {
            return false;
        }
        stepsDone += stepsPerSku;
        try {
            stopped = !monitor.mayGoOn(new WorkProgress(stepsDone, stepsInAll));
        } catch (RuntimeException e) {
            stopped = true;
            failure = e;
        }
        return !stopped;
    }

    synchronized <T> WorkOutcome<T> outcome(Supplier<T> result) {
        if (failure != null) {
            throw failure;
        }
        WorkProgress progress = new WorkProgress(stepsDone, stepsInAll);
        return stopped ? new WorkOutcome.Stopped<>(progress) : new WorkOutcome.Finished<>(result.get(), progress);
    }
}
