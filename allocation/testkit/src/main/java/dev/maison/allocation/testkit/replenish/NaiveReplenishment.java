package dev.maison.allocation.testkit.replenish;

import dev.maison.allocation.demand.DemandEstimate;
import dev.maison.allocation.door.CutOff;
import dev.maison.allocation.door.LaunchCertificate;
import dev.maison.allocation.door.LaunchConflict;
import dev.maison.allocation.door.LaunchProblem;
import dev.maison.allocation.replenish.ReplenishmentItem;
import dev.maison.allocation.replenish.ReplenishmentLine;
import dev.maison.allocation.replenish.ReplenishmentPolicy;
import dev.maison.allocation.replenish.ReplenishmentProblem;
import dev.maison.allocation.replenish.ReplenishmentTarget;
import dev.maison.allocation.testkit.door.NaiveLaunch;
import dev.maison.core.Amount;
import dev.maison.core.DoorId;
import dev.maison.core.Ratio;
import dev.maison.core.SkuId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Replenishes by the definition: levels by summing probabilities from nothing on, units given one by one to the door that gains most from the
 * next. For small problems.
 */
public final class NaiveReplenishment {
    private final ReplenishmentProblem problem;
    private final Map<ReplenishmentItem, Long> units = new LinkedHashMap<>();

    /** Works out a problem. */
    public NaiveReplenishment(ReplenishmentProblem problem) {
        this.problem = problem;
        problem.items().forEach(item -> units.put(item, 0L));
        LaunchProblem launch = problem.launch();
        for (SkuId sku : launch.skus()) {
            long left = launch.supplyUnits(sku) - launch.holdbackUnits(sku);
            while (left > 0 && giveOne(sku)) {
                left--;
            }
        }
    }

    /** Gives a unit to the first tier in want, there to the largest gain, there to the first in the tie order. */
    private boolean giveOne(SkuId sku) {
        LaunchProblem launch = problem.launch();
        ReplenishmentItem best = null;
        for (DoorId door : launch.tieOrder()) {
            ReplenishmentItem item = problem.findItem(sku, door).orElse(null);
            if (item == null || units(item) >= asked(item)) {
                continue;
            }
            if (best == null
                    || launch.tier(door) < launch.tier(best.door())
                    || (launch.tier(door) == launch.tier(best.door())
                            && nextGain(item).compareTo(nextGain(best)) > 0)) {
                best = item;
            }
        }
        if (best == null) {
            return false;
        }
        units.merge(best, 1L, Long::sum);
        return true;
    }

    private Amount nextGain(ReplenishmentItem item) {
        return problem.launch().gain(item.sku(), item.door(), (int) units(item) + 1);
    }

    /** The units that an item gets. */
    public long units(ReplenishmentItem item) {
        return units.getOrDefault(item, 0L);
    }

    /** The lines, by SKU and door. */
    public List<ReplenishmentLine> lines() {
        List<ReplenishmentLine> lines = new ArrayList<>();
        for (ReplenishmentItem item : problem.items()) {
            lines.add(ReplenishmentLine.of(item.sku(), item.door(), item.position(), level(item), units(item)));
        }
        return lines;
    }

    /** The naive reference as a policy. */
    public static ReplenishmentPolicy policy() {
        return problem -> new NaiveReplenishment(problem).lines();
    }

    /** The certificate by its definition. */
    public LaunchCertificate certificate() {
        Map<SkuId, CutOff> cutOffs = new TreeMap<>();
        List<LaunchConflict> conflicts = new ArrayList<>();
        for (SkuId sku : problem.launch().skus()) {
            NaiveLaunch naive = new NaiveLaunch(problem.launch(), sku);
            naive.conflict().ifPresent(conflicts::add);
            if (naive.conflict().isEmpty()) {
                cutOffs.put(sku, naive.cutOff());
            }
        }
        return LaunchCertificate.of(problem.launch(), cutOffs, conflicts);
    }

    /** What an item lacks to its level, and no more than a delivery may bring. */
    public static long asked(ReplenishmentItem item) {
        var position = item.position();
        long net = position.onHandUnits()
                + position.inTransitUnits()
                + position.onOrderUnits()
                - position.reservedUnits()
                - position.backorderUnits();
        return Math.min(Math.max(level(item) - net, 0), item.maximumUnits().orElse(Long.MAX_VALUE));
    }

    /** The level by its definition. */
    public static long level(ReplenishmentItem item) {
        if (item.target() instanceof ReplenishmentTarget.Units stated) {
            return stated.units();
        }
        if (item.target() instanceof ReplenishmentTarget.PeriodsOfSupply cover) {
            Ratio mean =
                    Ratio.of(new BigDecimal(item.demandPerPeriod().meanUnits()).setScale(6, RoundingMode.HALF_EVEN));
            Ratio wanted = mean.times(cover.periods());
            long level = 0;
            while (Ratio.of(level).compareTo(wanted) < 0) {
                level++;
            }
            return level;
        }
        Ratio wanted = ((ReplenishmentTarget.ServiceLevel) item.target()).probability();
        long level = 0;
        while (Ratio.of(BigDecimal.valueOf(atMost(item, level)).setScale(12, RoundingMode.HALF_EVEN))
                        .compareTo(wanted)
                < 0) {
            level++;
        }
        return level;
    }

    /** The probability that at most so many are asked for over lead time and review period; none for fewer than nothing. */
    public static double atMost(ReplenishmentItem item, long most) {
        int periods = item.leadTimePeriods() + item.reviewPeriods();
        double mean = item.demandPerPeriod().meanUnits() * periods;
        double sum = 0;
        double one = item.demandPerPeriod() instanceof DemandEstimate.NegativeBinomial of
                ? StrictMath.pow(of.size() * periods / (of.size() * periods + mean), of.size() * periods)
                : StrictMath.exp(-mean);
        for (long k = 0; k <= most; k++) {
            sum += one;
            one *= item.demandPerPeriod() instanceof DemandEstimate.NegativeBinomial of
                    ? (k + of.size() * periods) / (k + 1) * (mean / (of.size() * periods + mean))
                    : mean / (k + 1);
        }
        return sum;
    }
}
