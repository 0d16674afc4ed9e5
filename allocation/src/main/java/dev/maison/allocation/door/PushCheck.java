package dev.maison.allocation.door;

import static dev.maison.allocation.internal.verify.Refusal.refuted;

import dev.maison.allocation.internal.gain.LaunchData;
import dev.maison.allocation.internal.gain.UnitGains;
import dev.maison.core.proof.Verdict;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * Checks a SKU of which everything is given that limits allow, straight from the definition: most units, then most gain tier by tier,
 * then the most for the doors that come first.
 *
 * <p>Where units come one by one it takes one pass. Where they come in steps it works the SKU out by plain dynamic programming over
 * doors and units; that costs doors x units x choices, and beyond {@link #MOST_STEPS} nothing is said.
 */
final class PushCheck {
    static final long MOST_STEPS = 1L << 26;

    private final LaunchProblem problem;
    private final LaunchData data;
    private final UnitGains walk;
    private final int base;
    private final int[] units;
    private final String subject;

    PushCheck(LaunchProblem problem, int sku, int[] units) {
        this.problem = problem;
        this.data = problem.data();
        this.walk = new UnitGains(data);
        this.base = sku * data.doors;
        this.units = units;
        this.subject = problem.skus().get(sku).text();
    }

    /** Whether units that gain nothing were given beyond minima, of a SKU without steps. */
    boolean hasUnwanted() {
        for (int d = 0; d < data.doors; d++) {
            if (units[base + d] > data.minimum(base + d) && gain(d, units[base + d]) < 1) {
                return true;
            }
        }
        return false;
    }

    private long gain(int door, int unit) {
        walk.start(base + door);
        walk.skip(unit - 1);
        return walk.next();
    }

    /** A SKU without steps of which units are left, or given although they gain nothing: all that gain are given, and the rest in order. */
    Verdict verifyRest(long left) {
        boolean anyCosts = left > 0;
        boolean zeroRefused = false;
        int costlyTier = Integer.MAX_VALUE; // the first tier with a unit that costs
        long dearest = 0; // of that tier
        for (int d : data.order) {
            int x = units[base + d];
            boolean room = x < data.maximum(base + d);
            if (room && left > 0) {
                return refuted("units of " + at(d), "more, as " + left + " are left", x);
            }
            long last = x > data.minimum(base + d) ? gain(d, x) : 1;
            if (last < 0) {
                anyCosts = true;
                if (data.tier[d] < costlyTier) {
                    costlyTier = data.tier[d];
                    dearest = last;
                } else if (data.tier[d] == costlyTier) {
                    dearest = Math.min(dearest, last);
                }
            }
            if (last == 0 && zeroRefused) {
                return refuted("tie order of " + subject, "a door that comes earlier given first", at(d));
            }
            long next = room ? gain(d, x + 1) : Long.MIN_VALUE;
            if (next > 0) {
                return refuted(
                        "next unit of " + at(d),
                        "no gain, as units that gain nothing were given",
                        problem.amount(next));
            }
            zeroRefused |= next == 0;
        }
        if (anyCosts && zeroRefused) {
            return refuted("units of " + subject, "units that cost nothing given first", "units that cost");
        }
        boolean tieRefused = false;
        for (int d : data.order) {
            int x = units[base + d];
            boolean room = x < data.maximum(base + d);
            long next = room ? gain(d, x + 1) : 0;
            if (next < 0 && data.tier[d] > costlyTier) {
                return refuted("units of " + at(d), "all it may have before an earlier tier has units that cost", x);
            }
            if (next < 0 && data.tier[d] == costlyTier && next > dearest) {
                return refuted("next unit of " + at(d), "no cheaper than the dearest given", problem.amount(next));
            }
            if (data.tier[d] == costlyTier) {
                if (tieRefused && x > data.minimum(base + d) && gain(d, x) == dearest) {
                    return refuted("tie order of " + subject, "a door that comes earlier given first", at(d));
                }
                tieRefused |= next < 0 && next == dearest;
            }
        }
        return Verdict.proven();
    }

    /** A SKU in steps. */
    Verdict verifySteps(long available) {
        long room = available;
        long[] most = new long[data.doors];
        long steps = 0;
        for (int d = 0; d < data.doors; d++) {
            room -= data.minimum(base + d);
        }
        for (int d = 0; d < data.doors; d++) {
            most[d] = Math.min(data.maximum(base + d) - (long) data.minimum(base + d), room);
            steps += most[d] / data.multiple(base + d) + 1;
        }
        if ((room + 1) > MOST_STEPS / Math.max(steps, 1)) {
            return new Verdict.Undecided(
                    "to work out " + subject + " would take more than " + MOST_STEPS + " steps" + unpushed(available));
        }
        int width = (int) room + 1;
        @Nullable BigInteger[] score = new @Nullable BigInteger[width];
        score[0] = BigInteger.ZERO;
        int n = data.doors;
        @Nullable BigInteger[][] scores = new @Nullable BigInteger[n + 1][];
        scores[n] = score;
        long[][] gains = new long[n][];
        for (int i = n - 1; i >= 0; i--) {
            int d = data.order[i];
            gains[i] = sums(d, (int) most[d]);
            score = new @Nullable BigInteger[width];
            for (int x = 0; x <= most[d]; x++) {
                if (!data.allows(base + d, x + data.minimum(base + d))) {
                    continue;
                }
                BigInteger gain = BigInteger.valueOf(gains[i][x]).shiftLeft(96 * laterTiers(d));
                for (int s = x; s < width; s++) {
                    BigInteger rest = scores[i + 1][s - x];
                    if (rest != null) {
                        BigInteger sum = rest.add(gain);
                        BigInteger best = score[s];
                        score[s] = best == null || sum.compareTo(best) > 0 ? sum : best;
                    }
                }
            }
            scores[i] = score;
        }
        return compare(scores, gains, most, width);
    }

    /** Says so where a door could take a step of what is left, though the SKU is pushed. */
    private String unpushed(long available) {
        long left = available;
        for (int d = 0; d < data.doors; d++) {
            left -= units[base + d];
        }
        for (int d : data.order) {
            long next = data.nextAllowed(base + d, units[base + d]);
            if (next <= data.maximum(base + d) && next - units[base + d] <= left) {
                return "; it is not pushed, as " + left + " units are left and " + at(d) + " could take "
                        + (next - units[base + d]);
            }
        }
        return "";
    }

    private Verdict compare(@Nullable BigInteger[][] scores, long[][] gains, long[] most, int width) {
        int total = width - 1;
        while (scores[0][total] == null) {
            total--;
        }
        int left = 0;
        for (int d = 0; d < data.doors; d++) {
            left += units[base + d] - data.minimum(base + d);
        }
        if (left != total) {
            return refuted("units given of " + subject + " beyond minima", total, left);
        }
        for (int i = 0; i < data.doors; i++) {
            int d = data.order[i];
            int least = data.minimum(base + d);
            int x = (int) Math.min(most[d], left);
            while (!isBest(scores, gains, i, x, left) || !data.allows(base + d, x + least)) {
                x--;
            }
            if (units[base + d] - least != x) {
                return refuted("units of " + at(d), x + least, units[base + d]);
            }
            left -= x;
        }
        return Verdict.proven();
    }

    private boolean isBest(@Nullable BigInteger[][] scores, long[][] gains, int i, int x, int left) {
        BigInteger rest = scores[i + 1][left - x];
        return rest != null
                && rest.add(BigInteger.valueOf(gains[i][x]).shiftLeft(96 * laterTiers(data.order[i])))
                        .equals(scores[i][left]);
    }

    /** Gains of a tier are worth more than all of later ones: each later tier has 96 bits, more than any sum of gains. */
    private int laterTiers(int door) {
        int later = 0;
        for (int t = 0; t < data.tierStart.length - 1; t++) {
            later += data.tier[data.order[data.tierStart[t]]] > data.tier[door] ? 1 : 0;
        }
        return later;
    }

    /** What so many units beyond the minimum gain. */
    private long[] sums(int door, int most) {
        long[] sums = new long[most + 1];
        walk.start(base + door);
        walk.skip(data.minimum(base + door));
        for (int x = 1; x <= most; x++) {
            sums[x] = Math.addExact(sums[x - 1], walk.next());
        }
        return sums;
    }

    private String at(int door) {
        return subject + " at door " + problem.doors().get(door);
    }
}
