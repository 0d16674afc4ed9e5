package dev.maison.core.testkit.longrun;

import dev.maison.core.testkit.LawOutcome;
import dev.maison.core.testkit.RegisteredLaw;
import dev.maison.core.testkit.law.CoreLaws;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;

/**
 * Tries each law of {@link CoreLaws} in very many cases and writes down what became of it.
 *
 * <p>What is on record already is passed over, so that the same command, repeated, goes on where it stopped. The same seed tries the
 * same cases, on every JDK.
 *
 * @param laws which: ids, or beginnings of ids and a star
 * @param cases how many cases of each
 * @param seed the seed
 * @param date the date to write down
 * @param minutes after how many minutes no further law is begun
 * @param again whether laws on record are tried again
 * @param record the file
 */
record LongRun(List<String> laws, long cases, long seed, LocalDate date, long minutes, boolean again, Path record) {
    /** Takes its arguments from system properties; see docs/measured/core-laws.md. */
    public static void main(String[] args) throws IOException {
        LongRun run = of(System.getProperties());
        if (!run.tryAll(System.out)) {
            throw new IllegalStateException("a law is broken: see " + run.record());
        }
    }

    /** The run that properties ask for; the date must be given. */
    static LongRun of(Properties properties) {
        return new LongRun(
                Arrays.asList(properties.getProperty("maison.laws", "*").split(",")),
                Long.parseLong(properties.getProperty("maison.cases", "10000000")),
                Long.parseLong(properties.getProperty("maison.seed", "1")),
                date(properties.getProperty("maison.date", "missing")),
                Long.parseLong(properties.getProperty("maison.minutes", "25")),
                Boolean.parseBoolean(properties.getProperty("maison.again")),
                Path.of(properties.getProperty("maison.record", "core-laws.csv")));
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "property maison.date must be the date to write down, such as 2026-11-23, but was " + text, e);
        }
    }

    /** Tries the laws one after the other; returns whether all held that were tried. */
    boolean tryAll(PrintStream out) throws IOException {
        LawRecord file = new LawRecord(record);
        long end = System.nanoTime() + minutes * 60_000_000_000L;
        boolean held = true;
        int left = 0;
        for (RegisteredLaw<?> law : laws.stream()
                .flatMap(id -> CoreLaws.matching(id).stream())
                .distinct()
                .toList()) {
            if (!again && file.holds(law.id(), cases)) {
                out.println(law.id() + ": on record");
            } else if (System.nanoTime() >= end) {
                left++;
            } else {
                held &= tryOne(law, file, out);
            }
        }
        if (left > 0) {
            out.println(left + " laws left: repeat the command to go on");
        }
        return held;
    }

    private boolean tryOne(RegisteredLaw<?> law, LawRecord file, PrintStream out) throws IOException {
        long start = System.nanoTime();
        LawOutcome outcome = law.run(seed, cases);
        long seconds = (System.nanoTime() - start) / 1_000_000_000L;
        file.add(outcome, date, seconds, System.getProperty("java.version", "unknown"));
        out.println(law + ": "
                + outcome.counterexample()
                        .map(found -> "BROKEN in case " + (outcome.cases() - 1) + " under seed " + seed + ": " + found)
                        .orElse("held in " + cases + " cases under seed " + seed + ", " + seconds + " s"));
        return outcome.isHeld();
    }
}
