package dev.maison.docs.launchday.season;

import dev.maison.core.Ratio;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Every number of a launch day that a person may choose.
 *
 * @param title what the page is called
 * @param source where the rows come from and under which licence
 * @param currency the currency of all prices
 * @param cutOff the day of the decision; empty for the latest Monday that leaves a full horizon of data behind it
 * @param horizonWeeks the weeks the run is meant for
 * @param historyWeeks the weeks before the cut-off that are looked at
 * @param doorMinWeeks a stockist bought in at least this many different weeks of the history
 * @param doorMinUnits and at least half of its lines are for at least this many units
 * @param items how many items the run has, unless a file names them
 * @param supplyShare supply as a share of past units over as many weeks as the horizon, unless a file names it
 * @param backTests how many cut-offs the back-test tries
 * @param backTestStepWeeks weeks between them
 */
public record LaunchSettings(
        String title,
        String source,
        String currency,
        Optional<LocalDate> cutOff,
        int horizonWeeks,
        int historyWeeks,
        int doorMinWeeks,
        int doorMinUnits,
        int items,
        Ratio supplyShare,
        int backTests,
        int backTestStepWeeks) {}
