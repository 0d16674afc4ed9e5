package dev.maison.docs.launchday.page;

import dev.maison.docs.launchday.planner.LateChange;
import dev.maison.docs.launchday.report.LaunchReport;

/** A late change, and the few units that move. */
final class LateChangeSection {
    private static final int SHOWN = 20;

    private LateChangeSection() {}

    static void write(Markup out, LaunchReport report) {
        LateChange change = report.planner().lateChange();
        Section section = Section.open(
                out,
                "late-change",
                "A late change, with few moves",
                Figures.count(change.supplyBefore() - change.supplyAfter(), "unit") + " of " + change.sku()
                        + " will not come, and outside " + change.largestMarket()
                        + " the doors sell a quarter more than was estimated. The doors have been told already, so at most "
                        + Figures.count(change.mostMoves(), "unit")
                        + " may move: those that are gone, and a few more where it gains most.");
        QuotaSection.verdict(out, change.verdict().isProven(), change.verdict().sentence());
        section.paragraph(Figures.count(change.moved(), "unit") + " moved; planned anew it would have been "
                + Figures.whole(change.movedAnew()) + ". "
                + (change.revisedIsPlannedAnew()
                        ? "The revision without the limit on moves, which solves only what the change touches, has the digest of planning anew."
                        : "The revision does NOT have the digest of planning anew."));
        section.details("The moves" + (change.moves().size() > SHOWN ? ", the first " + SHOWN : ""), () -> {
            DataTable table = DataTable.open(out, "Units that moved, with their reasons", "#", "What moved, and why");
            for (int i = 0; i < Math.min(change.moves().size(), SHOWN); i++) {
                table.row(Integer.toString(i + 1), change.moves().get(i));
            }
            table.close();
        });
        section.close();
    }
}
