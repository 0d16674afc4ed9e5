package dev.maison.kpi;

import static com.google.common.base.Preconditions.checkArgument;

import org.immutables.value.Value;

/**
 * What a figure means: the same name stands for several formulas in print, so a figure carries its own.
 *
 * <p>Definitions are compared by content; a change of meaning changes {@link #version}.
 */
@Value.Immutable
public abstract class FigureDefinition {
    FigureDefinition() {}

    /** Returns a builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** The name with its variant, in the trade's words: {@code return rate by units}. */
    public abstract String name();

    /** The formula in words: {@code returned units / sold units}. */
    public abstract String formula();

    /** What the numerator adds up; for a figure that is a plain sum, what is summed. */
    public abstract String numerator();

    /** What the denominator adds up; empty for a plain sum. */
    @Value.Default
    public String denominator() {
        return "";
    }

    /**
     * The unit of the value: {@code ratio}, {@code weeks}, {@code units per order}, {@code currency per order}. Where it says
     * {@code currency}, {@link Figure#unit} names which.
     */
    public abstract String unit();

    /** Where the definition is written down, or who uses it. */
    public abstract String source();

    /** Counts the changes of meaning; 1 at first. */
    @Value.Default
    public int version() {
        return 1;
    }

    @Value.Check
    void check() {
        checkArgument(!name().isBlank(), "name of FigureDefinition must not be blank but was \"%s\"", name());
        checkArgument(version() >= 1, "version of FigureDefinition must be at least 1 but was %s", version());
    }

    /** Builds a {@link FigureDefinition}. */
    public static final class Builder extends ImmutableFigureDefinition.Builder {
        Builder() {}
    }
}
