package dev.maison.allocation.tradeoff;

import static com.google.common.base.Preconditions.checkArgument;

import dev.maison.allocation.door.LaunchColumns;
import dev.maison.allocation.door.LaunchEngine;
import dev.maison.allocation.door.LaunchPlan;
import dev.maison.allocation.door.LaunchProblem;
import dev.maison.allocation.internal.access.LaunchAccess;
import dev.maison.allocation.internal.gain.LaunchData;
import dev.maison.allocation.internal.gain.UnitGains;
import dev.maison.allocation.internal.work.StepWatch;
import dev.maison.allocation.work.WorkMonitor;
import dev.maison.allocation.work.WorkOutcome;
import dev.maison.core.Amount;
import dev.maison.core.Ratio;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Points of the frontier of margin, availability and exclusivity: for every weights asked for the plan that no plan beats, each point once, by
 * falling margin, then availability, then fewer units outside.
 *
 * <p>All weights are positive, so no plan at all dominates a point; which of several plans of equal value is taken is settled by the tie order of
 * the launch. Points between those of the frontier that no weights reach are not found: they are not supported by any price.
 *
 * <p>Cost: a table of gains and an engine run per weights, in time and memory the units that gain anything. A SKU whose limits conflict is given
 * to nobody.
 *
 * <pre>{@code
 * Frontier frontier = Frontier.trace(FrontierProblem.builder(launch).addFlagships(paris, ginza).addGrid(4).build());
 * frontier.points().forEach(point -> plot(point.margin(), point.doorsServed(), point.unitsOutside()));
 * }</pre>
 */
public final class Frontier {
    private static final Comparator<FrontierPoint> ORDER = Comparator.comparing(FrontierPoint::margin)
            .thenComparing(FrontierPoint::doorsServed)
            .reversed()
            .thenComparing(FrontierPoint::unitsOutside);

    private final FrontierProblem problem;
    private final List<FrontierPoint> points;

    private Frontier(FrontierProblem problem, List<FrontierPoint> points) {
        this.problem = problem;
        this.points = List.copyOf(points);
    }

    /**
     * Solves every weights asked for.
     *
     * @throws IllegalArgumentException if gains and weights over their common denominator exceed 2^43
     */
    public static Frontier trace(FrontierProblem problem) {
        return trace(problem, StepWatch.nobody());
    }

    /**
     * Solves every weights asked for while somebody watches, who is told after each of them and may stop the work. A step is a cell of the launch
     * for one weights.
     *
     * @throws IllegalArgumentException if gains and weights over their common denominator exceed 2^43
     */
    public static WorkOutcome<Frontier> trace(FrontierProblem problem, WorkMonitor monitor) {
        long cells =
                (long) problem.launch().skus().size() * problem.launch().doors().size();
        return StepWatch.watched(monitor, cells * problem.weights().size(), watch -> trace(problem, watch));
    }

    private static Frontier trace(FrontierProblem problem, StepWatch watch) {
        LaunchProblem launch = problem.launch();
        List<FrontierPoint> points = new ArrayList<>();
        for (FrontierWeights weights : problem.weights()) {
            FrontierPoint point = point(problem, weights);
            if (points.stream().noneMatch(point::isSameAs)) {
                points.add(point);
            }
            watch.step((long) launch.skus().size() * launch.doors().size());
        }
        points.sort(ORDER);
        return new Frontier(problem, points);
    }

    /** The problem. */
    public FrontierProblem problem() {
        return problem;
    }

    /** The points, in their order; none is dominated. */
    public List<FrontierPoint> points() {
        return points;
    }

    static FrontierPoint point(FrontierProblem problem, FrontierWeights weights) {
        long scale = scale(problem, weights);
        LaunchPlan plan = LaunchEngine.allocate(weighted(problem, weights, scale));
        return measured(problem, weights, plan, scale);
    }

    /** Reads the three aims off a plan. */
    static FrontierPoint measured(FrontierProblem problem, FrontierWeights weights, LaunchPlan plan, long scale) {
        LaunchData data = LaunchAccess.data(problem.launch());
        UnitGains gains = new UnitGains(data);
        int[] units = LaunchAccess.units(plan);
        BigInteger margin = BigInteger.ZERO;
        long served = 0;
        long outside = 0;
        for (int cell = 0; cell < units.length; cell++) {
            if (units[cell] == 0) {
                continue;
            }
            served++;
            if (!problem.isFlagship(problem.launch().doors().get(cell % data.doors))) {
                outside += units[cell];
            }
            gains.start(cell);
            for (int k = 0; k < units[cell]; k++) {
                margin = margin.add(BigInteger.valueOf(gains.next()));
            }
        }
        long micros = margin.multiply(BigInteger.valueOf(data.quantum)).longValueExact();
        return new FrontierPoint(
                weights, Amount.ofMicros(micros, problem.launch().currency()), served, outside, plan, scale);
    }

