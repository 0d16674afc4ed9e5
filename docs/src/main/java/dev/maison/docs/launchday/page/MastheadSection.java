package dev.maison.docs.launchday.page;

import dev.maison.docs.launchday.backtest.BackTest;
import dev.maison.docs.launchday.backtest.Method;
import dev.maison.docs.launchday.report.LaunchReport;
import dev.maison.docs.launchday.season.LaunchSettings;
import dev.maison.docs.launchday.season.Season;

/** The head of the page: what this is, and the few numbers one remembers. */
final class MastheadSection {
    private MastheadSection() {}

    static void write(Markup out, LaunchReport report) {
        LaunchSettings settings = report.folder().settings();
        Season season = report.season();
        out.open("header");
        out.element("p", "Maison \u00b7 launch day", "class", "brand");
        out.element("h1", settings.title());
        out.element(
                "p",
                "A limited run of " + Figures.count(season.items().size(), "item") + " over "
                        + Figures.count(season.doors().size(), "door") + " in "
                        + Figures.count(
                                season.doors().stream()
                                        .map(door -> door.market())
                                        .distinct()
                                        .count(),
                                "market")
                        + ", decided on " + Figures.day(season.cutOff()) + " for the "
                        + settings.horizonWeeks() + " weeks that follow.",
                "class",
                "standfirst");
        out.open("dl", "class", "tiles");
        tile(
                out,
                "Units to give",
                Figures.whole(report.story().supplyUnits()),
                "asked for: " + Figures.decimal(report.story().askedUnits(), 0));
        tile(
                out,
                "Units given",
                Figures.whole(report.story().givenUnits()),
                "to " + Figures.count(report.story().doorsServed(), "door"));
        tile(
                out,
                "Verdict",
                report.verdict().isProven() ? "Proven" : "Not proven",
                "by a verifier that shares no solver with the engine");
        tile(
                out,
                "Logged",
                "Entry " + report.log().index(),
                report.log().inclusionVerdict().isProven() ? "inclusion proof holds" : "inclusion proof fails");
        BackTest test = report.backTest();
        if (!test.rounds().isEmpty()) {
            tile(
                    out,
                    "Real demand met",
                    Figures.change(test.met(Method.MAISON), test.met(Method.PAST_SALES)),
                    "against a split by past sales, "
                            + Figures.count(test.rounds().size(), "cut-off"));
        }
        out.closeLine();
        out.closeLine();
    }

    private static void tile(Markup out, String name, String value, String note) {
        out.open("div")
                .element("dt", name)
                .element("dd", value)
                .element("dd", note, "class", "small")
                .closeLine();
    }
}
