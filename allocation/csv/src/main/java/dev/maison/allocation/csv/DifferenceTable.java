package dev.maison.allocation.csv;

import dev.maison.allocation.rerun.LineDifference;
import dev.maison.allocation.rerun.PlanDifference;
import dev.maison.allocation.rerun.SkuDifference;
import java.io.IOException;
import java.io.Writer;

/**
 * Writes what changed between two runs of a launch, after RFC 4180 with line feeds, in the order of ids.
 *
 * <pre>{@code
 * DifferenceTable.writeLines(PlanDifference.between(yesterday, today), out);
 * }</pre>
 */
public final class DifferenceTable {
    private DifferenceTable() {}

    /**
     * Writes the lines that differ: {@code sku,door,units_before,units_after,units,reason,because,run_before,run_after}; {@code units} are
     * those gained, negative when lost. The writer stays open.
     *
     * @throws IOException if it cannot be written
     */
    public static void writeLines(PlanDifference difference, Writer out) throws IOException {
        String before = difference.before().digest().toHex();
        String after = difference.after().digest().toHex();
        String[] columns = {
            "sku", "door", "units_before", "units_after", "units", "reason", "because", "run_before", "run_after"
        };
        Rows.write(out, columns, rows -> {
            for (LineDifference line : difference.lines()) {
                rows.add(
                        line.sku(),
                        line.door(),
                        line.unitsBefore(),
                        line.unitsAfter(),
                        line.units(),
                        Rows.name(line.reason()),
                        line.reason().sentence(),
                        before,
                        after);
            }
        });
    }

    /**
     * Writes what became of each SKU: {@code sku,supply_units,held_back_units,left_over_units,gained_units,lost_units}, of which the first
     * three are changes. The writer stays open.
     *
     * @throws IOException if it cannot be written
     */
    public static void writeSkus(PlanDifference difference, Writer out) throws IOException {
        String[] columns = {"sku", "supply_units", "held_back_units", "left_over_units", "gained_units", "lost_units"};
        Rows.write(out, columns, rows -> {
            for (SkuDifference sku : difference.skus()) {
                rows.add(
                        sku.sku(),
                        sku.supplyUnits(),
                        sku.heldBackUnits(),
                        sku.leftOverUnits(),
                        sku.gainedUnits(),
                        sku.lostUnits());
            }
        });
    }
}
