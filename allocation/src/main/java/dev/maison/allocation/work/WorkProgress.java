package dev.maison.allocation.work;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * How far work is.
 *
 * @param stepsDone the steps done; never falls from one report to the next
 * @param stepsInAll the steps of the whole call
 */
public record WorkProgress(long stepsDone, long stepsInAll) {
    /** Checks that no more is done than there is. */
    public WorkProgress {
        checkArgument(
                stepsDone >= 0 && stepsDone <= stepsInAll,
                "stepsDone of WorkProgress must lie within [0, %s] but was %s",
                stepsInAll,
                stepsDone);
    }
}
