package dev.maison.csv;

/** Says that a cell does not hold what its column must hold; where it stands is added by the reader of the row. */
final class CellRefusal extends Exception {
    private static final long serialVersionUID = 1L;

    /** Makes the problem once its place is known. */
    @FunctionalInterface
    interface Problem {
        CsvProblem.CellProblem at(long line, String column, String value);
    }

    private final transient Problem problem;

    /** Without a stack trace: a table may hold a million of these. */
    CellRefusal(Problem problem) {
        super("cell refused", null, false, false);
        this.problem = problem;
    }

    CsvProblem.CellProblem at(long line, String column, String value) {
        return problem.at(line, column, value);
    }
}
