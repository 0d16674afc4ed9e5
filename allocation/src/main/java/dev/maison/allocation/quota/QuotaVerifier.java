package dev.maison.allocation.quota;

import static dev.maison.allocation.internal.verify.Refusal.refuted;

import dev.maison.allocation.door.LaunchLine;
import dev.maison.allocation.internal.gain.LaunchData;
import dev.maison.allocation.internal.gain.QuotaData;
import dev.maison.allocation.internal.gain.TierKeys;
import dev.maison.allocation.internal.gain.UnitGains;
import dev.maison.allocation.internal.verify.LineUnits;
import dev.maison.core.proof.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Checks a plan under quotas against its problem and certificate, in one pass over doors and nodes and without any solver. Costs about
 * the number of cells, of limits, and of units given that gain anything. The order of SKUs, doors and nodes has no meaning here either.
 *
 * <p>For every SKU it looks at the limits, the sums of units, and the gain of each door's last unit and of the one after it:
 *
 * <ol>
 *   <li>units lie within minimum and maximum at every door and every node, and together within supply less holdback;
 *   <li>no unit given beyond a door's minimum is worth less than the cut-off of its node, and none refused below a door's maximum more;
 *   <li>a node's cut-off is above that of the node above only where the node is at its maximum, and below only where it is at its
 *       minimum; the supply has one only where nothing is left over;
 *   <li>no unit that gains nothing could be taken back without breaking a minimum;
 *   <li>in no node, nor in the supply, a unit could move to one of the same worth that comes earlier in the tie order;
 *   <li>the cut-offs are the canonical ones: see {@link QuotaCertificate}.
 * </ol>
 *
 * <p>The first three are feasibility and complementary slackness, which prove the optimum; the others make the result the only one
 * that passes. Lines from any source can be verified. A refusal is data: {@link Verdict.Refuted} with the step, what was expected and
 * what was found.
 */
public final class QuotaVerifier {
    private static final int NOBODY = -1;

    private final QuotaProblem problem;
    private final LaunchData cells;
    private final QuotaData quota;
    private final QuotaCertificate certificate;
    private final TierKeys keys;
    private final UnitGains gains;
    private final int[] rank; // of a door in the tie order

    private QuotaVerifier(QuotaProblem problem, QuotaCertificate certificate) {
        this.problem = problem;
        this.cells = problem.cells();
        this.quota = problem.data();
        this.certificate = certificate;
        this.keys = new TierKeys(cells);
        this.gains = new UnitGains(cells);
        this.rank = new int[cells.doors];
        for (int at = 0; at < cells.doors; at++) {
            rank[cells.order[at]] = at;
        }
    }

    /** Checks a plan with its own certificate. */
    public static Verdict verify(QuotaProblem problem, QuotaPlan plan) {
        if (!plan.problem().launch().skus().equals(problem.launch().skus())
                || !plan.problem().launch().doors().equals(problem.launch().doors())) {
            return verify(problem, plan.lines(), plan.certificate());
        }
        return verify(problem, plan.certificate(), plan.trustedUnits(), plan);
    }

    /**
     * Checks lines and a certificate from any source. A door without a line is taken to have no unit; a line with no unit, a second
     * line for the same SKU and door, and an unknown id are refused.
     */
    public static Verdict verify(QuotaProblem problem, List<LaunchLine> lines, QuotaCertificate certificate) {
        int[] units = new int[problem.cells().skus * problem.cells().doors];
        Optional<Verdict> wrong = LineUnits.fill(problem.launch(), lines, units);
        return wrong.isPresent() ? wrong.get() : verify(problem, certificate, units, null);
    }

    private static Verdict verify(
            QuotaProblem problem, QuotaCertificate certificate, int[] units, @Nullable QuotaPlan plan) {
        Optional<QuotaCertificate> aligned = certificate.findAlignedWith(problem);
        return aligned.isPresent()
                ? new QuotaVerifier(problem, aligned.get()).verify(units, plan)
                : refuted("certificate", "the SKUs, nodes, tiers, currency and quantum of " + problem, certificate);
    }

