package dev.maison.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The figures of one JDK, as a table for the console and as JSON.
 *
 * @param measured all runs
 */
record DoorFigures(List<Measured> measured) {
    List<Bar> bars() {
        return Bar.of(measured);
    }

    String java() {
        return measured.isEmpty() ? "unknown" : measured.get(0).java();
    }

    /** The feature release, such as 17. */
    int feature() {
        return Runtime.Version.parse(java().substring(0, java().indexOf(','))).feature();
    }

    String table() {
        StringBuilder text = new StringBuilder(String.format(Locale.ROOT, "%nJava %s, %s%n", java(), DoorRuns.HEAP));
        text.append(String.format(
                Locale.ROOT,
                "%-11s  %-11s %7s  %12s %12s  %12s  %12s  %8s%n",
                "group",
                "benchmark",
                "SKUs",
                "median ms",
                "least ms",
                "ns a cell",
                "bytes a cell",
                "x floor"));
        for (Measured run : measured) {
            if (run.group() != DoorRuns.Group.AGREEMENT) {
                text.append(String.format(
                        Locale.ROOT,
                        "%-11s  %-11s %7d  %12.2f %12.2f  %12.2f  %12.2f  %8.1f%n",
                        run.group(),
                        run.name(),
                        run.skus(),
                        run.medianMillis(),
                        run.leastMillis(),
                        run.nanosPerCell(),
                        run.bytesPerCell(),
                        run.nanosPerCell() / floorNanosPerCell(run)));
            }
        }
        bars().forEach(bar -> text.append(bar.sentence()).append(System.lineSeparator()));
        return text.toString();
    }

    /** The floor's time per cell, of the same group if it was measured there. */
    private double floorNanosPerCell(Measured run) {
        DoorRuns.Group group =
                run.group() == DoorRuns.Group.LOG_UNIFORM ? DoorRuns.Group.LOG_UNIFORM : DoorRuns.Group.UNIFORM;
        return measured.stream()
                .filter(other -> other.group() == group && other.name().equals("floor"))
                .mapToDouble(Measured::nanosPerCell)
                .findAny()
                .orElse(Double.NaN);
    }

    String json(Machine machine) {
        return String.format(
                Locale.ROOT,
                """
                {
                  "benchmark": "allocation-door",
                  "java": "%s",
                  "date": "%s",
                  "commit": "%s",
                  "processor": "%s",
                  "processors": %d,
                  "memoryGib": %d,
                  "loadAverageAtStart": %s,
                  "heap": "%s",
                  "doors": %d,
                  "bars": [
                %s
                  ],
                  "measured": [
                %s
                  ]
                }
                """,
                plain(java()),
                plain(machine.date()),
                plain(machine.commit()),
                plain(machine.processor()),
                machine.processors(),
                machine.memoryGib(),
                number(machine.load()),
                DoorRuns.HEAP,
                PeerBenchmark.DOORS,
                bars().stream().map(DoorFigures::json).collect(Collectors.joining(",\n")),
                measured.stream().map(DoorFigures::json).collect(Collectors.joining(",\n")));
    }

    private static String json(Bar bar) {
        return String.format(
                Locale.ROOT,
                "    {\"promise\": \"%s\", \"figure\": %s, \"%s\": %s, \"aim\": %s, \"met\": %b}",
                bar.promise(),
                number(bar.figure()),
                bar.larger() ? "atLeast" : "atMost",
                number(bar.limit()),
                number(bar.aim()),
                bar.isMet());
    }

    private static String json(Measured run) {
        return String.format(
                Locale.ROOT,
                "    {\"group\": \"%s\", \"benchmark\": \"%s\", \"skus\": %d, \"demand\": \"%s\", \"medianMillis\": %s,"
                        + " \"leastMillis\": %s, \"iterations\": %d, \"nanosPerCell\": %s, \"bytesPerCell\": %s}",
                run.group(),
                run.name(),
                run.skus(),
                run.demand(),
                number(run.medianMillis()),
                number(run.leastMillis()),
                run.millis().size(),
                number(run.nanosPerCell()),
                number(run.bytesPerCell()));
    }

    private static String number(double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%.3f", value) : "null";
    }

    private static String plain(String text) {
        return text.replaceAll("[^ -~]|[\"\\\\]", "");
    }
}
