package dev.maison.docs.launchday.page;

import dev.maison.core.Amount;
import dev.maison.core.Ratio;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;

/** Writes numbers for people: the same in every locale, a thin space between thousands, a true minus. */
public final class Figures {
    private static final char THIN_SPACE = '\u202F';
    private static final List<String> MONTHS = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");
    private static final char MINUS = '\u2212';

    private Figures() {}

    /** A whole number. */
    public static String whole(long number) {
        return grouped(BigInteger.valueOf(number).toString());
    }

    /** A whole number of any size. */
    public static String whole(BigInteger number) {
        return grouped(number.toString());
    }

    /** A number with so many decimals, rounded half up. */
    public static String decimal(double number, int decimals) {
        return grouped(
                new BigDecimal(number).setScale(decimals, RoundingMode.HALF_UP).toPlainString());
    }

    /** A number with so many decimals, rounded half up. */
    public static String decimal(BigDecimal number, int decimals) {
        return grouped(number.setScale(decimals, RoundingMode.HALF_UP).toPlainString());
    }

    /** A share as a percentage with one decimal. */
    public static String percent(Ratio share) {
        return decimal(share.toDecimal(12, RoundingMode.HALF_EVEN).movePointRight(2), 1) + " %";
    }

    /** A share as a percentage with one decimal, or a dash where the whole is nothing. */
    public static String percent(long part, long whole) {
        return whole == 0 ? "\u2013" : percent(Ratio.of(part, whole));
    }

    /** A difference in percent of a base, with its sign; a dash where the base is nothing. */
    public static String change(long now, long base) {
        if (base == 0) {
            return "\u2013";
        }
        return (now > base ? "+" : "") + percent(now - base, base);
    }

    /** An amount with two decimals and its currency. */
    public static String money(Amount amount) {
        return amount.currency() + " " + decimal(amount.toBigDecimal(), 2);
    }

    /** An amount with four decimals, for prices that are compared. */
    public static String price(Amount amount) {
        return amount.currency() + " " + decimal(amount.toBigDecimal(), 4);
    }

    /** Micro-units as whole units of currency, without naming it. */
    public static String units(BigInteger micros) {
        return decimal(new BigDecimal(micros, 6), 0);
    }

    /** A count with its noun: {@code 1 door}, {@code 2 doors}. */
    public static String count(long count, String noun) {
        return whole(count) + " " + noun + (count == 1 ? "" : "s");
    }

    /** A day in words: {@code 3 October 2011}. */
    public static String day(LocalDate day) {
        return day.getDayOfMonth() + " " + MONTHS.get(day.getMonthValue() - 1) + " " + day.getYear();
    }

    private static String grouped(String plain) {
        boolean negative = plain.startsWith("-");
        String digits = negative ? plain.substring(1) : plain;
        int dot = digits.indexOf('.');
        String whole = dot < 0 ? digits : digits.substring(0, dot);
        StringBuilder out = new StringBuilder();
        boolean zero = digits.chars().noneMatch(c -> c >= '1' && c <= '9');
        if (negative && !zero) {
            out.append(MINUS);
        }
        for (int i = 0; i < whole.length(); i++) {
            if (i > 0 && (whole.length() - i) % 3 == 0) {
                out.append(THIN_SPACE);
            }
            out.append(whole.charAt(i));
        }
        return dot < 0
                ? out.toString()
                : out.append(digits, dot, digits.length()).toString();
    }
}
