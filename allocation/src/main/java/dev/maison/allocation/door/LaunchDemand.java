package dev.maison.allocation.door;

import static com.google.common.base.Preconditions.checkArgument;

import dev.maison.allocation.demand.DemandEstimate;
import dev.maison.core.Amount;
import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What one door may have of one SKU and what it would gain from it. A door without a demand for a SKU is not eligible for it.
 *
 * <p>What is gained is stated in one of two ways. Either by an estimate and a unit value: the k-th unit then gains {@code unit
 * value x P(demand >= k)}, the expected sales value it adds. Or by the caller's own gain table: what each further unit gains,
 * never more than the one before.
 */
@Value.Immutable
public abstract class LaunchDemand {
    LaunchDemand() {}

    /** Returns a demand stated by an estimate and the worth of one unit sold, without limits. */
    public static LaunchDemand of(SkuId sku, DoorId door, DemandEstimate estimate, Amount unitValue) {
        return builder()
                .sku(sku)
                .door(door)
                .estimate(estimate)
                .unitValue(unitValue)
                .build();
    }

    /**
     * Returns a demand stated by the caller's own gains: of the first unit, the second, and so on. No more units than gains are
     * given.
     *
     * @throws IllegalArgumentException if a gain is larger than the one before: the table must be concave, or else be given to {@link
     *     #ofTableOfAnyShape}
     */
    public static LaunchDemand ofTable(SkuId sku, DoorId door, List<Amount> marginalGains) {
        return builder().sku(sku).door(door).marginalGains(marginalGains).build();
    }

    /**
     * Returns a demand stated by the caller's own gains, which may also rise: three pieces that only work together, for instance. What
     * holds for concave gains alone (one price that explains every unit, more supply takes nothing away) does not hold then; the
     * best split is still found and proven.
     */
    public static LaunchDemand ofTableOfAnyShape(SkuId sku, DoorId door, List<Amount> marginalGains) {
        return builder()
                .sku(sku)
                .door(door)
                .marginalGains(marginalGains)
                .isOfAnyShape(true)
                .build();
    }

    /** Starts a demand. */
    public static Builder builder() {
        return new Builder();
    }

    /** The SKU. */
    public abstract SkuId sku();

    /** The door. */
    public abstract DoorId door();

    /** The estimate of demand; absent when there is a gain table. */
    public abstract Optional<DemandEstimate> estimate();

    /** What one unit sold is worth, such as its margin; not negative; absent when there is a gain table. */
    public abstract Optional<Amount> unitValue();

    /** What the first, second, ... unit gains; absent when there is an estimate. */
    public abstract Optional<List<Amount>> marginalGains();

    /** Units the door must have; 0 by default. */
    @Value.Default
    public long minimumUnits() {
        return 0;
    }

    /** Units the door may have at most, included; no limit when absent. */
    public abstract Optional<Long> maximumUnits();

    /** Whether the gain table may rise; not by default. */
    @Value.Default
    public boolean isOfAnyShape() {
        return false;
    }

    /**
     * The fewest units that show the SKU: the door has none or at least so many; 0 and 1 mean no such rule. In a net need what the door
     * has counts in. A door with a minimum gets the presentation minimum if that is more.
     */
    @Value.Default
    public long presentationMinimumUnits() {
        return 0;
    }

    /** New units come in multiples of this, at least 1; 1 by default. A minimum is rounded up to a multiple, a maximum down. */
    @Value.Default
    public long multipleUnits() {
        return 1;
    }

    /** What the door has already; counts only in a {@linkplain LaunchNeed#NET net need}. */
    public abstract Optional<StockPosition> position();

    /**
     * What a unit beyond the minimum must be worth at least to be given, in the problem's currency; not negative. Units that come
     * together, by a presentation minimum or a multiple, must be worth so much on average.
     */
    public abstract Optional<Amount> threshold();

    /** Limits by weeks of supply; none with a gain table. */
    public abstract Optional<WeeksOfSupply> weeksOfSupply();

    /** This demand with a presentation minimum. */
    public abstract LaunchDemand withPresentationMinimumUnits(long presentationMinimumUnits);

    /** This demand with units in multiples. */
    public abstract LaunchDemand withMultipleUnits(long multipleUnits);

    /** This demand at a door that has something already. */
    public abstract LaunchDemand withPosition(StockPosition position);

    /** This demand with a threshold. */
    public abstract LaunchDemand withThreshold(Amount threshold);

    /** This demand with limits by weeks of supply. */
    public abstract LaunchDemand withWeeksOfSupply(WeeksOfSupply weeksOfSupply);

