package dev.maison.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.runner.RunnerException;

/**
 * Measures the launch engine beside its peers, prints the ratios and the bars, and writes the figures that documents quote:
 * {@code DoorReport [--jdk HOME]... [--out FOLDER]}. Without {@code --jdk} it measures on the Java that runs it; without {@code --out}
 * it writes nothing. Ends with status 1 if a bar is missed.
 */
public final class DoorReport {
    private DoorReport() {}

    /**
     * Measures, prints and writes.
     *
     * @param args as in the text above
     */
    public static void main(String[] args) throws IOException, RunnerException {
        List<Path> jdks = new ArrayList<>();
        Path out = null;
        for (int i = 0; i < args.length; i += 2) {
            if (i + 1 == args.length || !(args[i].equals("--jdk") || args[i].equals("--out"))) {
                System.err.println("usage: java -jar benchmarks.jar [--jdk HOME]... [--out FOLDER]");
                System.exit(2);
            }
            if (args[i].equals("--jdk")) {
                jdks.add(Path.of(args[i + 1]));
            } else {
                out = Path.of(args[i + 1]);
            }
        }
        if (jdks.isEmpty()) {
            jdks.add(Path.of(System.getProperty("java.home")));
        }
        Machine machine = Machine.here();
        boolean met = true;
        List<DoorFigures> all = new ArrayList<>();
        for (Path jdk : jdks) {
            DoorFigures figures = measure(jdk);
            all.add(figures);
            System.out.print(figures.table());
            met &= figures.bars().stream().allMatch(Bar::isMet);
            if (out != null) {
                Files.createDirectories(out);
                Files.writeString(out.resolve("allocation-door-" + figures.feature() + ".json"), figures.json(machine));
            }
        }
        if (out != null) {
            Files.writeString(out.resolve("allocation-door.md"), DoorPage.of(machine, all));
        }
        System.exit(met ? 0 : 1);
    }

    private static DoorFigures measure(Path jdk) throws IOException, RunnerException {
        Path log = Files.createTempFile("allocation-door", ".log");
        System.out.printf(Locale.ROOT, "%s, details in %s%n", jdk, log);
        long start = System.nanoTime();
        DoorRuns runs = new DoorRuns(
                jdk,
                log,
                group -> System.out.printf(
                        Locale.ROOT,
                        "  %4d s  %s%n",
                        TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start),
                        group.title));
        List<Measured> measured = runs.measure();
        System.out.printf(Locale.ROOT, "  %4d s%n", TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start));
        return new DoorFigures(measured);
    }
}
