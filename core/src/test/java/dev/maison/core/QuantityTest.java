package dev.maison.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.BigInteger;
import nl.jqno.equalsverifier.EqualsVerifier;
import org.junit.jupiter.api.Test;

class QuantityTest {
    private static final Quantity MOST = Quantity.of(Long.MAX_VALUE);

    @Test
    void holdsWholeUnits() {
        assertThat(Quantity.of(3).units()).isEqualTo(3);
        assertThat(Quantity.of(0)).isSameAs(Quantity.ZERO);
        assertThat(Quantity.ZERO.isZero()).isTrue();
        assertThat(Quantity.of(1).isZero()).isFalse();
        assertThat(Quantity.of(1234567)).hasToString("1234567");
    }

    @Test
    void readsDecimalsWithoutAFraction() {
        for (String text : new String[] {"12", "12.00", "+12", "012", "12."}) {
            assertThat(Quantity.parse(text)).isEqualTo(Quantity.of(12));
        }
        assertThat(Quantity.of(new BigDecimal("1.2E+1"))).isEqualTo(Quantity.of(12));
        assertThat(Quantity.parse("-0.0")).isEqualTo(Quantity.ZERO);
        assertThat(Quantity.of(new BigDecimal("0E-1000000000"))).isEqualTo(Quantity.ZERO);
        assertThat(Quantity.of(new BigDecimal("0E+1000000000"))).isEqualTo(Quantity.ZERO);
        assertThat(Quantity.parse("9223372036854775807")).isEqualTo(MOST);
    }

    @Test
    void refusesFractions() {
        for (String text : new String[] {"2.5", "0.999999", "0.0000000000000000000000001"}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Quantity.parse(text))
                    .withMessage("units of Quantity must be whole but was " + new BigDecimal(text)
                            + "\nMaybe it is a share or an average that was not yet rounded.");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quantity.of(new BigDecimal("1E-1000000000")))
                .withMessageStartingWith("units of Quantity must be whole but was 1E-1000000000\n");
    }

    @Test
    void refusesNegativeUnits() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quantity.of(-1))
                .withMessage("units of Quantity must not be negative but was -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quantity.parse("-0.5"))
                .withMessage("units of Quantity must not be negative but was -0.5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quantity.of(new BigDecimal("-1E+1000000000")))
                .withMessage("units of Quantity must not be negative but was -1E+1000000000");
    }

    @Test
    void refusesMoreThanALongHolds() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quantity.parse("9223372036854775808"))
                .withMessage("units of Quantity must be at most 9223372036854775807 but was 9223372036854775808");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quantity.of(new BigDecimal("1E+1000000000")))
                .withMessage("units of Quantity must be at most 9223372036854775807 but was 1E+1000000000");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quantity.of(new BigDecimal(BigInteger.TEN.pow(99))))
                .withMessage("units of Quantity must be at most 9223372036854775807 but was a number of 100 digits");
    }

    @Test
    void refusesTextThatIsNoNumber() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quantity.parse("three"))
                .withMessageStartingWith("text of Quantity must be a plain decimal such as 12 but was \"three\"");
    }

    @Test
    void addsAndSubtractsExactly() {
        assertThat(Quantity.of(300).minus(Quantity.parse("288"))).isEqualTo(Quantity.of(12));
        assertThat(Quantity.of(12).minus(Quantity.of(12))).isSameAs(Quantity.ZERO);
        assertThat(MOST.minus(Quantity.of(1)).plus(Quantity.of(1))).isEqualTo(MOST);
    }

    @Test
    void refusesADifferenceBelowZero() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quantity.of(3).minus(Quantity.of(5)))
                .withMessage("difference of quantities must not be negative but was 3 - 5");
    }

    @Test
    void refusesASumThatOverflows() {
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> MOST.plus(Quantity.of(1)))
                .withMessage("sum of quantities must be at most 9223372036854775807 but was 9223372036854775807 + 1");
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> MOST.plus(MOST));
    }

    @Test
    void ordersByUnits() {
        assertThat(Quantity.of(9)).isLessThan(Quantity.of(10)).isEqualByComparingTo(Quantity.of(9));
    }

    @Test
    void comparesByContent() {
        EqualsVerifier.forClass(Quantity.class).verify();
    }
}
