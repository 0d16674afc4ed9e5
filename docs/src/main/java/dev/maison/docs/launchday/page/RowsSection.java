package dev.maison.docs.launchday.page;

import dev.maison.docs.launchday.report.LaunchReport;
import dev.maison.docs.launchday.sales.ControlTotals;
import dev.maison.docs.launchday.sales.LineKind;
import dev.maison.docs.launchday.sales.Reconciliation;
import dev.maison.docs.launchday.sales.RefusedRow;
import dev.maison.docs.launchday.sales.SaleLine;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The rows: what they are, that they add up, and which were refused. */
final class RowsSection {
    /** Refused rows that are listed on the page; the rest is in the file beside it. */
    static final int REFUSED_SHOWN = 200;

    private RowsSection() {}

    static void write(Markup out, LaunchReport report) {
        Reconciliation rows = report.rows();
        String currency = report.folder().settings().currency();
        Section section = Section.open(
                out,
                "rows",
                "The rows behind it",
                report.folder().salesFile() + " holds " + Figures.count(rows.rows(), "row") + "; "
                        + Figures.whole(rows.file().lines()) + " were read and " + Figures.whole(rows.refused())
                        + " refused. Every line is of one kind, and the kinds "
                        + (rows.reconciles() ? "add up to the file." : "do not add up to the file."));
        DataTable table = DataTable.open(
                out,
                "Lines by kind, against the totals taken while reading",
                "Kind",
                "Rule",
                "#Lines, buyer known",
                "#Lines, buyer unknown",
                "#Units",
                "#Value, " + currency);
        for (LineKind kind : LineKind.values()) {
            ControlTotals all = rows.of(kind);
            table.row(
                    kind.label(),
                    kind.rule(),
                    Figures.whole(rows.of(kind, true).lines()),
                    Figures.whole(rows.of(kind, false).lines()),
                    Figures.whole(all.units()),
                    Figures.units(all.valueMicros()));
        }
        table.row(
                "total",
                List.of(
                        "All kinds",
                        "",
                        "",
                        Figures.whole(rows.classified().lines()) + " in all",
                        Figures.whole(rows.classified().units()),
                        Figures.units(rows.classified().valueMicros())));
        table.row(
                "total",
                List.of(
                        "The file",
                        "",
                        "",
                        Figures.whole(rows.file().lines()) + " in all",
                        Figures.whole(rows.file().units()),
                        Figures.units(rows.file().valueMicros())));
        table.close();
        section.note("Codes: " + report.folder().layout().goodsRule() + ".");
        services(out, section, report, currency);
        refused(out, section, report);
        section.close();
    }

    private static void services(Markup out, Section section, LaunchReport report, String currency) {
        Map<String, ControlTotals> codes = new TreeMap<>();
        Map<String, String> names = new TreeMap<>();
        for (SaleLine line : report.folder().book().lines()) {
            if (line.kind() == LineKind.SERVICE) {
                codes.merge(
                        line.sku().text(),
                        ControlTotals.ZERO.plus(line.units(), line.valueMicros()),
                        ControlTotals::plus);
                names.merge(line.sku().text(), line.description(), (a, b) -> a.isEmpty() ? b : a);
            }
        }
        if (!codes.isEmpty()) {
            section.details("Codes that are not products: " + codes.size(), () -> {
                DataTable table = DataTable.open(
                        out,
                        "Codes that are never part of a run or of a figure",
                        "Code",
                        "Description",
                        "#Lines",
                        "#Units",
                        "#Value, " + currency);
                codes.forEach((code, totals) -> table.row(
                        code,
                        names.getOrDefault(code, ""),
                        Figures.whole(totals.lines()),
                        Figures.whole(totals.units()),
                        Figures.units(totals.valueMicros())));
                table.close();
            });
        }
    }

    private static void refused(Markup out, Section section, LaunchReport report) {
        List<RefusedRow> refused = report.folder().book().refused();
        section.heading("Refused rows");
        if (refused.isEmpty()) {
            section.paragraph("None.");
            return;
        }
        DataTable table = DataTable.open(out, "Every problem with its place", "File", "#Line", "Reason");
        for (RefusedRow row : refused.subList(0, Math.min(REFUSED_SHOWN, refused.size()))) {
            table.row(row.file(), Long.toString(row.line()), row.reason());
        }
        table.close();
        section.note("All " + Figures.count(refused.size(), "problem")
                + " are listed in refused-rows.csv beside this page.");
    }
}
