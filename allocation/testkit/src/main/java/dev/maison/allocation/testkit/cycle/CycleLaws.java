package dev.maison.allocation.testkit.cycle;

import dev.maison.allocation.cycle.AnswerRule;
import dev.maison.allocation.cycle.CycleBatch;
import dev.maison.allocation.cycle.CycleEvent;
import dev.maison.allocation.cycle.CycleLine;
import dev.maison.allocation.cycle.CycleOutcome;
import dev.maison.allocation.cycle.CycleVerifier;
import dev.maison.allocation.cycle.LaunchCycle;
import dev.maison.core.SkuId;
import dev.maison.core.proof.Verdict;
import dev.maison.core.testkit.Law;
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

    /** A verifier proves exactly the claims that are true, and refutes the rest without an exception. */
    public static Law<CycleClaim> verdictsAreRight(Function<CycleClaim, Verdict> verifier) {
        return Law.of("a claim about a cycle is proven when it is true and refuted when it is not", claim -> {
            Verdict verdict = verifier.apply(claim);
            boolean right = claim.isTrue() ? verdict.isProven() : verdict instanceof Verdict.Refuted;
            return right ? Optional.empty() : Optional.of(claim.isTrue() + " but " + verdict.sentence());
        });
    }
}
