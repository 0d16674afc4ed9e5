package dev.maison.allocation.replenish;

import static com.google.common.base.Preconditions.checkArgument;

import dev.maison.allocation.demand.DemandEstimate;
import dev.maison.allocation.door.StockPosition;
import dev.maison.allocation.internal.gain.Tail;
import dev.maison.core.Amount;
import dev.maison.core.DoorId;
import dev.maison.core.Ratio;
import dev.maison.core.SkuId;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One SKU at one door that is replenished: what is there, what sells, how long a delivery takes and up to which level it goes.
 *
 * <p>A unit ordered now comes after the lead time, and the next chance to order comes after the review period; so what is ordered now must
 * last for lead time + review period, the protection interval. Demand over it is that of so many independent periods: means and, for
 * the negative binomial, sizes are multiplied by the number of periods.
 */
@Value.Immutable
public abstract class ReplenishmentItem {
    private static final int MAX_PERIODS = 10_000;
    private static final BigDecimal PROBABILITY_STEPS = BigDecimal.valueOf(1_000_000_000_000L);

    ReplenishmentItem() {}

    /** Starts an item. */
    public static Builder builder() {
        return new Builder();
    }

    /** The SKU. */
    public abstract SkuId sku();

    /** The door. */
    public abstract DoorId door();

    /** What the door has, expects and owes; nothing by default. */
    @Value.Default
    public StockPosition position() {
        return StockPosition.empty();
    }

    /** Demand of one period. */
    public abstract DemandEstimate demandPerPeriod();

    /** Periods from ordering to arrival; 0 by default. */
    @Value.Default
    public int leadTimePeriods() {
        return 0;
    }

    /** Periods from one chance to order to the next; 1 by default. */
    @Value.Default
    public int reviewPeriods() {
        return 1;
    }

    /** Up to which level the door is replenished. */
    public abstract ReplenishmentTarget target();

    /** What one unit sold is worth, in the currency of the door; decides only who goes short when supply is. */
    public abstract Amount unitValue();

    /** Most units of one delivery; no limit when absent. */
    public abstract Optional<Long> maximumUnits();

    /** This item with another position. */
    public abstract ReplenishmentItem withPosition(StockPosition position);

    /** This item with another target. */
    public abstract ReplenishmentItem withTarget(ReplenishmentTarget target);

    @Value.Check
    void check() {
        checkPeriods("leadTimePeriods", leadTimePeriods(), 0);
        checkPeriods("reviewPeriods", reviewPeriods(), 1);
        checkArgument(
                !unitValue().isNegative(),
                "unitValue of %s at door %s must not be negative but was %s",
                sku(),
                door(),
                unitValue());
        double mean = demandPerPeriod().meanUnits() * protectionPeriods();
        checkArgument(
                mean <= DemandEstimate.MAX_MEAN_UNITS,
                "mean demand of %s at door %s over its %s protection periods must be at most %s units but was %s",
                sku(),
                door(),
                protectionPeriods(),
                DemandEstimate.MAX_MEAN_UNITS,
                mean);
        maximumUnits()
                .ifPresent(units -> checkArgument(
                        units >= 0,
                        "maximumUnits of %s at door %s must not be negative but was %s",
                        sku(),
                        door(),
                        units));
        long level = orderUpToUnits();
        checkArgument(
                level <= ReplenishmentTarget.MAX_LEVEL_UNITS,
                "orderUpToUnits of %s at door %s must be at most %s but was %s",
                sku(),
                door(),
                ReplenishmentTarget.MAX_LEVEL_UNITS,
                level);
        checkArgument(
                level - position().netUnits() <= 2 * ReplenishmentTarget.MAX_LEVEL_UNITS,
                "units needed of %s at door %s must be at most %s but was %s%s",
                sku(),
                door(),
                2 * ReplenishmentTarget.MAX_LEVEL_UNITS,
                level - position().netUnits(),
                "\nMaybe the backorders were never cleared.");
    }

    private void checkPeriods(String attribute, int periods, int least) {
        checkArgument(
                periods >= least && periods <= MAX_PERIODS,
                "%s of %s at door %s must lie within [%s, %s] but was %s",
                attribute,
                sku(),
                door(),
                least,
                MAX_PERIODS,
                periods);
    }

    /** Lead time + review period. */
    public int protectionPeriods() {
        return leadTimePeriods() + reviewPeriods();
    }

    /** Demand over the protection interval. */
    public DemandEstimate protectionDemand() {
        double mean = demandPerPeriod().meanUnits() * protectionPeriods();
        return demandPerPeriod() instanceof DemandEstimate.NegativeBinomial nb
                ? DemandEstimate.negativeBinomial(mean, nb.size() * protectionPeriods())
                : DemandEstimate.poisson(mean);
    }

    /** The level in units that the target comes to. */
    @Value.Lazy
    public long orderUpToUnits() {
        if (target() instanceof ReplenishmentTarget.Units stated) {
            return stated.units();
        }
        if (target() instanceof ReplenishmentTarget.PeriodsOfSupply cover) {
            BigInteger millionths = new BigDecimal(demandPerPeriod().meanUnits())
                    .movePointRight(6)
                    .setScale(0, RoundingMode.HALF_EVEN)
                    .toBigInteger();
            Ratio units = Ratio.of(millionths, BigInteger.valueOf(1_000_000)).times(cover.periods());
            return units.toDecimal(0, RoundingMode.CEILING)
                    .min(BigDecimal.valueOf(ReplenishmentTarget.MAX_LEVEL_UNITS + 1))
                    .longValueExact();
        }
        return quantile(((ReplenishmentTarget.ServiceLevel) target()).probability());
    }

    private long quantile(Ratio probability) {
        Ratio allowed = Ratio.ONE.minus(probability);
        DemandEstimate demand = protectionDemand();
        Tail tail = new Tail();
        tail.start(demand.meanUnits(), demand instanceof DemandEstimate.NegativeBinomial nb ? nb.size() : 0);
        long level = 0;
        while (level <= ReplenishmentTarget.MAX_LEVEL_UNITS
                && rounded(tail.next()).compareTo(allowed) > 0) {
            level++;
        }
        return level;
    }

    private static Ratio rounded(double probability) {
        return Ratio.of(new BigDecimal(probability)
                .multiply(PROBABILITY_STEPS)
                .setScale(0, RoundingMode.HALF_EVEN)
                .divide(PROBABILITY_STEPS));
    }

    /** The units that the net position lacks to the level; 0 when it has reached it. */
    public long neededUnits() {
        return Math.max(orderUpToUnits() - position().netUnits(), 0);
    }

    /** The units that are asked for: what is needed, and no more than the maximum of a delivery. */
    public long askedUnits() {
        return Math.min(neededUnits(), maximumUnits().orElse(Long.MAX_VALUE));
    }

    /** Builds a {@link ReplenishmentItem}. */
    public static final class Builder extends ImmutableReplenishmentItem.Builder {
        Builder() {}
    }
}
