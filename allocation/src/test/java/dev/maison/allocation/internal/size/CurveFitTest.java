package dev.maison.allocation.internal.size;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The fit against a plain one that is written from its description: sums over observations, no buffers, another ln Gamma. */
class CurveFitTest {
    private static final Offset<Double> DIGITS = within(1e-8);

    private record Seen(int door, int size, int level, int profile, double units, double exposure, boolean soldOut) {
        boolean speaks() {
            return !soldOut || units > 0;
        }
    }

    /** The same model, pass by pass. */
    private static final class Plain {
        final int sizes;
        final int[] clusterOf;
        final List<Seen> all;
        final double[] demand;
        final double[] levels;
        final double[] profiles;
        final double[][] share;
        final double[][] clusterShare;
        double[] house;
        double doorPrior;
        double clusterPrior;
        double[][] count;
        double[][] expected;
        double[][] clusterExpected;

        Plain(int sizes, int[] clusterOf, int clusters, int levels, int profiles, List<Seen> all, double[] priors) {
            this.sizes = sizes;
            this.clusterOf = clusterOf;
            this.all = all;
            this.demand = all.stream().mapToDouble(Seen::units).toArray();
            this.levels = filled(levels, 1);
            this.profiles = filled(profiles, 1);
            this.share = table(clusterOf.length, 1.0 / sizes);
            this.clusterShare = table(clusters, 1.0 / sizes);
            this.house = filled(sizes, 1.0 / sizes);
            this.count = table(clusterOf.length, 0);
            this.expected = table(clusterOf.length, 0);
            this.clusterExpected = table(clusters, 0);
            this.doorPrior = priors[0] < 0 ? 64 : Math.max(1e-6, priors[0]);
            this.clusterPrior = priors[1] < 0 ? 64 : Math.max(1e-6, priors[1]);
            for (int pass = 1; pass <= 60; pass++) {
                if (pass > 1) {
                    for (int k = 0; k < all.size(); k++) {
                        Seen seen = all.get(k);
                        if (seen.soldOut && seen.units > 0) {
                            demand[k] = meanFrom(this.levels[seen.level] * shownAt(seen), (int) seen.units);
                        }
                    }
                }
                for (int l = 0; l < levels; l++) {
                    double units = 0;
                    double shown = 0;
                    for (int k = 0; k < all.size(); k++) {
                        if (all.get(k).level == l && all.get(k).speaks()) {
                            units += demand[k];
                            shown += shownAt(all.get(k));
                        }
                    }
                    this.levels[l] = shown > 0 ? units / shown : 0;
                }
                double[] next = filled(profiles, 0);
                for (int p = 0; p < profiles; p++) {
                    double units = 1;
                    double shown = 1;
                    for (int k = 0; k < all.size(); k++) {
                        Seen seen = all.get(k);
                        if (seen.profile == p && seen.speaks()) {
                            units += demand[k];
                            shown += this.levels[seen.level] * seen.exposure * share[seen.door][seen.size];
                        }
                    }
                    next[p] = units / shown;
                }
                System.arraycopy(next, 0, this.profiles, 0, profiles);
                updateShares();
                if (pass % 4 == 0 && pass <= 40) {
                    double other = clusterPrior; // both are chosen given the shares of this pass
                    if (priors[0] < 0) {
                        doorPrior = bestDoorPrior();
                    }
                    if (priors[1] < 0) {
                        other = bestClusterPrior();
                    }
                    clusterPrior = other;
                }
            }
        }

        private double[][] clusterCount = new double[0][];

        private double shownAt(Seen seen) {
            return profiles[seen.profile] * seen.exposure * share[seen.door][seen.size];
        }

