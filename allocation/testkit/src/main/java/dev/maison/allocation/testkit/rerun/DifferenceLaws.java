package dev.maison.allocation.testkit.rerun;

import dev.maison.allocation.door.CutOff;
import dev.maison.allocation.door.LaunchPlan;
import dev.maison.allocation.rerun.DifferenceReason;
import dev.maison.allocation.rerun.LineDifference;
import dev.maison.allocation.rerun.PlanDifference;
import dev.maison.allocation.rerun.SkuDifference;
import dev.maison.core.testkit.Law;
import java.util.Optional;

/** What holds for every {@link PlanDifference}. */
public final class DifferenceLaws {
    private DifferenceLaws() {}

    /**
     * Two plans.
     *
     * @param before the first
     * @param after the second
     */
    public record Plans(LaunchPlan before, LaunchPlan after) {}

    /** Lines and SKUs reconcile, and a plan does not differ from itself. */
    public static Law<Plans> differencesReconcile() {
        return Law.of("differences reconcile with supply, holdback and units left over", plans -> {
            PlanDifference difference = PlanDifference.between(plans.before(), plans.after());
            for (SkuDifference sku : difference.skus()) {
                long units = difference.lines().stream()
                        .filter(line -> line.sku().equals(sku.sku()))
                        .mapToLong(LineDifference::units)
                        .sum();
                if (!sku.reconciles() || units != sku.gainedUnits() - sku.lostUnits()) {
                    return Optional.of(sku + " with " + difference.lines());
                }
            }
            if (!PlanDifference.between(plans.after(), plans.after()).lines().isEmpty()) {
                return Optional.of("a plan differs from itself");
            }
            return difference.lines().stream().anyMatch(line -> line.units() == 0)
                    ? Optional.of(difference.lines().toString())
                    : Optional.empty();
        });
    }

    /** Where the price is the reason, it moved the right way: up where units were lost, down where they were gained, or a tie fell otherwise. */
    public static Law<Plans> pricesMovedTheRightWay() {
        return Law.of("where the price is the reason it rose for units lost and fell for units gained", plans -> {
            for (LineDifference line :
                    PlanDifference.between(plans.before(), plans.after()).lines()) {
                if (line.sentence().isBlank()) {
                    return Optional.of("no sentence");
                }
                if (line.reason() instanceof DifferenceReason.PriceMoved moved) {
                    int rose = compare(moved.cutOffAfter(), moved.cutOffBefore());
                    if (line.units() < 0 ? rose < 0 : rose > 0) {
                        return Optional.of(line.sentence());
                    }
                }
            }
            return Optional.empty();
        });
    }

    /** An earlier tier is dearer; what is not scarce is the cheapest. */
    private static int compare(CutOff x, CutOff y) {
        int byScarcity = Boolean.compare(x.isScarce(), y.isScarce());
        int byTier = byScarcity != 0 ? byScarcity : Integer.compare(y.tier(), x.tier());
        return byTier != 0 ? byTier : x.price().compareTo(y.price());
    }
}
