package dev.maison.allocation.pack;

import static dev.maison.allocation.internal.verify.Refusal.refuted;

import dev.maison.allocation.internal.access.LaunchAccess;
import dev.maison.allocation.internal.gain.LaunchData;
import dev.maison.allocation.internal.gain.UnitGains;
import dev.maison.allocation.internal.gain.pack.PackData;
import dev.maison.core.Ratio;
import dev.maison.core.proof.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Checks packs given to doors against their problem and certificate, without any solver. Costs a pass over the ways in which each door can
 * be given packs.
 *
 * <ol>
 *   <li>Lines name doors and packs of the problem, none twice, each with at least one pack and in multiples.
 *   <li>Of no kind more is given than there is; units lie within minimum and maximum of every SKU and door.
 *   <li>The bound is evaluated from the prices: all packs there are at their prices, and for each door the largest that any way of giving
 *       it packs gains beyond their prices. No split gains more.
 *   <li>The gap is the bound less what the lines gain.
 * </ol>
 *
 * <p>A price lies within [0, more than all that can be gained]. A claim that minima cannot be met is checked by trying every way, for as
 * long as {@link #STEPS} last, beyond which the answer is {@link Verdict.Undecided}.
 */
public final class PackVerifier {
    /** The steps in which a conflict is checked. */
    public static final long STEPS = 50_000_000;

    private PackVerifier() {}

    /** Checks a plan with its own certificate. */
    public static Verdict verify(PackProblem problem, PackPlan plan) {
        return verify(problem, plan.lines(), plan.certificate());
    }

    /** Checks lines and a certificate from any source, in any order. */
    public static Verdict verify(PackProblem problem, List<PackLine> lines, PackCertificate certificate) {
        if (certificate.conflict().isPresent()) {
            return lines.isEmpty()
                    ? verifyConflict(problem, certificate.conflict().get())
                    : refuted("lines", "none, as minima conflict", lines.size());
        }
        int kinds = problem.packs().size();
        int[] given = new int[problem.doors().size() * kinds];
        long[] used = new long[kinds];
        for (PackLine line : lines) {
            int d = problem.findDoor(line.door());
            int k = problem.findPack(line.pack());
            if (d < 0 || k < 0) {
                return refuted(
                        "ids of line " + line, "a door and a pack of the problem", d < 0 ? line.door() : line.pack());
            }
            PackKind pack = problem.packs().get(k);
            if (line.packs() < 1 || line.packs() % pack.multiplePacks() != 0) {
                return refuted(
                        "packs of " + line.pack() + " at door " + line.door(),
                        "a positive multiple of " + pack.multiplePacks(),
                        line.packs());
            }
            if (given[d * kinds + k] != 0) {
                return refuted("lines of " + line.pack() + " at door " + line.door(), "one line", "two lines");
            }
            given[d * kinds + k] = line.packs();
            used[k] += line.packs();
        }
        for (int k = 0; k < kinds; k++) {
            PackKind pack = problem.packs().get(k);
            if (used[k] > pack.availablePacks()) {
                return refuted("packs given of " + pack.id(), "at most " + pack.availablePacks(), used[k]);
            }
        }
        return verifyUnits(problem, given, certificate);
    }

    private static Verdict verifyUnits(PackProblem problem, int[] given, PackCertificate certificate) {
        LaunchData data = LaunchAccess.data(problem.launch());
        UnitGains gains = new UnitGains(data);
        int kinds = problem.packs().size();
        long total = 0;
        for (int d = 0; d < problem.doors().size(); d++) {
            int column = problem.launch().doors().indexOf(problem.doors().get(d));
            for (int s = 0; s < data.skus; s++) {
                long units = 0;
                for (int k = 0; k < kinds; k++) {
                    Integer held = problem.packs()
                            .get(k)
                            .unitsBySku()
                            .get(problem.launch().skus().get(s));
                    units += held == null ? 0 : (long) held * given[d * kinds + k];
                }
                int cell = s * data.doors + column;
                if (units < data.minimum(cell) || units > data.maximum(cell)) {
                    return refuted(
                            "units of " + problem.launch().skus().get(s) + " at door "
                                    + problem.doors().get(d),
                            "within [" + data.minimum(cell) + ", " + data.maximum(cell) + "]",
                            units);
                }
                gains.start(cell);
                for (long u = 0; u < units; u++) {
                    long gain = gains.next();
                    total += gain;
                    if (gain == 0 && !data.hasTable(cell)) {
                        break;
                    }
                }
            }
        }
        return verifyGap(problem, certificate, total);
    }

    private static Verdict verifyGap(PackProblem problem, PackCertificate certificate, long total) {
        PackData ways = problem.data();
        long[] prices = new long[ways.kinds];
        if (certificate.pricesQuanta().size() != ways.kinds) {
            return refuted(
                    "prices",
                    "one for each of the " + ways.kinds + " kinds",
                    certificate.pricesQuanta().size());
        }
        for (int k = 0; k < ways.kinds; k++) {
            Long price = certificate.pricesQuanta().get(problem.packs().get(k).id());
            if (price == null || price < 0 || price > ways.maxPrice()) {
                return refuted(
                        "price of pack " + problem.packs().get(k).id(),
                        "within [0, " + ways.maxPrice() + "]",
                        "" + price);
            }
            prices[k] = price;
        }
        long gap = ways.bound(prices) - total;
        return gap <= 0
                ? Verdict.proven()
                : new Verdict.WithinGap(
                        Ratio.of(gap).times(Ratio.of(problem.launch().quantum().micros(), 1_000_000)),
                        problem.launch().currency());
    }

    private static Verdict verifyConflict(PackProblem problem, PackConflict conflict) {
        for (PackConflict.Minimum minimum : conflict.minima()) {
            if (!problem.launch().skus().contains(minimum.sku())
                    || problem.findDoor(minimum.door()) < 0
                    || minimum.units() < 1
                    || problem.launch().minimumUnits(minimum.sku(), minimum.door()) != minimum.units()) {
                return refuted("conflict", "minima of the problem", minimum);
            }
        }
        if (conflict.minima().stream().distinct().count() < conflict.minima().size()) {
            return refuted("conflict", "each minimum once", conflict.sentence());
        }
        Optional<Boolean> all = PackFit.canHold(problem, conflict.minima(), STEPS);
        if (all.isEmpty()) {
            return new Verdict.Undecided("there are too many ways to give packs to try them all");
        }
        if (all.get()) {
            return refuted("conflict", "minima that cannot be met together", conflict.sentence());
        }
        for (PackConflict.Minimum minimum : conflict.minima()) {
            List<PackConflict.Minimum> rest = new ArrayList<>(conflict.minima());
            rest.remove(minimum);
            Optional<Boolean> without = PackFit.canHold(problem, rest, STEPS);
            if (without.isEmpty()) {
                return new Verdict.Undecided("there are too many ways to give packs to try them all");
            }
            if (!without.get()) {
                return refuted("conflict", "minima that can be met without " + minimum, conflict.sentence());
            }
        }
        return Verdict.proven();
    }
}
