package dev.maison.allocation.replenish;

import static com.google.common.base.Preconditions.checkArgument;

import dev.maison.allocation.door.LaunchCertificate;
import dev.maison.allocation.door.LaunchLine;
import dev.maison.allocation.door.LaunchPlan;
import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import dev.maison.core.proof.Digest;
import dev.maison.core.proof.DigestTree;
import java.util.ArrayList;
import java.util.List;

/** What every item gets, the launch plan that decided it with its certificate, and the reasons. */
public final class ReplenishmentPlan {
    private final ReplenishmentProblem problem;
    private final LaunchPlan launch;
    private final List<ReplenishmentLine> lines;

    ReplenishmentPlan(ReplenishmentProblem problem, LaunchPlan launch) {
        this.problem = problem;
        this.launch = launch;
        List<ReplenishmentLine> all = new ArrayList<>(problem.items().size());
        for (ReplenishmentItem item : problem.items()) {
            all.add(ReplenishmentLine.of(item, launch.units(item.sku(), item.door())));
        }
        this.lines = List.copyOf(all);
    }

    /**
     * The plan that lines and a certificate make, whoever says so: to explain it, or to name its run. Nothing is checked but that they are of the
     * problem; {@link ReplenishmentVerifier} checks the rest.
     *
     * @throws IllegalArgumentException if lines or certificate are not of the problem
     */
    public static ReplenishmentPlan of(
            ReplenishmentProblem problem, List<ReplenishmentLine> lines, LaunchCertificate certificate) {
        List<LaunchLine> given = lines.stream()
                .filter(line -> line.units() > 0)
                .map(line -> LaunchLine.of(line.sku(), line.door(), line.units()))
                .toList();
        return new ReplenishmentPlan(problem, LaunchPlan.of(problem.launch(), given, certificate));
    }

    /** The problem. */
    public ReplenishmentProblem problem() {
        return problem;
    }

    /** The plan of the launch that the problem states: prices, next units, what it would take. */
    public LaunchPlan launch() {
        return launch;
    }

    /** The proof: that of the launch. */
    public LaunchCertificate certificate() {
        return launch.certificate();
    }

    /** A line for each item, also for those that get nothing, by SKU and door. */
    public List<ReplenishmentLine> lines() {
        return lines;
    }

    /**
     * Why an item got so many units.
     *
     * @throws IllegalArgumentException if the SKU is not replenished at the door
     */
    public ReplenishmentReason reason(SkuId sku, DoorId door) {
        ReplenishmentItem item = problem.findItem(sku, door).orElse(null);
        checkArgument(
                item != null,
                "item must be one of the %s of the problem but was %s at door %s",
                lines.size(),
                sku,
                door);
        long units = launch.units(sku, door);
        long level = item.orderUpToUnits();
        if (item.neededUnits() == 0) {
            return new ReplenishmentReason.NothingNeeded(item.position(), level);
        }
        if (units == item.neededUnits()) {
            return new ReplenishmentReason.FilledToLevel(item.position(), level, units);
        }
        if (units == item.askedUnits()) {
            return new ReplenishmentReason.LimitedByMaximum(item.position(), level, units, item.neededUnits() - units);
        }
        return new ReplenishmentReason.LimitedBySupply(
                item.position(), level, units, item.askedUnits() - units, launch.reason(sku, door));
    }

    /** The digest that names the run. */
    public Digest digest() {
        return digestTree().root();
    }

    /** Digests of the launch's run, then of every item and its units, by SKU and door. */
    public DigestTree digestTree() {
        return ReplenishmentDigests.run(this);
    }

    @Override
    public String toString() {
        return "ReplenishmentPlan of " + launch.unitsGiven() + " units, " + problem;
    }
}