    private Verdict verify(int[] units, @Nullable QuotaPlan plan) {
        for (int sku = 0; sku < cells.skus; sku++) {
            Verdict verdict =
                    certificate.isInfeasible(sku) ? verifyConflict(sku, units) : new Row(sku).verify(units, plan);
            if (!verdict.isProven()) {
                return verdict;
            }
        }
        return Verdict.proven();
    }

    /** The claim that nothing can be given: the named limits must be the problem's, not hold together, and be irreducible. */
    private Verdict verifyConflict(int sku, int[] units) {
        for (int d = 0; d < cells.doors; d++) {
            int given = units[sku * cells.doors + d];
            if (given != 0) {
                return refuted(
                        "units of " + problem.launch().skus().get(sku) + " at door "
                                + problem.launch().doors().get(d),
                        "0, as its limits conflict",
                        given);
            }
        }
        QuotaConflict conflict =
                certificate.findConflict(problem.launch().skus().get(sku)).orElseThrow();
        return new ConflictCheck(problem, sku, conflict).verify();
    }

    /** The checks of one SKU. */
    private final class Row {
        private final int sku;
        private final int base;
        private final String subject;
        private final long[] given = new long[quota.nodes + 1];

        /** Per node, the supply last: the weakest unit that could be taken back, and the strongest that could be added. */
        private final int[] dropDoor = new int[quota.nodes + 1];

        private final long[] dropKey = new long[quota.nodes + 1];
        private final int[] addDoor = new int[quota.nodes + 1];
        private final long[] addKey = new long[quota.nodes + 1];

        Row(int sku) {
            this.sku = sku;
            this.base = sku * cells.doors;
            this.subject = problem.launch().skus().get(sku).text();
            Arrays.fill(dropDoor, NOBODY);
            Arrays.fill(addDoor, NOBODY);
        }

        Verdict verify(int[] units, @Nullable QuotaPlan plan) {
            for (int d = 0; d < cells.doors; d++) {
                int cell = base + d;
                if (units[cell] < cells.minimum(cell) || units[cell] > cells.maximum(cell)) {
                    return refuted(
                            "units of " + at(d),
                            cells.eligible(cell)
                                    ? "within [" + cells.minimum(cell) + ", " + cells.maximum(cell) + "]"
                                    : "0, as the door is not eligible",
                            units[cell]);
                }
                given[quota.nodeOfDoor[d]] += units[cell];
            }
            for (int node : quota.upwards) {
                if (given[node] < quota.minimum(sku, node) || given[node] > quota.maximum(sku, node)) {
                    return refuted(
                            "units of " + in(node),
                            "within [" + quota.minimum(sku, node) + ", " + quota.maximum(sku, node) + "]",
                            given[node]);
                }
                given[quota.parent[node]] += given[node];
            }
            long left = cells.available(sku) - given[quota.nodes];
            if (left < 0) {
                return refuted("units given of " + subject, "at most " + cells.available(sku), given[quota.nodes]);
            }
            if (plan != null && plan.leftOverOf(sku) != left) {
                return refuted("units left over of " + subject, left, plan.leftOverOf(sku));
            }
            Verdict doors = verifyDoors(units);
            return doors.isProven() ? verifyNodes(left) : doors;
        }

        private Verdict verifyDoors(int[] units) {
            for (int d = 0; d < cells.doors; d++) {
                int cell = base + d;
                int x = units[cell];
                int node = quota.nodeOfDoor[d];
                long level = certificate.level(sku, node);
                gains.start(cell);
                if (x > 0) {
                    gains.skip(x - 1);
                    long last = keys.key(d, gains.next());
                    if (x > cells.minimum(cell)) {
                        if (last < level) {
                            return refuted("last unit of " + at(d), "at least " + words(level), words(last));
                        }
                        offerDrop(node, d, last);
                    }
                }
                if (x < cells.maximum(cell)) {
                    long next = keys.key(d, gains.next());
                    if (next > level) {
                        return refuted("next unit of " + at(d), "at most " + words(level), words(next));
                    }
                    offerAdd(node, d, next);
                }
            }
            return Verdict.proven();
        }

