package dev.maison.allocation.door;

import static com.google.common.base.Preconditions.checkArgument;

import dev.maison.core.Ratio;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Limits stated in weeks of supply: for how many weeks a door's units last at the rate at which its demand is expected.
 *
 * <p>The rate is the mean of the estimate over the weeks that the estimate is for. With these, exactly (the mean is taken as the
 * rational number that its floating point stands for):
 *
 * <pre>{@code
 * most units  = rounded down (mean x maximum weeks / estimate weeks) - position, at least 0
 * least units = rounded up   (mean x minimum weeks / estimate weeks) - position, at least 0
 * }</pre>
 *
 * <p>where the position counts only in a net need. So a door with a mean of 10 over 4 weeks and at most 3 weeks of supply may have 7
 * units, and 5 when it has 2 already. A limit by weeks gives way to a stated one: the least units by weeks are no more than every
 * maximum allows, the most units by weeks no fewer than a stated minimum. Multiples and presentation minima come last: the least
 * units are rounded up to what they allow, the most units down.
 *
 * <p>A door with a gain table has no rate, and so no such limits.
 */
@Value.Immutable
public abstract class WeeksOfSupply {
    WeeksOfSupply() {}

    /** Returns a limit of at most so many weeks, for estimates of demand over so many weeks. */
    public static WeeksOfSupply atMost(Ratio weeks, Ratio estimateWeeks) {
        return builder().maximumWeeks(weeks).estimateWeeks(estimateWeeks).build();
    }

    /** Returns a limit of at least so many weeks, for estimates of demand over so many weeks. */
    public static WeeksOfSupply atLeast(Ratio weeks, Ratio estimateWeeks) {
        return builder().minimumWeeks(weeks).estimateWeeks(estimateWeeks).build();
    }

    /** Starts limits. */
    public static Builder builder() {
        return new Builder();
    }

    /** The weeks that the estimate of demand is for; positive. */
    public abstract Ratio estimateWeeks();

    /** The fewest weeks; no limit when absent. */
    public abstract Optional<Ratio> minimumWeeks();

    /** The most weeks, included; no limit when absent. */
    public abstract Optional<Ratio> maximumWeeks();

    @Value.Check
    void check() {
        checkArgument(
                estimateWeeks().signum() > 0,
                "estimateWeeks of WeeksOfSupply must be positive but was %s",
                estimateWeeks());
        minimumWeeks()
                .ifPresent(weeks -> checkArgument(
                        weeks.signum() >= 0, "minimumWeeks of WeeksOfSupply must not be negative but was %s", weeks));
        maximumWeeks()
                .ifPresent(weeks -> checkArgument(
                        weeks.signum() >= 0, "maximumWeeks of WeeksOfSupply must not be negative but was %s", weeks));
        if (minimumWeeks().isPresent() && maximumWeeks().isPresent()) {
            checkArgument(
                    minimumWeeks().get().compareTo(maximumWeeks().get()) <= 0,
                    "minimumWeeks of WeeksOfSupply must be at most its maximumWeeks %s but was %s",
                    maximumWeeks().get(),
                    minimumWeeks().get());
        }
    }

    /** Fewest new units at a mean, given what the door has. */
    int leastUnits(double mean, int position) {
        return minimumWeeks().map(weeks -> units(mean, weeks, position, true)).orElse(0);
    }

    /** Most new units at a mean, given what the door has. */
    int mostUnits(double mean, int position) {
        return maximumWeeks().map(weeks -> units(mean, weeks, position, false)).orElse(Integer.MAX_VALUE);
    }

    private int units(double mean, Ratio weeks, int position, boolean up) {
        double about = mean
                * weeks.numerator().doubleValue()
                / weeks.denominator().doubleValue()
                * estimateWeeks().denominator().doubleValue()
                / estimateWeeks().numerator().doubleValue();
        if (about < 1e9 && Math.abs(about - Math.rint(about)) > 1e-4) {
            long whole = (long) (up ? Math.ceil(about) : Math.floor(about)); // far enough from a step to be exact
            return (int) Math.min(Math.max(whole - position, 0), Integer.MAX_VALUE);
        }
        return exactUnits(mean, weeks, position, up);
    }

    private int exactUnits(double mean, Ratio weeks, int position, boolean up) {
        BigDecimal exact = new BigDecimal(mean);
        BigInteger numerator = exact.unscaledValue()
                .multiply(weeks.numerator())
                .multiply(estimateWeeks().denominator());
        BigInteger denominator = weeks.denominator().multiply(estimateWeeks().numerator());
        if (exact.scale() > 0) {
            denominator = denominator.multiply(BigInteger.TEN.pow(exact.scale()));
        } else {
            numerator = numerator.multiply(BigInteger.TEN.pow(-exact.scale()));
        }
        BigInteger[] parts = numerator.divideAndRemainder(denominator);
        BigInteger whole = up && parts[1].signum() != 0 ? parts[0].add(BigInteger.ONE) : parts[0];
        BigInteger units = whole.subtract(BigInteger.valueOf(position));
        return units.signum() < 0
                ? 0
                : units.min(BigInteger.valueOf(Integer.MAX_VALUE)).intValueExact();
    }

    /** Builds a {@link WeeksOfSupply}. */
    public static final class Builder extends ImmutableWeeksOfSupply.Builder {
        Builder() {}
    }
}
