package dev.maison.allocation.testkit.size;

/**
 * A house to simulate. All curves are over seven sizes.
 *
 * @param seed the seed: the same scenario gives the same sales on every JVM
 * @param clusters how many clusters
 * @param doorsPerCluster how many doors in each
 * @param styles how many styles share the scale
 * @param periods how many weeks each style is on sale, without replenishment
 * @param demandPerDoor the mean demand for a style at a door over all its weeks
 * @param stockPercent the stock of a style at a door in percent of that mean, split by the curve of the house
 * @param clusterUnits how alike clusters are to the house: a cluster's curve is as far from it as a sample of so many units
 * @param doorUnits how alike doors are to their cluster, likewise
 */
public record SizeScenario(
        long seed,
        int clusters,
        int doorsPerCluster,
        int styles,
        int periods,
        int demandPerDoor,
        int stockPercent,
        int clusterUnits,
        int doorUnits) {
    /** Four clusters of ten doors, six styles of ten weeks, twenty pieces wanted per style and door, as much stock as demand. */
    public static SizeScenario usual(long seed) {
        return new SizeScenario(seed, 4, 10, 6, 10, 20, 100, 150, 150);
    }

    /** This scenario with so many styles. */
    public SizeScenario withStyles(int number) {
        return new SizeScenario(
                seed, clusters, doorsPerCluster, number, periods, demandPerDoor, stockPercent, clusterUnits, doorUnits);
    }

    /** This scenario with so much stock. */
    public SizeScenario withStockPercent(int percent) {
        return new SizeScenario(
                seed, clusters, doorsPerCluster, styles, periods, demandPerDoor, percent, clusterUnits, doorUnits);
    }

    /** This scenario with so much demand per style and door. */
    public SizeScenario withDemandPerDoor(int units) {
        return new SizeScenario(
                seed, clusters, doorsPerCluster, styles, periods, units, stockPercent, clusterUnits, doorUnits);
    }

    /** This scenario with clusters and doors that are so alike. */
    public SizeScenario withUnits(int ofClusters, int ofDoors) {
        return new SizeScenario(
                seed, clusters, doorsPerCluster, styles, periods, demandPerDoor, stockPercent, ofClusters, ofDoors);
    }
}
