package dev.maison.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Locale;
import nl.jqno.equalsverifier.EqualsVerifier;
import org.junit.jupiter.api.Test;

class AmountTest {
    private static final Amount MOST = Amount.ofMicros(Long.MAX_VALUE, "EUR");
    private static final Amount LEAST = Amount.ofMicros(Long.MIN_VALUE, "EUR");

    private static Amount eur(String decimal) {
        return Amount.of(decimal, "EUR");
    }

    @Test
    void holdsMicroUnitsOfOneCurrency() {
        assertThat(eur("412.00").micros()).isEqualTo(412_000_000);
        assertThat(eur("412.00").currency()).isEqualTo("EUR");
        assertThat(eur("-0.5").micros()).isEqualTo(-500_000);
        assertThat(Amount.zero("JPY")).isEqualTo(Amount.ofMicros(0, "JPY"));
        assertThat(eur("0.000001").micros()).isEqualTo(1);
        assertThat(eur("-0.5").isNegative()).isTrue();
        assertThat(Amount.zero("EUR").isNegative()).isFalse();
    }

    @Test
    void readsDecimalsWithNeedlessZeros() {
        assertThat(eur("1.500000000")).isEqualTo(eur("1.5"));
        assertThat(Amount.of(new BigDecimal("1E+3"), "EUR")).isEqualTo(eur("1000"));
        assertThat(Amount.of(new BigDecimal("0E-1000000000"), "EUR")).isEqualTo(Amount.zero("EUR"));
        assertThat(Amount.of(new BigDecimal("0E+1000000000"), "EUR")).isEqualTo(Amount.zero("EUR"));
        assertThat(eur("9223372036854.775807")).isEqualTo(MOST);
        assertThat(eur("-9223372036854.775808")).isEqualTo(LEAST);
    }

