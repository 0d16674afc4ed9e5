package dev.maison.core.testkit.law;

import dev.maison.core.Amount;
import dev.maison.core.Ratio;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** What can be done with amounts; by default what {@link Amount} does. */
public interface AmountOperations {
    /** See {@link Amount#plus}. */
    default Amount plus(Amount a, Amount b) {
        return a.plus(b);
    }

    /** See {@link Amount#minus}. */
    default Amount minus(Amount a, Amount b) {
        return a.minus(b);
    }

    /** See {@link Amount#negated}. */
    default Amount negated(Amount a) {
        return a.negated();
    }

    /** See {@link Amount#multipliedBy(long)}. */
    default Amount times(Amount a, long factor) {
        return a.multipliedBy(factor);
    }

    /** See {@link Amount#multipliedBy(Ratio, RoundingMode)}. */
    default Amount times(Amount a, Ratio factor, RoundingMode rounding) {
        return a.multipliedBy(factor, rounding);
    }

    /** See {@link Amount#convertedTo}. */
    default Amount convertedTo(Amount a, String target, Ratio rate, RoundingMode rounding) {
        return a.convertedTo(target, rate, rounding);
    }

    /** See {@link Amount#of(String, String)}. */
    default Amount parse(String decimal, String currency) {
        return Amount.of(decimal, currency);
    }

    /** See {@link Amount#of(BigDecimal, String)}. */
    default Amount of(BigDecimal decimal, String currency) {
        return Amount.of(decimal, currency);
    }

    /** See {@link Amount#toBigDecimal}. */
    default BigDecimal toBigDecimal(Amount a) {
        return a.toBigDecimal();
    }

    /** See {@link Amount#toString}. */
    default String print(Amount a) {
        return a.toString();
    }

    /** See {@link Amount#compareTo}. */
    default int compare(Amount a, Amount b) {
        return a.compareTo(b);
    }
}
