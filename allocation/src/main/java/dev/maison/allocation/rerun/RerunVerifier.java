package dev.maison.allocation.rerun;

import static dev.maison.allocation.internal.verify.Refusal.refuted;

import dev.maison.allocation.door.LaunchLine;
import dev.maison.allocation.door.LaunchProblem;
import dev.maison.allocation.internal.gain.LaunchData;
import dev.maison.allocation.internal.gain.LexWorth;
import dev.maison.allocation.internal.gain.RerunData;
import dev.maison.allocation.internal.gain.UnitGains;
import dev.maison.allocation.internal.verify.LineUnits;
import dev.maison.core.proof.Verdict;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Checks a re-run against its problem and certificate, in one pass over the cells and without any solver.
 *
 * <ol>
 *   <li>Every SKU's units lie within limits and pins and together within its supply; weeks of supply and thresholds give way to what a
 *       door had. A SKU whose limits cannot hold, or force more moves than are left by SKUs with fewer, keeps what it had.
 *   <li>The units moved are within the budget.
 *   <li>The prices of {@link RerunCertificate} separate units gained from refused and units kept from given up, and what is not scarce has
 *       no price: feasibility and complementary slackness, which prove the optimum.
 *   <li>No move could be undone without a loss, ties went by the declared order within a SKU and between SKUs, and the prices are the canonical
 *       ones, so only one result and one certificate pass.
 * </ol>
 */
public final class RerunVerifier {
    private final RerunProblem problem;
    private final LaunchProblem launch;
    private final RerunData data;
    private final LaunchData columns;
    private final RerunCertificate certificate;
    private final int[] units;
    private final UnitGains gains;

    private RerunVerifier(RerunProblem problem, RerunCertificate certificate, int[] units) {
        this.problem = problem;
        this.launch = problem.launch();
        this.data = problem.data();
        this.columns = data.launch;
        this.certificate = certificate;
        this.units = units;
        this.gains = new UnitGains(columns);
    }

    /** Checks a plan with its own certificate. */
    public static Verdict verify(RerunProblem problem, RerunPlan plan) {
        return plan.problem().launch() == problem.launch()
                ? verify(problem, plan.certificate(), plan.trustedUnits())
                : verify(problem, plan.lines(), plan.certificate());
    }

    /**
     * Checks lines and a certificate from any source. A door without a line is taken to have no unit; a line with no unit, a second line for
     * the same SKU and door, and an unknown id are refused, and so is a certificate of another launch.
     */
    public static Verdict verify(RerunProblem problem, List<LaunchLine> lines, RerunCertificate certificate) {
        int[] units = new int[problem.data().before.length];
        Optional<Verdict> wrong = LineUnits.fill(problem.launch(), lines, units);
        return wrong.isPresent() ? wrong.get() : verify(problem, certificate, units);
    }

    private static Verdict verify(RerunProblem problem, RerunCertificate certificate, int[] units) {
        LaunchProblem other = certificate.launch();
        LaunchProblem launch = problem.launch();
        if (other != launch
                && !(other.skus().equals(launch.skus())
                        && other.currency().equals(launch.currency())
                        && other.quantum().equals(launch.quantum()))) {
            return refuted("certificate", "the SKUs, currency and quantum of " + launch, other);
        }
        return new RerunVerifier(problem, certificate, units).verify();
    }

    private Verdict verify() {
        boolean[] planned = data.planned();
        Row[] rows = new Row[columns.skus];
        long moved = 0;
        for (int sku = 0; sku < columns.skus; sku++) {
            if (!planned[sku]) {
                Verdict verdict = verifyStanding(sku);
                if (!verdict.isProven()) {
                    return verdict;
                }
                continue;
            }
            Row row = new Row(sku);
            Verdict verdict = row.verifyLimits();
            if (!verdict.isProven()) {
                return verdict;
            }
            rows[sku] = row;
            moved += row.moved();
            if (!data.together && row.moved() > data.moves) {
                return refuted("units moved of " + row.subject, "at most " + data.moves, row.moved());
            }
        }
        if (data.together && moved > data.moves) {
            return refuted("units moved", "at most " + data.moves, moved);
        }
        for (Row row : rows) {
            if (row != null) {
                Verdict verdict = row.verifyPrices();
                if (!verdict.isProven()) {
                    return verdict;
                }
            }
        }
        return data.together ? verifyShared(rows, moved) : verifyEach(rows);
    }

    /** A SKU that was not planned again keeps what it had, and has no prices. */
    private Verdict verifyStanding(int sku) {
        String subject = launch.skus().get(sku).text();
        for (int d = 0; d < columns.doors; d++) {
            int cell = sku * columns.doors + d;
            if (units[cell] != data.before[cell]) {
                return refuted(
                        "units of " + subject + " at door " + launch.doors().get(d),
                        data.before[cell] + ", as before, since the SKU is in conflict",
                        units[cell]);
            }
        }
        return certificate.move(sku).signum() == 0 && certificate.keep(sku).signum() == 0
                ? Verdict.proven()
                : refuted("prices of " + subject, "none, since the SKU is in conflict", certificate.move(sku));
    }

