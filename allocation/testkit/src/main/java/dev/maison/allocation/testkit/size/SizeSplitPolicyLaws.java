package dev.maison.allocation.testkit.size;

import dev.maison.allocation.size.SizeSplitLine;
import dev.maison.allocation.size.SizeSplitPolicy;
import dev.maison.allocation.size.SizeSplitProblem;
import dev.maison.core.DoorId;
import dev.maison.core.SizeId;
import dev.maison.core.testkit.Law;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What may hold for a {@link SizeSplitPolicy}, for problems without a conflict. */
public final class SizeSplitPolicyLaws {
    private static final Comparator<SizeSplitLine> ORDER =
            Comparator.comparing(SizeSplitLine::door).thenComparing(SizeSplitLine::size);

    private SizeSplitPolicyLaws() {}

    /** Both totals hold, no cap is passed, and no size without weight is given. */
    public static Law<SizeSplitProblem> bothTotalsHold(SizeSplitPolicy policy) {
        return Law.of("both totals and all caps hold", problem -> {
            Map<DoorId, Long> doors = new TreeMap<>();
            Map<SizeId, Long> sizes = new TreeMap<>();
            problem.doors().forEach(door -> doors.put(door, problem.doorUnits(door)));
            problem.sizes().sizes().forEach(size -> sizes.put(size, problem.sizeUnits(size)));
            List<SizeSplitLine> lines = policy.split(problem);
            for (SizeSplitLine line : lines) {
                if (!doors.containsKey(line.door())
                        || !sizes.containsKey(line.size())
                        || line.units() < 1
                        || problem.weight(line.door(), line.size()) == 0
                        || line.units() > problem.cap(line.door(), line.size()).orElse(Long.MAX_VALUE)) {
                    return Optional.of(line + " does not fit");
                }
                doors.merge(line.door(), -line.units(), Long::sum);
                sizes.merge(line.size(), -line.units(), Long::sum);
            }
            return doors.values().stream().allMatch(left -> left == 0)
                            && sizes.values().stream().allMatch(left -> left == 0)
                    ? Optional.empty()
                    : Optional.of(lines + " leaves " + doors + " and " + sizes);
        });
    }

    /** A door's weights times three, or a size's: the same units. Only their proportions matter. */
    public static Law<SizeSplitProblem> onlyProportionsMatter(SizeSplitPolicy policy) {
        return Law.of("the weights of a door, or of a size, times three give the same units", problem -> {
            List<SizeSplitLine> before = sorted(policy.split(problem));
            DoorId first = problem.doors().get(0);
            SizeId size = problem.sizes().sizes().get(0);
            SizeSplitProblem other =
                    restated(problem, false, (d, s, w) -> (d.equals(first) ? 3 : 1) * ((s.equals(size) ? 3 : 1) * w));
            List<SizeSplitLine> after = sorted(policy.split(other));
            return before.equals(after) ? Optional.empty() : Optional.of(before + " and then " + after);
        });
    }

    /** The same problem has the same answer, in whatever order its doors were added. */
    public static Law<SizeSplitProblem> theSameProblemHasTheSameAnswer(SizeSplitPolicy policy) {
        return Law.of("the same problem has the same answer, in whatever order its doors were added", problem -> {
            List<SizeSplitLine> before = sorted(policy.split(problem));
            List<SizeSplitLine> after = sorted(policy.split(restated(problem, true, (d, s, w) -> w)));
            return before.equals(after) ? Optional.empty() : Optional.of(before + " and then " + after);
        });
    }

    /** No matrix is closer to the weights; of equally close ones the first by the tie order. Exhaustive: for small problems only. */
    public static Law<SizeSplitProblem> noMatrixIsCloser(SizeSplitPolicy policy) {
        return Law.of("no matrix is closer to the weights", problem -> {
            List<SizeSplitLine> found = sorted(policy.split(problem));
            List<SizeSplitLine> best = sorted(NaiveSizeSplit.best(problem).orElse(List.of()));
            return found.equals(best) ? Optional.empty() : Optional.of(found + " instead of " + best);
        });
    }

    private static List<SizeSplitLine> sorted(List<SizeSplitLine> lines) {
        return lines.stream().sorted(ORDER).toList();
    }

    private interface NewWeight {
        long of(DoorId door, SizeId size, long weight);
    }

    private static SizeSplitProblem restated(SizeSplitProblem problem, boolean isReversed, NewWeight weights) {
        List<DoorId> doors = new ArrayList<>(problem.doors());
        if (isReversed) {
            doors.sort(Comparator.reverseOrder());
        }
        boolean isLarge = doors.stream()
                .anyMatch(door -> problem.sizes().sizes().stream()
                        .anyMatch(size -> problem.weight(door, size) > SizeSplitProblem.MAX_WEIGHT / 9));
        SizeSplitProblem.Builder builder = SizeSplitProblem.builder(problem.sizes());
        problem.sizes().sizes().forEach(size -> builder.putSizeUnits(size, problem.sizeUnits(size)));
        for (DoorId door : doors) {
            builder.putDoorUnits(door, problem.doorUnits(door));
            for (SizeId size : problem.sizes().sizes()) {
                long weight = problem.weight(door, size);
                builder.putWeight(door, size, isLarge ? weight : weights.of(door, size, weight));
                problem.cap(door, size).ifPresent(cap -> builder.putCap(door, size, cap));
            }
        }
        return builder.tieOrder(problem.tieOrder()).build();
    }
}
