package dev.maison.docs.launchday.page;

import dev.maison.docs.launchday.planner.MarginFrontier;
import dev.maison.docs.launchday.report.LaunchReport;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Margin against availability against exclusivity. */
final class FrontierSection {
    private FrontierSection() {}

    static void write(Markup out, LaunchReport report) {
        MarginFrontier frontier = report.planner().frontier();
        Section section = Section.open(
                out,
                "frontier",
                "Margin, availability, exclusivity",
                "Every point is a whole plan that no other beats in all three: expected margin, pairs of item and door that"
                        + " hold at least one unit, and units outside the "
                        + Figures.count(frontier.flagships(), "flagship")
                        + ". Each is the exact optimum at its weights; tiers are left out here.");
        QuotaSection.verdict(
                out, frontier.verdict().isProven(), frontier.verdict().sentence());
        if (!frontier.points().isEmpty()) {
            List<GroupedBars.Group> groups = new ArrayList<>();
            for (int i = 0; i < frontier.points().size(); i++) {
                MarginFrontier.Point point = frontier.points().get(i);
                MarginFrontier.Point first = frontier.points().get(0);
                groups.add(new GroupedBars.Group(
                        Integer.toString(i + 1),
                        List.of(
                                share(
                                        point.margin().toBigDecimal(),
                                        first.margin().toBigDecimal()),
                                share(point.doorsServed(), most(frontier, true)),
                                share(point.unitsOutside(), most(frontier, false)))));
            }
            section.figure(
                    () -> GroupedBars.draw(
                            out,
                            "frontier-chart",
                            "The frontier",
                            "Margin, pairs served and units outside the flagships at every point, in percent of the largest",
                            List.of(
                                    new GroupedBars.Series("margin", "maison"),
                                    new GroupedBars.Series("pairs served", "past-sales"),
                                    new GroupedBars.Series("units outside", "equal")),
                            groups),
                    "Each in percent of its largest value; points by falling margin.");
        }
        DataTable table = DataTable.open(
                out,
                "Points of the frontier",
                "#Point",
                "#Margin",
                "#Pairs served",
                "#Units outside",
                "#Weight of a pair served",
                "#Weight of a unit outside");
        for (int i = 0; i < frontier.points().size(); i++) {
            MarginFrontier.Point point = frontier.points().get(i);
            table.row(
                    Integer.toString(i + 1),
                    Figures.money(point.margin()),
                    Figures.whole(point.doorsServed()),
                    Figures.whole(point.unitsOutside()),
                    point.perDoorServed(),
                    point.perUnitOutside());
        }
        table.close();
        section.close();
    }

    private static long most(MarginFrontier frontier, boolean served) {
        return frontier.points().stream()
                .mapToLong(point -> served ? point.doorsServed() : point.unitsOutside())
                .max()
                .orElse(0);
    }

    private static double share(long part, long whole) {
        return whole == 0 ? 0 : 100.0 * part / whole;
    }

    private static double share(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? 0 : 100.0 * part.doubleValue() / whole.doubleValue();
    }
}
