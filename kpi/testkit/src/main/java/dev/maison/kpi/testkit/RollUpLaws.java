package dev.maison.kpi.testkit;

import dev.maison.core.proof.Verdict;
import dev.maison.core.testkit.Law;
import dev.maison.kpi.rollup.FactTable;
import dev.maison.kpi.rollup.Measure;
import dev.maison.kpi.rollup.RollUp;
import dev.maison.kpi.rollup.RollUpEngine;
import dev.maison.kpi.rollup.RollUpVerifier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** What holds for every roll-up of facts. */
public final class RollUpLaws {
    private RollUpLaws() {}

    /** The cells are those of the facts. */
    public static Law<FactSample> cellsAreThoseOfTheFacts() {
        return Law.of("every cell has the sums and counts of its facts, and there is no other cell", sample -> {
            for (RollUp rollUp : RollUpEngine.rollUp(sample.table(), FactSample.groupings())) {
                Verdict verdict = RollUpVerifier.verify(sample.table(), rollUp);
                if (!verdict.isProven()) {
                    return Optional.of(rollUp + ": " + verdict.sentence());
                }
            }
            return Optional.empty();
        });
    }

    /** Parts add up, whatever the path through the hierarchy. */
    public static Law<FactSample> partsAddUpByEveryPath() {
        return Law.of("parts add up to every coarser grouping", sample -> {
            List<RollUp> rollUps = RollUpEngine.rollUp(sample.table(), FactSample.groupings());
            for (RollUp whole : rollUps) {
                for (RollUp parts : rollUps) {
                    if (whole.grouping().isCoarserThan(parts.grouping())) {
                        Verdict verdict = RollUpVerifier.reconcile(whole, parts);
                        if (!verdict.isProven()) {
                            return Optional.of(parts + " to " + whole + ": " + verdict.sentence());
                        }
                    }
                }
            }
            return Optional.empty();
        });
    }

    /** Any number of partitions, merged in either order, give the result of one pass. */
    public static Law<FactSample> partitionsMergeToOnePass(int partitions) {
        return Law.of(partitions + " partitions merge to one pass in any order", sample -> {
            FactTable table = sample.table();
            List<RollUp> whole = RollUpEngine.rollUp(table, FactSample.groupings());
            List<FactTable> parts = new ArrayList<>(table.partitions(partitions));
            if (parts.stream().mapToInt(FactTable::size).sum() != table.size()) {
                return Optional.of(
                        "partitions hold " + parts.stream().map(FactTable::size).toList() + " facts");
            }
            for (int direction = 0; direction < 2; direction++) {
                List<RollUp> merged = RollUpEngine.rollUp(parts.get(0), FactSample.groupings());
                for (FactTable part : parts.subList(1, parts.size())) {
                    List<RollUp> more = RollUpEngine.rollUp(part, FactSample.groupings());
                    List<RollUp> both = new ArrayList<>();
                    for (int g = 0; g < more.size(); g++) {
                        both.add(merged.get(g).mergedWith(more.get(g)));
                    }
                    merged = both;
                }
                for (int g = 0; g < whole.size(); g++) {
                    Optional<String> difference = difference(whole.get(g), merged.get(g));
                    if (difference.isPresent()) {
                        return difference;
                    }
                }
                Collections.reverse(parts);
            }
            return Optional.empty();
        });
    }

    /** What tells two roll-ups apart, in words; empty if they hold the same. */
    public static Optional<String> difference(RollUp expected, RollUp found) {
        if (expected.size() != found.size()) {
            return Optional.of(found + " instead of " + expected);
        }
        for (int cell = 0; cell < expected.size(); cell++) {
            if (!expected.labels(cell).equals(found.labels(cell))) {
                return Optional.of("cell " + found.labels(cell) + " instead of " + expected.labels(cell));
            }
            for (Measure<?> measure : expected.measures()) {
                if (!expected.sum(cell, measure).equals(found.sum(cell, measure))) {
                    return Optional.of(measure.name() + " in " + expected.labels(cell) + " is "
                            + found.sum(cell, measure) + " instead of " + expected.sum(cell, measure));
                }
            }
        }
        return Optional.empty();
    }
}
