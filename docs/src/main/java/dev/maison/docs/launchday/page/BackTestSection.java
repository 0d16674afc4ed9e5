package dev.maison.docs.launchday.page;

import dev.maison.docs.launchday.backtest.BackTest;
import dev.maison.docs.launchday.backtest.Method;
import dev.maison.docs.launchday.backtest.Round;
import dev.maison.docs.launchday.report.LaunchReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The same rules at several cut-offs in the past, against the usual ways to split. */
final class BackTestSection {
    private BackTestSection() {}

    static void write(Markup out, LaunchReport report) {
        BackTest test = report.backTest();
        Section section = Section.open(
                out,
                "back-test",
                "Would it have met more demand?",
                "At each cut-off doors, items, estimate and supply come from the weeks before it by the same rules. A unit counts as met"
                        + " if the door that was given it bought it in the weeks that followed. All splits share the same supply and"
                        + " the same doors; nothing is tuned on the weeks that are counted.");
        if (test.rounds().isEmpty()) {
            section.note("The data hold no cut-off with enough weeks before it and a full horizon after it.")
                    .close();
            return;
        }
        section.paragraph(summary(test));
        List<GroupedBars.Series> series = new ArrayList<>();
        for (Method method : Method.values()) {
            series.add(new GroupedBars.Series(method.label(), style(method)));
        }
        List<GroupedBars.Group> groups = test.rounds().stream()
                .map(round -> new GroupedBars.Group(
                        round.cutOff().toString(),
                        java.util.Arrays.stream(Method.values())
                                .map(method -> (double) round.met(method))
                                .toList()))
                .toList();
        section.figure(
                () -> GroupedBars.draw(
                        out,
                        "rounds",
                        "Units of real demand met, by cut-off",
                        "For each cut-off one bar per way to split, as high as the units of real demand it met.",
                        series,
                        groups),
                "Units of real demand met over the horizon after each cut-off.");
        table(out, test);
        out.open("ul", "class", "sentences");
        for (Method method : Method.values()) {
            out.open("li")
                    .element("strong", method.label())
                    .text(": " + method.rule() + ".")
                    .closeLine();
        }
        out.closeLine();
        section.close();
    }

    static String summary(BackTest test) {
        long usual = test.met(Method.PAST_SALES);
        long ours = test.met(Method.MAISON);
        return "Over " + Figures.count(test.rounds().size(), "cut-off") + " Maison met " + Figures.whole(ours)
                + " units of real demand, the split by past sales " + Figures.whole(usual) + " ("
                + Figures.change(ours, usual) + "): more at " + test.wins(Method.PAST_SALES) + ", fewer at "
                + test.losses(Method.PAST_SALES) + ". In proportion to our own estimate it would have been "
                + Figures.whole(test.met(Method.ESTIMATE)) + ", with equal shares "
                + Figures.whole(test.met(Method.EQUAL)) + "; no split could have met more than "
                + Figures.whole(
                        test.rounds().stream().mapToLong(Round::reachableUnits).sum())
                + ".";
    }

    private static void table(Markup out, BackTest test) {
        DataTable table = DataTable.open(
                out,
                "Back-test: units of real demand met",
                "Cut-off",
                "#Doors",
                "#Supply",
                "#Bought after",
                "#Most possible",
                "#Maison",
                "#By past sales",
                "#By estimate",
                "#Equal",
                "#Against past sales");
        long supply = 0;
        long bought = 0;
        long most = 0;
        for (Round round : test.rounds()) {
            supply += round.supplyUnits();
            bought += round.boughtUnits();
            most += round.reachableUnits();
            table.row(
                    round.cutOff().toString(),
                    Figures.whole(round.doors()),
                    Figures.whole(round.supplyUnits()),
                    Figures.whole(round.boughtUnits()),
                    Figures.whole(round.reachableUnits()),
                    Figures.whole(round.met(Method.MAISON)),
                    Figures.whole(round.met(Method.PAST_SALES)),
                    Figures.whole(round.met(Method.ESTIMATE)),
                    Figures.whole(round.met(Method.EQUAL)),
                    Figures.change(round.met(Method.MAISON), round.met(Method.PAST_SALES)));
        }
        table.row(
                "total",
                List.of(
                        "All cut-offs",
                        "",
                        Figures.whole(supply),
                        Figures.whole(bought),
                        Figures.whole(most),
                        Figures.whole(test.met(Method.MAISON)),
                        Figures.whole(test.met(Method.PAST_SALES)),
                        Figures.whole(test.met(Method.ESTIMATE)),
                        Figures.whole(test.met(Method.EQUAL)),
                        Figures.change(test.met(Method.MAISON), test.met(Method.PAST_SALES))));
        table.close();
    }

    static String style(Method method) {
        return method.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
