package dev.maison.allocation.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.maison.allocation.door.LaunchLine;
import dev.maison.allocation.door.LaunchPlan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

/**
 * Writes the lines of a plan: {@code sku,door,units,reason,because,run}, by SKU and door, after RFC 4180 with line feeds.
 *
 * <p>{@code reason} names the type of the reason and {@code because} is its sentence; {@code run} is the digest that names the run.
 */
public final class PlanTable {
    private PlanTable() {}

    /**
     * Writes a plan; the writer stays open.
     *
     * @throws IOException if it cannot be written
     */
    public static void write(LaunchPlan plan, Writer out) throws IOException {
        String run = plan.digest().toHex();
        try {
            CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
            csv.writeRecord("sku", "door", "units", "reason", "because", "run");
            for (LaunchLine line : plan.lines()) {
                var reason = plan.reason(line.sku(), line.door());
                csv.writeRecord(
                        line.sku().text(),
                        line.door().text(),
                        Long.toString(line.units()),
                        reason.getClass().getSimpleName(),
                        reason.sentence(),
                        run);
            }
            csv.flush();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
