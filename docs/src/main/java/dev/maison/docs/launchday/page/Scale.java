package dev.maison.docs.launchday.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Maps values to positions in a drawing, and knows round values to mark. */
final class Scale {
    private final double low;
    private final double high;
    private final double from;
    private final double to;
    private final boolean logarithmic;
    private final double step;

    private Scale(double low, double high, double from, double to, boolean logarithmic, double step) {
        this.low = low;
        this.high = high;
        this.from = from;
        this.to = to;
        this.logarithmic = logarithmic;
        this.step = step;
    }

    /** From 0 to a round value at or above {@code largest}. */
    static Scale fromZero(double largest, double from, double to) {
        return between(0, largest, from, to);
    }

    /** From a round value at or below {@code smallest} to one at or above {@code largest}. */
    static Scale between(double smallest, double largest, double from, double to) {
        double span = largest > smallest ? largest - smallest : 1;
        double step = step(span);
        return new Scale(
                Math.floor(smallest / step) * step, Math.ceil((smallest + span) / step) * step, from, to, false, step);
    }

    /** From 1 to a power of ten at or above {@code largest}, each power of ten as wide as the next. */
    static Scale powersOfTen(double largest, double from, double to) {
        double high = 10;
        while (high < largest) {
            high *= 10;
        }
        return new Scale(1, high, from, to, true, 1);
    }

    /** The position of a value; values beyond the ends stand at the ends. */
    double at(double value) {
        double bounded = Math.min(high, Math.max(low, value));
        double share = logarithmic ? StrictMath.log(bounded) / StrictMath.log(high) : (bounded - low) / (high - low);
        return from + share * (to - from);
    }

    /** Round values to mark. */
    List<Double> ticks() {
        List<Double> ticks = new ArrayList<>();
        if (logarithmic) {
            for (double tick = 1; tick <= high; tick *= 10) {
                ticks.add(tick);
            }
        } else {
            for (int i = 0; low + i * step <= high + step / 1000; i++) {
                ticks.add(low + i * step);
            }
        }
        return ticks;
    }

    /** Decimals that tell the ticks apart. */
    int decimals() {
        int decimals = 0;
        for (double unit = 1; unit > step * 1.001 && decimals < 6; unit /= 10) {
            decimals++;
        }
        return decimals;
    }

    /** A coordinate with one decimal. */
    static String coordinate(double value) {
        return new BigDecimal(value).setScale(1, RoundingMode.HALF_EVEN).toPlainString();
    }

    private static double step(double span) {
        double power = 1;
        while (power > span) {
            power /= 10;
        }
        while (power * 10 <= span) {
            power *= 10;
        }
        double steps = span / power;
        return steps <= 2 ? power / 2 : steps <= 5 ? power : power * 2;
    }
}
