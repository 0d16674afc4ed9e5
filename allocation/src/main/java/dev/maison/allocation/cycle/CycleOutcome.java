package dev.maison.allocation.cycle;

import static java.util.Objects.requireNonNull;

/** What came of recording one event. The family is closed and complete: a {@code switch} over it needs no default branch. */
public sealed interface CycleOutcome {
    /** The cycle afterwards; as it was before unless the event was recorded. */
    LaunchCycle cycle();

    /**
     * The event was recorded.
     *
     * @param cycle the cycle with it
     */
    record Recorded(LaunchCycle cycle) implements CycleOutcome {
        /** Refuses {@code null}. */
        public Recorded {
            requireNonNull(cycle, "cycle");
        }
    }

    /**
     * The very same event was recorded before; nothing changed.
     *
     * @param cycle the cycle as it was
     */
    record RecordedBefore(LaunchCycle cycle) implements CycleOutcome {
        /** Refuses {@code null}. */
        public RecordedBefore {
            requireNonNull(cycle, "cycle");
        }
    }

    /**
     * The event cannot be.
     *
     * @param cycle the cycle as it was
     * @param event the event
     * @param refusal why
     */
    record Refused(LaunchCycle cycle, CycleEvent event, CycleRefusal refusal) implements CycleOutcome {
        /** Refuses {@code null}. */
        public Refused {
            requireNonNull(cycle, "cycle");
            requireNonNull(event, "event");
            requireNonNull(refusal, "refusal");
        }
    }
}
