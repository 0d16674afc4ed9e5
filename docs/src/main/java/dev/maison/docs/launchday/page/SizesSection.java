package dev.maison.docs.launchday.page;

import dev.maison.core.SizeId;
import dev.maison.docs.launchday.planner.StyleSizes;
import dev.maison.docs.launchday.report.LaunchReport;
import java.util.ArrayList;
import java.util.List;

/** Styles over doors and sizes, both totals held. */
final class SizesSection {
    private static final int SHOWN = 20;

    private SizesSection() {}

    static void write(Markup out, LaunchReport report) {
        Section section = Section.open(
                out,
                "sizes",
                "Sizes",
                "A style over doors and sizes: each door keeps its units in all, each size the units that were made and given, and"
                        + " within both totals every door comes as near to its own size curve as whole units can.");
        List<StyleSizes> styles = report.planner().sizes();
        if (styles.isEmpty()) {
            section.paragraph(
                    "No item of this run is said to be a size of a style: items.csv may name style and size.");
        } else {
            section.note(
                    "Curves come from the doors' sales, drawn to their market and to the house. The rows say nothing of"
                            + " stock-outs, so none are corrected here.");
        }
        for (StyleSizes style : styles) {
            section.heading("Style " + style.style());
            QuotaSection.verdict(
                    out, style.verdict().isProven(), style.verdict().sentence());
            style.conflict().ifPresent(section::note);
            section.paragraph("House curve: " + curve(style.sizes(), style.house()) + ".");
            section.details(
                    Figures.count(style.doors().size(), "door")
                            + (style.doors().size() > SHOWN ? ", the first " + SHOWN : ""),
                    () -> doors(out, style));
        }
        section.close();
    }

    private static String curve(List<SizeId> sizes, List<Long> parts) {
        List<String> shares = new ArrayList<>();
        for (int s = 0; s < sizes.size(); s++) {
            shares.add(sizes.get(s) + " " + Figures.percent(parts.get(s), 1_000_000));
        }
        return String.join(", ", shares);
    }

    private static void doors(Markup out, StyleSizes style) {
        String run = String.join(" / ", style.sizes().stream().map(SizeId::text).toList());
        DataTable table = DataTable.open(
                out,
                "Units of " + style.style() + " by size (" + run + ")",
                "Door",
                "Curve",
                "#By item",
                "#By curve, both totals held");
        style.doors().stream()
                .limit(SHOWN)
                .forEach(door -> table.row(
                        door.door().text(),
                        curve(style.sizes(), door.curve()),
                        joined(door.item()),
                        joined(door.split())));
        table.close();
    }

    private static String joined(List<Long> units) {
        return String.join(" / ", units.stream().map(Figures::whole).toList());
    }
}
