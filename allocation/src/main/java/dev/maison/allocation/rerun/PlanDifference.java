package dev.maison.allocation.rerun;

import dev.maison.allocation.door.CutOff;
import dev.maison.allocation.door.LaunchConflict;
import dev.maison.allocation.door.LaunchPlan;
import dev.maison.allocation.door.LaunchProblem;
import dev.maison.core.Amount;
import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The difference of two plans, of the same launch or of a changed one, line by line with reasons that follow from both problems and
 * certificates.
 *
 * <p>A line differs when a door has other units of a SKU; a SKU or door that stands in one plan only counts as having none in the other. By
 * SKU the differences reconcile with what changed in supply, holdback and units left over. Cost: the cells of both plans.
 */
public final class PlanDifference {
    private final LaunchPlan before;
    private final LaunchPlan after;
    private final List<LineDifference> lines;
    private final List<SkuDifference> skus;

    private PlanDifference(LaunchPlan before, LaunchPlan after, List<LineDifference> lines, List<SkuDifference> skus) {
        this.before = before;
        this.after = after;
        this.lines = List.copyOf(lines);
        this.skus = List.copyOf(skus);
    }

    /**
     * From one plan to another.
     *
     * @throws IllegalArgumentException if their launches count in different currencies
     */
    public static PlanDifference between(LaunchPlan before, LaunchPlan after) {
        String currency = before.problem().currency();
        if (!currency.equals(after.problem().currency())) {
            throw new IllegalArgumentException("currency of the second plan of PlanDifference must be " + currency
                    + " but was " + after.problem().currency());
        }
        List<LineDifference> lines = new ArrayList<>();
        List<SkuDifference> skus = new ArrayList<>();
        Sides sides = new Sides(before, after);
        for (SkuId sku : sides.allSkus) {
            sides.compare(sku, lines, skus);
        }
        return new PlanDifference(before, after, lines, skus);
    }

    /** The first plan. */
    public LaunchPlan before() {
        return before;
    }

    /** The second plan. */
    public LaunchPlan after() {
        return after;
    }

    /** The lines that differ, by SKU and door id. */
    public List<LineDifference> lines() {
        return lines;
    }

    /** The SKUs of both plans, in id order. */
    public List<SkuDifference> skus() {
        return skus;
    }

    /** Units that doors gained, over all SKUs. */
    public long gainedUnits() {
        return skus.stream().mapToLong(SkuDifference::gainedUnits).sum();
    }

    /** Units that doors lost, over all SKUs. */
    public long lostUnits() {
        return skus.stream().mapToLong(SkuDifference::lostUnits).sum();
    }

    /** Both plans, side by side. */
    private static final class Sides {
        private final LaunchPlan before;
        private final LaunchPlan after;
        private final LaunchProblem was;
        private final LaunchProblem is;
        private final TreeSet<SkuId> allSkus;
        private final TreeSet<DoorId> allDoors;
        private final TreeSet<SkuId> oldSkus;
        private final TreeSet<SkuId> newSkus;
        private final TreeSet<DoorId> oldDoors;
        private final TreeSet<DoorId> newDoors;

        Sides(LaunchPlan before, LaunchPlan after) {
            this.before = before;
            this.after = after;
            this.was = before.problem();
            this.is = after.problem();
            oldSkus = new TreeSet<>(was.skus());
            newSkus = new TreeSet<>(is.skus());
            oldDoors = new TreeSet<>(was.doors());
            newDoors = new TreeSet<>(is.doors());
            allSkus = new TreeSet<>(oldSkus);
            allSkus.addAll(newSkus);
            allDoors = new TreeSet<>(oldDoors);
            allDoors.addAll(newDoors);
        }

        void compare(SkuId sku, List<LineDifference> lines, List<SkuDifference> skus) {
            long gained = 0;
            long lost = 0;
            List<LineDifference> some = new ArrayList<>();
            for (DoorId door : allDoors) {
                long x = oldSkus.contains(sku) && oldDoors.contains(door) ? before.units(sku, door) : 0;
                long y = newSkus.contains(sku) && newDoors.contains(door) ? after.units(sku, door) : 0;
                gained += Math.max(y - x, 0);
                lost += Math.max(x - y, 0);
                if (x != y) {
                    some.add(new LineDifference(sku, door, x, y, reason(sku, door, x, y)));
                }
            }
            for (LineDifference line : some) {
                lines.add(withMover(line, some));
            }
            boolean had = oldSkus.contains(sku);
            boolean has = newSkus.contains(sku);
            skus.add(new SkuDifference(
                    sku,
                    (has ? is.supplyUnits(sku) : 0) - (had ? was.supplyUnits(sku) : 0),
                    (has ? heldBack(is, sku) : 0) - (had ? heldBack(was, sku) : 0),
                    (has ? after.unitsLeftOver(sku) : 0) - (had ? before.unitsLeftOver(sku) : 0),
                    gained,
                    lost));
        }

