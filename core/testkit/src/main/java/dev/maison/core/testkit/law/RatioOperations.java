package dev.maison.core.testkit.law;

import dev.maison.core.Ratio;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** What can be done with ratios; by default what {@link Ratio} does. */
public interface RatioOperations {
    /** See {@link Ratio#of(BigInteger, BigInteger)}. */
    default Ratio of(BigInteger numerator, BigInteger denominator) {
        return Ratio.of(numerator, denominator);
    }

    /** See {@link Ratio#of(BigDecimal)}. */
    default Ratio of(BigDecimal decimal) {
        return Ratio.of(decimal);
    }

    /** See {@link Ratio#plus}. */
    default Ratio plus(Ratio a, Ratio b) {
        return a.plus(b);
    }

    /** See {@link Ratio#minus}. */
    default Ratio minus(Ratio a, Ratio b) {
        return a.minus(b);
    }

    /** See {@link Ratio#times(Ratio)}. */
    default Ratio times(Ratio a, Ratio b) {
        return a.times(b);
    }

    /** See {@link Ratio#dividedBy}. */
    default Ratio dividedBy(Ratio a, Ratio b) {
        return a.dividedBy(b);
    }

    /** See {@link Ratio#negated}. */
    default Ratio negated(Ratio a) {
        return a.negated();
    }

    /** See {@link Ratio#times(long, RoundingMode)}. */
    default long times(Ratio a, long whole, RoundingMode rounding) {
        return a.times(whole, rounding);
    }

    /** See {@link Ratio#toDecimal}. */
    default BigDecimal toDecimal(Ratio a, int decimals, RoundingMode rounding) {
        return a.toDecimal(decimals, rounding);
    }

    /** See {@link Ratio#toString}. */
    default String print(Ratio a) {
        return a.toString();
    }

    /** See {@link Ratio#compareTo}. */
    default int compare(Ratio a, Ratio b) {
        return a.compareTo(b);
    }
}