    @Test
    void refusesMoreThanSixDecimals() {
        for (String decimal : new String[] {"0.0000001", "1.1234567", "0.00000000000000000001000"}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> eur(decimal))
                    .withMessage("decimal of Amount must have at most six decimals but was " + new BigDecimal(decimal));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Amount.of(new BigDecimal("1E-1000000000"), "EUR"))
                .withMessage("decimal of Amount must have at most six decimals but was 1E-1000000000");
    }

    @Test
    void refusesWhatALongOfMicroUnitsCannotHold() {
        for (String decimal : new String[] {"9223372036854.775808", "-9223372036854.775809", "99999999999999"}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> eur(decimal))
                    .withMessage("decimal of Amount must lie within a long of micro-units but was " + decimal);
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Amount.of(new BigDecimal("1E+1000000000"), "EUR"))
                .withMessage("decimal of Amount must lie within a long of micro-units but was 1E+1000000000");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Amount.of(new BigDecimal(BigInteger.TEN.pow(99)), "EUR"))
                .withMessage("decimal of Amount must lie within a long of micro-units but was a number of 100 digits");
    }

    @Test
    void refusesTextThatIsNoDecimal() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> eur("1,5"))
                .withMessage("text of Amount must be a plain decimal such as 412.00 but was \"1,5\""
                        + "\nMaybe it holds a decimal comma, a separator of thousands or a space.");
    }

    @Test
    void refusesACurrencyThatIsNotThreeCapitals() {
        for (String currency : new String[] {"", "eur", "EURO", "EU1", "€", "ÉUR"}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Amount.zero(currency))
                    .withMessage("currency of Amount must be three capital letters but was \"" + currency + "\"");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Amount.zero("E".repeat(1_000_000)))
                .withMessage("currency of Amount must be three capital letters but was \"" + "E".repeat(64) + "...\"");
    }

    @Test
    void addsSubtractsAndMultipliesExactly() {
        assertThat(eur("412.00").multipliedBy(3)).isEqualTo(eur("1236.00"));
        assertThat(eur("0.1").plus(eur("0.2"))).isEqualTo(eur("0.3"));
        assertThat(eur("0.1").minus(eur("0.2"))).isEqualTo(eur("-0.1"));
        assertThat(eur("0.1").negated()).isEqualTo(eur("-0.1"));
        assertThat(eur("12.345678").toBigDecimal()).isEqualTo(new BigDecimal("12.345678"));
    }

    @Test
    void roundsOnlyAsTold() {
        Amount price = eur("100.00");
        assertThat(price.multipliedBy(Ratio.of(1, 3), RoundingMode.HALF_EVEN)).isEqualTo(eur("33.333333"));
        assertThat(price.multipliedBy(Ratio.of(1, 3), RoundingMode.UP)).isEqualTo(eur("33.333334"));
        assertThat(Amount.ofMicros(1, "EUR")
                        .multipliedBy(Ratio.of(1, 2), RoundingMode.HALF_EVEN)
                        .micros())
                .isZero();
        assertThat(Amount.ofMicros(-1, "EUR")
                        .multipliedBy(Ratio.of(1, 2), RoundingMode.FLOOR)
                        .micros())
                .isEqualTo(-1);
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> price.multipliedBy(Ratio.of(1, 3), RoundingMode.UNNECESSARY))
                .withMessage("Rounding necessary");
    }

    @Test
    void convertsAtTheCallersRate() {
        assertThat(eur("100").convertedTo("JPY", Ratio.of(new BigDecimal("163.25")), RoundingMode.HALF_EVEN))
                .isEqualTo(Amount.of("16325", "JPY"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> eur("100").convertedTo("JPY", Ratio.ZERO, RoundingMode.HALF_EVEN))
                .withMessage("rate from EUR to JPY must be positive but was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> eur("100").convertedTo("yen", Ratio.ONE, RoundingMode.HALF_EVEN))
                .withMessage("currency of Amount must be three capital letters but was \"yen\"");
    }

    @Test
    void refusesToMixCurrencies() {
        Amount yen = Amount.of("100", "JPY");
        String message = "currency of Amount must be EUR but was JPY";
        assertThatIllegalArgumentException()
                .isThrownBy(() -> eur("1").plus(yen))
                .withMessage(message);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> eur("1").minus(yen))
                .withMessage(message);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> eur("1").compareTo(yen))
                .withMessage(message);
    }

    @Test
    void refusesToOverflow() {
        String rule = "value of Amount must lie within a long of micro-units but was ";
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> MOST.plus(eur("0.000001")))
                .withMessage(rule + "EUR 9223372036854.775807 + EUR 0.000001");
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> LEAST.minus(eur("0.000001")))
                .withMessage(rule + "EUR -9223372036854.775808 - EUR 0.000001");
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(LEAST::negated)
                .withMessage(rule + "-(EUR -9223372036854.775808)");
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> MOST.multipliedBy(2))
                .withMessage(rule + "EUR 9223372036854.775807 * 2");
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> MOST.multipliedBy(Ratio.of(2), RoundingMode.HALF_EVEN))
                .withMessage("product of Ratio and 9223372036854775807 must lie within a long but has 64 bits");
    }

    @Test
    void printsTwoDecimalsAtLeastAndNoNeedlessOnes() {
        assertThat(eur("412")).hasToString("EUR 412.00");
        assertThat(eur("1000000")).hasToString("EUR 1000000.00");
        assertThat(eur("0.125")).hasToString("EUR 0.125");
        assertThat(eur("-0.000001")).hasToString("EUR -0.000001");
        assertThat(Amount.zero("EUR")).hasToString("EUR 0.00");
    }

    @Test
    void printsAlikeInEveryLocale() {
        Locale before = Locale.getDefault();
        try {
            for (Locale locale : new Locale[] {
                Locale.GERMANY, new Locale("ar", "EG"), new Locale("tr", "TR"), Locale.forLanguageTag("hi-IN-u-nu-deva")
            }) {
                Locale.setDefault(locale);
                assertThat(eur("-1234.5")).hasToString("EUR -1234.50");
                assertThat(Quantity.of(1234567)).hasToString("1234567");
                assertThat(Ratio.of(1234567, -89)).hasToString("-1234567/89");
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> Quantity.of(-1234567))
                        .withMessage("units of Quantity must not be negative but was -1234567");
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void ordersWithinACurrency() {
        assertThat(eur("9")).isLessThan(eur("10")).isEqualByComparingTo(eur("9.0"));
    }

    @Test
    void comparesByContent() {
        EqualsVerifier.forClass(Amount.class).withNonnullFields("currency").verify();
    }
}
