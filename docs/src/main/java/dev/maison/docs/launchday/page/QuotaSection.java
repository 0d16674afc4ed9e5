package dev.maison.docs.launchday.page;

import dev.maison.docs.launchday.planner.MarketQuotas;
import dev.maison.docs.launchday.report.LaunchReport;
import java.util.List;

/** The launch within market quotas: who gets what then, and what each quota costs. */
final class QuotaSection {
    private static final int SHOWN = 12;

    private QuotaSection() {}

    static void write(Markup out, LaunchReport report) {
        MarketQuotas quotas = report.planner().quotas();
        Section section = Section.open(
                out,
                "quotas",
                "What market quotas would cost",
                "The same launch under a tree of quotas: no market gets more than half of an item, rounded up, and where there are"
                        + " units enough every market gets at least one. Exact, with a price at every quota that changed something.");
        verdict(out, quotas.verdict().isProven(), quotas.verdict().sentence());
        DataTable table = DataTable.open(
                out, "Units per market over all items", "Market", "#Free", "#Within the quotas", "#Change");
        long free = 0;
        long within = 0;
        for (MarketQuotas.MarketUnits market : quotas.markets()) {
            free += market.free();
            within += market.within();
            table.row(
                    market.market(),
                    Figures.whole(market.free()),
                    Figures.whole(market.within()),
                    signed(market.within() - market.free()));
        }
        table.row("total", List.of("All markets", Figures.whole(free), Figures.whole(within), signed(within - free)));
        table.close();
        section.paragraph("All units gain " + quotas.gainFree() + " without the quotas and " + quotas.gainWithin()
                + " within them.");
        if (quotas.prices().isEmpty()) {
            section.paragraph("No quota changed anything.");
        } else {
            section.details(
                    Figures.count(quotas.prices().size(), "quota") + " with a price"
                            + (quotas.prices().size() > SHOWN ? ", the first " + SHOWN : ""),
                    () -> prices(out, quotas));
        }
        quotas.unplaced().forEach(section::note);
        section.close();
    }

    private static void prices(Markup out, MarketQuotas quotas) {
        DataTable table = DataTable.open(out, "Quotas that changed something", "Item", "Market", "What it did");
        quotas.prices().stream()
                .limit(SHOWN)
                .forEach(price -> table.row(price.sku().text(), price.market(), price.sentence()));
        table.close();
    }

    static void verdict(Markup out, boolean proven, String sentence) {
        out.open("p", "class", proven ? "verdict" : "verdict refuted")
                .element("strong", "Verdict: ")
                .text(sentence)
                .closeLine();
    }

    static String signed(long units) {
        return (units > 0 ? "+" : "") + Figures.whole(units);
    }
}
