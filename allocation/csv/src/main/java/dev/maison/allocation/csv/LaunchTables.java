package dev.maison.allocation.csv;

import static java.util.Objects.requireNonNull;

import dev.maison.allocation.demand.DemandEstimate;
import dev.maison.allocation.door.LaunchDemand;
import dev.maison.allocation.door.LaunchDocument;
import dev.maison.allocation.door.LaunchDoor;
import dev.maison.allocation.door.LaunchNeed;
import dev.maison.allocation.door.LaunchSku;
import dev.maison.allocation.door.StockPosition;
import dev.maison.core.Amount;
import dev.maison.core.DoorId;
import dev.maison.core.Ratio;
import dev.maison.core.SkuId;
import dev.maison.csv.CsvColumn;
import dev.maison.csv.CsvResult;
import dev.maison.csv.CsvRow;
import dev.maison.csv.CsvSchema;
import dev.maison.csv.CsvTable;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the tables of a launch: doors first, then SKUs, then demands. Good rows survive bad ones.
 *
 * <pre>{@code
 * LaunchTables tables = LaunchTables.in("EUR");
 * tables.readDoors(doors);     // door, tier, currency
 * tables.readSkus(skus);       // sku, supply_units, holdback_units, holdback_share
 * tables.readDemands(demands); // sku, door, mean_units, size, unit_value, ...
 * tables.problems();           // every refused row: table, line, reason
 * LaunchProblem problem = tables.document().problem();
 * }</pre>
 *
 * <table>
 *   <caption>The columns; those in brackets may be absent or empty</caption>
 *   <tr><th>table</th><th>columns</th></tr>
 *   <tr><td>doors</td><td>{@code door}, [{@code tier}], [{@code currency}]</td></tr>
 *   <tr><td>SKUs</td><td>{@code sku}, {@code supply_units}, [{@code holdback_units}], [{@code holdback_share}], [{@code pushed_all}]</td></tr>
 *   <tr><td>demands</td><td>{@code sku}, {@code door}, {@code mean_units}, {@code unit_value}, [{@code size}], [{@code minimum_units}], [{@code
 *       maximum_units}], [{@code presentation_minimum_units}], [{@code multiple_units}], [{@code threshold}], [{@code on_hand_units}],
 *       [{@code in_transit_units}], [{@code on_order_units}], [{@code reserved_units}], [{@code backorder_units}]</td></tr>
 * </table>
 *
 * <p>{@code unit_value} is in the door's currency, {@code threshold} in the problem's. A row that names a door, SKU or pair for the
 * second time is refused, as is a demand for a door or SKU that was not read, a
 * door in a currency without a rate, and a demand whose minimum leaves no multiple within its limits. Gain tables and limits by weeks of supply need the JSON
 * form or the builder. Not safe for several threads.
 */
public final class LaunchTables {
    private final String currency;
    private final LaunchDocument.Builder builder = LaunchDocument.builder();
    private final Map<DoorId, String> doors = new HashMap<>(); // looked up, never walked
    private final Set<SkuId> skus = new HashSet<>();
    private final Set<List<String>> pairs = new HashSet<>();
    private final Set<String> priced = new HashSet<>();
    private final TableProblems problems = new TableProblems();
    private LaunchNeed need = LaunchNeed.GROSS;

    private LaunchTables(String currency) {
        this.currency = Amount.zero(currency).currency();
        builder.currency(this.currency);
        priced.add(this.currency);
    }

    /**
     * Returns tables of a launch whose gains are counted in a currency.
     *
     * @throws IllegalArgumentException if it is not three capital letters
     */
    public static LaunchTables in(String currency) {
        return new LaunchTables(currency);
    }

    /** How many units of the launch's currency one unit of {@code from} buys. Rates come before the doors that need them. */
    public LaunchTables rate(String from, Ratio rate) {
        builder.putRate(Amount.zero(from).currency(), requireNonNull(rate, "rate"));
        priced.add(from);
        return this;
    }

