package dev.maison.docs.launchday;

import dev.maison.docs.launchday.page.LaunchPage;
import dev.maison.docs.launchday.report.LaunchReport;
import dev.maison.docs.launchday.sales.RefusedRow;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The command: {@code LaunchDay [--data DIR] [--out DIR]}.
 *
 * <p>Writes {@code launch-day.html}, and {@code refused-rows.csv} with every row that could not be used. Prints each step and its time.
 * Exit code 0; 2 if the input cannot be used, with a message and no stack trace; 1 if the plan is not proven.
 */
public final class LaunchDay {
    private LaunchDay() {}

    /** Runs the command and ends the process with its code if that is not 0. */
    public static void main(String[] args) {
        int code = run(System.out, System.err, args);
        if (code != 0) {
            System.exit(code);
        }
    }

    /** Runs the command and returns its exit code. */
    static int run(PrintStream out, PrintStream err, String... args) {
        try {
            LaunchArguments arguments = LaunchArguments.parse(args);
            if (arguments.help()) {
                out.println(LaunchArguments.USAGE);
                return 0;
            }
            return run(out, arguments);
        } catch (InputProblem e) {
            err.println("launch day: " + e.getMessage());
            return 2;
        } catch (IllegalArgumentException | ArithmeticException e) {
            // A value that the library itself refuses; its messages name attribute, rule and value.
            err.println("launch day: " + e.getMessage());
            return 2;
        }
    }

    private static int run(PrintStream out, LaunchArguments arguments) {
        Path data = arguments.data().orElseGet(ShippedData::giftHouse);
        out.println("Launch day on " + data);
        Steps steps = new Steps(out);
        LaunchReport report = new LaunchRun(steps).run(data);
        Path page = steps.run("Write the page", () -> write(report, arguments.out()), file -> "done");
        out.println();
        out.println("Page:  " + page.toAbsolutePath().normalize());
        return report.verdict().isProven()
                        && report.planner().isProven()
                        && report.log().inclusionVerdict().isProven()
                ? 0
                : 1;
    }

    private static Path write(LaunchReport report, Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.write(
                folder.resolve("refused-rows.csv"),
                refusedRows(report.folder().book().refused()).getBytes(StandardCharsets.UTF_8));
        Path page = folder.resolve("launch-day.html");
        Files.write(page, LaunchPage.of(report).getBytes(StandardCharsets.UTF_8));
        return page;
    }

    private static String refusedRows(List<RefusedRow> rows) {
        StringBuilder csv = new StringBuilder("file,line,reason\n");
        for (RefusedRow row : rows) {
            csv.append('"').append(row.file().replace("\"", "\"\"")).append("\",");
            csv.append(row.line()).append(",\"");
            csv.append(row.reason().replace("\"", "\"\"")).append("\"\n");
        }
        return csv.toString();
    }
}
