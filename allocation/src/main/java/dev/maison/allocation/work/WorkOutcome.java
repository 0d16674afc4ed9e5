package dev.maison.allocation.work;

import static java.util.Objects.requireNonNull;

/**
 * What came of watched work. The family is closed and complete: a {@code switch} over it needs no default branch.
 *
 * @param <T> the result
 */
public sealed interface WorkOutcome<T> {
    /** Where the work ended. */
    WorkProgress progress();

    /**
     * The result, when the work was finished.
     *
     * @throws IllegalStateException if it was stopped
     */
    T orElseThrow();

    /**
     * The work was finished; the result is the one that nobody's watching would have given.
     *
     * @param result the result
     * @param progress all steps done
     */
    record Finished<T>(T result, WorkProgress progress) implements WorkOutcome<T> {
        /** Refuses {@code null}. */
        public Finished {
            requireNonNull(result, "result");
            requireNonNull(progress, "progress");
        }

        @Override
        public T orElseThrow() {
            return result;
        }
    }

    /**
     * The monitor said no; there is no result, since half an answer is none.
     *
     * @param progress how far the work was when it said so
     */
    record Stopped<T>(WorkProgress progress) implements WorkOutcome<T> {
        /** Refuses {@code null}. */
        public Stopped {
            requireNonNull(progress, "progress");
        }

        @Override
        public T orElseThrow() {
            throw new IllegalStateException("outcome of the work must be finished but was stopped after "
                    + progress.stepsDone() + " of " + progress.stepsInAll() + " steps");
        }
    }
}