        private void offerDrop(int node, int d, long key) {
            if (dropDoor[node] == NOBODY || !comesBefore(key, d, dropKey[node], dropDoor[node])) {
                dropDoor[node] = d;
                dropKey[node] = key;
            }
        }

        private void offerAdd(int node, int d, long key) {
            if (addDoor[node] == NOBODY || comesBefore(key, d, addKey[node], addDoor[node])) {
                addDoor[node] = d;
                addKey[node] = key;
            }
        }

        private boolean comesBefore(long key, int d, long otherKey, int other) {
            return key > otherKey || (key == otherKey && rank[d] < rank[other]);
        }

        private Verdict verifyNodes(long left) {
            for (int node : quota.upwards) {
                int above = quota.parent[node];
                long level = certificate.level(sku, node);
                long levelAbove = certificate.level(sku, above);
                boolean isFull = given[node] == quota.maximum(sku, node);
                boolean isLow = given[node] == quota.minimum(sku, node);
                if ((level > levelAbove && !isFull) || (level < levelAbove && !isLow)) {
                    return refuted(
                            "cut-off of " + in(node),
                            (isLow ? "at most " : isFull ? "at least " : "") + words(levelAbove)
                                    + ", as units lie within the limits",
                            words(level));
                }
                Verdict ties = verifyTies(node);
                if (!ties.isProven()) {
                    return ties;
                }
                if (!isFull && addDoor[node] != NOBODY) {
                    offerAdd(above, addDoor[node], addKey[node]);
                }
                if (!isLow && dropDoor[node] != NOBODY) {
                    offerDrop(above, dropDoor[node], dropKey[node]);
                }
            }
            Verdict ties = verifyTies(quota.nodes);
            return ties.isProven() ? verifySupply(left) : ties;
        }

        private Verdict verifyTies(int node) {
            int from = dropDoor[node];
            int to = addDoor[node];
            return from != NOBODY && to != NOBODY && comesBefore(addKey[node], to, dropKey[node], from)
                    ? refuted(
                            "tie order of " + (node == quota.nodes ? subject : in(node)),
                            "a door that comes earlier served first, "
                                    + problem.launch().doors().get(to),
                            problem.launch().doors().get(from))
                    : Verdict.proven();
        }

        private Verdict verifySupply(long left) {
            int supply = quota.nodes;
            if (dropDoor[supply] != NOBODY && dropKey[supply] <= 0) {
                return refuted(
                        "last unit of " + at(dropDoor[supply]),
                        "a gain, as no minimum asks for it",
                        words(dropKey[supply]));
            }
            long strongest = addDoor[supply] == NOBODY ? 0 : Math.max(addKey[supply], 0);
            if (left > 0 && strongest > 0) {
                return refuted(
                        "next unit of " + at(addDoor[supply]),
                        "no gain, as " + left + " units are left",
                        words(strongest));
            }
            long expected = left > 0 ? 0 : dropDoor[supply] == NOBODY ? strongest : dropKey[supply];
            if (certificate.level(sku, supply) != expected) {
                return refuted("cut-off of " + subject, words(expected), words(certificate.level(sku, supply)));
            }
            for (int node : quota.upwards) {
                long canonical = certificate.level(sku, quota.parent[node]);
                canonical = addDoor[node] == NOBODY ? canonical : Math.max(canonical, addKey[node]);
                canonical = dropDoor[node] == NOBODY ? canonical : Math.min(canonical, dropKey[node]);
                if (certificate.level(sku, node) != canonical) {
                    return refuted("cut-off of " + in(node), words(canonical), words(certificate.level(sku, node)));
                }
            }
            return Verdict.proven();
        }

        private String at(int door) {
            return subject + " at door " + problem.launch().doors().get(door);
        }

        private String in(int node) {
            return subject + " in " + problem.tree().nodes().get(node);
        }

        private String words(long key) {
            return certificate.cutOff(key).toString();
        }
    }
}
