package dev.maison.allocation.demand;

import static com.google.common.base.Preconditions.checkArgument;

import dev.maison.core.DoorId;
import dev.maison.core.Ratio;
import dev.maison.core.SkuId;
import java.util.Optional;

/**
 * The demand of every SKU at every door over a horizon, with what each estimate rests on.
 *
 * <p>The columns of {@link #meansUnits} and {@link #sizes} have the layout that the columnar form of a launch problem takes.
 */
public final class DemandForecast {
    private final SalesHistory history;
    private final int horizonWeeks;
    private final Evidence evidence;
    private final double[] meansUnits;
    private final double[] sizes;

    private DemandForecast(SalesHistory history, int horizonWeeks, Evidence evidence) {
        this.history = history;
        this.horizonWeeks = horizonWeeks;
        this.evidence = evidence;
        int cells = history.skus().size() * history.doors().size();
        this.meansUnits = new double[cells];
        this.sizes = new double[cells];
    }

    static DemandForecast of(SalesHistory history, int horizonWeeks, Evidence evidence) {
        DemandForecast forecast = new DemandForecast(history, horizonWeeks, evidence);
        for (int sku = 0, cell = 0; sku < history.skus().size(); sku++) {
            for (int door = 0; door < history.doors().size(); door++, cell++) {
                Optional<DemandPrior> prior = evidence.prior(sku, door);
                if (prior.isEmpty()) {
                    continue; // nothing is known: mean and size stay zero, and the grade says so
                }
                double mean = prior.get().meanUnitsPerWeek();
                double size = prior.get().size();
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
     * {@code mean / }{@link DemandEstimate#MAX_MEAN_TO_SIZE}. Where nothing is known ({@link DemandGrade#NONE}), Poisson with mean zero.
     *
     * @throws IllegalArgumentException if SKU or door is not in the history
     */
    public DemandEstimate estimate(SkuId sku, DoorId door) {
        return estimate(history.skuIndex(sku), history.doorIndex(door));
    }

    /** The estimate of a pair, by the places of SKU and door in the history. */
    public DemandEstimate estimate(int sku, int door) {
        int cell = history.cell(sku, door);
        return sizes[cell] == 0
                ? DemandEstimate.poisson(meansUnits[cell])
                : DemandEstimate.negativeBinomial(meansUnits[cell], sizes[cell]);
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
        return new DemandBasis(
                history.skus().get(sku),
                history.doors().get(door),
                history.unitsUncopied()[cell],
                history.weeksUncopied()[cell],
                evidence.rate(),
                evidence.skuFactor(sku),
                evidence.doorFactor(door),
                evidence.parts(sku, door));
    }

    /**
     * The units that the demand of a pair falls between with a stated probability.
     *
     * @param probability strictly between zero and one
     * @throws IllegalArgumentException if SKU or door is not in the history
     */
    public DemandInterval interval(SkuId sku, DoorId door, Ratio probability) {
        return DemandInterval.of(estimate(sku, door), probability);
    }

    /** The means, in units: cell {@code sku * doors + door}, in the history's order. A fresh copy. */
    public double[] meansUnits() {
        return meansUnits.clone();
    }

    /** The sizes of the negative binomials, zero where nothing is known: cell {@code sku * doors + door}, in the history's order. A fresh copy. */
    public double[] sizes() {
        return sizes.clone();
    }

    /**
     * How many times the average a SKU sells, shrunk to its group.
     *
     * @throws IllegalArgumentException if the SKU is not in the history
     */
    public double skuFactor(SkuId sku) {
        return evidence.skuFactor(history.skuIndex(sku));
    }

    /**
     * How many times the average a door sells, shrunk to its group.
     *
     * @throws IllegalArgumentException if the door is not in the history
     */
    public double doorFactor(DoorId door) {
        return evidence.doorFactor(history.doorIndex(door));
    }
}
