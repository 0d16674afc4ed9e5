package dev.maison.docs.launchday;

import dev.maison.docs.launchday.page.Figures;
import java.io.PrintStream;
import java.util.concurrent.Callable;
import java.util.function.Function;

/** Shows on the console which step is running, what came of it and how long it took. */
final class Steps {
    private static final int WIDTH = 24;

    private final PrintStream out;
    private int number;

    Steps(PrintStream out) {
        this.out = out;
    }

    /** Runs a step. */
    <T> T run(String name, Callable<T> step, Function<T, String> outcome) {
        number++;
        out.print((number < 10 ? "  " : " ") + number + "  " + name + " " + ".".repeat(WIDTH - name.length()) + " ");
        out.flush();
        long start = System.nanoTime();
        T result;
        try {
            result = step.call();
        } catch (RuntimeException e) {
            out.println("stopped");
            throw e;
        } catch (Exception e) {
            out.println("stopped");
            throw new InputProblem(name + " failed: " + e.getMessage(), e);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        out.println(outcome.apply(result) + "  [" + Figures.decimal(seconds, 2) + " s]");
        return result;
    }
}
