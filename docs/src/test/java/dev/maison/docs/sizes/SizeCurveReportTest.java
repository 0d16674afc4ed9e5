package dev.maison.docs.sizes;

import static java.util.Objects.requireNonNull;

import dev.maison.allocation.size.SizeCurveEstimator;
import dev.maison.allocation.size.SizeCurves;
import dev.maison.allocation.size.SizeShrinkage;
import dev.maison.allocation.testkit.size.SimulatedSizes;
import dev.maison.allocation.testkit.size.SizeScenario;
import dev.maison.allocation.testkit.size.SizeSimulator;
import dev.maison.core.ClusterId;
import dev.maison.core.DoorId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Writes the table of {@code docs/measured/size-curves.md} to {@code target/size-curves.md}. It takes long, so no plain build runs it; the page says how
 * to.
 */
class SizeCurveReportTest {
    private static final int SEEDS = 10;

    @Test
    @Tag("long")
    void writesTheTable() throws IOException {
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target", "size-curves.md"), table());
    }

    static String table() {
        Map<String, SizeScenario> settings = new LinkedHashMap<>();
        SizeScenario usual = SizeScenario.usual(0);
        settings.put("usual: 6 styles, stock 100 % of demand", usual);
        settings.put("light stock-outs: stock 200 %", usual.withStockPercent(200));
        settings.put("heavy stock-outs: stock 60 %", usual.withStockPercent(60));
        settings.put("thin history: 1 style", usual.withStyles(1));
        settings.put("thin history, heavy stock-outs", usual.withStyles(1).withStockPercent(60));
        settings.put("very thin: 1 style, 5 units a door", usual.withStyles(1).withDemandPerDoor(5));
        settings.put("thick history: 30 styles", usual.withStyles(30));
        settings.put("thick history, heavy stock-outs", usual.withStyles(30).withStockPercent(60));
        settings.put("doors unlike their cluster", usual.withUnits(150, 25));
        settings.put("doors all alike", usual.withUnits(1_000_000, 1_000_000));
        settings.put("doors alike within unlike clusters", usual.withUnits(25, 1_000_000));
        StringBuilder page = new StringBuilder();
        page.append("| setting | lost sales | raw, door | raw, cluster | no shrinkage | cluster only | ours |\n");
        page.append("|---|--:|--:|--:|--:|--:|--:|\n");
        settings.forEach((name, scenario) -> {
            double[] errors = new double[5];
            long wanted = 0;
            long sold = 0;
            for (int seed = 1; seed <= SEEDS; seed++) {
                SimulatedSizes house = SizeSimulator.simulate(withSeed(scenario, seed));
                wanted += house.wantedUnits();
                sold += house.soldUnits();
                errors[0] += error(house, raw(house, false));
                errors[1] += error(house, raw(house, true));
                errors[2] += error(house, fitted(house, SizeShrinkage.ofDoorPrior(0)));
                errors[3] += error(house, fitted(house, SizeShrinkage.ofDoorPrior(SizeShrinkage.MAX_UNITS)));
                errors[4] += error(house, fitted(house, SizeShrinkage.estimated()));
            }
            page.append(String.format(Locale.ROOT, "| %s | %.0f %% |", name, 100.0 * (wanted - sold) / wanted));
            for (double error : errors) {
                page.append(String.format(Locale.ROOT, " %.2f |", 100 * error / SEEDS));
            }
            page.append('\n');
        });
        return page.toString();
    }

    private static SizeScenario withSeed(SizeScenario s, long seed) {
        return new SizeScenario(
                seed,
                s.clusters(),
                s.doorsPerCluster(),
                s.styles(),
                s.periods(),
                s.demandPerDoor(),
                s.stockPercent(),
                s.clusterUnits(),
                s.doorUnits());
    }

    /** The mean absolute error of a share, over doors and sizes. */
    private static double error(SimulatedSizes house, Map<DoorId, List<Double>> estimates) {
        double sum = 0;
        int count = 0;
        for (Map.Entry<DoorId, List<Double>> truth : house.shares().entrySet()) {
            for (int s = 0; s < truth.getValue().size(); s++) {
                sum += Math.abs(truth.getValue().get(s)
                        - requireNonNull(estimates.get(truth.getKey())).get(s));
                count++;
            }
        }
        return sum / count;
    }

    private static Map<DoorId, List<Double>> fitted(SimulatedSizes house, SizeShrinkage shrinkage) {
        SizeCurves curves = SizeCurveEstimator.estimate(house.history(), shrinkage);
        Map<DoorId, List<Double>> shares = new TreeMap<>();
        house.shares()
                .keySet()
                .forEach(door -> shares.put(
                        door,
                        curves.door(door).curve().parts().stream()
                                .map(part -> part / 1e6)
                                .toList()));
        return shares;
    }

    /** Shares of what sold, at the door or over its cluster. */
    private static Map<DoorId, List<Double>> raw(SimulatedSizes house, boolean isOfCluster) {
        Map<DoorId, List<Double>> shares = new TreeMap<>();
        for (DoorId door : house.shares().keySet()) {
            ClusterId cluster = requireNonNull(house.history().doors().get(door));
            List<Double> units = new ArrayList<>();
            SizeSimulator.SIZES
                    .sizes()
                    .forEach(size -> units.add((double) house.sold().entrySet().stream()
                            .filter(row -> isOfCluster
                                    ? cluster.equals(house.history().doors().get(row.getKey()))
                                    : row.getKey().equals(door))
                            .mapToLong(row -> row.getValue().getOrDefault(size, 0L))
                            .sum()));
            double sum = units.stream().mapToDouble(Double::doubleValue).sum();
            shares.put(
                    door,
                    sum == 0
                            ? SizeSimulator.HOUSE
                            : units.stream().map(u -> u / sum).toList());
        }
        return shares;
    }

    /** Prints the table. */
    public static void main(String[] args) {
        System.out.print(table());
    }
}
