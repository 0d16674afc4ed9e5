package dev.maison.allocation.testkit.quota;

import dev.maison.allocation.door.LaunchLine;
import dev.maison.allocation.quota.QuotaProblem;
import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Judges claims about one problem by the definition alone: it works the launch out unit by unit and compares. */
public final class QuotaJudge {
    private final QuotaProblem problem;
    private final List<NaiveQuota> launches;

    /** What is wrong with a claim, the worst first. */
    public enum Judgement {
        /** A line names no SKU or door of the problem, has no unit, or stands twice. */
        MALFORMED,
        /** A limit, a quota or the supply is broken, or something is given of a SKU whose limits conflict. */
        INFEASIBLE,
        /** Other units would gain more. */
        NOT_OPTIMAL,
        /** The gains are the best there are; ties went elsewhere, or a unit was given that gains nothing. */
        NOT_CANONICAL,
        /** The units are right and a price or the conflict is not. */
        WRONG_PROOF,
        /** All is as defined. */
        SOUND
    }

    /** Works out the problem. */
    public QuotaJudge(QuotaProblem problem) {
        this.problem = problem;
        this.launches = problem.launch().skus().stream()
                .map(sku -> new NaiveQuota(problem, sku))
                .toList();
    }

    /** The worst that can be said of the claim. */
    public Judgement judge(QuotaClaim claim) {
        Map<SkuId, Map<DoorId, Long>> units = new LinkedHashMap<>();
        problem.launch().skus().forEach(sku -> units.put(sku, new LinkedHashMap<>()));
        for (LaunchLine line : claim.lines()) {
            Map<DoorId, Long> row = units.get(line.sku());
            if (row == null
                    || !problem.launch().doors().contains(line.door())
                    || line.units() < 1
                    || line.units() > Integer.MAX_VALUE
                    || row.put(line.door(), line.units()) != null) {
                return Judgement.MALFORMED;
            }
        }
        Judgement worst = Judgement.SOUND;
        for (NaiveQuota launch : launches) {
            Judgement judgement = judge(launch, units.getOrDefault(launch.sku(), Map.of()), claim);
            worst = judgement.compareTo(worst) < 0 ? judgement : worst;
        }
        return worst;
    }

    private Judgement judge(NaiveQuota launch, Map<DoorId, Long> split, QuotaClaim claim) {
        SkuId sku = launch.sku();
        if (!launch.isFeasible()) {
            if (!split.isEmpty()) {
                return Judgement.INFEASIBLE;
            }
            return claim.certificate().findConflict(sku).equals(launch.conflict())
                    ? Judgement.SOUND
                    : Judgement.WRONG_PROOF;
        }
        if (!launch.isWithinLimits(split)) {
            return Judgement.INFEASIBLE;
        }
        if (NaiveQuota.compareGains(launch.gainsOf(split), launch.gains()) < 0) {
            return Judgement.NOT_OPTIMAL;
        }
        if (problem.launch().doors().stream().anyMatch(door -> split.getOrDefault(door, 0L) != launch.units(door))) {
            return Judgement.NOT_CANONICAL;
        }
        boolean isProof = claim.certificate().findSupplyCutOff(sku).equals(Optional.of(launch.supplyCutOff()))
                && problem.tree().nodes().stream()
                        .allMatch(node ->
                                claim.certificate().findCutOff(sku, node).equals(Optional.of(launch.cutOff(node))));
        return isProof ? Judgement.SOUND : Judgement.WRONG_PROOF;
    }
}
