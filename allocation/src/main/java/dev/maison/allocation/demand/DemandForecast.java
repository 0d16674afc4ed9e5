package dev.maison.allocation.demand;

import static com.google.common.base.Preconditions.checkArgument;

import dev.maison.allocation.internal.demand.MultiplicativeFit;
import dev.maison.core.DoorId;
import dev.maison.core.SkuId;

/**
 * The demand of every SKU at every door over a horizon, with what each estimate rests on.
 *
 * <p>The columns of {@link #meansUnits} and {@link #sizes} have the layout that the columnar form of a launch problem takes.
 */
public final class DemandForecast {
    private final SalesHistory history;
    private final int horizonWeeks;
    private final MultiplicativeFit fit;
    private final double[] meansUnits;
    private final double[] sizes;

    private DemandForecast(SalesHistory history, int horizonWeeks, MultiplicativeFit fit) {
        this.history = history;
        this.horizonWeeks = horizonWeeks;
        this.fit = fit;
        int cells = history.skus().size() * history.doors().size();
        this.meansUnits = new double[cells];
        this.sizes = new double[cells];
    }

    static DemandForecast of(SalesHistory history, int horizonWeeks, MultiplicativeFit fit) {
        DemandForecast forecast = new DemandForecast(history, horizonWeeks, fit);
        for (int sku = 0, cell = 0; sku < history.skus().size(); sku++) {
            for (int door = 0; door < history.doors().size(); door++, cell++) {
                double mean = fit.mean(sku, door);
                double size = fit.size(sku, door);
                int units = history.units(sku, door);
                double expected = history.weeks(sku, door) * mean;
                double meanUnits = horizonWeeks * mean * ((size + units) / (size + expected));
                checkArgument(
                        meanUnits <= DemandEstimate.MAX_MEAN_UNITS,
                        "meanUnits of %s at %s must be at most %s but was %s%s",
                        history.skus().get(sku),
                        history.doors().get(door),
                        DemandEstimate.MAX_MEAN_UNITS,
                        meanUnits,
                        "\nMaybe the horizon is too long, or units are not pieces.");
                forecast.meansUnits[cell] = meanUnits;
                forecast.sizes[cell] = Math.max(
                        size + units,
                        Math.nextUp(meanUnits / DemandEstimate.MAX_MEAN_TO_SIZE)); // up: the bound holds after rounding
            }
        }
        return forecast;
    }

    /** The history the estimates come from. */
    public SalesHistory history() {
        return history;
    }

    /** The weeks estimated for. */
    public int horizonWeeks() {
        return horizonWeeks;
    }

    /**
     * The estimate of a pair: negative binomial. Its size is that of the rate after its own history, but never less than
     * {@code mean / }{@link DemandEstimate#MAX_MEAN_TO_SIZE}.
     *
     * @throws IllegalArgumentException if SKU or door is not in the history
     */
    public DemandEstimate estimate(SkuId sku, DoorId door) {
        return estimate(history.skuIndex(sku), history.doorIndex(door));
    }

    /** The estimate of a pair, by the places of SKU and door in the history. */
    public DemandEstimate estimate(int sku, int door) {
        int cell = history.cell(sku, door);
        return DemandEstimate.negativeBinomial(meansUnits[cell], sizes[cell]);
    }

    /**
     * What the estimate of a pair rests on.
     *
     * @throws IllegalArgumentException if SKU or door is not in the history
     */
    public DemandBasis basis(SkuId sku, DoorId door) {
        return basis(history.skuIndex(sku), history.doorIndex(door));
    }

    /** What the estimate of a pair rests on, by the places of SKU and door in the history. */
    public DemandBasis basis(int sku, int door) {
        int cell = history.cell(sku, door);
        int weeks = history.weeksUncopied()[cell];
        DemandPrior prior = new DemandPrior(fit.mean(sku, door), fit.size(sku, door));
        return new DemandBasis(
                history.skus().get(sku),
                history.doors().get(door),
                history.unitsUncopied()[cell],
                weeks,
                fit.rate(),
                fit.rowFactor(sku),
                fit.columnFactor(door),
                prior,
                prior.ownWeight(weeks));
    }

    /** The means, in units: cell {@code sku * doors + door}, in the history's order. A fresh copy. */
    public double[] meansUnits() {
        return meansUnits.clone();
    }

    /** The sizes of the negative binomials: cell {@code sku * doors + door}, in the history's order. A fresh copy. */
    public double[] sizes() {
        return sizes.clone();
    }

    /**
     * How many times the average a SKU sells, shrunk to its group.
     *
     * @throws IllegalArgumentException if the SKU is not in the history
     */
    public double skuFactor(SkuId sku) {
        return fit.rowFactor(history.skuIndex(sku));
    }

    /**
     * How many times the average a door sells, shrunk to its group.
     *
     * @throws IllegalArgumentException if the door is not in the history
     */
    public double doorFactor(DoorId door) {
        return fit.columnFactor(history.doorIndex(door));
    }
}
