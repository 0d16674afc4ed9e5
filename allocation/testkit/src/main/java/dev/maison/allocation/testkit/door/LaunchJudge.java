package dev.maison.allocation.testkit.door;

import dev.maison.allocation.door.LaunchLine;
import dev.maison.allocation.door.LaunchProblem;
import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Judges claims about one problem by the definition alone: it works the launch out unit by unit and compares. */
public final class LaunchJudge {
    private final LaunchProblem problem;
    private final List<NaiveLaunch> launches;

    /** What is wrong with a claim, the worst first. */
    public enum Judgement {
        /** A line names no SKU or door of the problem, has no unit, or stands twice. */
        MALFORMED,
        /** A limit or the supply is broken, or something is given of a SKU whose limits conflict. */
        INFEASIBLE,
        /** Other units would gain more. */
        NOT_OPTIMAL,
        /** The gains are the best there are; ties went elsewhere, or a unit was given that gains nothing. */
        NOT_CANONICAL,
        /** The units are right and the price or the conflict is not. */
        WRONG_PROOF,
        /** All is as defined. */
        SOUND
    }

    /** Works out the problem. */
    public LaunchJudge(LaunchProblem problem) {
        this.problem = problem;
        this.launches = problem.skus().stream()
                .map(sku -> new NaiveLaunch(problem, sku))
                .toList();
    }

    /** The worst that can be said of the claim. */
    public Judgement judge(LaunchClaim claim) {
        Map<SkuId, Map<DoorId, Long>> units = new LinkedHashMap<>();
        problem.skus().forEach(sku -> units.put(sku, new LinkedHashMap<>()));
        for (LaunchLine line : claim.lines()) {
            Map<DoorId, Long> row = units.get(line.sku());
            if (row == null
                    || !problem.doors().contains(line.door())
                    || line.units() < 1
                    || line.units() > Integer.MAX_VALUE
                    || row.put(line.door(), line.units()) != null) {
                return Judgement.MALFORMED;
            }
        }
        Judgement worst = Judgement.SOUND;
        for (NaiveLaunch launch : launches) {
            Judgement judgement = judge(launch, units.getOrDefault(launch.sku(), Map.of()), claim);
            worst = judgement.compareTo(worst) < 0 ? judgement : worst;
        }
        return worst;
    }

    private Judgement judge(NaiveLaunch launch, Map<DoorId, Long> split, LaunchClaim claim) {
        if (!launch.isFeasible()) {
            if (!split.isEmpty()) {
                return Judgement.INFEASIBLE;
            }
            return claim.certificate().findConflict(launch.sku()).equals(launch.conflict())
                    ? Judgement.SOUND
                    : Judgement.WRONG_PROOF;
        }
        if (!isWithinLimits(launch.sku(), split)) {
            return Judgement.INFEASIBLE;
        }
        if (launch.gainsOf(split).compareTo(launch.gains()) < 0) {
            return Judgement.NOT_OPTIMAL;
        }
        if (problem.doors().stream().anyMatch(door -> split.getOrDefault(door, 0L) != launch.units(door))) {
            return Judgement.NOT_CANONICAL;
        }
        return claim.certificate().findCutOff(launch.sku()).equals(Optional.of(launch.cutOff()))
                ? Judgement.SOUND
                : Judgement.WRONG_PROOF;
    }

    private boolean isWithinLimits(SkuId sku, Map<DoorId, Long> split) {
        long given = split.values().stream().mapToLong(units -> units).sum();
        return given <= problem.supplyUnits(sku) - problem.holdbackUnits(sku)
                && problem.doors().stream()
                        .allMatch(door -> split.getOrDefault(door, 0L) >= problem.minimumUnits(sku, door)
                                && split.getOrDefault(door, 0L) <= problem.maximumUnits(sku, door));
    }
}