        private static long heldBack(LaunchProblem problem, SkuId sku) {
            return Math.min(problem.holdbackUnits(sku), problem.supplyUnits(sku));
        }

        private DifferenceReason reason(SkuId sku, DoorId door, long x, long y) {
            if (!oldSkus.contains(sku) || !newSkus.contains(sku)) {
                return new DifferenceReason.TakesPart("SKU", newSkus.contains(sku));
            }
            if (!oldDoors.contains(door) || !newDoors.contains(door)) {
                return new DifferenceReason.TakesPart("door", newDoors.contains(door));
            }
            Optional<LaunchConflict> old = before.findConflict(sku);
            Optional<LaunchConflict> now = after.findConflict(sku);
            if (now.isPresent()) {
                return new DifferenceReason.Conflicting(now.orElseThrow(), true);
            }
            if (old.isPresent()) {
                return new DifferenceReason.Conflicting(old.orElseThrow(), false);
            }
            if (was.isEligible(sku, door) != is.isEligible(sku, door)) {
                return new DifferenceReason.Eligibility(is.isEligible(sku, door));
            }
            long leastOld = was.minimumUnits(sku, door);
            long mostOld = was.maximumUnits(sku, door);
            long leastNew = is.minimumUnits(sku, door);
            long mostNew = is.maximumUnits(sku, door);
            boolean byLimit = y < x
                    ? mostNew < x || (x == leastOld && leastNew < x)
                    : leastNew > x || (x == mostOld && mostNew > x);
            if (byLimit) {
                return new DifferenceReason.LimitChanged(leastOld, mostOld, leastNew, mostNew);
            }
            if (was.tier(door) != is.tier(door)) {
                return new DifferenceReason.TierChanged(was.tier(door), is.tier(door));
            }
            int unit = (int) Math.min(x, y) + 1;
            CutOff cutOld = before.findCutOff(sku).orElseThrow();
            CutOff cutNew = after.findCutOff(sku).orElseThrow();
            Amount gainOld = was.gain(sku, door, unit);
            Amount gainNew = is.gain(sku, door, unit);
            if (!gainOld.equals(gainNew)) {
                return new DifferenceReason.DemandChanged(unit, gainOld, gainNew, cutOld, cutNew);
            }
            return new DifferenceReason.PriceMoved(
                    unit,
                    gainNew,
                    cutOld,
                    cutNew,
                    was.supplyUnits(sku) - was.holdbackUnits(sku),
                    is.supplyUnits(sku) - is.holdbackUnits(sku),
                    Optional.empty());
        }

        /** Names the door whose own change moved the most units the other way; of equals the first by id. */
        private static LineDifference withMover(LineDifference line, List<LineDifference> all) {
            if (!(line.reason() instanceof DifferenceReason.PriceMoved moved)) {
                return line;
            }
            LineDifference mover = null;
            for (LineDifference other : all) {
                boolean itsOwn = !(other.reason() instanceof DifferenceReason.PriceMoved);
                boolean otherWay = Long.signum(other.units()) == -Long.signum(line.units());
                if (itsOwn && otherWay && (mover == null || Math.abs(other.units()) > Math.abs(mover.units()))) {
                    mover = other;
                }
            }
            Optional<DoorId> door = mover == null ? Optional.empty() : Optional.of(mover.door());
            return new LineDifference(
                    line.sku(),
                    line.door(),
                    line.unitsBefore(),
                    line.unitsAfter(),
                    new DifferenceReason.PriceMoved(
                            moved.unit(),
                            moved.gain(),
                            moved.cutOffBefore(),
                            moved.cutOffAfter(),
                            moved.availableBefore(),
                            moved.availableAfter(),
                            door));
        }
    }

    @Override
    public String toString() {
        return "PlanDifference of " + lines.size() + " lines, " + gainedUnits() + " units gained and " + lostUnits()
                + " lost";
    }
}
