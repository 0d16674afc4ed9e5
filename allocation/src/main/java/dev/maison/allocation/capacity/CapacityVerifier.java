package dev.maison.allocation.capacity;

import static dev.maison.allocation.internal.verify.Refusal.refuted;

import dev.maison.allocation.door.LaunchLine;
import dev.maison.allocation.internal.gain.CellGains;
import dev.maison.allocation.internal.gain.LaunchData;
import dev.maison.allocation.internal.verify.LineUnits;
import dev.maison.core.Amount;
import dev.maison.core.proof.Verdict;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Checks a plan under door capacities against its problem and certificate, without any solver. Costs about two passes over the cells.
 *
 * <ol>
 *   <li>units lie within minimum and maximum, together within supply less holdback and within the capacity of every door;
 *   <li>no price is negative; a door with a price is full, a SKU with a price is sold out;
 *   <li>every unit given beyond a minimum gains something, and at least the prices of its door and SKU together;
 *   <li>every unit refused below a maximum gains at most these;
 *   <li>the prices are the canonical ones of {@link CapacityCertificate}: a SKU's price is what its weakest unit leaves after its door's price,
 *       and every price of a door is held up by a chain of exchanges that change nothing, from a door without a price or from a unit left
 *       over.
 * </ol>
 *
 * <p>The first four are feasibility and complementary slackness: the sum of gains then equals the sum of prices times limits, primal and dual
 * are one number, and no plan is better. Lines and prices from any source can be verified. A refusal is data: {@link Verdict.Refuted}
 * with the step, what was expected and what was found.
 */
public final class CapacityVerifier {
    private final CapacityProblem problem;
    private final LaunchData data;
    private final CapacityCertificate certificate;
    private final int[] units;
    private final CellGains gains;

    private CapacityVerifier(CapacityProblem problem, CapacityCertificate certificate, int[] units) {
        this.problem = problem;
        this.data = problem.data();
        this.certificate = certificate;
        this.units = units;
        this.gains = new CellGains(data);
    }

    /** Checks a plan with its own certificate. */
    public static Verdict verify(CapacityProblem problem, CapacityPlan plan) {
        boolean same = plan.problem().launch().skus().equals(problem.launch().skus())
                && plan.problem().launch().doors().equals(problem.launch().doors());
        return same
                ? verify(problem, plan.trustedUnits(), plan.certificate())
                : verify(problem, plan.lines(), plan.certificate());
    }

    /**
     * Checks lines and a certificate from any source. A door without a line is taken to have no unit; a line with no unit, a second
     * line for the same SKU and door, and an unknown id are refused.
     */
    public static Verdict verify(CapacityProblem problem, List<LaunchLine> lines, CapacityCertificate certificate) {
        int[] units = new int[problem.data().skus * problem.data().doors];
        Optional<Verdict> wrong = LineUnits.fill(problem.launch(), lines, units);
        return wrong.isPresent() ? wrong.get() : verify(problem, units, certificate);
    }

    private static Verdict verify(CapacityProblem problem, int[] units, CapacityCertificate certificate) {
        Optional<CapacityCertificate> aligned = certificate.findAlignedWith(problem);
        return aligned.isPresent()
                ? new CapacityVerifier(problem, aligned.get(), units).verify()
                : refuted("certificate", "the SKUs, doors, currency and quantum of " + problem, certificate);
    }

    private Verdict verify() {
        Optional<Verdict> wrong = new ConflictCheck(problem).findWrong(certificate.conflicts());
        if (wrong.isPresent()) {
            return wrong.get();
        }
        if (!certificate.conflicts().isEmpty()) {
            return verifyNothingGiven();
        }
        long[] total = new long[data.doors];
        for (int sku = 0; sku < data.skus; sku++) {
            Verdict verdict = verifyRow(sku, total);
            if (!verdict.isProven()) {
                return verdict;
            }
        }
        for (int d = 0; d < data.doors; d++) {
            String subject = "door " + problem.launch().doors().get(d);
            int capacity = problem.capacity(d);
            if (capacity != CapacityProblem.UNLIMITED && total[d] > capacity) {
                return refuted("units at " + subject, "at most its capacity of " + capacity, total[d]);
            }
            long price = certificate.doorQuanta(d);
            if (price < 0 || (price > 0 && (capacity == CapacityProblem.UNLIMITED || total[d] < capacity))) {
                return refuted(
                        "price of " + subject,
                        price < 0 ? "not negative" : "nothing, as it is not full",
                        problem.amount(price));
            }
        }
        return verifyLeast();
    }

    private Verdict verifyNothingGiven() {
        for (int cell = 0; cell < units.length; cell++) {
            if (units[cell] != 0) {
                return refuted("units of " + at(cell), "0, as minima conflict", units[cell]);
            }
        }
        for (int d = 0; d < data.doors; d++) {
            if (certificate.doorQuanta(d) != 0) {
                return refuted("prices", "none, as minima conflict", amount(certificate.doorQuanta(d)));
            }
        }
        for (int s = 0; s < data.skus; s++) {
            if (certificate.skuQuanta(s) != 0) {
                return refuted("prices", "none, as minima conflict", amount(certificate.skuQuanta(s)));
            }
        }
        return Verdict.proven();
    }