        private void updateShares() {
            count = table(clusterOf.length, 0);
            expected = table(clusterOf.length, 0);
            for (int k = 0; k < all.size(); k++) {
                Seen seen = all.get(k);
                if (seen.speaks()) {
                    count[seen.door][seen.size] += demand[k];
                    expected[seen.door][seen.size] += levels[seen.level] * profiles[seen.profile] * seen.exposure;
                }
            }
            clusterCount = table(clusterShare.length, 0);
            clusterExpected = table(clusterShare.length, 0);
            for (int d = 0; d < clusterOf.length; d++) {
                double weight = doorPrior / (doorPrior + product(expected[d], share[d]));
                for (int s = 0; s < sizes; s++) {
                    clusterCount[clusterOf[d]][s] += count[d][s] * weight;
                    clusterExpected[clusterOf[d]][s] += expected[d][s] * weight;
                }
            }
            double[] houseCount = filled(sizes, 1.0 / sizes);
            double[] houseExpected = filled(sizes, 1);
            for (int c = 0; c < clusterShare.length; c++) {
                double weight = clusterPrior / (clusterPrior + product(clusterExpected[c], clusterShare[c]));
                for (int s = 0; s < sizes; s++) {
                    houseCount[s] += clusterCount[c][s] * weight;
                    houseExpected[s] += clusterExpected[c][s] * weight;
                }
            }
            house = shares(houseCount, houseExpected, filled(sizes, 0), 0);
            for (int c = 0; c < clusterShare.length; c++) {
                clusterShare[c] = shares(clusterCount[c], clusterExpected[c], house, clusterPrior);
            }
            for (int d = 0; d < clusterOf.length; d++) {
                share[d] = shares(count[d], expected[d], clusterShare[clusterOf[d]], doorPrior);
            }
        }

        private double[] shares(double[] counts, double[] shown, double[] toward, double prior) {
            double[] values = new double[sizes];
            for (int s = 0; s < sizes; s++) {
                values[s] = (counts[s] + prior * toward[s]) / (shown[s] + prior);
            }
            double sum = Arrays.stream(values).sum();
            return Arrays.stream(values).map(value -> value / sum).toArray();
        }

        double seenExpected(int d, int s) {
            double seen = all.stream()
                    .filter(one -> one.door == d && one.size == s)
                    .mapToDouble(Seen::units)
                    .sum();
            return count[d][s] > 0 ? expected[d][s] * seen / count[d][s] : expected[d][s];
        }

        private double bestDoorPrior() {
            double best = 0;
            double bestScore = Double.NEGATIVE_INFINITY;
            for (double prior = 4096; prior >= 1; prior /= 2) {
                double score = -Math.log((prior + 100) / Math.sqrt(prior));
                for (int d = 0; d < clusterOf.length; d++) {
                    for (int s = 0; s < sizes; s++) {
                        double seen = 0;
                        for (Seen one : all) {
                            seen += one.door == d && one.size == s ? one.units : 0;
                        }
                        score += logNegativeBinomial(
                                seen, seenExpected(d, s), prior * clusterShare[clusterOf[d]][s], prior);
                    }
                }
                if (score > bestScore) {
                    bestScore = score;
                    best = prior;
                }
            }
            return best;
        }

        private double bestClusterPrior() {
            double best = 0;
            double bestScore = Double.NEGATIVE_INFINITY;
            for (double prior = 4096; prior >= 1; prior /= 2) {
                double score = -Math.log((prior + 100) / Math.sqrt(prior));
                for (int c = 0; c < clusterShare.length; c++) {
                    for (int s = 0; s < sizes; s++) {
                        score +=
                                logNegativeBinomial(clusterCount[c][s], clusterExpected[c][s], prior * house[s], prior);
                    }
                }
                if (score > bestScore) {
                    bestScore = score;
                    best = prior;
                }
            }
            return best;
        }

        double effectiveUnits(int d) {
            double units = 0;
            for (int s = 0; s < sizes; s++) {
                units += seenExpected(d, s) * share[d][s];
            }
            return units;
        }

        private double[][] table(int rows, double value) {
            double[][] table = new double[rows][];
            Arrays.setAll(table, row -> filled(sizes, value));
            return table;
        }

