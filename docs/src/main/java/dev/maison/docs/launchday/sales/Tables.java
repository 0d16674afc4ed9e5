package dev.maison.docs.launchday.sales;

import dev.maison.csv.CsvProblem;
import dev.maison.csv.CsvResult;
import dev.maison.csv.CsvSchema;
import dev.maison.csv.CsvTable;
import dev.maison.docs.launchday.InputProblem;
import java.io.IOException;
import java.nio.file.Path;

/** Reads tables, and turns what makes a whole table unusable into a message that names the file. */
public final class Tables {
    private Tables() {}

    /**
     * Reads a table; problems with single rows are in the result.
     *
     * @throws InputProblem if the file cannot be read, is no table, or broke off
     */
    public static <T> CsvResult<T> read(Path file, CsvSchema<T> schema) {
        CsvResult<T> result;
        try {
            result = CsvTable.read(file, schema);
        } catch (IOException e) {
            throw new InputProblem(file.getFileName() + " could not be read: " + e.getMessage(), e);
        }
        for (CsvProblem problem : result.problems()) {
            if (problem instanceof CsvProblem.TableProblem) {
                throw new InputProblem(
                        file.getFileName() + " cannot be used (line " + problem.line() + "): " + problem.sentence());
            }
        }
        return result;
    }
}
