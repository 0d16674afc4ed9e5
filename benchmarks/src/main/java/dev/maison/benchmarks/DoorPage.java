package dev.maison.benchmarks;

import java.util.List;
import java.util.Locale;

/** The page of the figures, made from the same numbers as the JSON. */
final class DoorPage {
    private DoorPage() {}

    static String of(Machine machine, List<DoorFigures> all) {
        StringBuilder page = new StringBuilder("""
                # Launch allocation: measured

                Written by the command in [benchmarks/README.md](../../benchmarks/README.md); the same figures are in the
                `allocation-door-*.json` files beside this page. Instance: 10,000 SKUs x 300 doors (other sizes where the table says so),
                supply 1,800 to 2,200 units a SKU, Poisson means 0.05 to 30 and margins 50 to 5,000 a cell, both drawn uniform (means
                log-uniform in one group) from a fixed seed. `allocate` is the public call in its columnar form on one thread: checks,
                plan and certificate. The floor is one `StrictMath.exp` per cell and one pass over the input. The binary heap and the
                tournament tree hand out units one by one from the same arrays, with the same gains; min-cost flow is OR-Tools, handed
                the marginal gains, arc building included, SKU by SKU. Medians and least of the measured iterations (a second, or
                one call if that is longer): ten of two forks in the first group, five of one fork elsewhere.

                """);
        page.append(String.format(
                Locale.ROOT,
                "%s, commit %s; %s, %d processors, %d GiB, load average %.2f at the start; seed %d%n",
                machine.date(),
                machine.commit(),
                machine.processor(),
                machine.processors(),
                machine.memoryGib(),
                machine.load(),
                LaunchInstance.SEED));
        for (DoorFigures figures : all) {
            page.append(String.format(
                    Locale.ROOT, "%n## Java %d%n%n%s; `%s`%n%n", figures.feature(), figures.java(), DoorRuns.HEAP));
            figures.bars()
                    .forEach(bar -> page.append("- ").append(bar.sentence()).append('\n'));
            page.append("""

                    | group | benchmark | SKUs | median ms | least ms | ns a cell | bytes a cell |
                    |---|---|--:|--:|--:|--:|--:|
                    """);
            for (Measured run : figures.measured()) {
                if (run.group() != DoorRuns.Group.AGREEMENT) {
                    page.append(String.format(
                            Locale.ROOT,
                            "| %s | %s | %,d | %.2f | %.2f | %.2f | %.2f |%n",
                            run.group().title,
                            run.name(),
                            run.skus(),
                            run.medianMillis(),
                            run.leastMillis(),
                            run.nanosPerCell(),
                            run.bytesPerCell()));
                }
            }
        }
        return page.toString();
    }
}
