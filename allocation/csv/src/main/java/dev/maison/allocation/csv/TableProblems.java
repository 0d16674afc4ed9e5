package dev.maison.allocation.csv;

import dev.maison.csv.CsvProblem;
import java.util.ArrayList;
import java.util.List;

/** Problems of several tables, in the order in which they were found. */
final class TableProblems {
    private final List<TableProblem> all = new ArrayList<>();

    void add(String table, List<CsvProblem> problems) {
        problems.forEach(problem -> all.add(new TableProblem(table, problem)));
    }

    List<TableProblem> all() {
        return List.copyOf(all);
    }
}
