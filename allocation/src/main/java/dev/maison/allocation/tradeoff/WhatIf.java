package dev.maison.allocation.tradeoff;

import static com.google.common.base.Preconditions.checkArgument;

import dev.maison.allocation.door.LaunchEngine;
import dev.maison.allocation.door.LaunchPlan;
import dev.maison.allocation.door.LaunchProblem;
import dev.maison.allocation.internal.access.LaunchAccess;
import dev.maison.allocation.internal.gain.LaunchData;
import dev.maison.allocation.internal.gain.LaunchRows;
import dev.maison.allocation.internal.gain.RuleLimits;
import dev.maison.allocation.internal.gain.UnitGains;
import dev.maison.allocation.rerun.TierWorth;
import dev.maison.core.Amount;
import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a planner asks of a plan, answered from its certificate and the gains at its edge, without solving again: one unit of supply more or
 * less, a limit one up or down, another value of a unit.
 *
 * <p>One more or less of supply or of a limit is answered {@linkplain WhatIfAnswer.Exact exactly}: where gains fall from unit to unit, the best
 * answer to such a change differs by at most one exchange, and the certificate names the unit on either side of it: the weakest unit given
 * by choice and the strongest refused. With w the weakest given, r the strongest refused, l the last unit of the door and n its next,
 * and units left over when w costs nothing:
 *
 * <pre>{@code
 * supply + 1:   r                       supply - 1:   -w
 * maximum + 1:  max(0, n - w)           maximum - 1:  r - l
 * minimum - 1:  max(0, r - l, -l)       minimum + 1:  n - w
 * }</pre>
 *
 * <p>each where the limit binds, and nothing where it does not. Where a share of the supply is held back, it is one of the supply as it would
 * be. A door's weeks of supply, threshold, multiple or presentation minimum follow from its stated limits, and a limit one up may move more
 * than one unit: there the SKU is planned anew, so the answer is exact as well and costs a plan of the SKU.
 *
 * <p>Another {@linkplain #unitValue value} is answered by bounds: below, all units stay
 * and are worth what they then are; above, the door takes what it wants at the price of now (the price makes any plan a bound). Where the
 * door wants what it has, both are the same and the answer is exact.
 *
 * <p>Costs the cells of one SKU. The plan must be the engine's, or proven, of SKUs whose units come one by one with falling gains.
 */
public final class WhatIf {
    private final LaunchPlan plan;
    private final LaunchProblem problem;
    private final LaunchData data;

    private WhatIf(LaunchPlan plan) {
        this.plan = plan;
        this.problem = plan.problem();
        this.data = LaunchAccess.data(problem);
    }

    /** Questions to a plan. */
    public static WhatIf of(LaunchPlan plan) {
        return new WhatIf(plan);
    }

    /** One more unit of a SKU. */
    public WhatIfAnswer oneMore(SkuId sku) {
        Edge edge = new Edge(sku);
        if (!edge.isOpen()) {
            return edge.conflict();
        }
        if (problem.supplyUnits(sku) == Integer.MAX_VALUE) {
            return new WhatIfAnswer.Impossible("there cannot be more than " + Integer.MAX_VALUE + " units of " + sku);
        }
        return exact(edge.availableWith(1) == edge.availableWith(0) ? edge.nothing() : edge.refused());
    }

    /** One unit of a SKU less. */
    public WhatIfAnswer oneLess(SkuId sku) {
        Edge edge = new Edge(sku);
        if (!edge.isOpen()) {
            return edge.conflict();
        }
        if (problem.supplyUnits(sku) == 0) {
            return new WhatIfAnswer.Impossible("there is no unit of " + sku);
        }
        if (edge.availableWith(-1) == edge.availableWith(0)) {
            return exact(edge.nothing()); // the share held back takes it
        }
        TierWorth weakest = edge.weakest();
        return weakest == null
                ? new WhatIfAnswer.Impossible("minima and holdback need every unit of " + sku)
                : exact(weakest.negated());
    }

    /** The maximum of a SKU at a door, as stated, one up. Nothing where there is none. */
    public WhatIfAnswer maximumPlusOne(SkuId sku, DoorId door) {
        Edge edge = new Edge(sku);
        int cell = edge.cell(door);
        if (!edge.isOpen()) {
            return edge.conflict();
        }
        int length = data.hasTable(cell) ? data.tableLength(cell) : Integer.MAX_VALUE;
        int x = edge.units(cell);
        if (!data.eligible(cell)) {
            return new WhatIfAnswer.Impossible(door + " may not have " + sku);
        }
        int most = data.statedMaximum(cell);
        if (isRuled(cell)) {
            return most == Integer.MAX_VALUE
                    ? exact(edge.nothing())
                    : edge.anew(cell, data.statedMinimum(cell), most + 1);
        }
        if (x < data.maximum(cell) || x >= length || data.maximum(cell) < data.statedMaximum(cell)) {
            return exact(edge.nothing());
        }
        TierWorth weakest = edge.weakest();
        TierWorth next = edge.gain(cell, x + 1);
        return exact(weakest == null ? edge.nothing() : larger(next.minus(weakest), edge.nothing()));
    }

    /** The maximum of a SKU at a door, as stated, one down. */
    public WhatIfAnswer maximumMinusOne(SkuId sku, DoorId door) {
        Edge edge = new Edge(sku);
        int cell = edge.cell(door);
        if (!edge.isOpen()) {
            return edge.conflict();
        }
        int stated = data.statedMaximum(cell);
        if (!data.eligible(cell) || stated == 0) {
            return new WhatIfAnswer.Impossible(door + " may have none of " + sku);
        }
        if (isRuled(cell) && stated > data.statedMinimum(cell)) {
            return stated == Integer.MAX_VALUE
                    ? exact(edge.nothing())
                    : edge.anew(cell, data.statedMinimum(cell), stated - 1);
        }
        if (stated - 1 < data.minimum(cell)) {
            return new WhatIfAnswer.Impossible(door + " must have " + data.minimum(cell) + " of " + sku);
        }
        int x = edge.units(cell);
        return exact(x < stated ? edge.nothing() : edge.refused().minus(edge.gain(cell, x)));
    }

    /** The minimum of a SKU at a door, as stated, one up. */
    public WhatIfAnswer minimumPlusOne(SkuId sku, DoorId door) {
        Edge edge = new Edge(sku);
        int cell = edge.cell(door);
        if (!edge.isOpen()) {
            return edge.conflict();
        }
        int x = edge.units(cell);
        if (isRuled(cell)) {
            int most = Math.min(
                    data.statedMaximum(cell), data.hasTable(cell) ? data.tableLength(cell) : Integer.MAX_VALUE);
            return data.statedMinimum(cell) >= most
                    ? new WhatIfAnswer.Impossible(door + " may have at most " + most + " of " + sku)
                    : edge.anew(cell, data.statedMinimum(cell) + 1, data.statedMaximum(cell));
        }
        if (data.statedMinimum(cell) + 1 <= data.minimum(cell)) {
            return exact(edge.nothing());
        }
        if (data.minimum(cell) >= data.maximum(cell)) {
            return new WhatIfAnswer.Impossible(door + " may have at most " + data.maximum(cell) + " of " + sku);
        }
        if (x > data.minimum(cell)) {
            return exact(edge.nothing());
        }
        TierWorth weakest = edge.weakest();
        return weakest == null
                ? new WhatIfAnswer.Impossible("minima and holdback need every unit of " + sku)
                : exact(edge.gain(cell, x + 1).minus(weakest));
    }

    /** The minimum of a SKU at a door, as stated, one down. */
    public WhatIfAnswer minimumMinusOne(SkuId sku, DoorId door) {
        Edge edge = new Edge(sku);
        int cell = edge.cell(door);
        if (!edge.isOpen()) {
            return edge.conflict();
        }
        if (!data.eligible(cell) || data.statedMinimum(cell) == 0) {
            return new WhatIfAnswer.Impossible(door + " has no minimum of " + sku);
        }
        if (isRuled(cell)) {
            return edge.anew(cell, data.statedMinimum(cell) - 1, data.statedMaximum(cell));
        }
        int x = edge.units(cell);
        if (x > data.minimum(cell) || data.minimum(cell) > data.statedMinimum(cell)) {
            return exact(edge.nothing());
        }
        TierWorth last = edge.gain(cell, x);
        return exact(larger(larger(edge.refused().minus(last), last.negated()), edge.nothing()));
    }

    /**
     * Another value of one unit sold of a SKU at a door.
     *
     * @param unitValue the value, in the problem's currency
     * @throws IllegalArgumentException if the value is negative, too large or in another currency
     */
    public WhatIfAnswer unitValue(SkuId sku, DoorId door, Amount unitValue) {
        checkArgument(
                unitValue.currency().equals(problem.currency()),
                "currency of unitValue of %s at door %s must be %s but was %s",
                sku,
                door,
                problem.currency(),
                unitValue.currency());
        long most = LaunchData.maxValueMicros(data.quantum);
        checkArgument(
                unitValue.micros() >= 0 && unitValue.micros() <= most,
                "unitValue of %s at door %s must lie within [0, %s] micro-units but was %s",
                sku,
                door,
                most,
                unitValue.micros());
        Edge edge = new Edge(sku);
        int cell = edge.cell(door);
        if (!edge.isOpen()) {
            return edge.conflict();
        }
        if (!data.eligible(cell) || data.hasTable(cell) || data.threshold != null) {
            return new WhatIfAnswer.Impossible(
                    "the gain of " + sku + " at " + door + " does not follow from a unit value alone");
        }
        return edge.valued(cell, unitValue.micros());
    }

    /**
     * The sensitivity of every input of a SKU that matters: its supply one up and down, and each limit that binds one up and down; what
     * changes nothing is left out. By door in the problem's order.
     */
    public List<Sensitivity> sensitivities(SkuId sku) {
        List<Sensitivity> all = new ArrayList<>();
        all.add(new Sensitivity(sku, Optional.empty(), Sensitivity.Input.SUPPLY_PLUS_ONE, oneMore(sku)));
        all.add(new Sensitivity(sku, Optional.empty(), Sensitivity.Input.SUPPLY_MINUS_ONE, oneLess(sku)));
        for (DoorId door : problem.doors()) {
            if (problem.isEligible(sku, door)) {
                all.add(new Sensitivity(
                        sku, Optional.of(door), Sensitivity.Input.MAXIMUM_PLUS_ONE, maximumPlusOne(sku, door)));
                all.add(new Sensitivity(
                        sku, Optional.of(door), Sensitivity.Input.MAXIMUM_MINUS_ONE, maximumMinusOne(sku, door)));
                all.add(new Sensitivity(
                        sku, Optional.of(door), Sensitivity.Input.MINIMUM_PLUS_ONE, minimumPlusOne(sku, door)));
                all.add(new Sensitivity(
                        sku, Optional.of(door), Sensitivity.Input.MINIMUM_MINUS_ONE, minimumMinusOne(sku, door)));
            }
        }
        all.removeIf(one -> !(one.answer() instanceof WhatIfAnswer.Exact exact)
                || exact.change().signum() == 0);
        return List.copyOf(all);
    }

    /**
     * Whether a cell has a rule that follows from its stated limits, so that a limit one up may change more than one unit. A multiple is not
     * one: units that come in steps are refused before.
     */
    private boolean isRuled(int cell) {
        return data.eligible(cell)
                && (data.presentation(cell) > 0
                        || (data.leastByWeeks != null && data.leastByWeeks[cell] > 0)
                        || (data.mostByWeeks != null && data.mostByWeeks[cell] < Integer.MAX_VALUE)
                        || (data.threshold != null && data.threshold[cell] > 0));
    }

    private static WhatIfAnswer exact(TierWorth change) {
        return new WhatIfAnswer.Exact(change);
    }

    private static TierWorth larger(TierWorth x, TierWorth y) {
        return x.compareTo(y) >= 0 ? x : y;
    }

    /** One SKU's units at the edge of what was given. */
    private final class Edge {
        private final SkuId id;
        private final int sku;
        private final UnitGains gains = new UnitGains(data);
        private final int[] units = LaunchAccess.units(plan);

        Edge(SkuId id) {
            this.id = id;
            Integer index = LaunchAccess.findIndex(problem, id);
            checkArgument(
                    index != null,
                    "sku must be one of the %s of the problem but was %s",
                    problem.skus().size(),
                    id);
            this.sku = index;
            checkArgument(
                    !data.isStepped(sku) && !data.isPushedAll(sku),
                    "units of SKU %s must come one by one with falling gains but %s",
                    id,
                    data.isStepped(sku) ? "come in steps" : "are pushed");
        }

        int cell(DoorId door) {
            Integer index = LaunchAccess.findIndex(problem, door);
            checkArgument(
                    index != null,
                    "door must be one of the %s of the problem but was %s",
                    problem.doors().size(),
                    door);
            return sku * data.doors + index;
        }

        int units(int cell) {
            return units[cell];
        }

        /** Units that could be given with so many more of supply; a share held back is one of the supply as it would be. */
        int availableWith(int more) {
            int supply = data.supply[sku] + more;
            return supply - data.holdbackAt(sku, supply);
        }

        /** Plans the SKU anew with other stated limits of a cell; its weeks and threshold are worked out with them. */
        WhatIfAnswer anew(int cell, int minimum, int maximum) {
            LaunchData.Columns columns = LaunchRows.of(data, new int[] {sku});
            int door = cell - sku * data.doors;
            LaunchRows.putLimits(columns, data.doors, door, minimum, maximum);
            try {
                RuleLimits.put(
                        columns,
                        new int[] {door},
                        at -> id + " at door " + problem.doors().get(at));
            } catch (IllegalArgumentException refused) {
                return new WhatIfAnswer.Impossible(String.valueOf(refused.getMessage()));
            }
            LaunchPlan anew = LaunchEngine.allocate(LaunchAccess.problem(problem, List.of(id), columns.toData()));
            if (!anew.conflicts().isEmpty()) {
                return new WhatIfAnswer.Impossible(
                        anew.findConflict(id).orElseThrow().sentence());
            }
            return exact(total(LaunchAccess.units(anew), 0).minus(total(units, sku * data.doors)));
        }

        private TierWorth total(int[] of, int from) {
            TierWorth sum = nothing();
            for (int d = 0; d < data.doors; d++) {
                int cell = sku * data.doors + d;
                gains.start(cell);
                for (int k = 0; k < of[from + d]; k++) {
                    long gain = gains.next();
                    if (gain == 0 && !data.hasTable(cell)) {
                        break; // nor does any unit after it gain anything
                    }
                    sum = sum.plus(worth(cell, gain));
                }
            }
            return sum;
        }

        boolean isOpen() {
            return plan.findConflict(id).isEmpty();
        }

        WhatIfAnswer conflict() {
            return new WhatIfAnswer.Impossible(
                    plan.findConflict(id).orElseThrow().sentence());
        }

        TierWorth nothing() {
            return TierWorth.nothing(problem);
        }

        TierWorth gain(int cell, int unit) {
            gains.start(cell);
            gains.skip(unit - 1);
            return worth(cell, gains.next());
        }

        private TierWorth worth(int cell, long quanta) {
            return TierWorth.of(problem, data.tier[cell % data.doors], LaunchAccess.amount(problem, quanta));
        }

        /** What the strongest unit refused would gain; nothing when none would gain anything. */
        TierWorth refused() {
            TierWorth best = nothing();
            for (int cell = sku * data.doors; cell < (sku + 1) * data.doors; cell++) {
                if (units[cell] < data.maximum(cell)) {
                    best = larger(best, gain(cell, units[cell] + 1));
                }
            }
            return best;
        }

        /** What giving up one unit costs: nothing while units are left over; {@code null} when none was given by choice. */
        @Nullable TierWorth weakest() {
            if (plan.unitsLeftOver(id) > 0) {
                return nothing();
            }
            TierWorth weakest = null;
            for (int cell = sku * data.doors; cell < (sku + 1) * data.doors; cell++) {
                if (units[cell] > data.minimum(cell)) {
                    TierWorth last = gain(cell, units[cell]);
                    weakest = weakest == null || last.compareTo(weakest) < 0 ? last : weakest;
                }
            }
            return weakest;
        }

        /** Bounds for another value: the units of now, and what the door wants at the price of now. */
        WhatIfAnswer valued(int cell, long micros) {
            int tier = data.tier[cell % data.doors];
            int x = units[cell];
            int cutTier = LaunchAccess.cutTier(plan.certificate(), sku);
            TierWorth price = cutTier <= 0
                    ? nothing()
                    : TierWorth.of(
                            problem,
                            cutTier,
                            LaunchAccess.amount(problem, LaunchAccess.cutPrice(plan.certificate(), sku)));
            UnitGains then = new UnitGains(one(cell, micros));
            gains.start(cell);
            then.start(0);
            TierWorth change = nothing();
            for (int unit = 0; unit < x; unit++) {
                long old = gains.next();
                long now = then.next();
                if (old == 0 && now == 0) {
                    break; // nor does any unit after it gain anything
                }
                change = change.plus(TierWorth.of(problem, tier, LaunchAccess.amount(problem, now - old)));
            }
            TierWorth surplus = wanted(cell, x, price, micros);
            return surplus.signum() == 0 ? exact(change) : new WhatIfAnswer.Between(change, change.plus(surplus));
        }

        /** How much better than keeping its units the door does at a price, by taking more or giving some back. */
        private TierWorth wanted(int cell, int x, TierWorth price, long micros) {
            UnitGains then = new UnitGains(one(cell, micros));
            int tier = data.tier[cell % data.doors];
            TierWorth more = nothing();
            then.start(0);
            then.skip(x);
            for (int unit = x; unit < data.maximum(cell); unit++) {
                TierWorth surplus = TierWorth.of(problem, tier, LaunchAccess.amount(problem, then.next()))
                        .minus(price);
                if (surplus.signum() <= 0) {
                    break;
                }
                more = more.plus(surplus);
            }
            TierWorth less = nothing();
            int low = data.minimum(cell);
            then.start(0);
            then.skip(low);
            for (int unit = low; unit < x; unit++) {
                TierWorth surplus = price.minus(TierWorth.of(problem, tier, LaunchAccess.amount(problem, then.next())));
                if (surplus.signum() > 0) {
                    less = less.plus(surplus);
                }
            }
            return more.plus(less);
        }

        /** The cell by itself with another value. */
        private LaunchData one(int cell, long micros) {
            LaunchData.Columns columns = new LaunchData.Columns(1, 1);
            columns.supply = new int[1];
            columns.mean = new double[] {data.mean(cell)};
            columns.size = new double[] {data.size(cell)};
            columns.value = new long[] {micros};
            columns.position = new int[] {data.position(cell)};
            columns.quantum = data.quantum;
            columns.order = new int[1];
            columns.tier = new int[] {1};
            columns.tierStart = new int[] {0, 1};
            return columns.toData();
        }
    }
}