    private Verdict verifyShared(@Nullable Row[] rows, long moved) {
        LexWorth weakest = null;
        LexWorth strongest = LexWorth.NOTHING;
        for (Row row : rows) {
            if (row != null) {
                strongest = strongest.max(row.nextMove());
                LexWorth last = row.lastMove();
                if (last != null) {
                    weakest = weakest == null ? last : weakest.min(last);
                }
            }
        }
        LexWorth price = moved < data.moves ? LexWorth.NOTHING : weakest == null ? strongest : weakest;
        boolean tieRefused = false;
        for (int sku : data.skuOrder) {
            Row row = rows[sku];
            if (row == null) {
                continue;
            }
            if (certificate.move(sku).compareTo(price) != 0) {
                return refuted("move price of " + row.subject, price, certificate.move(sku));
            }
            LexWorth last = row.lastMove();
            if (tieRefused && last != null && last.compareTo(price) == 0) {
                return refuted("tie order of moves", "SKUs by id", row.subject);
            }
            tieRefused |= price.signum() > 0 && row.nextMove().compareTo(price) == 0;
        }
        return Verdict.proven();
    }

    private Verdict verifyEach(@Nullable Row[] rows) {
        for (Row row : rows) {
            if (row != null) {
                LexWorth last = row.lastMove();
                LexWorth price = row.moved() < data.moves ? LexWorth.NOTHING : last == null ? row.nextMove() : last;
                if (certificate.move(row.sku).compareTo(price) != 0) {
                    return refuted("move price of " + row.subject, price, certificate.move(row.sku));
                }
            }
        }
        return Verdict.proven();
    }

    /** The checks of one SKU. */
    private final class Row {
        private final int sku;
        private final String subject;
        private final RerunData.Row facts;
        private final LexWorth keep;
        private final LexWorth take;
        private long gained;
        private long lost;

        // The weakest and strongest units at the edge, and where they stand in the order that breaks ties.
        private @Nullable LexWorth weakestGained;
        private int weakestGainedAt;
        private @Nullable LexWorth strongestRefused;
        private int strongestRefusedAt;
        private @Nullable LexWorth strongestLost;
        private int strongestLostAt;
        private @Nullable LexWorth weakestKept;
        private int weakestKeptAt;
        private @Nullable LexWorth most;
        private LexWorth least = LexWorth.NOTHING;

        Row(int sku) {
            this.sku = sku;
            this.subject = launch.skus().get(sku).text();
            this.facts = data.row(sku);
            this.keep = certificate.keep(sku);
            this.take = keep.plus(certificate.move(sku));
        }

        long moved() {
            return Math.max(gained, lost);
        }

        private boolean isLeft() {
            return gained - lost < facts.room;
        }

        Verdict verifyLimits() {
            for (int d = 0; d < columns.doors; d++) {
                int cell = sku * columns.doors + d;
                if (units[cell] < data.low(cell) || units[cell] > data.high(cell)) {
                    return refuted(
                            "units of " + at(d),
                            data.isPinned(cell)
                                    ? data.before[cell] + ", as it is pinned"
                                    : "within [" + data.low(cell) + ", " + data.high(cell) + "]",
                            units[cell]);
                }
                gained += Math.max((long) units[cell] - data.before[cell], 0);
                lost += Math.max((long) data.before[cell] - units[cell], 0);
            }
            return gained - lost <= facts.room
                    ? Verdict.proven()
                    : refuted(
                            "units given of " + subject,
                            "at most " + columns.available(sku),
                            columns.available(sku) + gained - lost - facts.room);
        }

        Verdict verifyPrices() {
            least = gained > lost ? LexWorth.NOTHING : certificate.move(sku).negated();
            most = isLeft() ? LexWorth.NOTHING : null;
            if (certificate.move(sku).signum() < 0) {
                return refuted("move price of " + subject, "not negative", certificate.move(sku));
            }
            for (int i = 0; i < columns.doors; i++) {
                Verdict verdict = verifyDoor(i, columns.order[i]);
                if (!verdict.isProven()) {
                    return verdict;
                }
            }
            return verifyKeepPrice();
        }

