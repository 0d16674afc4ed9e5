package dev.maison.kpi.retail;

import static com.google.common.base.Preconditions.checkArgument;

import dev.maison.core.Amount;
import dev.maison.core.DoorId;
import dev.maison.core.MarketId;
import dev.maison.core.Ratio;
import dev.maison.core.SkuId;
import dev.maison.kpi.Origin;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.immutables.value.Value;

/**
 * Makes up a stock-and-cost ledger from sales lines, where a real one cannot be had: for examples, never for decisions.
 *
 * <p>The rule, for every item in every market (and door, where lines have one):
 *
 * <ul>
 *   <li>Deliveries come every {@link #cycleWeeks} weeks of seven days, counted from the day of the first line; the first is the opening
 *       stock.
 *   <li>A delivery brings stock up to what sells before the next delivery, times {@link #buyRatio}, rounded up to whole pieces. Nothing
 *       comes if nothing sells, or if unsold and returned pieces are enough. So stock is never below zero.
 *   <li>A piece costs {@link #costShare} of the item's average price over all its sale lines (over its return lines if it was never
 *       sold), rounded half-even to micro-units.
 * </ul>
 *
 * <p>One cost per item suits merchandise only: leave out lines of postage, vouchers and manual entries first.
 *
 * <p>Buying with knowledge of sales to come is what no buyer can do; figures from such a ledger show how figures work, not how the
 * house did. The ledger's origin is {@linkplain Origin#generated generated} with this rule in words, and so is every figure's.
 *
 * <pre>{@code
 * StockLedger ledger = GeneratedLedgerRule.builder().cycleWeeks(4).build().applyTo(lines);
 * ledger.origin().sentence(); // "generated: every 4 weeks stock is brought up to 5/4 of ..."
 * }</pre>
 */
@Value.Immutable
public abstract class GeneratedLedgerRule {
    private static final int SALE = code(SaleKind.SALE);
    private static final int RETURN = code(SaleKind.RETURN);

    GeneratedLedgerRule() {}

    /** Returns a builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** The weeks from one delivery to the next; at least 1, 4 by default. */
    @Value.Default
    public int cycleWeeks() {
        return 4;
    }

    /** How much is bought for every piece that will be sold; at least 1, 5/4 by default. */
    @Value.Default
    public Ratio buyRatio() {
        return Ratio.of(5, 4);
    }

    /** The share of the average price that a piece costs; in [0, 1], 2/5 by default. */
    @Value.Default
    public Ratio costShare() {
        return Ratio.of(2, 5);
    }

    /** The rule in words, without a full stop. */
    public final String sentence() {
        return "every " + cycleWeeks() + (cycleWeeks() == 1 ? " week" : " weeks") + " stock is brought up to "
                + buyRatio()
                + " of what sells before the next delivery, and a piece costs " + costShare()
                + " of the item's average price";
    }

    @Value.Check
    void check() {
        checkArgument(
                cycleWeeks() >= 1 && cycleWeeks() <= 1_000,
                "cycleWeeks of GeneratedLedgerRule must lie within [1, 1000] but was %s",
                cycleWeeks());
        checkArgument(
                buyRatio().compareTo(Ratio.ONE) >= 0,
                "buyRatio of GeneratedLedgerRule must be at least 1 but was %s",
                buyRatio());
        checkArgument(
                costShare().signum() >= 0 && costShare().compareTo(Ratio.ONE) <= 0,
                "costShare of GeneratedLedgerRule must lie within [0, 1] but was %s",
                costShare());
    }

    /**
     * Returns the ledger that the rule makes of the lines; the same for the same lines in any order.
     *
     * @throws ArithmeticException if the units of a delivery do not fit a {@code long}
     * @throws IllegalArgumentException if the cost of a delivery does not fit a {@code long} of micro-units
     */
    public final StockLedger applyTo(SalesLines lines) {
        SalesColumns columns = lines.columns();
        StockLedger.Builder ledger = StockLedger.builder(lines).origin(Origin.generated(sentence()));
        int[] rows = LineSort.rows(columns.size, (a, b) -> {
            int compared = compareGroup(columns, a, b);
            return compared != 0 ? compared : Integer.compare(columns.day[a], columns.day[b]);
        });
        for (int from = 0, to; from < rows.length; from = to) {
            to = from + 1;
            while (to < rows.length && compareGroup(columns, rows[from], rows[to]) == 0) {
                to++;
            }
            deliver(lines, rows, from, to, ledger);
        }
        addCosts(lines, ledger);
        return ledger.build();
    }

