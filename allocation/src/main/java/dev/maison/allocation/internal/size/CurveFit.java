package dev.maison.allocation.internal.size;

import dev.maison.allocation.internal.demand.SizeGrid;
import java.util.Arrays;
import java.util.OptionalLong;

/**
 * Shares of sizes per door, cluster and house by expectation-maximisation over censored Poisson counts, with shrunken shares. Everything
 * is summed in the order of the observations, of doors, clusters and sizes, so the same input gives the same bits.
 */
public final class CurveFit {
    /** Passes over the observations. */
    public static final int SWEEPS = 60;

    private static final int SWEEPS_WITH_NEW_PRIORS = 40;
    private static final double LARGEST_PRIOR = 4096;
    private static final double LEAST_PRIOR = 1e-6;
    private static final double USUAL_PRIOR = 100;

    /** What a period of average sales counts for against the sales of a period. */
    private static final double PROFILE_PRIOR = 1;

    private final int sizes;
    private final int[] clusterOfDoor;
    private final int[] door;
    private final int[] size;
    private final int[] level;
    private final int[] profile;
    private final double[] units;
    private final double[] exposure;
    private final boolean[] soldOut;
    private final double[] demand;
    private final double[] levels;
    private final double[] profiles;
    private final double[] levelExpected;
    private final double[] profileExpected;
    private final Shares doors;
    private final Shares clusters;
    private final double[] house;
    private final double[] seen;
    private double doorPrior = 64;
    private double clusterPrior = 64;

