package dev.maison.benchmarks;

import static dev.maison.benchmarks.DoorRuns.Group.AGREEMENT;
import static dev.maison.benchmarks.DoorRuns.Group.GROWTH;
import static dev.maison.benchmarks.DoorRuns.Group.UNIFORM;

import java.util.List;
import java.util.Locale;

/**
 * A promise about speed or space, with the figure that keeps or breaks it; the figure is not a number where its runs failed.
 *
 * @param promise what is promised
 * @param figure what was measured
 * @param limit the bar
 * @param aim what we would like, beyond the bar
 * @param larger whether larger figures are better
 */
record Bar(String promise, double figure, double limit, double aim, boolean larger) {

    static List<Bar> of(List<Measured> measured) {
        double floor = millis(measured, DoorRuns.Group.UNIFORM, "floor", DoorRuns.SKUS);
        double heap = millis(measured, UNIFORM, "binaryHeap", DoorRuns.SKUS);
        double engine = millis(measured, UNIFORM, "allocate", DoorRuns.SKUS);
        long agreed = measured.stream().filter(run -> run.group() == AGREEMENT).count();
        double bytes = measured.stream()
                .filter(run -> run.group() == UNIFORM && run.name().equals("allocate"))
                .mapToDouble(Measured::bytesPerCell)
                .findAny()
                .orElse(Double.NaN);
        double few = millis(measured, GROWTH, "allocate", DoorRuns.FEW_SKUS) / DoorRuns.FEW_SKUS;
        double some = millis(measured, GROWTH, "allocate", DoorRuns.SKUS) / DoorRuns.SKUS;
        double many = millis(measured, GROWTH, "allocate", DoorRuns.MANY_SKUS) / DoorRuns.MANY_SKUS;
        return List.of(
                new Bar(
                        "instances of 3 million cells on which units and gain equal the heap's, of 2",
                        agreed,
                        2,
                        2,
                        true),
                new Bar("times faster than the binary heap", heap / engine, 4, 6, true),
                new Bar("times the floor", engine / floor, 12, 6, false),
                new Bar("bytes allocated a cell", bytes, 16, 16, false),
                new Bar(
                        "growth of time per cell, 300,000 to 30 million cells",
                        Math.max(some, many) / few,
                        1.5,
                        1.5,
                        false));
    }

    boolean isMet() {
        return larger ? figure >= limit : figure <= limit;
    }

    boolean isAimMet() {
        return larger ? figure >= aim : figure <= aim;
    }

    String sentence() {
        String verdict = isMet() ? "PASS" : "FAIL";
        String beyond = Double.compare(aim, limit) == 0
                ? ""
                : String.format(Locale.ROOT, ", aim %s %s", number(aim), isAimMet() ? "reached" : "missed");
        return String.format(
                Locale.ROOT,
                "%s  %s: %.2f (bar: at %s %s%s)",
                verdict,
                promise,
                figure,
                larger ? "least" : "most",
                number(limit),
                beyond);
    }

    private static String number(double value) {
        return Math.rint(value) == value ? Long.toString((long) value) : Double.toString(value);
    }

    private static double millis(List<Measured> measured, DoorRuns.Group group, String name, int skus) {
        return measured.stream()
                .filter(run -> run.group() == group && run.name().equals(name) && run.skus() == skus)
                .mapToDouble(Measured::medianMillis)
                .findAny()
                .orElse(Double.NaN);
    }
}