    private static int compareGroup(SalesColumns columns, int a, int b) {
        int compared = Integer.compare(columns.item[a], columns.item[b]);
        compared = compared != 0 ? compared : Integer.compare(columns.market[a], columns.market[b]);
        return compared != 0 ? compared : Integer.compare(columns.door[a], columns.door[b]);
    }

    /** Walks one group's lines in order of days, cycle by cycle. */
    private void deliver(SalesLines lines, int[] rows, int from, int to, StockLedger.Builder ledger) {
        SalesColumns columns = lines.columns();
        int cycleDays = 7 * cycleWeeks();
        long stock = 0;
        for (int at = from, next; at < to; at = next) {
            int cycle = columns.day[rows[at]] / cycleDays;
            long sold = 0;
            long returned = 0;
            for (next = at; next < to && columns.day[rows[next]] / cycleDays == cycle; next++) {
                int kind = columns.kind[rows[next]];
                long units = columns.units[rows[next]];
                sold = Math.addExact(sold, kind == SALE ? units : 0);
                returned = Math.addExact(returned, kind == RETURN ? units : 0);
            }
            long missing = Math.max(0, buyRatio().times(sold, RoundingMode.CEILING) - stock);
            if (missing > 0) {
                ledger.add(movement(
                        columns, rows[at], lines.firstDay().plusDays((long) cycle * cycleDays), cycle, missing));
            }
            stock = Math.addExact(stock, missing) - sold + returned;
        }
    }

    private static StockMovement movement(SalesColumns columns, int row, LocalDate date, int cycle, long units) {
        StockMovement.Builder movement = StockMovement.builder()
                .kind(cycle == 0 ? MovementKind.OPENING : MovementKind.RECEIPT)
                .item(SkuId.of(columns.items.get(columns.item[row])))
                .market(MarketId.of(columns.markets.get(columns.market[row])))
                .date(date)
                .units(units);
        String door = columns.doors.get(columns.door[row]);
        return door.equals(SalesLines.NONE)
                ? movement.build()
                : movement.door(DoorId.of(door)).build();
    }

    private void addCosts(SalesLines lines, StockLedger.Builder ledger) {
        SalesColumns columns = lines.columns();
        BigInteger[] soldValue = zeros(columns.items.size());
        BigInteger[] soldUnits = zeros(columns.items.size());
        BigInteger[] returnedValue = zeros(columns.items.size());
        BigInteger[] returnedUnits = zeros(columns.items.size());
        for (int line = 0; line < columns.size; line++) {
            int item = columns.item[line];
            if (columns.kind[line] == SALE) {
                soldValue[item] = soldValue[item].add(BigInteger.valueOf(columns.value[line]));
                soldUnits[item] = soldUnits[item].add(BigInteger.valueOf(columns.units[line]));
            } else if (columns.kind[line] == RETURN) {
                returnedValue[item] = returnedValue[item].add(BigInteger.valueOf(columns.value[line]));
                returnedUnits[item] = returnedUnits[item].add(BigInteger.valueOf(columns.units[line]));
            }
        }
        for (int item = 0; item < soldUnits.length; item++) {
            boolean sold = soldUnits[item].signum() > 0;
            BigInteger units = sold ? soldUnits[item] : returnedUnits[item];
            if (units.signum() > 0) {
                Ratio average = Ratio.of(sold ? soldValue[item] : returnedValue[item], units);
                ledger.unitCost(
                        SkuId.of(columns.items.get(item)),
                        Amount.ofMicros(costShare().times(average).times(1, RoundingMode.HALF_EVEN), lines.currency()));
            }
        }
    }

    private static BigInteger[] zeros(int count) {
        BigInteger[] zeros = new BigInteger[count];
        java.util.Arrays.fill(zeros, BigInteger.ZERO);
        return zeros;
    }

    private static int code(SaleKind kind) {
        return SalesLines.KIND.findMember(kind.name()).orElseThrow();
    }

    /** Builds a {@link GeneratedLedgerRule}. */
    public static final class Builder extends ImmutableGeneratedLedgerRule.Builder {
        Builder() {}
    }
}
