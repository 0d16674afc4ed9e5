package dev.maison.core.testkit.longrun;

import dev.maison.core.testkit.LawOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;

/** The file in which runs are written down: a line per law and run, added and never changed. */
final class LawRecord {
    private static final String HEADER = "law,date,cases,seed,seconds,jdk,outcome";

    private final Path file;

    LawRecord(Path file) {
        this.file = file;
    }

    /** Whether a law is on record as held in at least so many cases. */
    boolean holds(String id, long cases) throws IOException {
        return lines().stream()
                .map(line -> line.split(",", -1))
                .anyMatch(fields ->
                        fields[0].equals(id) && Long.parseLong(fields[2]) >= cases && fields[6].equals("held"));
    }

    void add(LawOutcome outcome, LocalDate date, long seconds, String jdk) throws IOException {
        String line = String.join(
                ",",
                outcome.id(),
                date.toString(),
                Long.toString(outcome.cases()),
                Long.toString(outcome.seed()),
                Long.toString(seconds),
                jdk,
                outcome.isHeld() ? "held" : "broken in case " + (outcome.cases() - 1));
        boolean fresh = !Files.exists(file);
        Files.writeString(
                file, (fresh ? HEADER + "\n" : "") + line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private List<String> lines() throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        List<String> lines = Files.readAllLines(file);
        if (lines.isEmpty() || !lines.get(0).equals(HEADER)) {
            throw new IOException("first line of " + file + " must be " + HEADER);
        }
        return lines.subList(1, lines.size());
    }
}
