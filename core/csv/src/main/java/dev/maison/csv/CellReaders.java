package dev.maison.csv;

import dev.maison.core.Amount;
import dev.maison.core.Quantity;
import dev.maison.core.Ratio;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.function.Function;

/** Reads the usual kinds of cells. Every text given is not empty. */
final class CellReaders {
    /** Longest text of a number; the longest amount has 27 characters. */
    private static final int MAX_NUMBER_CHARS = 64;

    private static final int AMOUNT_DECIMALS = 6;
    private static final BigInteger LONG_MIN = BigInteger.valueOf(Long.MIN_VALUE);
    private static final BigInteger LONG_MAX = BigInteger.valueOf(Long.MAX_VALUE);
    private static final String WHOLE = "a whole number";
    private static final String DECIMAL = "a plain decimal such as 412.00";

    private CellReaders() {}

    static Long wholeNumber(String text) throws CellRefusal {
        return whole(text, LONG_MIN);
    }

    static Quantity quantity(String text) throws CellRefusal {
        return Quantity.of(whole(text, BigInteger.ZERO));
    }

    private static long whole(String text, BigInteger minimum) throws CellRefusal {
        if (isShortNumber(text)) {
            return Long.parseLong(text);
        }
        BigDecimal number = plain(text, WHOLE);
        BigInteger whole;
        try {
            whole = number.toBigIntegerExact();
        } catch (ArithmeticException e) {
            throw new CellRefusal(CsvProblem.Fractional::new);
        }
        if (whole.compareTo(minimum) < 0 || whole.compareTo(LONG_MAX) > 0) {
            throw new CellRefusal((line, column, value) ->
                    new CsvProblem.OutOfRange(line, column, value, minimum.toString(), LONG_MAX.toString()));
        }
        return whole.longValueExact();
    }

    /** Whether a text is one to eighteen digits and nothing else: the usual case, which cannot overflow. */
    private static boolean isShortNumber(String text) {
        if (text.length() > 18) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    static BigDecimal decimal(String text) throws CellRefusal {
        return plain(text, DECIMAL);
    }

    static Amount amount(String text, String currency) throws CellRefusal {
        BigDecimal decimal = plain(text, DECIMAL);
        BigDecimal micros = decimal.movePointRight(AMOUNT_DECIMALS);
        BigInteger whole;
        try {
            whole = micros.toBigIntegerExact();
        } catch (ArithmeticException e) {
            throw new CellRefusal(
                    (line, column, value) -> new CsvProblem.TooManyDecimals(line, column, value, AMOUNT_DECIMALS));
        }
        if (whole.compareTo(LONG_MIN) < 0 || whole.compareTo(LONG_MAX) > 0) {
            throw new CellRefusal((line, column, value) -> new CsvProblem.OutOfRange(
                    line,
                    column,
                    value,
                    Amount.ofMicros(Long.MIN_VALUE, currency).toBigDecimal().toPlainString(),
                    Amount.ofMicros(Long.MAX_VALUE, currency).toBigDecimal().toPlainString()));
        }
        return Amount.ofMicros(whole.longValueExact(), currency);
    }

    static Ratio ratio(String text) throws CellRefusal {
        String rule = "a plain decimal such as 0.00625 or two whole numbers such as 1/160";
        int slash = text.indexOf('/');
        if (slash < 0) {
            return Ratio.of(plain(text, rule));
        }
        try {
            BigInteger above = plain(text.substring(0, slash), rule).toBigIntegerExact();
            BigInteger below = plain(text.substring(slash + 1), rule).toBigIntegerExact();
            if (below.signum() != 0) {
                return Ratio.of(above, below);
            }
        } catch (ArithmeticException e) {
            throw notANumber(text, rule);
        }
        throw new CellRefusal((line, column, value) ->
                new CsvProblem.RefusedValue(line, column, value, "the number below must not be zero"));
    }

    private static BigDecimal plain(String text, String rule) throws CellRefusal {
        if (!isPlainDecimal(text)) {
            throw notANumber(text, rule);
        }
        return new BigDecimal(text);
    }

    /** A sign or none, digits with at most one point among, before or after them. */
    private static boolean isPlainDecimal(String text) {
        if (text.length() > MAX_NUMBER_CHARS) {
            return false;
        }
        int from = !text.isEmpty() && (text.charAt(0) == '-' || text.charAt(0) == '+') ? 1 : 0;
        int digits = 0;
        int points = 0;
        for (int i = from; i < text.length(); i++) {
            if (isDigit(text.charAt(i))) {
                digits++;
            } else if (text.charAt(i) == '.') {
                points++;
            } else {
                return false;
            }
        }
        return digits > 0 && points <= 1;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static CellRefusal notANumber(String text, String rule) {
        Optional<String> maybe = Optional.empty();
        if (!text.equals(text.strip())) {
            maybe = Optional.of("it has white space around it: read the column trimmed.");
        } else if (text.indexOf(',') >= 0) {
            maybe = Optional.of("the comma is a decimal point or a thousands separator: write neither, only a point.");
        } else if (text.length() > MAX_NUMBER_CHARS) {
            maybe = Optional.of("it is longer than " + MAX_NUMBER_CHARS + " characters.");
        }
        Optional<String> cause = maybe;
        return new CellRefusal((line, column, value) -> new CsvProblem.NotANumber(line, column, value, rule, cause));
    }

    static LocalDate date(String text) throws CellRefusal {
        return time(text, LocalDate::parse, "a date such as 2026-11-23");
    }

    static LocalDateTime dateTime(String text) throws CellRefusal {
        boolean spaced = text.length() > 10 && text.charAt(10) == ' ';
        return time(
                spaced ? text.substring(0, 10) + 'T' + text.substring(11) : text,
                LocalDateTime::parse,
                "a date and time such as 2026-11-23T18:30:00");
    }

    static <T> T time(String text, Function<String, T> parse, String rule) throws CellRefusal {
        try {
            return parse.apply(text);
        } catch (DateTimeException e) {
            throw new CellRefusal((line, column, value) -> new CsvProblem.NotATime(line, column, value, rule));
        }
    }

    static Boolean flag(String text) throws CellRefusal {
        if (text.equalsIgnoreCase("true")) {
            return true;
        }
        if (text.equalsIgnoreCase("false")) {
            return false;
        }
        throw new CellRefusal(
                (line, column, value) -> new CsvProblem.RefusedValue(line, column, value, "it must be true or false"));
    }
}
