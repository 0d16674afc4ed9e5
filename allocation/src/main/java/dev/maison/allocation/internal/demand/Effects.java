package dev.maison.allocation.internal.demand;

import java.util.Arrays;

/** The factors of one side of the table (its rows, or its columns), shrunk to the factor of their group, and that to one. */
final class Effects {
    /** A factor's uncertainty is never taken for larger than this size says. */
    private static final double SMALLEST_SIZE = 0.5;

    private final int[] order;
    private final int[] groups;
    private final double[] groupFactor;
    private final double[] groupCount;
    private final double[] groupWeight;
    private final double[] means;
    private double size = 1;
    private double groupSize = 1;

    final double[] factor;
    final double[] variance;

    /** Counts and expected counts per row or column, to be filled before {@link #update}. */
    final double[] count;

    final double[] expected;

    Effects(int[] order, int[] groups, int groupCount) {
        this.order = order;
        this.groups = groups;
        this.groupFactor = new double[groupCount];
        this.groupCount = new double[groupCount];
        this.groupWeight = new double[groupCount];
        int n = order.length;
        this.means = new double[n];
        this.factor = new double[n];
        this.variance = new double[n];
        this.count = new double[n];
        this.expected = new double[n];
        Arrays.fill(groupFactor, 1);
        Arrays.fill(factor, 1);
    }

    /** How much a factor scatters around that of its group: the squared relative deviation. */
    double scatter() {
        return 1 / size;
    }

    /** New factors from counts and expected counts; also new sizes, if asked for. */
    void update(boolean refit) {
        if (refit) {
            for (int i = 0; i < means.length; i++) {
                means[i] = expected[i] * groupFactor[groups[i]];
            }
            size = SizeGrid.fit(sorted(count), sorted(means), SMALLEST_SIZE);
        }
        Arrays.fill(groupCount, 0);
        Arrays.fill(groupWeight, 0);
        for (int i : order) {
            // The precision of this row's own ratio as a witness of its group's factor (Buehlmann and Straub).
            int g = groups[i];
            double doubt = 1 + expected[i] * groupFactor[g] / size;
            groupCount[g] += count[i] / doubt;
            groupWeight[g] += expected[i] / doubt;
        }
        if (refit) {
            groupSize = SizeGrid.fit(groupCount, groupWeight, SMALLEST_SIZE);
        }
        for (int g = 0; g < groupFactor.length; g++) {
            groupFactor[g] = (groupCount[g] + groupSize) / (groupWeight[g] + groupSize);
        }
        for (int i : order) {
            int g = groups[i];
            double mean = expected[i] * groupFactor[g];
            factor[i] = groupFactor[g] * (count[i] + size) / (mean + size);
            double rest = size / (mean + size);
            variance[i] = 1 / (size + count[i]) + rest * rest / (groupSize + groupCount[g]);
        }
    }

    private double[] sorted(double[] values) {
        double[] sorted = new double[values.length];
        for (int k = 0; k < sorted.length; k++) {
            sorted[k] = values[order[k]];
        }
        return sorted;
    }
}
