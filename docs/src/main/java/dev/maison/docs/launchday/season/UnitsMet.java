package dev.maison.docs.launchday.season;

/** What a split was good for, once it is known what the doors bought. */
public final class UnitsMet {
    private UnitsMet() {}

    /** Units given that the door bought: the smaller of the two, added over items and doors. */
    public static long by(long[][] given, Trade bought) {
        long met = 0;
        for (int item = 0; item < given.length; item++) {
            for (int door = 0; door < given[item].length; door++) {
                met += Math.min(given[item][door], bought.units(item, door));
            }
        }
        return met;
    }

    /** The same at the end of a week, counted from 0. */
    public static long until(int week, long[][] given, Trade bought) {
        long met = 0;
        for (int item = 0; item < given.length; item++) {
            for (int door = 0; door < given[item].length; door++) {
                met += Math.min(given[item][door], bought.unitsUntil(item, door, week));
            }
        }
        return met;
    }
}
