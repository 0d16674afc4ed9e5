package dev.maison.allocation.door;

import dev.maison.allocation.internal.gain.LaunchData;
import dev.maison.allocation.internal.gain.PushSize;
import dev.maison.allocation.internal.solve.LaunchSolver;
import dev.maison.core.Amount;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Explains a SKU whose units come in steps. What more supply would do is tried out, as no price tells it: supply by supply, at most
 * {@value #TRIES} of them.
 */
final class StepExplainer {
    static final int TRIES = 1_000;
    private static final int PUSHED_TRIES = 50;

    private final LaunchProblem problem;
    private final LaunchData data;
    private final LaunchPlan plan;
    private final int sku;
    private final int base;
    private final CutOff cutOff;
    private final long price;
    private final GainReader gains;

    StepExplainer(LaunchPlan plan, int sku) {
        this.plan = plan;
        this.problem = plan.problem();
        this.data = problem.data();
        this.sku = sku;
        this.base = sku * data.doors;
        this.cutOff = plan.certificate().cutOff(sku);
        this.price = plan.certificate().price(sku);
        this.gains = new GainReader(problem);
    }

    private int units(int door) {
        return plan.units(sku, door);
    }

    /** Why an eligible door got so many units and no more. */
    LaunchReason reason(int door) {
        int cell = base + door;
        int x = units(door);
        int low = data.minimum(cell);
        int tier = data.tier[door];
        long next = gains.quanta(cell, (int) Math.min(x + 1L, Integer.MAX_VALUE));
        Amount nextGain = amount(Math.max(next, 0));
        long first = data.nextAllowed(cell, x);
        if (first > data.maximum(cell)) {
            return ended(door, first, nextGain);
        }
        if (plan.leftOverOf(sku) >= first - x && PushSize.isGivenUp(data, sku)) {
            return new LaunchReason.NotPushed(first - x, plan.leftOverOf(sku));
        }
        Step step = bestStep(cell, x);
        if (step.gain.signum() <= 0) {
            return new LaunchReason.DemandCovered();
        }
        Amount gain = amount(step.gain.longValueExact());
        boolean later = cutOff.isScarce() && tier > cutOff.tier();
        boolean worth = !cutOff.isScarce()
                || tier < cutOff.tier()
                || step.gain.compareTo(BigInteger.valueOf(price).multiply(BigInteger.valueOf(step.units))) >= 0;
        if (later) {
            return new LaunchReason.LaterTier(tier, gain, cutOff);
        }
        if (worth) {
            return new LaunchReason.StepDidNotFit(step.units, gain, cutOff);
        }
        if (x == 0 && data.presentation(cell) > 1) {
            return new LaunchReason.HeldByPresentationMinimum(first, amount(sum(cell, 0, first)), cutOff);
        }
        if (data.multiple(cell) > 1) {
            return new LaunchReason.HeldByMultiple(data.multiple(cell), amount(sum(cell, x, first)), cutOff);
        }
        Amount lastGain = amount(x == 0 ? 0 : Math.max(gains.quanta(cell, x), 0));
        return x > low
                ? new LaunchReason.ReachedCutOff(lastGain, nextGain, cutOff)
                : x > 0 && gains.quanta(cell, x) < price
                        ? new LaunchReason.HeldAtMinimum(low, lastGain, cutOff)
                        : new LaunchReason.BelowCutOff(nextGain, cutOff);
    }

    /** No further step is within the limits. */
    private LaunchReason ended(int door, long first, Amount nextGain) {
        int cell = base + door;
        int x = units(door);
        if (sum(cell, x, first) <= 0) {
            return new LaunchReason.DemandCovered();
        }
        Optional<LaunchReason> limit = Limits.heldBy(problem, cell, first, x, nextGain, cutOff);
        if (limit.isPresent()) {
            return limit.get();
        }
        return x == 0 && data.presentation(cell) > 1
                ? new LaunchReason.HeldByPresentationMinimum(first, amount(sum(cell, 0, first)), cutOff)
                : new LaunchReason.StoppedAtMaximum(x, nextGain, cutOff);
    }

    private record Step(long units, BigInteger gain) {}

    /** The further units that gain most on average. */
    private Step bestStep(int cell, int x) {
        int end = data.maximum(cell);
        GainReader walk = gains;
        walk.start(cell, x);
        Step best = new Step(0, BigInteger.ZERO);
        BigInteger sum = BigInteger.ZERO;
        for (long y = x + 1L; y <= end; y++) {
            long unit = walk.next();
            sum = sum.add(BigInteger.valueOf(unit));
            boolean nothingMore = unit == 0 && !data.hasTable(cell);
            long reached = nothingMore ? Math.max(y, data.nextAllowed(cell, x)) : y;
            if (data.allows(cell, (int) reached)
                    && sum.multiply(BigInteger.valueOf(best.units))
                                    .compareTo(best.gain.multiply(BigInteger.valueOf(reached - x)))
                            >= (best.units == 0 ? 0 : 1)
                    && (best.units > 0 || sum.signum() > 0)) {
                best = new Step(reached - x, sum);
            }
            if (nothingMore) {
                break;
            }
        }
        return best;
    }

    /** What the units after {@code from} up to {@code to} gain together. */
    private long sum(int cell, long from, long to) {
        gains.start(cell, (int) from);
        long sum = 0;
        for (long y = from; y < to; y++) {
            long unit = gains.next();
            if (unit == 0 && !data.hasTable(cell)) {
                break;
            }
            sum = Math.addExact(sum, unit);
        }
        return sum;
    }

    private Amount amount(long quanta) {
        return problem.amount(quanta);
    }

    /** Every unit given: minima first, then step by step, doors in their order. */
    List<UnitReason> unitReasons() {
        List<UnitReason> result = new ArrayList<>();
        for (int d : data.order) {
            for (int k = 1; k <= Math.min(data.minimum(base + d), units(d)); k++) {
                result.add(new UnitReason.ByMinimum(
                        problem.doors().get(d), k, amount(gains.quanta(base + d, k)), data.minimum(base + d)));
            }
        }
        for (int d : data.order) {
            int from = data.minimum(base + d);
            while (from < units(d)) {
                int to = (int) data.nextAllowed(base + d, from);
                Amount together = amount(sum(base + d, from, to));
                for (int k = from + 1; k <= to; k++) {
                    result.add(new UnitReason.InStep(
                            problem.doors().get(d),
                            k,
                            amount(gains.quanta(base + d, k)),
                            from + 1,
                            to,
                            together,
                            cutOff));
                }
                from = to;
            }
        }
        return List.copyOf(result);
    }

    /** The units with so many more of supply. */
    private int[] with(LaunchSolver solver, int more) {
        int[] out = new int[data.doors];
        solver.solve(sku, data.availableAt(sku, data.supply[sku] + more), out, base);
        return out;
    }

    private int tries() {
        long most = data.isPushedAll(sku) ? PUSHED_TRIES : TRIES;
        return (int) Math.min(most, (long) Integer.MAX_VALUE - data.supply[sku]);
    }

    private boolean isFeasible() {
        return !plan.certificate().isInfeasible(sku);
    }

    /** The one unit that one more of supply would add, where it adds one and moves none. */
    @Nullable NextUnit nextUnit() {
        NextStep step = isFeasible() && tries() > 0 ? step(with(new LaunchSolver(data), 1), 1) : null;
        if (step == null || step.changes().size() != 1) {
            return null;
        }
        NextStep.Change change = step.changes().get(0);
        return change.after() == change.before() + 1
                ? new NextUnit(change.door(), (int) change.after(), step.gain())
                : null;
    }

    /** The least further supply that changes anything, and what. */
    @Nullable NextStep nextStep() {
        if (!isFeasible()) {
            return null;
        }
        LaunchSolver solver = new LaunchSolver(data);
        if (!data.isPushedAll(sku) && step(with(solver, Integer.MAX_VALUE - data.supply[sku]), 1) == null) {
            return null; // all supply there is would change nothing
        }
        for (int more = 1; more <= tries(); more++) {
            NextStep step = step(with(solver, more), more);
            if (step != null) {
                return step;
            }
        }
        return null;
    }

    private @Nullable NextStep step(int[] after, int more) {
        List<NextStep.Change> changes = new ArrayList<>();
        BigInteger gain = BigInteger.ZERO;
        for (int d : data.order) {
            if (after[d] != units(d)) {
                changes.add(new NextStep.Change(problem.doors().get(d), units(d), after[d]));
                gain = gain.add(gains.sum(base + d, after[d])).subtract(gains.sum(base + d, units(d)));
            }
        }
        return changes.isEmpty() ? null : new NextStep(more, changes, amount(gain.longValueExact()));
    }

    /** The smallest further supply tried with which the door gets more. */
    Optional<Long> moreSupply(int door) {
        LaunchSolver solver = new LaunchSolver(data);
        if (!isFeasible()
                || !data.eligible(base + door)
                || (!data.isPushedAll(sku)
                        && with(solver, Integer.MAX_VALUE - data.supply[sku])[door] <= units(door))) {
            return Optional.empty();
        }
        for (int more = 1; more <= tries(); more++) {
            if (with(solver, more)[door] > units(door)) {
                return Optional.of((long) more);
            }
        }
        return Optional.empty();
    }
}
