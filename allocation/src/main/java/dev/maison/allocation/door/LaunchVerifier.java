package dev.maison.allocation.door;

import static com.google.common.base.Preconditions.checkArgument;
import static dev.maison.allocation.internal.verify.Refusal.refuted;

import dev.maison.allocation.internal.gain.LaunchData;
import dev.maison.allocation.internal.gain.UnitGains;
import dev.maison.allocation.internal.verify.LineUnits;
import dev.maison.core.Amount;
import dev.maison.core.Ratio;
import dev.maison.core.proof.Digest;
import dev.maison.core.proof.Verdict;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Checks a launch plan against its problem and certificate, in one pass over the cells and without any solver. Costs about the number of
 * cells and of units given that gain anything. The order of SKUs and doors has no meaning here either.
 *
 * <p>For every SKU it looks at the limits, the sum of units, and the gain of each door's last unit and of the one after it:
 *
 * <ol>
 *   <li>units lie within minimum and maximum, and together within supply less holdback;
 *   <li>no unit given beyond a minimum gains nothing, and none is worth less than the cut-off;
 *   <li>no unit refused below a maximum is worth more than the cut-off; when supply is left, none gains anything;
 *   <li>units worth exactly the cut-off went to doors in the tie order;
 *   <li>the price is the canonical one: see {@link CutOff}.
 * </ol>
 *
 * <p>A SKU whose units come in steps (presentation minima, multiples, tables that rise) has no price that proves every unit. There
 * the price settles most doors, and the doors that it leaves open are worked out from the definition, by plain dynamic programming:
 * open doors x units x choices, at most 2^31 steps. A SKU of which everything is pushed is worked out likewise when it is stepped too, at
 * most 2^26 steps. Beyond these budgets the verdict is {@link Verdict.WithinGap}, or {@link Verdict.Undecided} for a pushed SKU.
 *
 * <p>The first three are feasibility and complementary slackness, which prove the optimum of a concave problem; the last two make
 * the result the only one that passes. What is checked is what the plan says, not how it came about: lines from any source can be
 * verified. A refusal is data: {@link Verdict.Refuted} with the step, what was expected and what was found.
 */
public final class LaunchVerifier {
    private final LaunchProblem problem;
    private final LaunchData data;
    private final LaunchCertificate certificate;
    private final UnitGains gains;

    private LaunchVerifier(LaunchProblem problem, LaunchCertificate certificate) {
        this.problem = problem;
        this.data = problem.data();
        this.certificate = certificate;
        this.gains = new UnitGains(data);
    }

    /** Checks a plan with its own certificate. */
    public static Verdict verify(LaunchProblem problem, LaunchPlan plan) {
        if (!plan.problem().skus().equals(problem.skus())
                || !plan.problem().doors().equals(problem.doors())) {
            return verify(problem, plan.lines(), plan.certificate());
        }
        return verify(problem, plan.certificate(), plan.trustedUnits(), plan);
    }

    /**
     * Checks lines and a certificate from any source. A door without a line is taken to have no unit; a line with no unit, a second
     * line for the same SKU and door, and an unknown id are refused.
     */
    public static Verdict verify(LaunchProblem problem, List<LaunchLine> lines, LaunchCertificate certificate) {
        int[] units = new int[problem.data().skus * problem.data().doors];
        Optional<Verdict> wrong = LineUnits.fill(problem, lines, units);
        return wrong.isPresent() ? wrong.get() : verify(problem, certificate, units, null);
    }

    /**
     * The digest that names the run which gave these lines with this certificate: what {@link LaunchPlan#digest} says of it. So whoever gets
     * lines, a certificate and a run's digest can check that they belong together.
     *
     * @throws IllegalArgumentException if the lines or the certificate are not of the problem, whether or not they are right
     */
    public static Digest runDigest(LaunchProblem problem, List<LaunchLine> lines, LaunchCertificate certificate) {
        int[] units = new int[problem.data().skus * problem.data().doors];
        Optional<Verdict> wrong = LineUnits.fill(problem, lines, units);
        checkArgument(
                wrong.isEmpty(),
                "lines of a run must be lines of its problem but were not: %s",
                wrong.map(Verdict::sentence).orElse(""));
        Optional<LaunchCertificate> aligned = certificate.findAlignedWith(problem);
        checkArgument(
                aligned.isPresent(),
                "certificate of a run must be of the SKUs, currency and quantum of its problem but was %s",
                certificate);
        return LaunchPlan.digestOf(problem, units, aligned.get());
    }

    private static Verdict verify(
            LaunchProblem problem, LaunchCertificate certificate, int[] units, @Nullable LaunchPlan plan) {
        Optional<LaunchCertificate> aligned = certificate.findAlignedWith(problem);
        return aligned.isPresent()
                ? new LaunchVerifier(problem, aligned.get()).verify(units, plan)
                : refuted("certificate", "the SKUs, currency and quantum of " + problem, certificate);
    }

    private Verdict verify(int[] units, @Nullable LaunchPlan plan) {
        Ratio gap = Ratio.ZERO;
        Verdict worst = Verdict.proven();
        for (int sku = 0; sku < data.skus; sku++) {
            Verdict verdict =
                    certificate.isInfeasible(sku) ? verifyConflict(sku, units) : new Row(sku).verify(units, plan);
            if (verdict instanceof Verdict.Refuted) {
                return verdict;
            } else if (verdict instanceof Verdict.WithinGap within && !(worst instanceof Verdict.Undecided)) {
                gap = gap.plus(within.gap());
                worst = new Verdict.WithinGap(gap, within.unit());
            } else if (verdict instanceof Verdict.Undecided) {
                worst = verdict;
            }
        }
        return worst;
    }

