package dev.maison.docs.launchday.page;

import dev.maison.docs.launchday.backtest.Method;
import dev.maison.docs.launchday.report.LaunchReport;
import dev.maison.docs.launchday.report.SellThroughCurves;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How soon the units given were bought. */
final class SellThroughSection {
    private SellThroughSection() {}

    static void write(Markup out, LaunchReport report) {
        Section section = Section.open(
                out,
                "sell-through",
                "Sell-through after the cut-off",
                "Of the units a split gives, the share that the doors it gave them to had really bought by the end of each week. A unit"
                        + " at the wrong door is never bought there, so the curve ends below the whole.");
        if (report.sellThrough().isEmpty()) {
            section.note("The data hold no full horizon after any cut-off, so there is nothing to show yet.");
        } else {
            curves(out, section, report.sellThrough().get());
        }
        section.close();
    }

    private static void curves(Markup out, Section section, SellThroughCurves curves) {
        List<Curves.Curve> drawn = new ArrayList<>();
        for (Map.Entry<Method, List<Long>> entry : curves.unitsByWeek().entrySet()) {
            drawn.add(new Curves.Curve(
                    entry.getKey().label(),
                    BackTestSection.style(entry.getKey()),
                    entry.getValue().stream()
                            .map(units -> curves.givenUnits() == 0 ? 0 : 100.0 * units / curves.givenUnits())
                            .toList()));
        }
        section.figure(
                () -> Curves.draw(
                        out,
                        "curves",
                        "Sell-through by week after the cut-off",
                        "One line per way to split: the share of units given that the doors had bought, week by week.",
                        drawn),
                (curves.ofThisLaunch() ? "This launch" : "The latest launch whose horizon is over, from the back-test")
                        + ", cut-off " + Figures.day(curves.cutOff()) + ", " + Figures.whole(curves.givenUnits())
                        + " units.");
    }
}
