package dev.maison.docs.launchday.page;

import dev.maison.docs.launchday.report.LaunchReport;
import dev.maison.docs.launchday.season.LaunchSettings;
import dev.maison.docs.launchday.season.Season;

/** The rules that were followed, and where the data come from. */
final class MethodSection {
    private MethodSection() {}

    static void write(Markup out, LaunchReport report) {
        LaunchSettings settings = report.folder().settings();
        Season season = report.season();
        boolean ownDoors = !report.folder().house().doors().isEmpty();
        boolean ownItems = !report.folder().house().items().isEmpty();
        Section section = Section.open(
                out, "method", "The rules", "What was decided by rule, from the weeks before the cut-off alone.");
        out.open("dl", "class", "definitions");
        fact(
                out,
                "Cut-off and weeks",
                "Decided on " + season.cutOff() + ", from the "
                        + season.history().weeks() + " weeks before it, for the " + settings.horizonWeeks()
                        + " weeks after it.");
        fact(
                out,
                "Doors",
                ownDoors
                        ? "The " + season.doors().size() + " doors of doors.csv."
                        : "Buyers with sales in at least " + settings.doorMinWeeks()
                                + " different weeks of the history, at least half of whose lines are for "
                                + settings.doorMinUnits()
                                + " units or more. A door's market is the one most of its lines name.");
        fact(
                out,
                "Items",
                ownItems
                        ? "The " + season.items().size()
                                + " items of items.csv. The sales of an item's like item stand for its own."
                        : "The " + settings.items()
                                + " products these doors ordered most often in the history. Orders are counted, not units, so that"
                                + " one bulk order does not make a best-seller.");
        fact(
                out,
                "Supply",
                "Where no file states it: " + settings.supplyShare()
                        + " of what the doors bought of the item in the history, per week,"
                        + " over as many weeks as the horizon, rounded down.");
        fact(
                out,
                "Demand",
                "Orders of each item at each door are estimated first, shrunk toward like items and like doors; then the units of an"
                        + " order, shrunk toward the door's usual. Negative binomial. The strength of like items and like doors is what"
                        + " the estimator says times " + Figures.decimal(season.trust(), 4)
                        + ", the factor that served best on the last weeks of the history.");
        fact(
                out,
                "Worth of a unit",
                "The item's value times the probability that the door sells at least so many, rounded half-even to millionths. The value"
                        + " is the median price paid in the history, unless a file states it.");
        fact(out, "Data", settings.source() + ".");
        out.closeLine();
        section.close();
    }

    private static void fact(Markup out, String name, String text) {
        out.element("dt", name).element("dd", text);
    }
}
