package dev.maison.csv;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * How many rows of a table were read and how many refused. Empty lines are no rows, nor is the header.
 *
 * @param rows the rows handed on
 * @param refusedRows the rows refused, each with at least one problem
 * @param isComplete whether the table was read to its end; if not, the last problem is a {@link CsvProblem.TableProblem}
 */
public record CsvSummary(long rows, long refusedRows, boolean isComplete) {
    /** Refuses negative counts. */
    public CsvSummary {
        checkArgument(rows >= 0, "rows of CsvSummary must not be negative but was %s", rows);
        checkArgument(refusedRows >= 0, "refusedRows of CsvSummary must not be negative but was %s", refusedRows);
    }
}
