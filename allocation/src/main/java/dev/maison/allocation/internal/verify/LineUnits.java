package dev.maison.allocation.internal.verify;

import static dev.maison.allocation.internal.verify.Refusal.refuted;

import dev.maison.allocation.door.LaunchLine;
import dev.maison.allocation.door.LaunchProblem;
import dev.maison.allocation.internal.access.LaunchAccess;
import dev.maison.core.proof.Verdict;
import java.util.List;
import java.util.Optional;

/** Lines of a launch as units per cell: ids that are known, units that are some, and one line for each SKU and door. */
public final class LineUnits {
    private static final long MAX_UNITS = Integer.MAX_VALUE;

    private LineUnits() {}

    /** Fills the units of lines in, where nothing stands; says what is wrong with them as lines. */
    public static Optional<Verdict> fill(LaunchProblem problem, List<LaunchLine> lines, int[] units) {
        int doors = problem.doors().size();
        for (LaunchLine line : lines) {
            Integer sku = LaunchAccess.findIndex(problem, line.sku());
            Integer door = LaunchAccess.findIndex(problem, line.door());
            if (sku == null || door == null) {
                return Optional.of(
                        refuted("ids of line " + line, "an id of the problem", sku == null ? line.sku() : line.door()));
            }
            String subject = line.sku() + " at door " + line.door();
            if (line.units() < 1 || line.units() > MAX_UNITS) {
                return Optional.of(refuted("units of " + subject, "within [1, " + MAX_UNITS + "]", line.units()));
            }
            int cell = sku * doors + door;
            if (units[cell] != 0) {
                return Optional.of(refuted("lines of " + subject, "one line", "two lines"));
            }
            units[cell] = (int) line.units();
        }
        return Optional.empty();
    }

    /**
     * The units of lines, per cell.
     *
     * @throws IllegalArgumentException if they are not lines of the problem
     */
    public static int[] of(LaunchProblem problem, List<LaunchLine> lines) {
        int[] units = new int[problem.skus().size() * problem.doors().size()];
        check(fill(problem, lines, units));
        return units;
    }

    /**
     * Refuses lines of which something is wrong.
     *
     * @throws IllegalArgumentException if there is
     */
    public static void check(Optional<Verdict> wrong) {
        if (wrong.isPresent()) {
            throw new IllegalArgumentException("lines of a plan must be lines of its problem but were not: "
                    + wrong.get().sentence());
        }
    }

    /** A certificate in terms of a problem. */
    public static <C> C aligned(Optional<C> certificate, Object problem) {
        return certificate.orElseThrow(() -> new IllegalArgumentException(
                "certificate of a plan must be of the SKUs, doors, currency and quantum of " + problem
                        + " but was of others"));
    }
}
