package dev.maison.allocation.csv;

import dev.maison.allocation.budget.BudgetPlan;
import dev.maison.allocation.capacity.CapacityPlan;
import dev.maison.allocation.door.LaunchLine;
import dev.maison.allocation.door.LaunchPlan;
import dev.maison.allocation.door.StockPosition;
import dev.maison.allocation.pack.LotDesignPlan;
import dev.maison.allocation.pack.LotLine;
import dev.maison.allocation.pack.PackLine;
import dev.maison.allocation.pack.PackPlan;
import dev.maison.allocation.quota.QuotaPlan;
import dev.maison.allocation.replenish.ReplenishmentLine;
import dev.maison.allocation.replenish.ReplenishmentPlan;
import dev.maison.allocation.rerun.RerunPlan;
import dev.maison.allocation.rerun.RerunReason;
import dev.maison.allocation.size.SizeSplitLine;
import dev.maison.allocation.size.SizeSplitPlan;
import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * Writes the lines of plans as tables, after RFC 4180 with line feeds; the order of rows is that of the ids.
 *
 * <table>
 *   <caption>The columns, by plan</caption>
 *   <tr><th>plan</th><th>columns</th></tr>
 *   <tr><td>launch, quotas, capacities, budgets</td><td>{@code sku,door,units,reason,because,run}</td></tr>
 *   <tr><td>replenishment</td><td>{@code sku,door,on_hand_units,in_transit_units,on_order_units,reserved_units,backorder_units,
 *       order_up_to_units,units,reason,because,run}; items that get nothing too</td></tr>
 *   <tr><td>re-run</td><td>{@code sku,door,units_before,units,reason,because,run}; lines that lost all their units too</td></tr>
 *   <tr><td>sizes</td><td>{@code door,size,units,reason,because,run}</td></tr>
 *   <tr><td>packs</td><td>{@code door,pack,packs,run}</td></tr>
 *   <tr><td>lot design</td><td>{@code door,lot,multiplicity,units,reason,because,run}</td></tr>
 * </table>
 *
 * <p>{@code reason} names the type of the reason and {@code because} is its sentence; {@code run} is the digest that names the run. Each
 * method leaves the writer open.
 */
public final class PlanTable {
    private static final String[] LINES = {"sku", "door", "units", "reason", "because", "run"};

    private PlanTable() {}

    /** A reason and its sentence. */
    private record Told(Object reason, String sentence) {}

    private interface Telling {
        Told tell(SkuId sku, DoorId door);
    }

    private static void write(String run, List<LaunchLine> lines, Telling reasons, Writer out) throws IOException {
        Rows.write(out, LINES, rows -> {
            for (LaunchLine line : lines) {
                Told told = reasons.tell(line.sku(), line.door());
                rows.add(line.sku(), line.door(), line.units(), Rows.name(told.reason()), told.sentence(), run);
            }
        });
    }

    /**
     * Writes a launch plan.
     *
     * @throws IOException if it cannot be written
     */
    public static void write(LaunchPlan plan, Writer out) throws IOException {
        write(
                plan.digest().toHex(),
                plan.lines(),
                (sku, door) -> {
                    var reason = plan.reason(sku, door);
                    return new Told(reason, reason.sentence());
                },
                out);
    }

    /**
     * Writes a plan under quotas.
     *
     * @throws IOException if it cannot be written
     */
    public static void write(QuotaPlan plan, Writer out) throws IOException {
        write(
                plan.digest().toHex(),
                plan.lines(),
                (sku, door) -> {
                    var reason = plan.reason(sku, door);
                    return new Told(reason, reason.sentence());
                },
                out);
    }

    /**
     * Writes a plan under door capacities.
     *
     * @throws IOException if it cannot be written
     */
    public static void write(CapacityPlan plan, Writer out) throws IOException {
        write(
                plan.digest().toHex(),
                plan.lines(),
                (sku, door) -> {
                    var reason = plan.reason(sku, door);
                    return new Told(reason, reason.sentence());
                },
                out);
    }