    /** The claim that nothing can be given: the named limits must be the problem's, exceed the supply, and be irreducible. */
    private Verdict verifyConflict(int sku, int[] units) {
        String subject = problem.skus().get(sku).text();
        LaunchConflict conflict =
                certificate.findConflict(problem.skus().get(sku)).orElseThrow();
        for (int d = 0; d < data.doors; d++) {
            int given = units[sku * data.doors + d];
            if (given != 0) {
                return refuted(
                        "units of " + subject + " at door " + problem.doors().get(d),
                        "0, as its limits conflict",
                        given);
            }
        }
        return new ConflictCheck(problem, sku, conflict).verify();
    }

    /** The checks of one SKU. */
    private final class Row {
        private final int sku;
        private final int base;
        private final String subject;
        private final int cutTier;
        private final long cutPrice;
        private long given;
        private int weakestTier;
        private long weakest = Long.MAX_VALUE;
        private int strongestTier = Integer.MAX_VALUE;
        private long strongest;

        Row(int sku) {
            this.sku = sku;
            this.base = sku * data.doors;
            this.subject = problem.skus().get(sku).text();
            this.cutTier = certificate.tier(sku);
            this.cutPrice = certificate.price(sku);
        }

        Verdict verify(int[] units, @Nullable LaunchPlan plan) {
            for (int d = 0; d < data.doors; d++) {
                int cell = base + d;
                if (units[cell] < data.minimum(cell) || units[cell] > data.maximum(cell)) {
                    return refuted(
                            "units of " + at(d),
                            data.eligible(cell)
                                    ? "within [" + data.minimum(cell) + ", " + data.maximum(cell) + "]"
                                    : "0, as the door is not eligible",
                            units[cell]);
                }
                if (!data.allows(cell, units[cell])) {
                    return refuted(
                            "units of " + at(d),
                            data.presentation(cell) > 0
                                    ? "none, or a multiple of " + data.multiple(cell) + " from "
                                            + data.presentation(cell) + " on"
                                    : "a multiple of " + data.multiple(cell),
                            units[cell]);
                }
                given += units[cell];
            }
            long left = data.available(sku) - given;
            if (left < 0) {
                return refuted("units given of " + subject, "at most " + data.available(sku), given);
            }
            if (plan != null && plan.leftOverOf(sku) != left) {
                return refuted("units left over of " + subject, left, plan.leftOverOf(sku));
            }
            if (data.isPushedAll(sku)) {
                PushCheck push = new PushCheck(problem, sku, units);
                if (data.isStepped(sku)) {
                    Verdict verdict = push.verifySteps(data.available(sku));
                    return verdict.isProven() ? verifyNotScarce() : verdict;
                }
                if (left > 0 || push.hasUnwanted()) {
                    Verdict verdict = push.verifyRest(left);
                    return verdict.isProven() ? verifyNotScarce() : verdict;
                }
            } else if (data.isStepped(sku)) {
                return new StepCheck(problem, sku, units).verify(certificate.cutOff(sku), cutPrice);
            }
            return verifyPrices(units, left);
        }

        private Verdict verifyNotScarce() {
            return cutTier == 0 && cutPrice == 0
                    ? Verdict.proven()
                    : refuted("cut-off of " + subject, new CutOff(0, amount(0)), certificate.cutOff(sku));
        }

        private Verdict verifyPrices(int[] units, long left) {
            boolean tieRefused = false;
            for (int d : data.order) {
                int cell = base + d;
                int x = units[cell];
                gains.start(cell);
                long last = 0;
                if (x > 0) {
                    gains.skip(x - 1);
                    last = gains.next();
                }
                boolean chosen = x > data.minimum(cell);
                long next = x < data.maximum(cell) ? gains.next() : 0;
                int tier = data.tier[d];
                if (chosen) {
                    if (last < 1) {
                        return refuted("last unit of " + at(d), "a gain", amount(last));
                    }
                    if (tier > weakestTier || (tier == weakestTier && last < weakest)) {
                        weakestTier = tier;
                        weakest = last;
                    }
                    if (tier == cutTier && last == cutPrice && tieRefused) {
                        return refuted("tie order of " + subject, "a door that comes earlier served first", at(d));
                    }
                }
                if (next > 0) {
                    if (left > 0) {
                        return refuted(
                                "next unit of " + at(d), "no gain, as " + left + " units are left", amount(next));
                    }
                    if (tier < strongestTier || (tier == strongestTier && next > strongest)) {
                        strongestTier = tier;
                        strongest = next;
                    }
                    tieRefused |= tier == cutTier && next == cutPrice;
                }
            }
            return verifyCutOff(left);
        }

        private Verdict verifyCutOff(long left) {
            boolean anyChosen = weakestTier > 0;
            boolean anyRefused = strongest > 0;
            int tier = 0;
            long price = 0;
            if (left == 0 && anyChosen) {
                tier = weakestTier;
                price = weakest;
                if (strongestTier < tier || (strongestTier == tier && strongest > price)) {
                    return refuted(
                            "strongest unit refused of " + subject,
                            "at most the weakest given, " + amount(price) + " in tier " + tier,
                            amount(strongest) + " in tier " + strongestTier);
                }
            } else if (left == 0 && anyRefused) {
                tier = strongestTier;
                price = strongest;
            }
            return cutTier == tier && cutPrice == price
                    ? Verdict.proven()
                    : refuted("cut-off of " + subject, new CutOff(tier, amount(price)), certificate.cutOff(sku));
        }

        private String at(int door) {
            return subject + " at door " + problem.doors().get(door);
        }

        private Amount amount(long quanta) {
            return problem.amount(quanta);
        }
    }
}