    /** The step to which gains are rounded, in micro-units. */
    public LaunchTables quantumMicros(long micros) {
        builder.quantumMicros(micros);
        return this;
    }

    /** Counts what doors have against what they need; said before demands are read. */
    public LaunchTables net() {
        need = LaunchNeed.NET;
        return this;
    }

    /**
     * Reads doors.
     *
     * @throws IOException if the stream cannot be read
     */
    public void readDoors(InputStream in) throws IOException {
        CsvColumn<DoorId> door = CsvColumn.door("door").trimmed();
        CsvColumn<Long> tier =
                CsvColumn.wholeNumber("tier").trimmed().orElse(1L).mayBeAbsent();
        CsvColumn<Optional<String>> own =
                CsvColumn.text("currency").trimmed().optional().mayBeAbsent();
        CsvResult<LaunchDoor> read = CsvTable.read(in, CsvSchema.of(List.of(door, tier, own), row -> {
            LaunchDoor.Builder one = LaunchDoor.builder().id(row.value(door)).tier(Math.toIntExact(row.value(tier)));
            row.value(own).ifPresent(one::currency);
            LaunchDoor made = one.build();
            if (!priced.contains(made.currency().orElse(currency))) {
                throw new IllegalArgumentException("rate of "
                        + made.currency().orElseThrow() + " must be given as door " + made.id()
                        + " gains in it but was not");
            }
            if (doors.putIfAbsent(made.id(), made.currency().orElse(currency)) != null) {
                throw new IllegalArgumentException("door " + made.id() + " must be named once but was named twice");
            }
            return made;
        }));
        builder.addAllDoors(read.rows());
        problems.add("doors", read.problems());
    }

    /**
     * Reads SKUs.
     *
     * @throws IOException if the stream cannot be read
     */
    public void readSkus(InputStream in) throws IOException {
        CsvColumn<SkuId> sku = CsvColumn.sku("sku").trimmed();
        CsvColumn<Long> supply = CsvColumn.wholeNumber("supply_units").trimmed();
        CsvColumn<Long> holdback = units("holdback_units", 0);
        CsvColumn<Optional<Ratio>> share =
                CsvColumn.ratio("holdback_share").trimmed().optional().mayBeAbsent();
        CsvColumn<Boolean> pushed =
                CsvColumn.flag("pushed_all").trimmed().orElse(false).mayBeAbsent();
        CsvResult<LaunchSku> read =
                CsvTable.read(in, CsvSchema.of(List.of(sku, supply, holdback, share, pushed), row -> {
                    LaunchSku made = LaunchSku.of(row.value(sku), row.value(supply));
                    if (row.value(holdback) != 0) {
                        made = made.withHoldbackUnits(row.value(holdback));
                    }
                    if (row.value(share).isPresent()) {
                        made = made.withHoldbackShare(row.value(share).get());
                    }
                    if (row.value(pushed)) {
                        made = made.withIsPushedAll(true);
                    }
                    if (!skus.add(made.id())) {
                        throw new IllegalArgumentException(
                                "sku " + made.id() + " must be named once but was named twice");
                    }
                    return made;
                }));
        builder.addAllSkus(read.rows());
        problems.add("skus", read.problems());
    }

    /**
     * Reads demands; doors and SKUs come before.
     *
     * @throws IOException if the stream cannot be read
     */
    public void readDemands(InputStream in) throws IOException {
        DemandColumns columns = new DemandColumns();
        CsvResult<LaunchDemand> read = CsvTable.read(in, CsvSchema.of(columns.all(), row -> demand(columns, row)));
        builder.addAllDemands(read.rows());
        problems.add("demands", read.problems());
    }

