package dev.maison.docs.launchday.sample;

/**
 * An item of a made-up house.
 *
 * @param style the style, which the code begins with
 * @param size the size, which the code goes on with
 * @param description the item in words
 * @param priceEuro the price
 * @param weeklyUnits what a door of weight one sells in a week
 * @param watch whether it is a watch; else it is of leather
 */
record SampleItem(String style, String size, String description, int priceEuro, double weeklyUnits, boolean watch) {
    /** The code of the item in a season such as S26. */
    String code(String season) {
        return style + "-" + size + "-" + season;
    }
}
