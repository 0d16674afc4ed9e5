package dev.maison.docs.launchday.page;

import dev.maison.docs.launchday.report.LaunchReport;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The page. The same report gives the same text. */
public final class LaunchPage {
    private LaunchPage() {}

    /** Lays a report out as one HTML document without scripts, and with nothing to fetch. */
    public static String of(LaunchReport report) {
        Markup out = new Markup();
        out.doctype().open("html", "lang", "en").open("head");
        out.empty("meta", "charset", "utf-8")
                .empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .element("title", report.folder().settings().title() + " \u00b7 launch day")
                .style(styleSheet());
        out.closeLine().open("body");
        MastheadSection.write(out, report);
        contents(out);
        out.open("main");
        AskedGivenSection.write(out, report);
        MarginSection.write(out, report);
        LinesSection.write(out, report);
        ProofSection.write(out, report);
        SizesSection.write(out, report);
        QuotaSection.write(out, report);
        LateChangeSection.write(out, report);
        FrontierSection.write(out, report);
        SellThroughSection.write(out, report);
        BackTestSection.write(out, report);
        FiguresSection.write(out, report);
        LogSection.write(out, report);
        RowsSection.write(out, report);
        MethodSection.write(out, report);
        out.closeLine();
        out.element("footer", "Data: " + report.folder().settings().source() + ".");
        out.closeLine().close();
        return out.document();
    }

    private static void contents(Markup out) {
        out.open("nav", "aria-label", "Contents");
        link(out, "asked-given", "Asked and given");
        link(out, "margin", "The margin");
        link(out, "lines", "Lines");
        link(out, "proof", "Proof");
        link(out, "sizes", "Sizes");
        link(out, "quotas", "Quotas");
        link(out, "late-change", "Late change");
        link(out, "frontier", "Frontier");
        link(out, "sell-through", "Sell-through");
        link(out, "back-test", "Back-test");
        link(out, "figures", "Figures");
        link(out, "log", "Record");
        link(out, "rows", "Rows");
        link(out, "method", "Rules");
        out.closeLine();
    }

    private static void link(Markup out, String id, String text) {
        out.element("a", text, "href", "#" + id).text(" ");
    }

    private static String styleSheet() {
        try (InputStream css = Objects.requireNonNull(LaunchPage.class.getResourceAsStream("launch-day.css"))) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
