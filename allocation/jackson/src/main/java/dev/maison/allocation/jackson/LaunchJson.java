package dev.maison.allocation.jackson;

import dev.maison.allocation.door.LaunchDocument;
import dev.maison.allocation.door.LaunchPlan;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Launch problems and plans as JSON (RFC 8259) in UTF-8.
 *
 * <pre>{@code
 * JsonResult<LaunchDocument> read = LaunchJson.readProblem(in);
 * read.problems();                                        // /demands/17: meanUnits of ... must be a number but was "many"
 * LaunchPlan plan = LaunchEngine.allocate(read.orElseThrow().problem());
 * LaunchJson.writePlan(plan, out);
 * }</pre>
 *
 * <p>Bad elements of the lists of doors, SKUs, demands and lines are left out and listed; a document that is no JSON, names another
 * schema, or has a bad head is not read at all, and that problem comes last. Names that stand twice in an object, unknown fields and numbers
 * that are not whole where units are meant are refused: nothing is guessed. What the same document says is the same on every run;
 * writing gives the same bytes on every Java version.
 *
 * <p>A document is held in memory while it is read, about a kilobyte a demand: beyond some millions of cells use the {@linkplain
 * dev.maison.allocation.door.LaunchColumns columns}.
 */
public final class LaunchJson {
    /** Names the form of a problem. */
    public static final String PROBLEM_SCHEMA = "maison.launch.problem/1";

    /** Names the form of a plan. */
    public static final String PLAN_SCHEMA = "maison.launch.plan/1";

    static final JsonForm<LaunchDocument, LaunchDocument> PROBLEMS =
            new JsonForm<>(PROBLEM_SCHEMA, ProblemWriter::write, ProblemReader::read);

    static final JsonForm<LaunchPlan, PlanClaim> PLANS =
            new JsonForm<>(PLAN_SCHEMA, PlanWriter::write, PlanReader::read);

    private LaunchJson() {}

    /**
     * Reads a problem.
     *
     * @throws IOException if the stream cannot be read
     */
    public static JsonResult<LaunchDocument> readProblem(InputStream in) throws IOException {
        return PROBLEMS.read(in);
    }

    /** Reads a problem from a text. */
    public static JsonResult<LaunchDocument> readProblem(String json) {
        return PROBLEMS.read(json);
    }

    /**
     * Reads a plan as a claim.
     *
     * @throws IOException if the stream cannot be read
     */
    public static JsonResult<PlanClaim> readPlan(InputStream in) throws IOException {
        return PLANS.read(in);
    }

    /** Reads a plan as a claim from a text. */
    public static JsonResult<PlanClaim> readPlan(String json) {
        return PLANS.read(json);
    }

    /**
     * Writes a problem; the stream stays open.
     *
     * @throws IOException if the stream cannot be written
     */
    public static void writeProblem(LaunchDocument document, OutputStream out) throws IOException {
        PROBLEMS.write(document, out);
    }

    /** A problem as a text. */
    public static String problemText(LaunchDocument document) {
        return PROBLEMS.text(document);
    }

    /**
     * Writes a plan with its certificate and the reason of every line; the stream stays open.
     *
     * @throws IOException if the stream cannot be written
     */
    public static void writePlan(LaunchPlan plan, OutputStream out) throws IOException {
        PLANS.write(plan, out);
    }

    /** A plan with its certificate and the reason of every line as a text. */
    public static String planText(LaunchPlan plan) {
        return PLANS.text(plan);
    }
}