    /** The common denominator of both weights in quanta. */
    static long scale(FrontierProblem problem, FrontierWeights weights) {
        BigInteger x = inQuanta(problem, weights.perDoorServed()).denominator();
        BigInteger y = inQuanta(problem, weights.perUnitOutside()).denominator();
        BigInteger scale = x.multiply(y).divide(x.gcd(y));
        checkArgument(
                scale.bitLength() <= 40,
                "common denominator of %s must lie within 2^40 quanta but was %s",
                weights,
                scale);
        return scale.longValueExact();
    }

    private static Ratio inQuanta(FrontierProblem problem, Ratio units) {
        long quantum = problem.launch().quantum().micros();
        return units.times(Ratio.of(Amount.MICROS_PER_UNIT, quantum));
    }

    private static long scaled(FrontierProblem problem, FrontierWeights weights, Ratio weight, long scale) {
        BigInteger result = inQuanta(problem, weight).times(Ratio.of(scale)).numerator();
        checkArgument(
                result.compareTo(BigInteger.valueOf(LaunchData.MAX_VALUE_QUANTA)) <= 0,
                "weights over their common denominator must lie within 2^43 but were %s of %s",
                weights,
                result);
        return result.longValueExact();
    }

    /** The launch with the weights in its gains, over their common denominator. */
    static LaunchProblem weighted(FrontierProblem problem, FrontierWeights weights, long scale) {
        LaunchProblem launch = problem.launch();
        LaunchData data = LaunchAccess.data(launch);
        long bonus = scaled(problem, weights, weights.perDoorServed(), scale);
        long cost = scaled(problem, weights, weights.perUnitOutside(), scale);
        int cells = data.skus * data.doors;
        int[] start = new int[cells];
        int[] length = new int[cells];
        int[] least = new int[cells];
        int[] limit = new int[cells];
        boolean[] ineligible = new boolean[cells];
        long[] table = new long[1024];
        int end = 0;
        UnitGains gains = new UnitGains(data);
        for (int cell = 0; cell < cells; cell++) {
            start[cell] = end;
            ineligible[cell] = !data.eligible(cell);
            least[cell] = data.minimum(cell);
            limit[cell] = data.maximum(cell);
            long most =
                    Math.max(data.available(cell / data.doors), least[cell]) + 1L; // so that a further unit has a gain
            boolean outside = !problem.isFlagship(launch.doors().get(cell % data.doors));
            gains.start(cell);
            for (int k = 0; k < most; k++) {
                long gain = gains.next();
                checkArgument(
                        Math.abs(gain) <= (LaunchData.MAX_VALUE_QUANTA - bonus - cost) / scale,
                        "gains over the common denominator %s of %s must lie within 2^43 but one is %s quanta%s",
                        scale,
                        weights,
                        gain,
                        "\nMaybe a coarser quantum or weights in whole quanta fit.");
                long worth = gain * scale + (k == 0 ? bonus : 0) - (outside ? cost : 0);
                if (worth <= 0 && k >= least[cell]) {
                    break;
                }
                table = end == table.length ? Arrays.copyOf(table, Math.multiplyExact(2, table.length)) : table;
                table[end++] = worth;
            }
            length[cell] = end - start[cell];
        }
        int[] holdback = new int[data.skus];
        for (int sku = 0; sku < data.skus; sku++) {
            holdback[sku] = data.holdback(sku);
        }
        LaunchColumns columns = LaunchProblem.columns(launch.currency(), launch.skus(), launch.doors())
                .supply(data.supply)
                .holdback(holdback)
                .minimums(least)
                .maximums(limit)
                .ineligible(ineligible)
                .gainTables(start, length, Arrays.copyOf(table, end))
                .tieOrder(data.order);
        return columns.build();
    }

    @Override
    public String toString() {
        return "Frontier of " + points.size() + " points, " + problem;
    }
}
