package dev.maison.docs.launchday.page;

import dev.maison.docs.launchday.report.ItemStory;
import dev.maison.docs.launchday.report.LaunchReport;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Why the marginal units went where they did, who gets the next one, and what it would take. */
final class MarginSection {
    private static final int UNITS_SHOWN = 24;

    private MarginSection() {}

    static void write(Markup out, LaunchReport report) {
        Section section = Section.open(
                out,
                "margin",
                "Why the marginal units went where they did",
                "One more unit at a door is worth its value times the chance that the door sells it. The units worth most are given"
                        + " until none are left; the price at which that happens is the cut-off. Every unit given is worth at least"
                        + " the cut-off, every unit not given at most.");
        Optional<ItemStory> contested = report.story().items().stream()
                .filter(item ->
                        item.cutOff().isPresent() && item.findFirstRefused().isPresent())
                .max(Comparator.comparing((ItemStory item) -> item.askedUnits() - item.givenUnits())
                        .thenComparing(item -> item.item().sku()));
        contested.ifPresent(item -> {
            worth(out, section, report, item);
            chart(out, section, item);
        });
        table(out, report);
        section.heading("Who gets the next unit, and what it would take");
        DataTable next = DataTable.open(
                out,
                "Per item: who would get one unit more, and what it would take for the door whose wish is met least",
                "Item",
                "One unit more",
                "For the door that misses most");
        for (ItemStory item : report.story().items()) {
            next.row(
                    name(item),
                    item.nextUnit().orElse("\u2013"),
                    item.wouldTake().orElse("\u2013"));
        }
        next.close();
        section.close();
    }

    private static void chart(Markup out, Section section, ItemStory item) {
        List<ItemStory.MarginalUnit> given =
                item.margin().stream().filter(ItemStory.MarginalUnit::given).toList();
        List<ItemStory.MarginalUnit> refused =
                item.margin().stream().filter(unit -> !unit.given()).toList();
        List<ItemStory.MarginalUnit> last = given.subList(Math.max(0, given.size() - UNITS_SHOWN), given.size());
        List<ItemStory.MarginalUnit> first = refused.subList(0, Math.min(UNITS_SHOWN, refused.size()));
        List<CutOffSteps.Unit> units = java.util.stream.Stream.concat(last.stream(), first.stream())
                .map(unit -> new CutOffSteps.Unit(
                        unit.door(), unit.worth().toBigDecimal().doubleValue(), unit.given()))
                .toList();
        ItemStory.CutOff cutOff = item.cutOff().orElseThrow();
        section.figure(
                () -> CutOffSteps.draw(
                        out,
                        "steps",
                        "The units around the cut-off of " + item.item().sku(),
                        "Marks for the last units given and the first not given, each as high as the unit is worth at its door,"
                                + " with a line at the cut-off price.",
                        units,
                        cutOff.price().toBigDecimal().doubleValue(),
                        Figures.price(cutOff.price())),
                "Closer: the last " + last.size()
                        + " units given (full) and the first " + first.size()
                        + " refused (hollow), on either side of the cut-off.");
    }

    private static void worth(Markup out, Section section, LaunchReport report, ItemStory item) {
        ItemStory.CutOff cutOff = item.cutOff().orElseThrow();
        section.figure(
                () -> WorthCurve.draw(
                        out,
                        "worth",
                        "What each further unit of " + item.item().sku() + " is worth",
                        "A falling curve: the worth of all units that doors could use, best first, with the supply as an upright"
                                + " line and the cut-off price where the two meet.",
                        item.worth().stream()
                                .map(worth -> worth.toBigDecimal().doubleValue())
                                .toList(),
                        item.worthGiven(),
                        cutOff.price().toBigDecimal().doubleValue(),
                        Figures.price(cutOff.price())),
                "The most contested item, " + name(item)
                        + ": the units that doors could use, by what they are worth there. The supply ends at the cut-off."
                        + tierNote(report, cutOff));
    }

    private static String tierNote(LaunchReport report, ItemStory.CutOff cutOff) {
        return report.season().doors().stream().allMatch(door -> door.tier() == cutOff.tier())
                ? ""
                : " Tier " + cutOff.tier() + " alone is drawn: each tier is served before the next.";
    }

    private static void table(Markup out, LaunchReport report) {
        DataTable table = DataTable.open(
                out,
                "Per item: the last unit given and the first refused, on either side of the cut-off",
                "Item",
                "Last unit given",
                "#Worth there",
                "#Cut-off",
                "First unit refused",
                "#Worth there");
        for (ItemStory item : report.story().items()) {
            Optional<ItemStory.MarginalUnit> given = item.findLastGiven();
            Optional<ItemStory.MarginalUnit> refused = item.findFirstRefused();
            table.row(
                    name(item),
                    given.map(MarginSection::unit).orElse("\u2013"),
                    given.map(unit -> Figures.price(unit.worth())).orElse("\u2013"),
                    item.cutOff().map(cutOff -> Figures.price(cutOff.price())).orElse("none: enough for all"),
                    refused.map(MarginSection::unit).orElse("\u2013"),
                    refused.map(unit -> Figures.price(unit.worth())).orElse("\u2013"));
        }
        table.close();
    }

    private static String unit(ItemStory.MarginalUnit unit) {
        return "unit " + Figures.whole(unit.number()) + " at " + unit.door();
    }

    static String name(ItemStory item) {
        String description = item.item().description();
        return item.item().sku().text() + (description.isEmpty() ? "" : " \u00b7 " + description);
    }
}