    /**
     * Fits.
     *
     * <p>Preconditions: some units; indices within their ranges; exposures positive.
     */
    @SuppressWarnings("TooManyParameters")
    public CurveFit(
            int sizes,
            int[] clusterOfDoor,
            int clusterCount,
            int[] door,
            int[] size,
            int[] level,
            int levelCount,
            int[] profile,
            int profileCount,
            double[] units,
            double[] exposure,
            boolean[] soldOut,
            OptionalLong doorPriorUnits,
            OptionalLong clusterPriorUnits) {
        this.sizes = sizes;
        this.clusterOfDoor = clusterOfDoor;
        this.door = door;
        this.size = size;
        this.level = level;
        this.profile = profile;
        this.units = units;
        this.exposure = exposure;
        this.soldOut = soldOut;
        this.demand = new double[units.length];
        this.levels = new double[levelCount];
        this.levelExpected = new double[levelCount];
        this.profiles = new double[profileCount];
        this.profileExpected = new double[profileCount];
        this.doors = new Shares(clusterOfDoor.length, sizes);
        this.clusters = new Shares(clusterCount, sizes);
        this.house = new double[sizes];
        this.seen = new double[clusterOfDoor.length * sizes];
        Arrays.fill(profiles, 1);
        Arrays.fill(levels, 1);
        Arrays.fill(house, 1.0 / sizes);
        doorPriorUnits.ifPresent(given -> doorPrior = Math.max(LEAST_PRIOR, (double) given));
        clusterPriorUnits.ifPresent(given -> clusterPrior = Math.max(LEAST_PRIOR, (double) given));
        for (int k = 0; k < units.length; k++) {
            seen[door[k] * sizes + size[k]] += units[k];
        }
        System.arraycopy(units, 0, demand, 0, units.length);
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            if (sweep > 0) {
                imagine();
            }
            updateLevels();
            updateProfiles();
            boolean refit = sweep % 4 == 3 && sweep < SWEEPS_WITH_NEW_PRIORS;
            updateShares(refit && doorPriorUnits.isEmpty(), refit && clusterPriorUnits.isEmpty());
        }
    }

    private boolean isSilent(int k) {
        return soldOut[k] && units[k] == 0;
    }

    private double mean(int k) {
        return levels[level[k]] * profiles[profile[k]] * exposure[k] * doors.share[door[k] * sizes + size[k]];
    }

    /** Demand given what was seen: what sold, or the mean of a Poisson count that is at least that. */
    private void imagine() {
        for (int k = 0; k < units.length; k++) {
            if (soldOut[k] && units[k] > 0) {
                demand[k] = atLeast(mean(k), units[k]);
            }
        }
    }

    /** The mean of a Poisson count of mean {@code mean} given that it is at least {@code least}, which is positive. */
    static double atLeast(double mean, double least) {
        double sum = 1;
        double term = 1;
        for (int k = 1; k < 100_000 && term > 1e-17 * sum && sum < 1e280; k++) {
            term *= mean / (least + k);
            sum += term;
        }
        return mean + least / sum;
    }

    private void updateLevels() {
        double[] counts = new double[levels.length];
        Arrays.fill(levelExpected, 0);
        for (int k = 0; k < units.length; k++) {
            if (!isSilent(k)) {
                counts[level[k]] += demand[k];
                levelExpected[level[k]] += profiles[profile[k]] * exposure[k] * doors.share[door[k] * sizes + size[k]];
            }
        }
        for (int l = 0; l < levels.length; l++) {
            levels[l] = levelExpected[l] > 0 ? counts[l] / levelExpected[l] : 0;
        }
    }

    private void updateProfiles() {
        double[] counts = new double[profiles.length];
        Arrays.fill(profileExpected, 0);
        for (int k = 0; k < units.length; k++) {
            if (!isSilent(k)) {
                counts[profile[k]] += demand[k];
                profileExpected[profile[k]] += levels[level[k]] * exposure[k] * doors.share[door[k] * sizes + size[k]];
            }
        }
        for (int p = 0; p < profiles.length; p++) {
            profiles[p] = (counts[p] + PROFILE_PRIOR) / (profileExpected[p] + PROFILE_PRIOR);
        }
    }

    private void updateShares(boolean newDoorPrior, boolean newClusterPrior) {
        doors.clear();
        for (int k = 0; k < units.length; k++) {
            if (!isSilent(k)) {
                int cell = door[k] * sizes + size[k];
                doors.count[cell] += demand[k];
                doors.expected[cell] += levels[level[k]] * profiles[profile[k]] * exposure[k];
            }
        }
        clusters.clear();
        for (int d = 0; d < clusterOfDoor.length; d++) {
            double doubt = 1 + doors.evidence(d) / doorPrior;
            for (int s = 0; s < sizes; s++) {
                clusters.count[clusterOfDoor[d] * sizes + s] += doors.count[d * sizes + s] / doubt;
                clusters.expected[clusterOfDoor[d] * sizes + s] += doors.expected[d * sizes + s] / doubt;
            }
        }
        double[] houseCount = new double[sizes];
        double[] houseExpected = new double[sizes];
        for (int c = 0; c < clusters.rows; c++) {
            double doubt = 1 + clusters.evidence(c) / clusterPrior;
            for (int s = 0; s < sizes; s++) {
                houseCount[s] += clusters.count[c * sizes + s] / doubt;
                houseExpected[s] += clusters.expected[c * sizes + s] / doubt;
            }
        }
        for (int s = 0; s < sizes; s++) {
            house[s] = (houseCount[s] + 1.0 / sizes) / (houseExpected[s] + 1);
        }
        Shares.normalise(house, 0, sizes);
        for (int c = 0; c < clusters.rows; c++) {
            clusters.shrink(c, house, 0, clusterPrior);
        }
        for (int d = 0; d < clusterOfDoor.length; d++) {
            doors.shrink(d, clusters.share, clusterOfDoor[d] * sizes, doorPrior);
        }
        if (newDoorPrior) {
            doorPrior = fitDoorPrior();
        }
        if (newClusterPrior) {
            clusterPrior = fitClusterPrior();
        }
    }

    private double fitDoorPrior() {
        double best = doorPrior;
        double bestScore = Double.NEGATIVE_INFINITY;
        for (double prior = LARGEST_PRIOR; prior >= 1; prior /= 2) {
            double score = penalty(prior);
            for (int d = 0; d < clusterOfDoor.length; d++) {
                for (int s = 0; s < sizes; s++) {
                    int cell = d * sizes + s;
                    score += score(seen[cell], seenExpected(d, s), clusters.share[clusterOfDoor[d] * sizes + s], prior);
                }
            }
            if (score > bestScore) {
                bestScore = score;
                best = prior;
            }
        }
        return best;
    }

    private double fitClusterPrior() {
        double best = clusterPrior;
        double bestScore = Double.NEGATIVE_INFINITY;
        for (double prior = LARGEST_PRIOR; prior >= 1; prior /= 2) {
            double score = penalty(prior);
            for (int cell = 0; cell < clusters.count.length; cell++) {
                score += score(clusters.count[cell], clusters.expected[cell], house[cell % sizes], prior);
            }
            if (score > bestScore) {
                bestScore = score;
                best = prior;
            }
        }
        return best;
    }

    /**
     * A half-Cauchy prior on the scatter {@code prior^-1/2} of curves, of scale a tenth: a few units cannot show how much curves differ,
     * and a prior as wide as that for demand would take their noise for a difference (Gelman, Bayesian Analysis 1, 2006).
     */
    private static double penalty(double prior) {
        return 0.5 * StrictMath.log(prior) - StrictMath.log(prior + USUAL_PRIOR);
    }

    /** Log-likelihood of a negative binomial count around {@code expected * share}, without what does not depend on the prior. */
    private static double score(double count, double expected, double share, double prior) {
        double shape = prior * share;
        if (!(expected > 0) || !(shape > 0)) {
            return 0;
        }
        double sum = prior + expected;
        double none = shape * StrictMath.log(prior / sum);
        return count == 0
                ? none
                : none + SizeGrid.logGamma(shape + count) - SizeGrid.logGamma(shape) - count * StrictMath.log(sum);
    }

    /** The exposure behind what was seen: imagined demand speaks no louder than the sales it was imagined from. */
    private double seenExpected(int d, int s) {
        int cell = d * sizes + s;
        return doors.count[cell] > 0 ? doors.expected[cell] * (seen[cell] / doors.count[cell]) : doors.expected[cell];
    }

    /** The shares of a door. */
    public double[] doorShares(int d) {
        return Arrays.copyOfRange(doors.share, d * sizes, (d + 1) * sizes);
    }

    /** The shares of a cluster. */
    public double[] clusterShares(int c) {
        return Arrays.copyOfRange(clusters.share, c * sizes, (c + 1) * sizes);
    }

    /** The shares of the house. */
    public double[] houseShares() {
        return house.clone();
    }

    /** The units of a door's sales that speak for its curve. */
    public double effectiveUnits(int d) {
        double units = 0;
        for (int s = 0; s < sizes; s++) {
            units += seenExpected(d, s) * doors.share[d * sizes + s];
        }
        return units;
    }

    /** How much a door's curve rests on its own sales. */
    public double ownWeight(int d) {
        double own = effectiveUnits(d);
        return own / (own + doorPrior);
    }

    /** How much a cluster's curve rests on its own sales. */
    public double clusterWeight(int c) {
        double own = clusters.evidence(c);
        return own / (own + clusterPrior);
    }

    /** What a cluster's curve counts for, in units. */
    public double doorPriorUnits() {
        return StrictMath.rint(doorPrior);
    }

    /** What the house's curve counts for, in units. */
    public double clusterPriorUnits() {
        return StrictMath.rint(clusterPrior);
    }

    /** Rows of shares with the counts behind them. */
    private static final class Shares {
        private final int rows;
        private final int sizes;
        private final double[] share;
        private final double[] count;
        private final double[] expected;

        Shares(int rows, int sizes) {
            this.rows = rows;
            this.sizes = sizes;
            this.share = new double[rows * sizes];
            this.count = new double[rows * sizes];
            this.expected = new double[rows * sizes];
            Arrays.fill(share, 1.0 / sizes);
        }

        void clear() {
            Arrays.fill(count, 0);
            Arrays.fill(expected, 0);
        }

        /** The units that the row's exposure would see at its shares. */
        double evidence(int row) {
            double units = 0;
            for (int s = 0; s < sizes; s++) {
                units += expected[row * sizes + s] * share[row * sizes + s];
            }
            return units;
        }

        void shrink(int row, double[] toward, int from, double prior) {
            for (int s = 0; s < sizes; s++) {
                int cell = row * sizes + s;
                share[cell] = (count[cell] + prior * toward[from + s]) / (expected[cell] + prior);
            }
            normalise(share, row * sizes, sizes);
        }

        static void normalise(double[] values, int from, int length) {
            double sum = 0;
            for (int s = 0; s < length; s++) {
                sum += values[from + s];
            }
            for (int s = 0; s < length; s++) {
                values[from + s] /= sum;
            }
        }
    }
}
