package dev.maison.csv;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * The good rows of a table, and what was wrong with the others.
 *
 * @param rows the rows accepted, in the order of the table
 * @param problems why rows, or the table, were refused, in the order of the table
 * @param summary the counts
 * @param <T> what a row became
 */
public record CsvResult<T>(List<T> rows, List<CsvProblem> problems, CsvSummary summary) {
    /** Copies the lists. */
    public CsvResult {
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
        requireNonNull(summary, "summary");
        checkArgument(
                rows.size() == summary.rows(),
                "rows of CsvResult must number %s as its summary says but numbered %s",
                summary.rows(),
                rows.size());
    }

    /** Whether every row was accepted and the table was read to its end. */
    public boolean isClean() {
        return problems.isEmpty();
    }

    /** The counts; never a row, which may be personal data. */
    @Override
    public String toString() {
        return "CsvResult{" + summary + ", problems=" + problems.size() + "}";
    }
}