    /**
     * Writes a plan under budgets.
     *
     * @throws IOException if it cannot be written
     */
    public static void write(BudgetPlan plan, Writer out) throws IOException {
        write(
                plan.digest().toHex(),
                plan.lines(),
                (sku, door) -> {
                    var reason = plan.reason(sku, door);
                    return new Told(reason, reason.sentence());
                },
                out);
    }

    /**
     * Writes a replenishment.
     *
     * @throws IOException if it cannot be written
     */
    public static void write(ReplenishmentPlan plan, Writer out) throws IOException {
        String run = plan.digest().toHex();
        String[] columns = {
            "sku",
            "door",
            "on_hand_units",
            "in_transit_units",
            "on_order_units",
            "reserved_units",
            "backorder_units",
            "order_up_to_units",
            "units",
            "reason",
            "because",
            "run"
        };
        Rows.write(out, columns, rows -> {
            for (ReplenishmentLine line : plan.lines()) {
                StockPosition position = line.position();
                var reason = plan.reason(line.sku(), line.door());
                rows.add(
                        line.sku(),
                        line.door(),
                        position.onHandUnits(),
                        position.inTransitUnits(),
                        position.onOrderUnits(),
                        position.reservedUnits(),
                        position.backorderUnits(),
                        line.orderUpToUnits(),
                        line.units(),
                        Rows.name(reason),
                        reason.sentence(),
                        run);
            }
        });
    }

    /**
     * Writes a re-run, beside what was before.
     *
     * @throws IOException if it cannot be written
     */
    public static void write(RerunPlan plan, Writer out) throws IOException {
        String run = plan.digest().toHex();
        String[] columns = {"sku", "door", "units_before", "units", "reason", "because", "run"};
        Rows.write(out, columns, rows -> {
            var launch = plan.problem().launch();
            List<DoorId> doors = launch.doors().stream().sorted().toList();
            for (SkuId sku : launch.skus().stream().sorted().toList()) {
                for (DoorId door : doors) {
                    long before = plan.problem().unitsBefore(sku, door);
                    long units = plan.units(sku, door);
                    if (before != 0 || units != 0) {
                        RerunReason reason = plan.reason(sku, door);
                        rows.add(sku, door, before, units, Rows.name(reason), reason.sentence(), run);
                    }
                }
            }
        });
    }

    /**
     * Writes a split by sizes.
     *
     * @throws IOException if it cannot be written
     */
    public static void write(SizeSplitPlan plan, Writer out) throws IOException {
        String run = plan.digest().toHex();
        Rows.write(out, new String[] {"door", "size", "units", "reason", "because", "run"}, rows -> {
            for (SizeSplitLine line : plan.lines()) {
                var reason = plan.reason(line.door(), line.size());
                rows.add(line.door(), line.size(), line.units(), Rows.name(reason), reason.sentence(), run);
            }
        });
    }

    /**
     * Writes a plan in packs.
     *
     * @throws IOException if it cannot be written
     */
    public static void write(PackPlan plan, Writer out) throws IOException {
        String run = plan.digest().toHex();
        Rows.write(out, new String[] {"door", "pack", "packs", "run"}, rows -> {
            for (PackLine line : plan.lines()) {
                rows.add(line.door(), line.pack(), line.packs(), run);
            }
        });
    }

    /**
     * Writes a design of lots.
     *
     * @throws IOException if it cannot be written
     */
    public static void write(LotDesignPlan plan, Writer out) throws IOException {
        String run = plan.digest().toHex();
        String[] columns = {"door", "lot", "multiplicity", "units", "reason", "because", "run"};
        Rows.write(out, columns, rows -> {
            for (LotLine line : plan.lines()) {
                var reason = plan.findReason(line.branch()).orElseThrow();
                rows.add(
                        line.branch(),
                        line.lot(),
                        line.multiplicity(),
                        line.units(),
                        Rows.name(reason),
                        reason.sentence(),
                        run);
            }
        });
    }
}
