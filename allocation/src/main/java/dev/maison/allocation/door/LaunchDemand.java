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
     * @throws IllegalArgumentException if a gain is larger than the one before: the table must be concave
     */
    public static LaunchDemand ofTable(SkuId sku, DoorId door, List<Amount> marginalGains) {
        return builder().sku(sku).door(door).marginalGains(marginalGains).build();
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
        marginalGains().ifPresent(gains -> checkConcave(subject, gains));
        Limits.checkUnits("minimumUnits of", subject, minimumUnits());
        maximumUnits().ifPresent(units -> Limits.checkUnits("maximumUnits of", subject, units));
        long most = maximumUnits().orElse(Limits.MAX_UNITS);
        checkArgument(
                minimumUnits() <= most,
                "minimumUnits of %s must be at most its maximumUnits %s but was %s",
                subject,
                most,
                minimumUnits());
        marginalGains()
                .ifPresent(gains -> checkArgument(
                        minimumUnits() <= gains.size(),
                        "minimumUnits of %s must be at most the %s units of its gain table but was %s",
                        subject,
                        gains.size(),
                        minimumUnits()));
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
                    "\nMaybe the table holds total gains: give what each further unit adds.");
        }
    }

    /** Builds a {@link LaunchDemand}. */
    public static final class Builder extends ImmutableLaunchDemand.Builder {
        Builder() {}
    }
}
