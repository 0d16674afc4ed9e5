package dev.maison.allocation.testkit.cycle;

import dev.maison.allocation.cycle.AnswerRule;
import dev.maison.allocation.cycle.CycleBatch;
import dev.maison.allocation.cycle.CycleDesk;
import dev.maison.allocation.cycle.CycleEvent;
import dev.maison.allocation.cycle.CycleLine;
import dev.maison.allocation.cycle.CycleOutcome;
import dev.maison.allocation.cycle.CycleVerifier;
import dev.maison.allocation.cycle.LaunchCycle;
import dev.maison.allocation.door.LaunchDocument;
import dev.maison.allocation.door.LaunchLine;
import dev.maison.allocation.door.LaunchPlan;
import dev.maison.allocation.door.LaunchProblem;
import dev.maison.allocation.door.LaunchSku;
import dev.maison.core.SkuId;
import dev.maison.core.proof.Verdict;
import dev.maison.core.testkit.Law;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What holds for every history of a launch, whatever is reported and in whatever order. */
public final class CycleLaws {
    private CycleLaws() {}

    /** At every moment: nothing is oversold, and every confirmed unit is open, on its way, received or missing. */
    public static Law<List<CycleEvent>> nothingIsLostOrOversold(AnswerRule answers) {
        return Law.of("at every moment units add up and no SKU is oversold", events -> {
            LaunchCycle cycle = LaunchCycle.open(answers);
            for (CycleEvent event : events) {
                cycle = cycle.recorded(event).cycle();
                for (CycleLine line : cycle.lines()) {
                    long parts = line.open() + line.inTransit() + line.received() + line.missing();
                    if (parts != line.confirmed() || line.open() < 0 || line.inTransit() < 0) {
                        return Optional.of("after " + event + ": " + line);
                    }
                }
                for (SkuId sku : cycle.skus()) {
                    long sum = cycle.lines().stream()
                            .filter(line -> line.sku().equals(sku))
                            .mapToLong(CycleLine::confirmed)
                            .sum();
                    if (sum != cycle.confirmedUnits(sku) || cycle.freeUnits(sku) < 0) {
                        return Optional.of("after " + event + ": " + sum + " confirmed of " + cycle.findSupply(sku));
                    }
                }
            }
            return Optional.empty();
        });
    }

    /** One by one, all at once, and the recorded events alone give the same cycle with the same digest. */
    public static Law<List<CycleEvent>> theHistoryIsTheRecord(AnswerRule answers) {
        return Law.of("events one by one, at once, and replayed give the same cycle", events -> {
            LaunchCycle oneByOne = LaunchCycle.open(answers);
            for (CycleEvent event : events) {
                oneByOne = oneByOne.recorded(event).cycle();
            }
            CycleBatch batch = LaunchCycle.open(answers).recordedAll(events);
            LaunchCycle replayed =
                    LaunchCycle.open(answers).recordedAll(oneByOne.events()).cycle();
            int counted =
                    batch.recorded() + batch.recordedBefore() + batch.refused().size();
            boolean same = oneByOne.equals(batch.cycle())
                    && oneByOne.equals(replayed)
                    && oneByOne.digest().equals(replayed.digest())
                    && oneByOne.lines().equals(batch.cycle().lines());
            return same && counted == events.size()
                    ? Optional.empty()
                    : Optional.of(oneByOne + ", " + batch.cycle() + ", " + replayed + ", " + counted + " counted");
        });
    }

    /** What was recorded can be reported again; nothing changes. */
    public static Law<List<CycleEvent>> reportingAgainChangesNothing(AnswerRule answers) {
        return Law.of("an event that was recorded changes nothing when it is reported again", events -> {
            LaunchCycle cycle = LaunchCycle.open(answers).recordedAll(events).cycle();
            for (CycleEvent event : cycle.events()) {
                CycleOutcome again = cycle.recorded(event);
                if (!again.equals(new CycleOutcome.RecordedBefore(cycle))) {
                    return Optional.of(event + " gave " + again);
                }
            }
            return Optional.empty();
        });
    }

    /** The verifier proves every cycle that was recorded. */
    public static Law<List<CycleEvent>> whatWasRecordedIsProven(AnswerRule answers) {
        return Law.of("a cycle that was recorded is proven", events -> {
            Verdict verdict = CycleVerifier.verify(
                    LaunchCycle.open(answers).recordedAll(events).cycle());
            return verdict.isProven() ? Optional.empty() : Optional.of(verdict.sentence());
        });
    }

    /**
     * The next run is always possible, whatever was answered and whatever has left: the limited demands make a problem if the demands alone do, the
     * plan keeps what has left of every SKU that it can allocate, and the cycle takes all its confirmations.
     *
     * @param answers the rule for answers
     * @param launch doors, demands and the rest; supplies are those of the cycle
     * @param engine what plans
     */
    public static Law<List<CycleEvent>> theNextRunIsPossible(
            AnswerRule answers, LaunchDocument launch, Function<LaunchProblem, LaunchPlan> engine) {
        return Law.of("the next run is possible and the cycle takes its confirmations", events -> {
            LaunchCycle cycle = LaunchCycle.open(answers).recordedAll(events).cycle();
            LaunchDocument supplied = LaunchDocument.builder()
                    .from(launch)
                    .skus(cycle.skus().stream()
                            .map(sku -> LaunchSku.of(sku, cycle.findSupply(sku).orElse(0L)))
                            .toList())
                    .build();
            if (!isPossible(supplied)) {
                return Optional.empty();
            }
            LaunchDocument next = LaunchDocument.builder()
                    .from(supplied)
                    .demands(CycleDesk.limited(cycle, supplied.demands()))
                    .build();
            LaunchPlan plan;
            try {
                plan = engine.apply(next.problem());
            } catch (IllegalArgumentException e) {
                return Optional.of(next.demands() + " made no problem: " + e.getMessage());
            }
            for (LaunchLine gone : CycleDesk.releasedLines(cycle)) {
                boolean isDemanded = next.demands().stream()
                        .anyMatch(demand ->
                                demand.sku().equals(gone.sku()) && demand.door().equals(gone.door()));
                if (isDemanded
                        && plan.findConflict(gone.sku()).isEmpty()
                        && plan.units(gone.sku(), gone.door()) < gone.units()) {
                    return Optional.of(gone + " has left but the plan gives " + plan.units(gone.sku(), gone.door()));
                }
            }
            Instant at = Instant.parse("2026-09-02T08:00:00Z");
            CycleBatch batch = cycle.recordedAll(
                    CycleDesk.confirmations(cycle, plan, "NEXT", at).events());
            return batch.refused().isEmpty()
                    ? Optional.empty()
                    : Optional.of(plan + " of " + next.demands() + ": " + batch.refused());
        });
    }

    private static boolean isPossible(LaunchDocument document) {
        try {
            return document.problem() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** A verifier proves exactly the claims that are true, and refutes the rest without an exception. */
    public static Law<CycleClaim> verdictsAreRight(Function<CycleClaim, Verdict> verifier) {
        return Law.of("a claim about a cycle is proven when it is true and refuted when it is not", claim -> {
            Verdict verdict = verifier.apply(claim);
            boolean right = claim.isTrue() ? verdict.isProven() : verdict instanceof Verdict.Refuted;
            return right ? Optional.empty() : Optional.of(claim.isTrue() + " but " + verdict.sentence());
        });
    }
}
