package dev.maison.kpi;

import static com.google.common.base.Preconditions.checkState;
import static java.util.Objects.requireNonNull;

import dev.maison.core.Ratio;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A figure: its definition, the exact sums it is made of, and its exact value or the reason why it has none.
 *
 * <p>A ratio is a ratio of sums: {@code value = factor * numerator / denominator}, divided once and never averaged. Nothing is
 * rounded until {@link #rounded} is asked. A figure whose denominator is zero still holds both sums, so that it remains a part
 * of its whole.
 *
 * <pre>{@code
 * Figure rate = ReturnRate.BY_UNITS.of(Sum.units(12), Sum.units(340));
 * rate.rounded(4, RoundingMode.HALF_EVEN); // Optional[0.0353]
 * rate.sentence(); // "return rate by units = 3/85 ratio (units returned 12 units / units sold 340 units)"
 * }</pre>
 */
public final class Figure {
    private final FigureDefinition definition;
    private final Origin origin;
    private final @Nullable Sum<?> numerator;
    private final @Nullable Sum<?> denominator;
    private final Ratio factor;
    private final @Nullable Ratio value;
    private final @Nullable Undefined undefined;

    private Figure(
            FigureDefinition definition,
            Origin origin,
            @Nullable Sum<?> numerator,
            @Nullable Sum<?> denominator,
            Ratio factor,
            @Nullable Ratio value,
            @Nullable Undefined undefined) {
        this.definition = requireNonNull(definition, "definition");
        this.origin = requireNonNull(origin, "origin");
        this.numerator = numerator;
        this.denominator = denominator;
        this.factor = factor;
        this.value = value;
        this.undefined = undefined;
    }

    /** Returns a figure that is a plain sum. */
    public static Figure ofSum(FigureDefinition definition, Origin origin, Sum<?> sum) {
        return new Figure(definition, origin, sum, null, Ratio.ONE, sum.value(), null);
    }

    /** Returns the ratio of two sums; undefined if the denominator is zero or negative. */
    public static Figure ofRatio(FigureDefinition definition, Origin origin, Sum<?> numerator, Sum<?> denominator) {
        return ofRatio(definition, origin, numerator, denominator, Ratio.ONE);
    }

    /** Returns {@code factor * numerator / denominator}; undefined if the denominator is zero or negative. */
    public static Figure ofRatio(
            FigureDefinition definition, Origin origin, Sum<?> numerator, Sum<?> denominator, Ratio factor) {
        requireNonNull(numerator, "numerator");
        if (denominator.signum() > 0) {
            Ratio value = numerator.value().dividedBy(denominator.value()).times(factor);
            return new Figure(definition, origin, numerator, denominator, factor, value, null);
        }
        Undefined reason = denominator.signum() == 0
                ? new Undefined.ZeroDenominator(definition.denominator())
                : new Undefined.NegativeDenominator(definition.denominator(), denominator);
        return new Figure(definition, origin, numerator, denominator, factor, null, reason);
    }

    /** Returns a figure whose value is found otherwise than as a ratio of two sums, such as by running down stock. */
    public static Figure ofValue(FigureDefinition definition, Origin origin, Ratio value) {
        return new Figure(definition, origin, null, null, Ratio.ONE, requireNonNull(value, "value"), null);
    }

    /** Returns a figure without a value and without sums. */
    public static Figure undefined(FigureDefinition definition, Origin origin, Undefined reason) {
        return new Figure(definition, origin, null, null, Ratio.ONE, null, requireNonNull(reason, "reason"));
    }

    /** Returns this figure without a value, for the given reason; it keeps its sums. */
    public Figure undefinedBecause(Undefined reason) {
        return new Figure(definition, origin, numerator, denominator, factor, null, requireNonNull(reason, "reason"));
    }

    /**
     * Returns this figure as one that rests on facts of another origin too; generated as soon as one of them is.
     *
     * <p>A {@link Sum} does not know where it comes from, so a figure made of plain sums calls itself recorded. Whoever takes sums out of
     * a generated ledger and puts them into a formula by hand says so here:
     *
     * <pre>{@code
     * WeeksOfSupply.withSafetyStock(week.closingUnits(), safety, week.soldUnits(), 1).alsoFrom(week.origin());
     * }</pre>
     */
    public Figure alsoFrom(Origin other) {
        return new Figure(definition, origin.combinedWith(other), numerator, denominator, factor, value, undefined);
    }

    /** What the figure means. */
    public FigureDefinition definition() {
        return definition;
    }

    /** Where the facts behind it come from. */
    public Origin origin() {
        return origin;
    }

    /** Whether facts behind it were generated by a rule; whoever shows the figure then says so. */
    public boolean isGenerated() {
        return origin.isGenerated();
    }

    /** The sum above the line; of a plain sum, the sum. Empty where the figure does not come from two sums. */
    public Optional<Sum<?>> numerator() {
        return Optional.ofNullable(numerator);
    }

    /** The sum below the line. Empty for a plain sum, and where the figure does not come from two sums. */
    public Optional<Sum<?>> denominator() {
        return Optional.ofNullable(denominator);
    }

    /** What the quotient is multiplied by, such as the weeks in the window of an average; one otherwise. */
    public Ratio factor() {
        return factor;
    }

    /** Whether the figure has a value. */
    public boolean isDefined() {
        return value != null;
    }

    /** The exact value in {@link #unit}, or empty. */
    public Optional<Ratio> value() {
        return Optional.ofNullable(value);
    }

    /** Why there is no value; empty exactly if there is one. */
    public Optional<Undefined> undefined() {
        return Optional.ofNullable(undefined);
    }

    /** The value rounded to {@code decimals} decimals, or empty. */
    public Optional<BigDecimal> rounded(int decimals, RoundingMode rounding) {
        return value().map(exact -> exact.toDecimal(decimals, rounding));
    }

    /** The value in hundredths, rounded to {@code decimals} decimals of a percent, or empty. */
    public Optional<BigDecimal> percent(int decimals, RoundingMode rounding) {
        return value().map(exact -> exact.times(Ratio.of(100)).toDecimal(decimals, rounding));
    }

    /** The unit of the value, with the currency by its code. */
    public String unit() {
        String unit = definition.unit();
        return numerator != null && numerator.basis() instanceof Basis.Money money
                ? unit.replace("currency", money.currency())
                : unit;
    }

    /** The definition, the sums and the value or the reason, as one sentence for people. Not for parsing. */
    public String sentence() {
        StringBuilder text = new StringBuilder(definition.name());
        if (value != null) {
            text.append(" = ").append(value).append(' ').append(unit());
        } else {
            checkState(undefined != null, "a figure has a value or a reason");
            text.append(" is ").append(undefined.sentence());
        }
        if (numerator != null && denominator != null) {
            text.append(" (");
            if (!factor.equals(Ratio.ONE)) {
                text.append(factor).append(" * ");
            }
            text.append(definition.numerator()).append(' ').append(numerator);
            text.append(" / ").append(definition.denominator()).append(' ').append(denominator);
            text.append(')');
        }
        if (isGenerated()) {
            text.append(" [").append(origin.sentence()).append(']');
        }
        return text.toString();
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Figure other
                && definition.equals(other.definition)
                && origin.equals(other.origin)
                && Objects.equals(numerator, other.numerator)
                && Objects.equals(denominator, other.denominator)
                && factor.equals(other.factor)
                && Objects.equals(value, other.value)
                && Objects.equals(undefined, other.undefined);
    }

    @Override
    public int hashCode() {
        return Objects.hash(definition, origin, numerator, denominator, factor, value, undefined);
    }

    @Override
    public String toString() {
        return sentence();
    }
}
