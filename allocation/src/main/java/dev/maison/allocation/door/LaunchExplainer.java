package dev.maison.allocation.door;

import dev.maison.allocation.internal.gain.LaunchData;
import dev.maison.core.Amount;
import dev.maison.core.DoorId;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Derives reasons from a plan and its certificate. */
final class LaunchExplainer {
    private final LaunchProblem problem;
    private final LaunchData data;
    private final LaunchPlan plan;
    private final int sku;
    private final int base;
    private final CutOff cutOff;
    private final long price;
    private final GainReader gains;

    LaunchExplainer(LaunchPlan plan, int sku) {
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

    LaunchReason reason(int door) {
        int cell = base + door;
        Optional<LaunchConflict> conflict =
                plan.certificate().findConflict(problem.skus().get(sku));
        if (conflict.isPresent()) {
            return new LaunchReason.Conflicting(conflict.get());
        }
        if (!data.eligible(cell)) {
            return new LaunchReason.NotEligible();
        }
        if (data.isStepped(sku)) {
            return new StepExplainer(plan, sku).reason(door);
        }
        int x = units(door);
        int low = data.minimum(cell);
        long next = gains.quanta(cell, x + 1);
        Amount nextGain = problem.amount(Math.max(next, 0));
        int tier = data.tier[door];
        boolean wanted =
                next > 0 && (!cutOff.isScarce() || tier < cutOff.tier() || (tier == cutOff.tier() && next >= price));
        if (x >= data.maximum(cell) && wanted) {
            return Limits.heldBy(problem, cell, x + 1L, x, nextGain, cutOff)
                    .orElseGet(() -> new LaunchReason.StoppedAtMaximum(x, nextGain, cutOff));
        }
        if (next <= 0) {
            return new LaunchReason.DemandCovered();
        }
        Amount lastGain = problem.amount(x == 0 ? 0 : gains.quanta(cell, x));
        boolean byChoice = x > low;
        if (!byChoice && x > 0 && (tier > cutOff.tier() || gains.quanta(cell, x) < price)) {
            return new LaunchReason.HeldAtMinimum(low, lastGain, cutOff);
        }
        if (!isAnyChosen()) {
            return new LaunchReason.NoUnitLeft(nextGain, cutOff);
        }
        if (tier > cutOff.tier()) {
            return new LaunchReason.LaterTier(tier, nextGain, cutOff);
        }
        if (next == price) {
            int winner = lastTieWinner();
            if (winner >= 0 && winner != door) {
                return new LaunchReason.LostTie(
                        byChoice ? lastGain : problem.amount(0),
                        nextGain,
                        cutOff,
                        problem.doors().get(winner));
            }
        }
        return byChoice
                ? new LaunchReason.ReachedCutOff(lastGain, nextGain, cutOff)
                : new LaunchReason.BelowCutOff(nextGain, cutOff);
    }

    private boolean isAnyChosen() {
        for (int d = 0; d < data.doors; d++) {
            if (units(d) > data.minimum(base + d)) {
                return true;
            }
        }
        return false;
    }

    /** The last door in the tie order that was given a unit worth the cut-off by choice, or -1. */
    private int lastTieWinner() {
        int winner = -1;
        for (int d : data.order) {
            int x = units(d);
            if (data.tier[d] == cutOff.tier() && x > data.minimum(base + d) && gains.quanta(base + d, x) == price) {
                winner = d;
            }
        }
        return winner;
    }

    /** Every unit given of the SKU: minima first, door by door; then by rank. */
    List<UnitReason> unitReasons() {
        if (data.isStepped(sku)) {
            return new StepExplainer(plan, sku).unitReasons();
        }
        List<UnitReason> result = new ArrayList<>((int) Math.min(plan.given(sku), Limits.MAX_UNITS));
        PriorityQueue<Chosen> strongest = new PriorityQueue<>();
        for (int at = 0; at < data.order.length; at++) {
            int d = data.order[at];
            if (units(d) > 0) {
                Chosen chosen = new Chosen(d, at, data.tier[d], gains.quantaOf(base + d, units(d)));
                chosen.takeMinimum(result);
                if (chosen.hasNext()) {
                    strongest.add(chosen);
                }
            }
        }
        for (int rank = 1; !strongest.isEmpty(); rank++) {
            Chosen chosen = strongest.remove();
            result.add(chosen.take(rank));
            if (chosen.hasNext()) {
                strongest.add(chosen);
            }
        }
        return Collections.unmodifiableList(result);
    }

    /**
     * Every unit of the SKU given to one door, in the order of its units. The gains of other doors' units are read, as the ranks
     * depend on them, but nothing is kept of them.
     */
    List<UnitReason> unitReasons(int door) {
        if (units(door) == 0) {
            return List.of();
        }
        if (data.isStepped(sku)) { // gains may rise, and then units of a door do not stand in the order of their gains
            DoorId id = problem.doors().get(door);
            return unitReasons().stream()
                    .filter(reason -> reason.door().equals(id))
                    .toList();
        }
        long[] own = gains.quantaOf(base + door, units(door));
        int low = data.minimum(base + door);
        int[] ahead = new int[own.length]; // units of other doors between the door's last unit and this one
        boolean passed = false;
        for (int d : data.order) {
            passed |= d == door;
            if (d != door && data.tier[d] <= data.tier[door] && low < own.length) {
                countAhead(d, own, low, ahead, data.tier[d] < data.tier[door], passed);
            }
        }
        List<UnitReason> result = new ArrayList<>(own.length);
        Chosen chosen = new Chosen(door, 0, data.tier[door], own);
        chosen.takeMinimum(result);
        int rank = 0;
        for (int k = low; k < own.length; k++) {
            rank += ahead[k] + 1;
            result.add(chosen.take(rank));
        }
        return Collections.unmodifiableList(result);
    }

    private void countAhead(int d, long[] own, int low, int[] ahead, boolean earlierTier, boolean passed) {
        int x = units(d);
        int from = data.minimum(base + d);
        if (earlierTier) {
            ahead[low] += x - from;
            return;
        }
        gains.start(base + d, from);
        int k = low;
        for (int u = from; u < x && k < own.length; u++) {
            long gain = gains.next();
            while (k < own.length && (passed ? gain <= own[k] : gain < own[k])) {
                k++; // the door's own unit comes before this one
            }
            if (k < own.length) {
                ahead[k]++;
            }
        }
    }

    /** The units of one door, the strongest first, as they are taken one by one. Ordered by the next of them. */
    private final class Chosen implements Comparable<Chosen> {
        private final DoorId door;
        private final int at;
        private final int tier;
        private final int minimum;
        private final long[] quanta;
        private int taken;

        Chosen(int door, int at, int tier, long[] quanta) {
            this.door = problem.doors().get(door);
            this.at = at;
            this.tier = tier;
            this.minimum = data.minimum(base + door);
            this.quanta = quanta;
        }

        boolean hasNext() {
            return taken < quanta.length;
        }

        void takeMinimum(List<UnitReason> result) {
            while (taken < minimum) {
                Amount gain = problem.amount(quanta[taken]);
                result.add(new UnitReason.ByMinimum(door, ++taken, gain, minimum));
            }
        }

        UnitReason take(int rank) {
            Amount gain = problem.amount(quanta[taken]);
            return new UnitReason.ByGain(door, ++taken, gain, rank, cutOff);
        }

        @Override
        public int compareTo(Chosen other) {
            if (tier != other.tier) {
                return Integer.compare(tier, other.tier);
            }
            int byGain = Long.compare(other.quanta[other.taken], quanta[taken]);
            return byGain != 0 ? byGain : Integer.compare(at, other.at);
        }
    }

    /** The unit that one more unit of supply adds, or {@code null}. */
    @Nullable NextUnit next() {
        if (plan.certificate().isInfeasible(sku)) {
            return null;
        }
        if (data.isStepped(sku)) {
            return new StepExplainer(plan, sku).nextUnit();
        }
        Refused first = firstRefused();
        return first == null || moreSupply(1).orElse(0L) != 1 ? null : nextUnit(first);
    }

    /** The least further supply that adds a unit, and which, of a SKU without steps; or {@code null}. */
    @Nullable NextStep nextStep() {
        Refused first = plan.certificate().isInfeasible(sku) ? null : firstRefused();
        Optional<Long> more = moreSupply(1);
        if (first == null || more.isEmpty()) {
            return null;
        }
        NextUnit next = nextUnit(first);
        return new NextStep(
                more.get(), List.of(new NextStep.Change(next.door(), next.unit() - 1L, next.unit())), next.gain());
    }

    private NextUnit nextUnit(Refused unit) {
        int door = data.order[unit.at];
        return new NextUnit(problem.doors().get(door), units(door) + 1, problem.amount(unit.gain));
    }

    /** The further supply of which so many more units might be given, what is kept back of it counted in; absent when there is none. */
    private Optional<Long> moreSupply(long units) {
        long needed = data.supplyFor(sku, data.available(sku) + units);
        return needed < 0 ? Optional.empty() : Optional.of(needed - data.supply[sku]);
    }

    /**
     * A unit refused, by its door's place in the order. A growing supply serves units that gain something tier by tier, the strongest
     * first; of a pushed SKU then those that gain nothing, door by door; then those that cost something, the last tier first and there the
     * cheapest first.
     */
    private record Refused(int at, int tier, long gain) implements Comparable<Refused> {
        @Override
        public int compareTo(Refused other) {
            int bySign = Integer.compare(Long.signum(other.gain), Long.signum(gain));
            if (bySign != 0) {
                return bySign;
            }
            int byTier =
                    gain > 0 ? Integer.compare(tier, other.tier) : gain < 0 ? Integer.compare(other.tier, tier) : 0;
            int byGain = byTier != 0 ? byTier : Long.compare(other.gain, gain);
            return byGain != 0 ? byGain : Integer.compare(at, other.at);
        }
    }

    /** The refused unit that comes first of those that would be given, or {@code null}. */
    private @Nullable Refused firstRefused() {
        Refused best = null;
        for (int at = 0; at < data.order.length; at++) {
            int d = data.order[at];
            if (units(d) < data.maximum(base + d)) {
                Refused next = new Refused(at, data.tier[d], gains.quanta(base + d, units(d) + 1));
                boolean isGiven = next.gain > 0 || data.isPushedAll(sku);
                best = isGiven && (best == null || next.compareTo(best) < 0) ? next : best;
            }
        }
        return best;
    }

    WhatItTakes whatItTakes(int door) {
        LaunchReason reason = reason(door);
        if (data.isStepped(sku)) {
            return new WhatItTakes(reason, new StepExplainer(plan, sku).moreSupply(door), Optional.empty());
        }
        int cell = base + door;
        int x = units(door);
        boolean hasRoom = x < data.maximum(cell);
        boolean belowThreshold = !hasRoom && data.boundOf(cell, x + 1L) == LaunchData.Bound.THRESHOLD;
        if (!data.eligible(cell) || plan.certificate().isInfeasible(sku) || !(hasRoom || belowThreshold)) {
            return new WhatItTakes(reason, Optional.empty(), Optional.empty());
        }
        long gain = gains.quanta(cell, x + 1);
        Optional<Long> supply = hasRoom && (gain > 0 || data.isPushedAll(sku))
                ? moreSupply(unitsAhead(door, gain) + 1)
                : Optional.empty();
        long target = gainToWin(door);
        Optional<Amount> value = data.hasTable(cell)
                ? Optional.empty()
                : valueToGain(door, x + 1, target == 0 ? 0 : Math.max(target, data.threshold(cell)));
        return new WhatItTakes(reason, supply, value);
    }

    /** Refused units of other doors that a growing supply serves before the next unit of this door; no more are counted than a supply has. */
    private long unitsAhead(int door, long gain) {
        int own = 0;
        while (data.order[own] != door) {
            own++;
        }
        Refused wanted = new Refused(own, data.tier[door], gain);
        long ahead = 0;
        for (int at = 0; at < data.order.length && ahead <= Limits.MAX_UNITS; at++) {
            ahead += at == own ? 0 : unitsAhead(at, wanted);
        }
        return ahead;
    }

    private long unitsAhead(int at, Refused wanted) {
        int d = data.order[at];
        int x = units(d);
        int most = data.maximum(base + d);
        gains.start(base + d, x);
        for (int k = x; k < most; k++) {
            Refused next = new Refused(at, data.tier[d], gains.next());
            if (next.compareTo(wanted) > 0) {
                return (long) k - x;
            }
            if (next.gain == 0 && !data.hasTable(base + d)) {
                return (long) most - x; // nor does any unit after it gain anything
            }
        }
        return Math.max((long) most - x, 0);
    }

    /**
     * The smallest gain with which a door's next unit is given: any gain at all where units are left over, where a later tier was given one
     * by choice or, of a pushed SKU, any door one that gains nothing, else one that beats the weakest unit that another door of the tier was given by choice. 0 when no gain would do.
     */
    private long gainToWin(int door) {
        if (plan.leftOverOf(sku) > 0) {
            return 1;
        }
        long weakest = Long.MAX_VALUE;
        int lastAt = -1;
        int ownAt = -1;
        for (int at = 0; at < data.order.length; at++) {
            int d = data.order[at];
            ownAt = d == door ? at : ownAt;
            if (d == door || units(d) <= data.minimum(base + d)) {
                continue;
            }
            long last = gains.quanta(base + d, units(d));
            if (data.tier[d] > data.tier[door] || last <= 0) {
                return 1;
            }
            if (data.tier[d] == data.tier[door]) {
                if (last <= weakest) {
                    weakest = last;
                    lastAt = at;
                }
            }
        }
        if (lastAt < 0) {
            return 0;
        }
        return ownAt < lastAt ? weakest : weakest + 1;
    }

    /** The smallest unit value at which a unit gains so much; empty for the target 0, and when no value may be so large. */
    private Optional<Amount> valueToGain(int door, int unit, long target) {
        if (target == 0) {
            return Optional.empty();
        }
        long most = LaunchData.maxValueMicros(data.quantum) / data.quantum;
        double probability = gains.probability(base + door, unit);
        double worth = target / Math.max(probability, 0x1p-60);
        if (!(worth <= most)) {
            return Optional.empty();
        }
        long high = Math.min((long) worth + 2, most);
        if (Math.rint(high * probability) < target) {
            return Optional.empty();
        }
        // The gain never falls with the value, so the smallest value that reaches the target is found by halving.
        long lowMicros = 0;
        long highMicros = high * data.quantum;
        while (lowMicros < highMicros) {
            long middle = lowMicros + (highMicros - lowMicros) / 2;
            double quanta = data.quantum == 1 ? middle : (double) middle / data.quantum;
            if (Math.rint(quanta * probability) >= target) {
                highMicros = middle;
            } else {
                lowMicros = middle + 1;
            }
        }
        return Optional.of(Amount.ofMicros(highMicros, problem.currency()));
    }

    /** The sum of gains of the units given, exactly. */
    static Amount total(LaunchPlan plan) {
        LaunchProblem problem = plan.problem();
        LaunchData data = problem.data();
        GainReader reader = new GainReader(problem);
        BigInteger sum = BigInteger.ZERO;
        for (int sku = 0; sku < data.skus; sku++) {
            for (int d = 0; d < data.doors; d++) {
                int x = plan.units(sku, d);
                if (x > 0) {
                    sum = sum.add(reader.sum(sku * data.doors + d, x));
                }
            }
        }
        BigInteger micros = sum.multiply(BigInteger.valueOf(data.quantum));
        return Amount.ofMicros(micros.longValueExact(), problem.currency());
    }
}
