package dev.maison.allocation.internal.gain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tail probabilities against weights that are computed with 40 digits, relative to the mode's, and summed from above. */
class TailTest {
    private static final MathContext DIGITS = new MathContext(40);
    private static final BigDecimal NOTHING = new BigDecimal("1e-28");

    /** P(D >= k) for k = 0, 1, ... as far as it is more than nothing; size 0 means Poisson. */
    private static List<BigDecimal> exactTails(double mean, double size) {
        BigDecimal m = new BigDecimal(mean);
        BigDecimal r = new BigDecimal(size);
        BigDecimal q = size == 0 ? BigDecimal.ZERO : m.divide(m.add(r), DIGITS);
        BigDecimal b = size == 0 ? m : r.subtract(BigDecimal.ONE).multiply(q, DIGITS);
        int middle = (int) mean;
        List<BigDecimal> above = new ArrayList<>(); // weights of middle, middle + 1, ...
        BigDecimal w = BigDecimal.ONE;
        BigDecimal largest = w;
        for (int k = middle + 1; above.isEmpty() || w.compareTo(largest.multiply(NOTHING)) > 0; k++) {
            above.add(w);
            w = w.multiply(q.add(b.divide(BigDecimal.valueOf(k), DIGITS)), DIGITS);
            largest = largest.max(w);
        }
        BigDecimal[] weights = new BigDecimal[middle + above.size()];
        for (int i = 0; i < above.size(); i++) {
            weights[middle + i] = above.get(i);
        }
        w = BigDecimal.ONE;
        for (int k = middle; k >= 1; k--) {
            w = w.divide(q.add(b.divide(BigDecimal.valueOf(k), DIGITS)), DIGITS);
            weights[k - 1] = w;
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (int k = weights.length - 1; k >= 0; k--) {
            sum = sum.add(weights[k], DIGITS);
            weights[k] = sum;
        }
        List<BigDecimal> tails = new ArrayList<>();
        for (BigDecimal weight : weights) {
            tails.add(weight.divide(sum, DIGITS));
        }
        return tails;
    }

    /** The error allowed: half of a quantum of the largest value that such a demand should meet. */
    @ParameterizedTest
    @CsvSource({
        "0.05, 0, 1e-15",
        "1, 0, 1e-15",
        "30, 0, 1e-14",
        "64, 0, 1e-14",
        "500, 0, 1e-12",
        "599.9, 0, 1e-12",
        "600.1, 0, 1e-14",
        "700, 0, 1e-14",
        "5000, 0, 1e-13",
        "100000, 0, 1e-12",
        "0.05, 0.1, 1e-15",
        "1, 0.1, 1e-15",
        "30, 0.5, 1e-14",
        "64, 1, 1e-14",
        "64, 1000, 3e-14",
        "500, 5, 1e-13",
        "700, 0.5, 1e-13",
        "700, 20, 1e-13",
        "5000, 1000, 1e-13",
        "100000, 1000, 1e-12"
    })
    void agreesWithFortyDigits(double mean, double size, double error) {
        List<BigDecimal> exact = exactTails(mean, size);
        Tail tail = new Tail();
        tail.start(mean, size);
        double worst = 0;
        for (int k = 1; k < exact.size(); k++) {
            double off =
                    Math.abs(exact.get(k).subtract(new BigDecimal(tail.next())).doubleValue());
            worst = Math.max(worst, off);
        }
        assertThat(worst).isLessThan(error);
        assertThat(tail.next()).isLessThan(1e-15);
    }

    /** With size 1 each unit is half as likely as the one before, and halves are exact. */
    @Test
    void isExactForAGeometricDemandOfOneUnit() {
        Tail tail = new Tail();
        tail.start(1, 1);
        for (int k = 1; k <= 50; k++) {
            assertThat(tail.next()).isEqualTo(StrictMath.scalb(1.0, -k));
        }
    }

    @Test
    void noDemandHasNoTail() {
        Tail tail = new Tail();
        tail.start(0, 0);
        assertThat(tail.next()).isZero();
        tail.start(0, 3);
        assertThat(tail.next()).isZero();
        assertThat(tail.next()).isZero();
    }

    @Property
    void neverRisesAndStaysAProbability(
            @ForAll @DoubleRange(min = 0, max = 2_000) double mean,
            @ForAll @DoubleRange(min = 0.5, max = 1_000) double size,
            @ForAll boolean poisson) {
        Tail tail = new Tail();
        tail.start(mean, poisson ? 0 : size);
        double last = 1;
        for (int k = 1; k <= 2 * mean + 50; k++) {
            double next = tail.next();
            assertThat(next).isBetween(0.0, last);
            last = next;
        }
    }

    @Property
    void skippingIsWalkingWithoutLooking(
            @ForAll @DoubleRange(min = 0, max = 700) double mean, @ForAll @IntRange(min = 0, max = 1_000) int units) {
        LaunchData data = data(mean);
        UnitGains walked = new UnitGains(data);
        UnitGains skipped = new UnitGains(data);
        walked.start(0);
        skipped.start(0);
        for (int k = 0; k < units; k++) {
            walked.next();
        }
        skipped.skip(units);
        assertThat(skipped.next()).isEqualTo(walked.next());
        assertThat(skipped.next()).isEqualTo(walked.next());
    }

    private static LaunchData data(double mean) {
        LaunchData.Columns columns = new LaunchData.Columns(1, 1);
        columns.supply = new int[1];
        columns.mean = new double[] {mean};
        columns.value = new long[] {LaunchData.MAX_VALUE_QUANTA};
        columns.order = new int[1];
        columns.tier = new int[] {1};
        columns.tierStart = new int[] {0, 1};
        return columns.toData();
    }
}
