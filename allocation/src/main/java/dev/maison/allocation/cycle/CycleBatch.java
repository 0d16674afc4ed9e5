package dev.maison.allocation.cycle;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What came of recording many events: the good ones are recorded, and every other one is listed with its place.
 *
 * @param cycle the cycle with the events that could be recorded
 * @param recorded how many were recorded
 * @param recordedBefore how many had been recorded before
 * @param refused those that cannot be, by place
 */
public record CycleBatch(LaunchCycle cycle, int recorded, int recordedBefore, List<RefusedEvent> refused) {
    /** Copies the list. */
    public CycleBatch {
        requireNonNull(cycle, "cycle");
        refused = List.copyOf(refused);
    }

    /**
     * An event that cannot be.
     *
     * @param place its place in the list, counted from 0
     * @param event the event
     * @param refusal why
     */
    public record RefusedEvent(int place, CycleEvent event, CycleRefusal refusal) {
        /** Refuses {@code null}. */
        public RefusedEvent {
            requireNonNull(event, "event");
            requireNonNull(refusal, "refusal");
        }
    }
}