        private Verdict verifyDoor(int at, int d) {
            int cell = sku * columns.doors + d;
            int x = units[cell];
            int y = data.before[cell];
            gains.start(cell);
            LexWorth last = LexWorth.NOTHING;
            if (x > 0) {
                gains.skip(x - 1);
                last = LexWorth.of(columns.tier[d], gains.next());
            }
            if (x > data.low(cell)) {
                LexWorth price = x > y ? take : keep;
                if (last.compareTo(price) < 0) {
                    return refuted("last unit of " + at(d), "worth at least " + price, last);
                }
                LexWorth bound = x > y ? last.minus(certificate.move(sku)) : last;
                most = most == null ? bound : most.min(bound);
                if (x > y) {
                    if (weakestGained == null || last.compareTo(weakestGained) <= 0) {
                        weakestGained = last;
                        weakestGainedAt = at;
                    }
                } else if (weakestKept == null || last.compareTo(weakestKept) <= 0) {
                    weakestKept = last;
                    weakestKeptAt = at;
                }
            }
            if (x < data.high(cell)) {
                LexWorth next = LexWorth.of(columns.tier[d], gains.next());
                LexWorth price = x >= y ? take : keep;
                if (next.compareTo(price) > 0) {
                    return refuted("next unit of " + at(d), "worth at most " + price, next);
                }
                least = least.max(x >= y ? next.minus(certificate.move(sku)) : next);
                if (x >= y) {
                    if (strongestRefused == null || next.compareTo(strongestRefused) > 0) {
                        strongestRefused = next;
                        strongestRefusedAt = at;
                    }
                } else if (strongestLost == null || next.compareTo(strongestLost) > 0) {
                    strongestLost = next;
                    strongestLostAt = at;
                }
            }
            return Verdict.proven();
        }

        private Verdict verifyKeepPrice() {
            LexWorth price = most == null ? least : most;
            if (isLeft() && gained != lost) {
                price = gained > lost ? LexWorth.NOTHING : certificate.move(sku).negated();
            }
            if (keep.compareTo(price) != 0 || keep.compareTo(least) < 0) {
                return refuted("keep price of " + subject, price, keep);
            }
            if (weakestGained != null
                    && strongestRefused != null
                    && weakestGained.compareTo(strongestRefused) == 0
                    && strongestRefusedAt < weakestGainedAt) {
                return refuted(
                        "tie order of units gained of " + subject,
                        "the first door first",
                        at(columns.order[weakestGainedAt]));
            }
            if (strongestLost != null
                    && weakestKept != null
                    && strongestLost.compareTo(weakestKept) == 0
                    && weakestKeptAt > strongestLostAt) {
                return refuted(
                        "tie order of units lost of " + subject,
                        "the last door first",
                        at(columns.order[strongestLostAt]));
            }
            if (weakestGained != null && strongestRefused != null && weakestGained.compareTo(strongestRefused) < 0) {
                return refuted("units gained of " + subject, "the strongest", weakestGained);
            }
            if (strongestLost != null && weakestKept != null && strongestLost.compareTo(weakestKept) > 0) {
                return refuted("units lost of " + subject, "the weakest", strongestLost);
            }
            return verifyFewest();
        }

        /** No gain, loss or exchange could be undone without a loss. */
        private Verdict verifyFewest() {
            LexWorth none = LexWorth.NOTHING;
            boolean undoGain = weakestGained != null;
            boolean undoLoss = strongestLost != null;
            LexWorth gain = undoGain && weakestGained != null ? weakestGained : none;
            LexWorth loss = undoLoss && strongestLost != null ? strongestLost : none;
            if (undoGain && gain.signum() <= 0) {
                return refuted("units gained of " + subject, "none that gains nothing", gain);
            }
            if (undoLoss && isLeft() && loss.signum() >= 0) {
                return refuted("units lost of " + subject, "none that could stay", loss);
            }
            if (undoGain && undoLoss && gain.compareTo(loss) <= 0) {
                return refuted("exchanges of " + subject, "none that gains nothing", gain.minus(loss));
            }
            return Verdict.proven();
        }

        /** What one further move is worth; nothing when it would not improve. */
        LexWorth nextMove() {
            LexWorth best = LexWorth.NOTHING;
            if (strongestRefused != null && isLeft()) {
                best = best.max(strongestRefused);
            }
            if (weakestKept != null) {
                best = best.max(weakestKept.negated());
            }
            if (strongestRefused != null && weakestKept != null) {
                best = best.max(strongestRefused.minus(weakestKept));
            }
            return best;
        }

        /** What one move less would cost; {@code null} when all moves are forced. */
        @Nullable LexWorth lastMove() {
            if (moved() <= facts.mustMove()) {
                return null;
            }
            LexWorth cost = null;
            if (weakestGained != null && strongestLost != null) {
                cost = weakestGained.minus(strongestLost);
            }
            if (weakestGained != null && lost < moved()) {
                cost = cost == null ? weakestGained : cost.min(weakestGained);
            }
            if (strongestLost != null && gained < moved() && isLeft()) {
                cost = cost == null ? strongestLost.negated() : cost.min(strongestLost.negated());
            }
            return cost == null ? LexWorth.NOTHING : cost;
        }

        private String at(int index) {
            return subject + " at door " + launch.doors().get(index);
        }
    }

    @Override
    public String toString() {
        return "RerunVerifier of " + problem;
    }
}
