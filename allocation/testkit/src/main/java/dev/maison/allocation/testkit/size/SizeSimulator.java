package dev.maison.allocation.testkit.size;

import static java.util.Objects.requireNonNull;

import dev.maison.allocation.size.SizeHistory;
import dev.maison.allocation.size.SizeObservation;
import dev.maison.core.ClusterId;
import dev.maison.core.DoorId;
import dev.maison.core.SizeId;
import dev.maison.core.StyleId;
import dev.maison.core.product.SizeScale;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Sells garments in a house whose true size curves are known, until sizes run out: no public data has both sizes and stock-outs.
 *
 * <p>True curves are Dirichlet draws, clusters around the house and doors around their cluster. Demand is Poisson per style, door, week
 * and size; it fades over the weeks by a factor drawn per style, and its level differs by style and door. The stock of a style at a
 * door is split by the curve of the house, rounded up or down at random, and is not replenished. A size with stock at the start of a week is
 * observed; it is sold out if nothing is left at the end.
 */
public final class SizeSimulator {
    /** The true curve of the house. */
    public static final List<Double> HOUSE = List.of(0.04, 0.10, 0.20, 0.26, 0.21, 0.13, 0.06);

    /** The sizes. */
    public static final SizeScale SIZES = SizeScale.of(List.of(
            SizeId.of("34"),
            SizeId.of("36"),
            SizeId.of("38"),
            SizeId.of("40"),
            SizeId.of("42"),
            SizeId.of("44"),
            SizeId.of("46")));

    private final SizeScenario scenario;
    private final Random random;
    private final SizeHistory.Builder history = SizeHistory.builder(SIZES);
    private final TreeMap<DoorId, List<Double>> shares = new TreeMap<>();
    private final TreeMap<DoorId, Map<SizeId, Long>> sold = new TreeMap<>();
    private long wantedUnits;
    private long soldUnits;

    private SizeSimulator(SizeScenario scenario) {
        this.scenario = scenario;
        this.random = new Random(scenario.seed());
    }

    /** Simulates a house. */
    public static SimulatedSizes simulate(SizeScenario scenario) {
        return new SizeSimulator(scenario).run();
    }

    private SimulatedSizes run() {
        for (int c = 0; c < scenario.clusters(); c++) {
            List<Double> cluster = dirichlet(HOUSE, scenario.clusterUnits());
            for (int d = 0; d < scenario.doorsPerCluster(); d++) {
                DoorId door = DoorId.of("DOOR-" + c + "-" + d);
                history.addDoor(door, ClusterId.of("CLUSTER-" + c));
                shares.put(door, dirichlet(cluster, scenario.doorUnits()));
                Map<SizeId, Long> none = new LinkedHashMap<>();
                SIZES.sizes().forEach(size -> none.put(size, 0L));
                sold.put(door, none);
            }
        }
        for (int style = 0; style < scenario.styles(); style++) {
            double fade = 0.75 + 0.2 * random.nextDouble();
            double level = StrictMath.exp(0.4 * random.nextGaussian());
            for (Map.Entry<DoorId, List<Double>> entry : shares.entrySet()) {
                DoorId door = entry.getKey();
                sell(
                        StyleId.of("STYLE-" + style),
                        door,
                        fade,
                        level * StrictMath.exp(0.3 * random.nextGaussian()),
                        entry.getValue());
            }
        }
        return new SimulatedSizes(history.build(), shares, sold, wantedUnits, soldUnits);
    }

    private void sell(StyleId style, DoorId door, double fade, double level, List<Double> curve) {
        double wholeFade = 0;
        for (int week = 0; week < scenario.periods(); week++) {
            wholeFade += StrictMath.pow(fade, week);
        }
        double demand = scenario.demandPerDoor() * level;
        for (int s = 0; s < HOUSE.size(); s++) {
            SizeId size = SIZES.sizes().get(s);
            double stocked = demand * scenario.stockPercent() / 100 * HOUSE.get(s);
            long stock = (long) stocked + (random.nextDouble() < stocked - (long) stocked ? 1 : 0);
            for (int week = 0; week < scenario.periods(); week++) {
                double mean = demand * StrictMath.pow(fade, week) / wholeFade * curve.get(s);
                long wanted = poisson(mean);
                long units = Math.min(wanted, stock);
                wantedUnits += wanted;
                soldUnits += units;
                if (stock > 0) {
                    stock -= units;
                    history.add(new SizeObservation(style, door, size, week, units, 1, stock == 0));
                    requireNonNull(sold.get(door), "door").merge(size, units, Long::sum);
                }
            }
        }
    }

    private long poisson(double mean) {
        double limit = StrictMath.exp(-mean);
        double product = random.nextDouble();
        long count = 0;
        while (product > limit) {
            product *= random.nextDouble();
            count++;
        }
        return count;
    }

    private List<Double> dirichlet(List<Double> mean, double units) {
        List<Double> draws = new ArrayList<>();
        double sum = 0;
        for (double share : mean) {
            double draw = gamma(units * share);
            draws.add(draw);
            sum += draw;
        }
        double total = sum;
        return draws.stream().map(draw -> draw / total).toList();
    }

    /** Marsaglia and Tsang, ACM Transactions on Mathematical Software 26, 2000; for shapes below one by a power of a uniform draw. */
    private double gamma(double shape) {
        if (shape < 1) {
            return gamma(shape + 1) * StrictMath.pow(random.nextDouble(), 1 / shape);
        }
        double d = shape - 1.0 / 3;
        double c = 1 / StrictMath.sqrt(9 * d);
        while (true) {
            double x = random.nextGaussian();
            double v = (1 + c * x) * (1 + c * x) * (1 + c * x);
            if (v > 0 && StrictMath.log(1 - random.nextDouble()) < 0.5 * x * x + d - d * v + d * StrictMath.log(v)) {
                return d * v;
            }
        }
    }
}
