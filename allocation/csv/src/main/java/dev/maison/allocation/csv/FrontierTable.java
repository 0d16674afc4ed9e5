package dev.maison.allocation.csv;

import dev.maison.allocation.tradeoff.Frontier;
import dev.maison.allocation.tradeoff.FrontierPoint;
import java.io.IOException;
import java.io.Writer;

/**
 * Writes the points of a frontier, after RFC 4180 with line feeds, in the order of the frontier: what a chart of margin against availability
 * against exclusivity is drawn from.
 *
 * <pre>{@code
 * FrontierTable.write(Frontier.trace(problem), out);
 * }</pre>
 */
public final class FrontierTable {
    private FrontierTable() {}

    /**
     * Writes a row a point: {@code margin,currency,doors_served,units_outside,per_door_served,per_unit_outside,value,run}. The weights
     * and the value at them are exact ratios in units of the currency, such as {@code 51/2}; {@code run} is the digest of the point's
     * plan. The writer stays open.
     *
     * @throws IOException if it cannot be written
     */
    public static void write(Frontier frontier, Writer out) throws IOException {
        String[] columns = {
            "margin", "currency", "doors_served", "units_outside", "per_door_served", "per_unit_outside", "value", "run"
        };
        Rows.write(out, columns, rows -> {
            for (FrontierPoint point : frontier.points()) {
                rows.add(
                        point.margin().toBigDecimal().toPlainString(),
                        point.margin().currency(),
                        point.doorsServed(),
                        point.unitsOutside(),
                        point.weights().perDoorServed(),
                        point.weights().perUnitOutside(),
                        point.value(),
                        point.scaledPlan().digest().toHex());
            }
        });
    }
}
