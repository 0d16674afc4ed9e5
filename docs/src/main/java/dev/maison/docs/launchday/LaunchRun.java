package dev.maison.docs.launchday;

import dev.maison.allocation.door.LaunchEngine;
import dev.maison.allocation.door.LaunchPlan;
import dev.maison.allocation.door.LaunchVerifier;
import dev.maison.core.proof.Verdict;
import dev.maison.docs.launchday.backtest.BackTest;
import dev.maison.docs.launchday.backtest.Method;
import dev.maison.docs.launchday.figures.SeasonFigures;
import dev.maison.docs.launchday.house.HouseFolder;
import dev.maison.docs.launchday.page.Figures;
import dev.maison.docs.launchday.planner.PlannersView;
import dev.maison.docs.launchday.record.LoggedRun;
import dev.maison.docs.launchday.record.RunLog;
import dev.maison.docs.launchday.report.LaunchReport;
import dev.maison.docs.launchday.report.LaunchStories;
import dev.maison.docs.launchday.report.LaunchStory;
import dev.maison.docs.launchday.report.SellThroughCurves;
import dev.maison.docs.launchday.sales.Reconciliation;
import dev.maison.docs.launchday.sales.SaleLine;
import dev.maison.docs.launchday.season.LaunchProblems;
import dev.maison.docs.launchday.season.LaunchSettings;
import dev.maison.docs.launchday.season.Season;
import dev.maison.docs.launchday.season.Splits;
import dev.maison.docs.launchday.season.UnitValues;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The whole day, step by step. */
final class LaunchRun {
    private final Steps steps;

    LaunchRun(Steps steps) {
        this.steps = steps;
    }

    LaunchReport run(Path data) {
        HouseFolder folder = steps.run(
                "Read the rows",
                () -> HouseFolder.read(data),
                read -> Figures.count(read.book().rows(), "row") + ", "
                        + Figures.whole(read.book().refusedSalesRows()) + " refused");
        LaunchSettings settings = folder.settings();
        List<SaleLine> lines = folder.book().lines();
        Reconciliation rows = steps.run(
                "Reconcile them",
                () -> Reconciliation.of(folder.book()),
                sum -> sum.reconciles() ? "every line classified, totals agree" : "TOTALS DO NOT AGREE");
        LocalDate cutOff = settings.cutOff().orElseGet(() -> latestCutOff(folder));
        Season season = steps.run(
                "Choose and estimate",
                () -> Season.at(cutOff, lines, folder.book().firstDay(), folder.house(), settings),
                LaunchRun::summary);
        List<Long> values = UnitValues.of(season, lines);
        LaunchPlan plan = steps.run(
                "Allocate",
                () -> LaunchEngine.allocate(
                        LaunchProblems.of(season, values, folder.house().limits(), settings.currency())),
                made -> Figures.count(made.unitsGiven(), "unit") + " given");
        Verdict verdict = steps.run("Verify", () -> LaunchVerifier.verify(plan.problem(), plan), Verdict::sentence);
        LaunchStory story = steps.run(
                "Explain",
                () -> LaunchStories.of(season, plan, values),
                told -> Figures.count(
                                told.items().stream()
                                        .mapToLong(item -> item.lines().size())
                                        .sum(),
                                "line")
                        + " with their reasons");
        PlannersView planner = steps.run(
                "Plan around it",
                () -> PlannersView.of(season, plan, values, folder.house().limits(), settings.currency()),
                LaunchRun::summary);
        BackTest backTest = steps.run(
                "Look back", () -> BackTest.run(folder.book(), folder.house(), settings, cutOff), LaunchRun::summary);
        Optional<SellThroughCurves> sellThrough = steps.run(
                "Sell through",
                () -> sellThrough(folder, season, plan, backTest),
                curves -> curves.map(known -> "cut-off " + known.cutOff()).orElse("no weeks after the cut-off"));
        SeasonFigures figures = steps.run(
                "Add up the figures",
                () -> SeasonFigures.of(lines, settings.currency()),
                added -> "parts against the whole: " + added.reconciled().sentence());
        LoggedRun log = steps.run(
                "Record",
                () -> RunLog.record(cutOff, figures.lines().digest(), backTest.rounds(), story.digest()),
                logged -> "entry " + logged.index() + ", inclusion "
                        + logged.inclusionVerdict().sentence());
        return new LaunchReport(folder, rows, season, story, verdict, planner, backTest, sellThrough, figures, log);
    }

    private static String summary(Season season) {
        return Figures.count(season.items().size(), "item") + ", "
                + Figures.count(season.doors().size(), "door") + ", cut-off " + season.cutOff();
    }

    private static String summary(PlannersView planner) {
        return Figures.count(planner.quotas().prices().size(), "market quota") + " with a price, "
                + Figures.count(planner.lateChange().moved(), "unit") + " moved by a late change, "
                + Figures.count(planner.frontier().points().size(), "point") + " on the frontier, "
                + (planner.isProven() ? "proven" : "NOT PROVEN");
    }

    private static String summary(BackTest test) {
        return test.rounds().isEmpty()
                ? "no cut-off with enough weeks"
                : Figures.change(test.met(Method.MAISON), test.met(Method.PAST_SALES))
                        + " real demand met against a split by past sales, "
                        + Figures.count(test.rounds().size(), "cut-off");
    }

    /** The latest Monday that leaves a full horizon of data behind it, or the Monday after the data if they are shorter. */
    private static LocalDate latestCutOff(HouseFolder folder) {
        LocalDate end = folder.book().lastDay().plusDays(1);
        LocalDate latest = end.minusWeeks(folder.settings().horizonWeeks())
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return latest.isAfter(folder.book().firstDay())
                ? latest
                : end.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
    }

    /** The curves of the launch where its horizon lies within the data, else of the latest round of the back-test. */
    private static Optional<SellThroughCurves> sellThrough(
            HouseFolder folder, Season season, LaunchPlan plan, BackTest backTest) {
        LaunchSettings settings = folder.settings();
        LocalDate end = folder.book().lastDay().plusDays(1);
        if (!season.cutOff().plusWeeks(settings.horizonWeeks()).isAfter(end)) {
            return Optional.of(curves(folder, season, plan, true));
        }
        if (backTest.rounds().isEmpty()) {
            return Optional.empty();
        }
        LocalDate latest = backTest.rounds().get(backTest.rounds().size() - 1).cutOff();
        Season past = Season.at(
                latest,
                folder.book().lines(),
                folder.book().firstDay(),
                folder.house().forBackTest(),
                settings);
        return Optional.of(curves(folder, past, Splits.byMaison(past.supply(), past.doors(), past.forecast()), false));
    }

    private static SellThroughCurves curves(HouseFolder folder, Season season, LaunchPlan plan, boolean ofThisLaunch) {
        Map<Method, long[][]> splits = new EnumMap<>(Method.class);
        for (Method method : Method.values()) {
            splits.put(method, BackTest.split(method, season, plan));
        }
        return SellThroughCurves.of(
                season.cutOff(),
                ofThisLaunch,
                season.supply().stream().mapToLong(Long::longValue).sum(),
                splits,
                season.boughtAfter(folder.book().lines(), folder.settings().horizonWeeks()));
    }
}
