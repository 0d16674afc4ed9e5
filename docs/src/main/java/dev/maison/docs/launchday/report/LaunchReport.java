package dev.maison.docs.launchday.report;

import dev.maison.core.proof.Verdict;
import dev.maison.docs.launchday.backtest.BackTest;
import dev.maison.docs.launchday.figures.SeasonFigures;
import dev.maison.docs.launchday.house.HouseFolder;
import dev.maison.docs.launchday.planner.PlannersView;
import dev.maison.docs.launchday.record.LoggedRun;
import dev.maison.docs.launchday.sales.Reconciliation;
import dev.maison.docs.launchday.season.Season;
import java.util.Optional;

/**
 * All that the page shows.
 *
 * @param folder the data, as read
 * @param rows the rows by class, beside the file's totals
 * @param season the launch on the day of the cut-off
 * @param story the plan
 * @param verdict what the verifier says of it
 * @param planner what a planner looks at beside it
 * @param backTest the splits in the past
 * @param sellThrough how soon the units were bought, if the data reach beyond any cut-off
 * @param figures the season's figures
 * @param log the record of the run
 */
public record LaunchReport(
        HouseFolder folder,
        Reconciliation rows,
        Season season,
        LaunchStory story,
        Verdict verdict,
        PlannersView planner,
        BackTest backTest,
        Optional<SellThroughCurves> sellThrough,
        SeasonFigures figures,
        LoggedRun log) {}
