package dev.maison.docs.launchday.season;

/**
 * Demand per item and door over the horizon: a mean, and the size of a negative binomial (0 for Poisson). Items and doors are counted
 * from 0 in the order of the lists that the forecast was made for.
 */
public final class Forecast {
    private final int items;
    private final int doors;
    private final double[] means;
    private final double[] sizes;

    Forecast(int items, int doors, double[] means, double[] sizes) {
        this.items = items;
        this.doors = doors;
        this.means = means;
        this.sizes = sizes;
    }

    /** The expected units of an item at a door. */
    public double mean(int item, int door) {
        return means[item * doors + door];
    }

    /** The expected units of an item over all doors. */
    public double mean(int item) {
        double sum = 0;
        for (int door = 0; door < doors; door++) {
            sum += mean(item, door);
        }
        return sum;
    }

    /** The expected units of one door over all items. */
    public double meanOfDoor(int door) {
        double sum = 0;
        for (int item = 0; item < items; item++) {
            sum += mean(item, door);
        }
        return sum;
    }

    /** A copy of the means, one per cell {@code item * doors + door}. */
    public double[] means() {
        return means.clone();
    }

    /** A copy of the sizes, one per cell {@code item * doors + door}. */
    public double[] sizes() {
        return sizes.clone();
    }
}
