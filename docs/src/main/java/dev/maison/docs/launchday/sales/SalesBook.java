package dev.maison.docs.launchday.sales;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What a sales file held.
 *
 * @param lines the lines, in the order of the file
 * @param refused the rows that could not be used, in the order of the files; good rows survive bad ones
 * @param totals lines, units and value, added while reading
 * @param rows the rows of the sales file, without its header
 * @param refusedSalesRows how many of the refused rows stand in the sales file
 */
public record SalesBook(
        List<SaleLine> lines, List<RefusedRow> refused, ControlTotals totals, long rows, long refusedSalesRows) {
    /** Takes the lists as they are. */
    public SalesBook {
        lines = List.copyOf(lines);
        refused = List.copyOf(refused);
    }

    /** These sales, with rows of other files that were refused listed after its own. */
    public SalesBook withRefused(List<RefusedRow> others) {
        List<RefusedRow> all = new ArrayList<>(refused);
        all.addAll(others);
        return new SalesBook(lines, all, totals, rows, refusedSalesRows);
    }

    /** The first day with a line. */
    public LocalDate firstDay() {
        return lines.stream().map(SaleLine::date).min(LocalDate::compareTo).orElse(LocalDate.EPOCH);
    }

    /** The last day with a line. */
    public LocalDate lastDay() {
        return lines.stream().map(SaleLine::date).max(LocalDate::compareTo).orElse(LocalDate.EPOCH);
    }
}
