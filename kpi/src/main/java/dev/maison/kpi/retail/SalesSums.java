package dev.maison.kpi.retail;

import dev.maison.kpi.Basis;
import dev.maison.kpi.Figure;
import dev.maison.kpi.FigureFormula;
import dev.maison.kpi.Origin;
import dev.maison.kpi.Sum;
import org.immutables.value.Value;

/**
 * What sales lines add up to in one cell: everything that figures of sales are computed from.
 *
 * <p>Cells of a {@link SalesRollUp} have them; they can also be given by hand, for a cell known only by its sums. What is left
 * out is zero.
 */
@Value.Immutable
public abstract class SalesSums {
    SalesSums() {}

    /** Returns a builder of sums in the given currency. */
    public static Builder builder(String currency) {
        return new Builder().currency(currency);
    }

    /** The currency of all values. */
    public abstract String currency();

    /** Where the lines come from. */
    @Value.Default
    public Origin origin() {
        return Origin.recorded();
    }

    /** The number of lines of any kind. */
    @Value.Default
    public Sum<Basis.Facts> lines() {
        return Sum.facts(0);
    }

    /** Units sold, before returns. */
    @Value.Default
    public Sum<Basis.Units> soldUnits() {
        return Sum.units(0);
    }

    /** Units that came back. */
    @Value.Default
    public Sum<Basis.Units> returnedUnits() {
        return Sum.units(0);
    }

    /** Units of adjustments, with their sign. */
    @Value.Default
    public Sum<Basis.Units> adjustedUnits() {
        return Sum.units(0);
    }

    /** Gross sales: units times price of what was sold, before returns. */
    @Value.Default
    public Sum<Basis.Retail> grossSales() {
        return zero();
    }

    /** The value refunded for what came back. */
    @Value.Default
    public Sum<Basis.Retail> returnedValue() {
        return zero();
    }

    /** The value of adjustments, with its sign. */
    @Value.Default
    public Sum<Basis.Retail> adjustedValue() {
        return zero();
    }

    /** Orders with at least one line of a sale in the cell, each once. */
    @Value.Default
    public Sum<Basis.Orders> orders() {
        return Sum.orders(0);
    }

    /** Identified clients with at least one order in the cell, each once. */
    @Value.Default
    public Sum<Basis.Clients> clients() {
        return Sum.clients(0);
    }

    /** Identified clients with at least two orders in the cell, each once. */
    @Value.Default
    public Sum<Basis.Clients> repeatClients() {
        return Sum.clients(0);
    }

    /** Gross sales less returns. */
    public final Sum<Basis.Retail> netSales() {
        return grossSales().minus(returnedValue());
    }

    /** Units sold less units returned. */
    public final Sum<Basis.Units> netUnits() {
        return soldUnits().minus(returnedUnits());
    }

    /** The value of all lines: sales less returns and adjustments with their sign. */
    public final Sum<Basis.Retail> allValue() {
        return netSales().plus(adjustedValue());
    }

    /** The figure that a formula makes of these sums. */
    public final Figure figure(FigureFormula<? super SalesSums> formula) {
        return formula.of(this);
    }

    private Sum<Basis.Retail> zero() {
        return Sum.of(0, new Basis.Retail(currency()));
    }

    /** Builds {@link SalesSums}. */
    public static final class Builder extends ImmutableSalesSums.Builder {
        Builder() {}
    }
}
