package dev.maison.docs.launchday.page;

import dev.maison.docs.launchday.report.ItemStory;
import dev.maison.docs.launchday.report.LaunchReport;

/** Who got how many, with the reason of every line. */
final class LinesSection {
    private LinesSection() {}

    static void write(Markup out, LaunchReport report) {
        Section section = Section.open(
                out,
                "lines",
                "Who got how many",
                "Every line of the plan with its reason. A door that is not listed under an item gets none of it.");
        boolean tiers = report.season().doors().stream().anyMatch(door -> door.tier() != 1);
        for (ItemStory item : report.story().items()) {
            section.details(
                    item.equals(report.story().items().get(0)),
                    MarginSection.name(item) + ": " + Figures.whole(item.givenUnits()) + " of "
                            + Figures.decimal(item.askedUnits(), 0) + " asked, to "
                            + Figures.count(item.lines().size(), "door"),
                    () -> table(out, item, tiers));
        }
        section.close();
    }

    private static void table(Markup out, ItemStory item, boolean tiers) {
        item.conflict().ifPresent(sentence -> out.element("p", sentence, "class", "warning"));
        DataTable table = DataTable.open(
                out,
                "Units of " + MarginSection.name(item),
                "Door",
                tiers ? "Market and tier" : "Market",
                "#Asked",
                "#Units",
                "Reason");
        for (ItemStory.LineStory line : item.lines()) {
            table.row(
                    line.door(),
                    tiers ? line.market() + ", tier " + line.tier() : line.market(),
                    Figures.decimal(line.askedUnits(), 1),
                    Figures.whole(line.units()),
                    line.reason());
        }
        table.close();
    }
}
