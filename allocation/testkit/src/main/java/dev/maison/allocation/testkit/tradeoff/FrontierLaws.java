package dev.maison.allocation.testkit.tradeoff;

import dev.maison.allocation.door.LaunchProblem;
import dev.maison.allocation.tradeoff.Frontier;
import dev.maison.allocation.tradeoff.FrontierPoint;
import dev.maison.allocation.tradeoff.FrontierProblem;
import dev.maison.allocation.tradeoff.FrontierVerifier;
import dev.maison.core.Amount;
import dev.maison.core.DoorId;
import dev.maison.core.Ratio;
import dev.maison.core.SkuId;
import dev.maison.core.proof.Verdict;
import dev.maison.core.testkit.Law;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What holds for every {@link Frontier}. */
public final class FrontierLaws {
    private FrontierLaws() {}

    /** A plan's three aims. */
    private record Aims(long micros, long served, long outside) {
        Aims plus(Aims other) {
            return new Aims(micros + other.micros, served + other.served, outside + other.outside);
        }
    }

    /** No plan at all is worth more at a point's weights, and none dominates it. By trying all plans: for tiny problems. */
    public static Law<FrontierProblem> pointsAreSupportedAndNotDominated() {
        return Law.of("no plan is worth more at a point's weights and none dominates it", problem -> {
            LaunchProblem launch = problem.launch();
            List<Aims> all = List.of(new Aims(0, 0, 0));
            for (SkuId sku : launch.skus()) {
                List<Aims> both = new ArrayList<>();
                List<Aims> some = new ArrayList<>();
                search(problem, sku, 0, launch.supplyUnits(sku) - launch.holdbackUnits(sku), new Aims(0, 0, 0), some);
                if (some.isEmpty()) {
                    some.add(new Aims(0, 0, 0)); // a conflict is given to nobody
                }
                for (Aims one : some.stream().distinct().toList()) {
                    for (Aims before : all) {
                        both.add(one.plus(before));
                    }
                }
                all = both.stream().distinct().toList();
            }
            for (FrontierPoint point : Frontier.trace(problem).points()) {
                for (Aims aims : all) {
                    Ratio value = Ratio.of(aims.micros(), Amount.MICROS_PER_UNIT)
                            .plus(point.weights().perDoorServed().times(Ratio.of(aims.served())))
                            .minus(point.weights().perUnitOutside().times(Ratio.of(aims.outside())));
                    boolean asGood = aims.micros() >= point.margin().micros()
                            && aims.served() >= point.doorsServed()
                            && aims.outside() <= point.unitsOutside();
                    boolean same = aims.micros() == point.margin().micros()
                            && aims.served() == point.doorsServed()
                            && aims.outside() == point.unitsOutside();
                    if (value.compareTo(point.value()) > 0 || (asGood && !same)) {
                        return Optional.of(aims + " beats " + point);
                    }
                }
            }
            return Optional.empty();
        });
    }

    private static void search(FrontierProblem problem, SkuId sku, int at, long left, Aims sum, List<Aims> all) {
        LaunchProblem launch = problem.launch();
        if (left < 0) {
            return;
        }
        if (at == launch.doors().size()) {
            all.add(sum);
            return;
        }
        DoorId door = launch.doors().get(at);
        boolean outside = !problem.flagships().contains(door);
        long most = Math.min(left, launch.maximumUnits(sku, door));
        for (long x = launch.minimumUnits(sku, door); x <= most; x++) {
            long gain = x == 0
                    ? 0
                    : launch.gains(sku, door, (int) x).stream()
                            .mapToLong(Amount::micros)
                            .sum();
            Aims aims = new Aims(gain, x > 0 ? 1 : 0, outside ? x : 0);
            search(problem, sku, at + 1, left - x, sum.plus(aims), all);
        }
    }

    /** Points stand in their order, none dominates another, solving again at the weights gives the same value, and the verifier agrees. */
    public static Law<FrontierProblem> pointsAreProvenAndSorted() {
        return Law.of("points are proven, sorted, and not dominated by one another", problem -> {
            Frontier frontier = Frontier.trace(problem);
            Verdict verdict = FrontierVerifier.verify(problem, frontier.points());
            if (!verdict.isProven()) {
                return Optional.of(verdict.sentence());
            }
            for (FrontierPoint point : frontier.points()) {
                Frontier again = Frontier.trace(FrontierProblem.builder(problem.launch())
                        .addAllFlagships(problem.flagships())
                        .addWeights(point.weights())
                        .build());
                if (!again.points().get(0).value().equals(point.value())) {
                    return Optional.of(again.points().get(0) + " instead of " + point);
                }
                for (FrontierPoint other : frontier.points()) {
                    if (other.value(point.weights()).compareTo(point.value()) > 0) {
                        return Optional.of(other + " is worth more at the weights of " + point);
                    }
                }
            }
            return Optional.empty();
        });
    }
}