        private static double[] filled(int length, double value) {
            double[] array = new double[length];
            Arrays.fill(array, value);
            return array;
        }

        private static double product(double[] a, double[] b) {
            double sum = 0;
            for (int s = 0; s < a.length; s++) {
                sum += a[s] * b[s];
            }
            return sum;
        }
    }

    /** ln P(count) of a negative binomial of mean {@code shown x shape / prior}, but for what does not depend on the prior. */
    private static double logNegativeBinomial(double count, double shown, double shape, double prior) {
        if (shown <= 0 || shape <= 0) {
            return 0;
        }
        return shape * Math.log(prior / (prior + shown))
                + logGamma(shape + count)
                - logGamma(shape)
                - count * Math.log(prior + shown);
    }

    /** Stirling's series thirty steps further up, and the recurrence back down. */
    private static double logGamma(double x) {
        double y = x + 30;
        double sum = (y - 0.5) * Math.log(y) - y + 0.5 * Math.log(2 * Math.PI) + 1 / (12 * y) - 1 / (360 * y * y * y);
        for (int i = 0; i < 30; i++) {
            sum -= Math.log(x + i);
        }
        return sum;
    }

    /** The mean of a Poisson count given that it is at least {@code least}: the sum of what it is, over the sum of how likely that is. */
    private static double meanFrom(double mean, int least) {
        double weight = 1;
        double weights = 0;
        double sum = 0;
        for (int n = least; n < least + 400; n++) {
            weights += weight;
            sum += n * weight;
            weight *= mean / (n + 1);
        }
        return sum / weights;
    }

    private static List<Seen> drawn(Random random, int doors, int sizes, int styles, int periods, double scatter) {
        List<Seen> all = new ArrayList<>();
        double[][] share = new double[doors][sizes];
        for (double[] row : share) {
            double sum = 0;
            for (int s = 0; s < sizes; s++) {
                row[s] = (s + 1) * Math.exp(scatter * random.nextGaussian());
                sum += row[s];
            }
            for (int s = 0; s < sizes; s++) {
                row[s] /= sum;
            }
        }
        for (int d = 0; d < doors; d++) {
            for (int style = 0; style < styles; style++) {
                for (int period = 0; period < periods; period++) {
                    for (int s = 0; s < sizes; s++) {
                        double mean = share[d][s] * (4 + 3 * style) * (1 + 0.5 * period) * (d + 1);
                        int units = (int) Math.round(mean * (0.5 + random.nextDouble()));
                        boolean out = random.nextInt(4) == 0;
                        units = out ? random.nextInt(units + 1) : units;
                        all.add(new Seen(
                                d,
                                s,
                                style * doors + d,
                                style * periods + period,
                                units,
                                0.25 * (1 + random.nextInt(4)),
                                out));
                    }
                }
            }
        }
        return all;
    }

    private static CurveFit fit(int sizes, int[] clusterOf, int clusters, int levels, int profiles, List<Seen> all) {
        return fit(sizes, clusterOf, clusters, levels, profiles, all, OptionalLong.empty(), OptionalLong.empty());
    }

    private static CurveFit fit(
            int sizes,
            int[] clusterOf,
            int clusters,
            int levels,
            int profiles,
            List<Seen> all,
            OptionalLong doorPrior,
            OptionalLong clusterPrior) {
        int n = all.size();
        boolean[] soldOut = new boolean[n];
        for (int k = 0; k < n; k++) {
            soldOut[k] = all.get(k).soldOut;
        }
        return new CurveFit(
                sizes,
                clusterOf,
                clusters,
                all.stream().mapToInt(Seen::door).toArray(),
                all.stream().mapToInt(Seen::size).toArray(),
                all.stream().mapToInt(Seen::level).toArray(),
                levels,
                all.stream().mapToInt(Seen::profile).toArray(),
                profiles,
                all.stream().mapToDouble(Seen::units).toArray(),
                all.stream().mapToDouble(Seen::exposure).toArray(),
                soldOut,
                doorPrior,
                clusterPrior);
    }

