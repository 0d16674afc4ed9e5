package dev.maison.allocation.csv;

import static java.util.Objects.requireNonNull;

import dev.maison.csv.CsvProblem;

/**
 * A row, or a whole table, that was refused.
 *
 * @param table {@code doors}, {@code skus} or {@code demands}
 * @param problem line and reason
 */
public record TableProblem(String table, CsvProblem problem) {
    /** Refuses {@code null}. */
    public TableProblem {
        requireNonNull(table, "table");
        requireNonNull(problem, "problem");
    }

    /** A sentence for people. Not for parsing. */
    public String sentence() {
        return table + ", line " + problem.line() + ": " + problem.sentence();
    }
}