    private LaunchDemand demand(DemandColumns columns, CsvRow row) {
        SkuId sku = row.value(columns.sku);
        DoorId door = row.value(columns.door);
        String own = doors.get(door);
        if (own == null) {
            throw new IllegalArgumentException("door of demand must be one of the doors read but was " + door);
        }
        if (!skus.contains(sku)) {
            throw new IllegalArgumentException("sku of demand must be one of the SKUs read but was " + sku);
        }
        double mean = row.value(columns.mean).doubleValue();
        LaunchDemand.Builder one = LaunchDemand.builder()
                .sku(sku)
                .door(door)
                .estimate(row.value(columns.size)
                        .map(size -> DemandEstimate.negativeBinomial(mean, size.doubleValue()))
                        .orElseGet(() -> DemandEstimate.poisson(mean)))
                .unitValue(Amount.of(row.value(columns.value), own))
                .minimumUnits(row.value(columns.minimum))
                .presentationMinimumUnits(row.value(columns.presentation))
                .multipleUnits(row.value(columns.multiple));
        row.value(columns.maximum).ifPresent(one::maximumUnits);
        row.value(columns.threshold).ifPresent(least -> one.threshold(Amount.of(least, currency)));
        StockPosition position = StockPosition.builder()
                .onHandUnits(row.value(columns.onHand))
                .inTransitUnits(row.value(columns.inTransit))
                .onOrderUnits(row.value(columns.onOrder))
                .reservedUnits(row.value(columns.reserved))
                .backorderUnits(row.value(columns.backorder))
                .build();
        if (!position.equals(StockPosition.empty())) {
            one.position(position);
        }
        LaunchDemand made = one.build();
        made.checkIn(need);
        if (!pairs.add(List.of(sku.text(), door.text()))) {
            throw new IllegalArgumentException(
                    "demand of " + sku + " at door " + door + " must be stated once but was stated twice");
        }
        return made;
    }

    private static CsvColumn<Long> units(String name, long whenEmpty) {
        return CsvColumn.wholeNumber(name).trimmed().orElse(whenEmpty).mayBeAbsent();
    }

    /** The columns of demands. */
    private static final class DemandColumns {
        private final CsvColumn<SkuId> sku = CsvColumn.sku("sku").trimmed();
        private final CsvColumn<DoorId> door = CsvColumn.door("door").trimmed();
        private final CsvColumn<BigDecimal> mean =
                CsvColumn.decimal("mean_units").trimmed();
        private final CsvColumn<BigDecimal> value =
                CsvColumn.decimal("unit_value").trimmed();
        private final CsvColumn<Optional<BigDecimal>> size =
                CsvColumn.decimal("size").trimmed().optional().mayBeAbsent();
        private final CsvColumn<Long> minimum = units("minimum_units", 0);
        private final CsvColumn<Optional<Long>> maximum =
                CsvColumn.wholeNumber("maximum_units").trimmed().optional().mayBeAbsent();
        private final CsvColumn<Long> presentation = units("presentation_minimum_units", 0);
        private final CsvColumn<Long> multiple = units("multiple_units", 1);
        private final CsvColumn<Optional<BigDecimal>> threshold =
                CsvColumn.decimal("threshold").trimmed().optional().mayBeAbsent();
        private final CsvColumn<Long> onHand = units("on_hand_units", 0);
        private final CsvColumn<Long> inTransit = units("in_transit_units", 0);
        private final CsvColumn<Long> onOrder = units("on_order_units", 0);
        private final CsvColumn<Long> reserved = units("reserved_units", 0);
        private final CsvColumn<Long> backorder = units("backorder_units", 0);

        List<CsvColumn<?>> all() {
            return List.of(
                    sku,
                    door,
                    mean,
                    value,
                    size,
                    minimum,
                    maximum,
                    presentation,
                    multiple,
                    threshold,
                    onHand,
                    inTransit,
                    onOrder,
                    reserved,
                    backorder);
        }
    }

    /** What was refused so far, in the order of reading. */
    public List<TableProblem> problems() {
        return problems.all();
    }

    /** The document of the good rows read so far. */
    public LaunchDocument document() {
        return builder.need(need).build();
    }
}
