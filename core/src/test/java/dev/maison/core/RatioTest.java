package dev.maison.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import nl.jqno.equalsverifier.EqualsVerifier;
import org.junit.jupiter.api.Test;

class RatioTest {
    @Test
    void isKeptInLowestTerms() {
        assertThat(Ratio.of(6, -4)).isEqualTo(Ratio.of(-3, 2)).hasToString("-3/2");
        assertThat(Ratio.of(6, -4).numerator()).isEqualTo(-3);
        assertThat(Ratio.of(6, -4).denominator()).isEqualTo(2);
        assertThat(Ratio.of(0, -7)).isEqualTo(Ratio.ZERO).hasToString("0");
        assertThat(Ratio.of(7, 7)).isEqualTo(Ratio.ONE).isEqualTo(Ratio.of(1));
        assertThat(Ratio.of(Long.MIN_VALUE, Long.MIN_VALUE)).isEqualTo(Ratio.ONE);
        assertThat(Ratio.of(1, Long.MIN_VALUE).denominator()).isEqualTo(BigInteger.TWO.pow(63));
    }

    @Test
    void equalsTheDecimalItIsMadeFrom() {
        assertThat(Ratio.of(new BigDecimal("0.250"))).isEqualTo(Ratio.of(1, 4));
        assertThat(Ratio.of(new BigDecimal("-1.2E+3"))).isEqualTo(Ratio.of(-1200));
    }

    @Test
    void refusesADenominatorOfZero() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ratio.of(1, 0))
                .withMessage("denominator of Ratio must not be zero but was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ratio.ONE.dividedBy(Ratio.ZERO))
                .withMessage("denominator of Ratio must not be zero but was 0");
    }

    @Test
    void refusesADecimalWithAnAbsurdScale() {
        for (String decimal : new String[] {"1E+10001", "1E-10001", "1E-2147483647"}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Ratio.of(new BigDecimal(decimal)))
                    .withMessage("scale of decimal of Ratio must lie within 10000 but was "
                            + new BigDecimal(decimal).scale());
        }
    }

    @Test
    void calculatesExactly() {
        Ratio third = Ratio.of(1, 3);
        Ratio quarter = Ratio.of(1, 4);
        assertThat(third.plus(quarter)).isEqualTo(Ratio.of(7, 12));
        assertThat(quarter.minus(third)).isEqualTo(Ratio.of(-1, 12));
        assertThat(third.times(quarter)).isEqualTo(Ratio.of(1, 12));
        assertThat(third.dividedBy(quarter)).isEqualTo(Ratio.of(4, 3));
        assertThat(third.negated()).isEqualTo(Ratio.of(-1, 3));
        assertThat(third.signum()).isEqualTo(1);
        assertThat(third.plus(third).plus(third)).isEqualTo(Ratio.ONE);
    }

    @Test
    void roundsOnlyAsTold() {
        assertThat(Ratio.of(1, 3).toDecimal(4, RoundingMode.HALF_EVEN)).isEqualTo(new BigDecimal("0.3333"));
        assertThat(Ratio.of(1, 2).times(5, RoundingMode.HALF_EVEN)).isEqualTo(2);
        assertThat(Ratio.of(1, 2).times(7, RoundingMode.HALF_EVEN)).isEqualTo(4);
        assertThat(Ratio.of(1, 2).times(-5, RoundingMode.FLOOR)).isEqualTo(-3);
        assertThat(Ratio.of(1, 2).times(Long.MIN_VALUE, RoundingMode.UNNECESSARY))
                .isEqualTo(Long.MIN_VALUE / 2);
    }

    @Test
    void refusesAProductThatDoesNotFitALong() {
        assertThat(Ratio.of(-1).times(Long.MAX_VALUE, RoundingMode.UNNECESSARY)).isEqualTo(-Long.MAX_VALUE);
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Ratio.of(-1).times(Long.MIN_VALUE, RoundingMode.UNNECESSARY))
                .withMessage("product of Ratio and -9223372036854775808 must lie within a long but has 64 bits");
    }

    @Test
    void ordersByValue() {
        assertThat(Ratio.of(1, 3)).isLessThan(Ratio.of(1, 2)).isGreaterThan(Ratio.of(-1, 2));
        assertThat(Ratio.of(1, 3)).isEqualByComparingTo(Ratio.of(2, 6));
    }

    @Test
    void comparesByContent() {
        EqualsVerifier.forClass(Ratio.class)
                .withNonnullFields("numerator", "denominator")
                .verify();
    }
}