    private Verdict verifyRow(int sku, long[] total) {
        int base = sku * data.doors;
        long given = 0;
        long weakest = Long.MAX_VALUE;
        long strongest = 0;
        for (int d = 0; d < data.doors; d++) {
            int cell = base + d;
            int x = units[cell];
            int low = data.minimum(cell);
            if (x < low || x > data.maximum(cell)) {
                return refuted(
                        "units of " + at(cell),
                        data.eligible(cell)
                                ? "within [" + low + ", " + data.maximum(cell) + "]"
                                : "0, as the door is not eligible",
                        x);
            }
            given += x;
            total[d] += x;
            if (x > low) {
                long last = gains.beyondMinimum(cell, x - low);
                if (last < 1) {
                    return refuted("last unit of " + at(cell), "a gain", amount(last));
                }
                weakest = Math.min(weakest, last - certificate.doorQuanta(d));
            }
            long next = x < data.maximum(cell) ? gains.beyondMinimum(cell, x - low + 1) : 0;
            if (next > 0) {
                strongest = Math.max(strongest, next - certificate.doorQuanta(d));
            }
        }
        String subject = problem.launch().skus().get(sku).text();
        int available = data.available(sku);
        if (given > available) {
            return refuted("units given of " + subject, "at most " + available, given);
        }
        // What is left over is worth nothing, so the price is then nothing, and else what the weakest unit leaves.
        long price = given < available ? 0 : weakest < Long.MAX_VALUE ? weakest : strongest;
        if (certificate.skuQuanta(sku) != price || price < 0) {
            return refuted(
                    "price of " + subject,
                    price < 0 ? "a last unit worth the price of its door" : amount(price),
                    amount(price < 0 ? price : certificate.skuQuanta(sku)));
        }
        if (weakest < price) {
            return refuted(
                    "weakest unit given of " + subject + ", after its door's price",
                    "at least " + amount(price),
                    amount(weakest));
        }
        if (strongest > price) {
            return refuted(
                    "strongest unit refused of " + subject + ", after its door's price",
                    "at most " + amount(price),
                    amount(strongest));
        }
        return Verdict.proven();
    }

    /** That no door price can fall: follows exchanges that change nothing from doors without a price and from units left over. */
    private Verdict verifyLeast() {
        boolean[] held = new boolean[data.doors];
        boolean[] rowSeen = new boolean[data.skus];
        Deque<Integer> open = new ArrayDeque<>();
        for (int d = 0; d < data.doors; d++) {
            if (certificate.doorQuanta(d) == 0) {
                held[d] = true;
                open.add(d);
            }
        }
        long[] given = new long[data.skus];
        for (int sku = 0; sku < data.skus; sku++) {
            for (int d = 0; d < data.doors; d++) {
                given[sku] += units[sku * data.doors + d];
            }
            if (given[sku] < data.available(sku)) {
                follow(sku, rowSeen, held, open);
            }
        }
        while (!open.isEmpty()) {
            int d = open.remove();
            for (int sku = 0; sku < data.skus; sku++) {
                int cell = sku * data.doors + d;
                int more = units[cell] - data.minimum(cell);
                if (!rowSeen[sku]
                        && more > 0
                        && gains.beyondMinimum(cell, more) - certificate.doorQuanta(d) == certificate.skuQuanta(sku)) {
                    follow(sku, rowSeen, held, open);
                }
            }
        }
        for (int d = 0; d < data.doors; d++) {
            if (!held[d]) {
                // A SKU without any unit beyond minima has the least price and demands nothing of doors.
                return refuted(
                        "price of door " + problem.launch().doors().get(d),
                        "the least that supports the plan",
                        amount(certificate.doorQuanta(d)));
            }
        }
        return Verdict.proven();
    }

    private void follow(int sku, boolean[] rowSeen, boolean[] held, Deque<Integer> open) {
        rowSeen[sku] = true;
        for (int d = 0; d < data.doors; d++) {
            int cell = sku * data.doors + d;
            if (!held[d] && units[cell] < data.maximum(cell)) {
                long next = gains.beyondMinimum(cell, units[cell] - data.minimum(cell) + 1);
                if (next > 0 && next - certificate.doorQuanta(d) == certificate.skuQuanta(sku)) {
                    held[d] = true;
                    open.add(d);
                }
            }
        }
    }

    private String at(int cell) {
        return problem.launch().skus().get(cell / data.doors) + " at door "
                + problem.launch().doors().get(cell % data.doors);
    }

    private Amount amount(long quanta) {
        return problem.amount(quanta);
    }
}