    private static void agree(CurveFit fit, Plain plain, String subject) {
        assertThat(fit.doorPriorUnits()).as("door prior " + subject).isEqualTo(Math.rint(plain.doorPrior));
        assertThat(fit.clusterPriorUnits()).as("cluster prior " + subject).isEqualTo(Math.rint(plain.clusterPrior));
        assertThat(fit.houseShares()).as("house " + subject).containsExactly(plain.house, DIGITS);
        for (int c = 0; c < plain.clusterShare.length; c++) {
            assertThat(fit.clusterShares(c)).as("cluster " + subject).containsExactly(plain.clusterShare[c], DIGITS);
            double own = Plain.product(plain.clusterExpected[c], plain.clusterShare[c]);
            assertThat(fit.clusterWeight(c)).isCloseTo(own / (own + plain.clusterPrior), DIGITS);
        }
        for (int d = 0; d < plain.share.length; d++) {
            assertThat(fit.doorShares(d)).as("door " + subject).containsExactly(plain.share[d], DIGITS);
            double own = plain.effectiveUnits(d);
            assertThat(fit.effectiveUnits(d)).isCloseTo(own, within(1e-6));
            assertThat(fit.ownWeight(d)).isCloseTo(own / (own + plain.doorPrior), DIGITS);
        }
    }

    @Test
    void isThePlainFitWhateverTheScatter() {
        Random random = new Random(1);
        int[] clusterOf = {0, 1, 0, 2, 1};
        Set<Double> doorPriors = new TreeSet<>();
        Set<Double> clusterPriors = new TreeSet<>();
        for (double scatter : new double[] {0, 0.1, 0.3, 0.6, 1, 2}) {
            List<Seen> all = drawn(random, 5, 4, 3, 3, scatter);
            CurveFit fit = fit(4, clusterOf, 3, 15, 9, all);
            agree(fit, new Plain(4, clusterOf, 3, 15, 9, all, new double[] {-1, -1}), "at scatter " + scatter);
            doorPriors.add(fit.doorPriorUnits());
            clusterPriors.add(fit.clusterPriorUnits());
        }
        assertThat(doorPriors).hasSizeGreaterThan(2);
        assertThat(clusterPriors).hasSizeGreaterThan(1);
    }

    @Test
    void isThePlainFitWithGivenPriors() {
        Random random = new Random(2);
        int[] clusterOf = {1, 0, 1};
        for (long[] priors : new long[][] {{5, 9}, {0, 7}, {300, 0}, {12, -1}, {-1, 3}}) {
            List<Seen> all = drawn(random, 3, 3, 2, 2, 0.5);
            CurveFit fit = fit(
                    3,
                    clusterOf,
                    2,
                    6,
                    4,
                    all,
                    priors[0] < 0 ? OptionalLong.empty() : OptionalLong.of(priors[0]),
                    priors[1] < 0 ? OptionalLong.empty() : OptionalLong.of(priors[1]));
            Plain plain = new Plain(3, clusterOf, 2, 6, 4, all, new double[] {priors[0], priors[1]});
            agree(fit, plain, "with priors " + Arrays.toString(priors));
        }
    }

    @Test
    void whatIsPutInThePlaceOfSalesIsTheMeanOfDemandGivenThem() {
        for (double mean : new double[] {0, 0.001, 0.5, 3, 20, 150}) {
            for (int least : new int[] {1, 2, 5, 40}) {
                assertThat(CurveFit.atLeast(mean, least))
                        .as("mean %s, at least %s", mean, least)
                        .isCloseTo(meanFrom(mean, least), within(1e-9 * (1 + mean + least)));
            }
        }
        assertThat(CurveFit.atLeast(1e6, 1)).isCloseTo(1e6, within(1e-3));
    }
}
