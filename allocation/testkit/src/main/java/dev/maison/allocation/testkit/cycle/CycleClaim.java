package dev.maison.allocation.testkit.cycle;

import dev.maison.allocation.cycle.AnswerRule;
import dev.maison.allocation.cycle.CycleBatch;
import dev.maison.allocation.cycle.CycleEvent;
import dev.maison.allocation.cycle.CycleLine;
import dev.maison.allocation.cycle.LaunchCycle;
import java.util.List;

/**
 * The claim that events were possible one after another and come to these lines; it may be false.
 *
 * @param answers the rule for answers
 * @param events the events
 * @param lines the lines, by key
 */
public record CycleClaim(AnswerRule answers, List<CycleEvent> events, List<CycleLine> lines) {
    /** Copies the lists. */
    public CycleClaim {
        events = List.copyOf(events);
        lines = List.copyOf(lines);
    }

    /** Whether recording the events one by one refuses none, finds none told before, and gives the lines. */
    public boolean isTrue() {
        CycleBatch batch = LaunchCycle.open(answers).recordedAll(events);
        return batch.refused().isEmpty()
                && batch.recordedBefore() == 0
                && batch.cycle().lines().equals(lines);
    }
}
