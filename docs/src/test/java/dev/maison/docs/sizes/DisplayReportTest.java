package dev.maison.docs.sizes;

import dev.maison.allocation.demand.DemandEstimate;
import dev.maison.allocation.display.Display;
import dev.maison.allocation.display.DisplayEngine;
import dev.maison.allocation.display.DisplayPlan;
import dev.maison.allocation.display.DisplayProblem;
import dev.maison.allocation.display.DisplayVerifier;
import dev.maison.allocation.door.LaunchDemand;
import dev.maison.allocation.door.LaunchDoor;
import dev.maison.allocation.door.LaunchProblem;
import dev.maison.allocation.door.LaunchSku;
import dev.maison.core.Amount;
import dev.maison.core.DoorId;
import dev.maison.core.Ratio;
import dev.maison.core.SkuId;
import dev.maison.core.StyleId;
import dev.maison.core.proof.Verdict;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Writes the table of {@code docs/measured/displays.md} to {@code target/displays.md}. It takes long, so no plain build runs it; the page says how to.
 */
class DisplayReportTest {
    private static final double[] CURVE = {0.06, 0.14, 0.25, 0.27, 0.18, 0.10};
    private static final int SEEDS = 3;

    @Test
    @Tag("long")
    void writesTheTable() throws IOException {
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target", "displays.md"), table());
    }

    static String table() {
        StringBuilder page = new StringBuilder();
        page.append("| doors | styles | supply | proven best | largest gap | mean gap | shown |\n");
        page.append("|--:|--:|--:|--:|--:|--:|--:|\n");
        for (int[] size : new int[][] {{10, 1}, {50, 1}, {200, 1}, {50, 10}}) {
            for (int percent : new int[] {40, 70, 100}) {
                page.append(row(size[0], size[1], percent));
            }
        }
        return page.toString();
    }

    private static String row(int doors, int styles, int percent) {
        int proven = 0;
        double worst = 0;
        double sum = 0;
        long shown = 0;
        for (int seed = 1; seed <= SEEDS; seed++) {
            DisplayProblem problem = problem(new Random(seed), doors, styles, percent);
            DisplayPlan plan = DisplayEngine.allocate(problem);
            Verdict verdict = DisplayVerifier.verify(problem, plan);
            double gap = 0;
            if (verdict instanceof Verdict.WithinGap within) {
                Ratio gained = Ratio.of(plan.totalGain().micros(), Amount.MICROS_PER_UNIT);
                gap = within.gap()
                        .dividedBy(gained)
                        .toDecimal(8, RoundingMode.HALF_EVEN)
                        .doubleValue();
            } else if (!verdict.isProven()) {
                throw new IllegalStateException(verdict.sentence());
            }
            proven += verdict.isProven() ? 1 : 0;
            worst = Math.max(worst, gap);
            sum += gap;
            shown += plan.shown().size();
        }
        return String.format(
                Locale.ROOT,
                "| %d | %d | %d %% | %d of %d | %.3f %% | %.3f %% | %.0f %% |%n",
                doors,
                styles,
                percent,
                proven,
                SEEDS,
                100 * worst,
                100 * sum / SEEDS,
                100.0 * shown / SEEDS / doors / styles);
    }

    /** Six sizes a style, the middle three of them core; Poisson demand of 2 to 12 a door; supply in percent of all demand. */
    private static DisplayProblem problem(Random random, int doors, int styles, int percent) {
        LaunchProblem.Builder launch = LaunchProblem.builder().currency("EUR").quantumMicros(10_000);
        List<Display> displays = new ArrayList<>();
        double[] demand = new double[styles * CURVE.length];
        for (int d = 0; d < doors; d++) {
            DoorId door = DoorId.of(String.format(Locale.ROOT, "DOOR-%03d", d));
            launch.addDoors(LaunchDoor.of(door));
            for (int style = 0; style < styles; style++) {
                double level = 2 + 10 * random.nextDouble();
                Amount margin = Amount.of(BigDecimal.valueOf(300 + random.nextInt(200)), "EUR");
                Map<SkuId, Integer> core = new TreeMap<>();
                List<SkuId> others = new ArrayList<>();
                for (int s = 0; s < CURVE.length; s++) {
                    SkuId sku = sku(style, s);
                    double mean = level * CURVE[s] * (0.7 + 0.6 * random.nextDouble());
                    demand[style * CURVE.length + s] += mean;
                    launch.addDemands(LaunchDemand.of(sku, door, DemandEstimate.poisson(mean), margin));
                    if (s >= 1 && s <= 3) {
                        core.put(sku, 1);
                    } else {
                        others.add(sku);
                    }
                }
                displays.add(Display.ofSizeRun(StyleId.of("STYLE-" + style), door, core, others));
            }
        }
        for (int k = 0; k < demand.length; k++) {
            launch.addSkus(
                    LaunchSku.of(sku(k / CURVE.length, k % CURVE.length), (long) Math.rint(demand[k] * percent / 100)));
        }
        return DisplayProblem.of(launch.build(), displays);
    }

    private static SkuId sku(int style, int size) {
        return SkuId.of("STYLE-" + style + "-" + (36 + 2 * size));
    }

    /** Prints the table. */
    public static void main(String[] args) {
        System.out.print(table());
    }
}
