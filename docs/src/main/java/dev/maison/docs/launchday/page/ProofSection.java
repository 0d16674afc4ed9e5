package dev.maison.docs.launchday.page;

import dev.maison.docs.launchday.report.ItemStory;
import dev.maison.docs.launchday.report.LaunchReport;
import java.util.List;

/** The certificate, the verdict and the digest. */
final class ProofSection {
    private ProofSection() {}

    static void write(Markup out, LaunchReport report) {
        Section section = Section.open(
                out,
                "proof",
                "The certificate and the verdict",
                "The certificate is one price per item. With it, whoever has the problem and the lines can check in one pass that"
                        + " no other split is worth more, without solving anything.");
        out.open("p", "class", report.verdict().isProven() ? "verdict" : "verdict refuted")
                .element("strong", "Verdict: ")
                .text(report.verdict().sentence())
                .closeLine();
        DataTable table = DataTable.open(
                out,
                "Certificate and balance per item: given, held back and left over add up to the supply",
                "Item",
                "#Unit value",
                "#Supply",
                "#Held back",
                "#Given",
                "#Left over",
                "#Tier",
                "#Cut-off price");
        long[] sums = new long[4];
        for (ItemStory item : report.story().items()) {
            sums[0] += item.supplyUnits();
            sums[1] += item.heldBackUnits();
            sums[2] += item.givenUnits();
            sums[3] += item.leftOverUnits();
            table.row(
                    MarginSection.name(item),
                    Figures.money(item.unitValue()),
                    Figures.whole(item.supplyUnits()),
                    Figures.whole(item.heldBackUnits()),
                    Figures.whole(item.givenUnits()),
                    Figures.whole(item.leftOverUnits()),
                    item.cutOff().map(cutOff -> Integer.toString(cutOff.tier())).orElse("\u2013"),
                    item.cutOff().map(cutOff -> Figures.price(cutOff.price())).orElse("\u2013"));
        }
        table.row(
                "total",
                List.of(
                        "All items",
                        "",
                        Figures.whole(sums[0]),
                        Figures.whole(sums[1]),
                        Figures.whole(sums[2]),
                        Figures.whole(sums[3]),
                        "",
                        ""));
        table.close();
        out.open("p")
                .text("Digest of problem, lines and certificate: ")
                .element("code", report.story().digest().toString())
                .closeLine();
        section.close();
    }
}