    /** This demand with a minimum. */
    public abstract LaunchDemand withMinimumUnits(long minimumUnits);

    /** This demand with a maximum. */
    public abstract LaunchDemand withMaximumUnits(long maximumUnits);

    @Value.Check
    void check() {
        String subject = sku() + " at door " + door();
        boolean stated = estimate().isPresent() && unitValue().isPresent();
        boolean table = marginalGains().isPresent();
        checkArgument(
                stated != table && estimate().isPresent() == unitValue().isPresent(),
                "gain of %s must be stated either by estimate and unitValue or by marginalGains but was %s",
                subject,
                this);
        unitValue()
                .ifPresent(value -> checkArgument(
                        !value.isNegative(), "unitValue of %s must not be negative but was %s", subject, value));
        marginalGains().filter(gains -> !isOfAnyShape()).ifPresent(gains -> checkConcave(subject, gains));
        Limits.checkUnits("minimumUnits of", subject, minimumUnits());
        maximumUnits().ifPresent(units -> Limits.checkUnits("maximumUnits of", subject, units));
        long most = maximumUnits().orElse(Limits.MAX_UNITS);
        checkArgument(
                minimumUnits() <= most,
                "minimumUnits of %s must be at most its maximumUnits %s but was %s",
                subject,
                most,
                minimumUnits());
        checkRules(subject);
        marginalGains()
                .ifPresent(gains -> checkArgument(
                        minimumUnits() <= gains.size(),
                        "minimumUnits of %s must be at most the %s units of its gain table but was %s",
                        subject,
                        gains.size(),
                        minimumUnits()));
        checkLeaves(subject, position().map(has -> Math.max(has.netUnits(), 0)).orElse(0L));
    }

    /**
     * Checks what only shows once the need is known: whether presentation minimum and multiple leave a number of units within the limits.
     * Readers of rows ask this of each row, so that one row that leaves none does not stop the others. A demand that could not hold
     * in either need is refused when it is made.
     *
     * @throws IllegalArgumentException if there is a minimum, and no multiple lies between it, the presentation minimum and the maximum
     */
    public final void checkIn(LaunchNeed need) {
        checkLeaves(
                sku() + " at door " + door(),
                need == LaunchNeed.GROSS
                        ? 0
                        : position().map(StockPosition::netUnits).orElse(0L));
    }

    private void checkLeaves(String subject, long net) {
        if (minimumUnits() == 0) {
            return;
        }
        long shown = presentationMinimumUnits() <= 1 ? 0 : Math.max(presentationMinimumUnits() - net, 0);
        long least = Math.max(minimumUnits(), shown);
        long over = least % multipleUnits();
        long most = Math.min(
                maximumUnits().orElse(Limits.MAX_UNITS),
                marginalGains().map(gains -> (long) gains.size()).orElse(Limits.MAX_UNITS));
        checkArgument(
                least + (over == 0 ? 0 : multipleUnits() - over) <= most,
                "minimumUnits of %s must leave a multiple of %s from its presentation minimum %s up to its maximum %s but was %s",
                subject,
                multipleUnits(),
                shown,
                most,
                minimumUnits());
    }

    private void checkRules(String subject) {
        Limits.checkUnits("presentationMinimumUnits of", subject, presentationMinimumUnits());
        checkArgument(
                multipleUnits() >= 1 && multipleUnits() <= Limits.MAX_UNITS,
                "multipleUnits of %s must lie within [1, %s] but was %s",
                subject,
                Limits.MAX_UNITS,
                multipleUnits());
        threshold()
                .ifPresent(amount -> checkArgument(
                        !amount.isNegative(), "threshold of %s must not be negative but was %s", subject, amount));
        checkArgument(
                weeksOfSupply().isEmpty() || estimate().isPresent(),
                "weeksOfSupply of %s must be absent as a gain table has no rate but was %s",
                subject,
                weeksOfSupply());
    }

    private static void checkConcave(String subject, List<Amount> gains) {
        for (int k = 1; k < gains.size(); k++) {
            checkArgument(
                    gains.get(k).compareTo(gains.get(k - 1)) <= 0,
                    "marginalGains of %s must not rise but unit %s gains %s after %s%s",
                    subject,
                    k + 1,
                    gains.get(k),
                    gains.get(k - 1),
                    Limits.MAYBE_TOTALS
                            + "\nMaybe the gains are meant to rise: then use LaunchDemand.ofTableOfAnyShape.");
        }
    }

    /** Builds a {@link LaunchDemand}. */
    public static final class Builder extends ImmutableLaunchDemand.Builder {
        Builder() {}
    }
}
