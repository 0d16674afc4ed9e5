package dev.maison.kpi.retail;

import dev.maison.kpi.Basis;
import dev.maison.kpi.Figure;
import dev.maison.kpi.FigureFormula;
import dev.maison.kpi.Origin;
import dev.maison.kpi.Sum;
import java.math.BigInteger;
import java.util.List;

/**
 * What a {@link StockTimeline} holds for consecutive weeks: flows within them, and stock at their start and end.
 *
 * <p>{@code closing = opening + received - sold + returned + adjusted}, in units and at cost. Stock of several weeks is the last
 * week's closing stock, never a sum over weeks.
 */
public final class StockPeriod {
    private final StockTimeline timeline;
    private final int from;
    private final int to;

    StockPeriod(StockTimeline timeline, int from, int to) {
        this.timeline = timeline;
        this.from = from;
        this.to = to;
    }

    /** The timeline that the weeks are taken from. */
    public StockTimeline timeline() {
        return timeline;
    }

    /** The labels of the weeks, in order. */
    public List<String> weeks() {
        return timeline.weeks().subList(from, to);
    }

    /** Where sales and stock come from. */
    public Origin origin() {
        return timeline.origin();
    }

    /** Units in stock when the first week began; for the ledger's first week, its opening stock. */
    public Sum<Basis.Units> openingUnits() {
        return Sum.of(timeline.units.before(from).add(opened(timeline.units)), Basis.units());
    }

    /** Units received. */
    public Sum<Basis.Units> receivedUnits() {
        return units(MovementKind.RECEIPT);
    }

    /** Units sold, before returns. */
    public Sum<Basis.Units> soldUnits() {
        return units(MovementKind.SALE);
    }

    /** Units that came back. */
    public Sum<Basis.Units> returnedUnits() {
        return units(MovementKind.RETURN);
    }

    /** Units of adjustments, with their sign. */
    public Sum<Basis.Units> adjustedUnits() {
        return units(MovementKind.ADJUSTMENT);
    }

    /** Units in stock when the last week ended. */
    public Sum<Basis.Units> closingUnits() {
        return Sum.of(timeline.units.before(to), Basis.units());
    }

    /** Stock at cost when the first week began. */
    public Sum<Basis.Cost> openingCost() {
        return Sum.of(timeline.cost.before(from).add(opened(timeline.cost)), timeline.costBasis());
    }

    /** Receipts at cost. */
    public Sum<Basis.Cost> receivedCost() {
        return cost(MovementKind.RECEIPT);
    }

    /** Adjustments at cost, with their sign. */
    public Sum<Basis.Cost> adjustedCost() {
        return cost(MovementKind.ADJUSTMENT);
    }

    /** Stock at cost when the last week ended. */
    public Sum<Basis.Cost> closingCost() {
        return Sum.of(timeline.cost.before(to), timeline.costBasis());
    }

    /** The cost of what was sold, less the cost of what came back. */
    public Sum<Basis.Cost> costOfGoodsSold() {
        return cost(MovementKind.SALE).minus(cost(MovementKind.RETURN));
    }

    /** Gross sales. */
    public Sum<Basis.Retail> grossSales() {
        return value(MovementKind.SALE);
    }

    /** Gross sales less returns. */
    public Sum<Basis.Retail> netSales() {
        return value(MovementKind.SALE).minus(value(MovementKind.RETURN));
    }

    /** The figure that a formula makes of these weeks. */
    public Figure figure(FigureFormula<? super StockPeriod> formula) {
        return formula.of(this);
    }

    int to() {
        return to;
    }

    private BigInteger opened(StockTimeline.Flows flows) {
        return flows.sum(MovementKind.OPENING, from, to);
    }

    private Sum<Basis.Units> units(MovementKind kind) {
        return Sum.of(timeline.units.sum(kind, from, to), Basis.units());
    }

    private Sum<Basis.Cost> cost(MovementKind kind) {
        return Sum.of(timeline.cost.sum(kind, from, to), timeline.costBasis());
    }

    private Sum<Basis.Retail> value(MovementKind kind) {
        return Sum.of(timeline.value.sum(kind, from, to), timeline.retailBasis());
    }

    @Override
    public String toString() {
        return timeline.labels() + " " + weeks();
    }
}
