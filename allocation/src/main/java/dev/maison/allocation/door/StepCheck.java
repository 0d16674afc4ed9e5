package dev.maison.allocation.door;

import static dev.maison.allocation.internal.verify.Refusal.refuted;

import dev.maison.allocation.internal.gain.LaunchData;
import dev.maison.allocation.internal.gain.UnitGains;
import dev.maison.core.Amount;
import dev.maison.core.Ratio;
import dev.maison.core.proof.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Checks a SKU whose units come in steps, straight from the definition and without the code that solves it: tier by tier, most
 * gain, then fewest units, then the most for the doors that come first.
 *
 * <p>At a price, what a split loses against the bound is the sum over doors of what another number of units would have gained more
 * beyond its price, plus the price of every unit not given. A door at which every other number of units alone loses more than that
 * is settled: no split as good as this one differs there. Where no door is open the plan is proven in one pass. Else the doors that
 * are open are worked out by plain dynamic programming over the units they take together; that costs open doors x units x choices,
 * within {@link #MOST_STEPS}. Beyond it the plan is only known to lie within what it loses.
 */
final class StepCheck {
    /** Most steps of the dynamic programme of one SKU and tier, and most states. */
    static final long MOST_STEPS = 1L << 31;

    static final long MOST_STATES = 1L << 24;

    private static final long NOT = Long.MAX_VALUE / 2;

    private final LaunchProblem problem;
    private final LaunchData data;
    private final UnitGains walk;
    private final int sku;
    private final int base;
    private final int[] units;
    private final String subject;
    private long gap = -1; // none so far

    StepCheck(LaunchProblem problem, int sku, int[] units) {
        this.problem = problem;
        this.data = problem.data();
        this.walk = new UnitGains(data);
        this.sku = sku;
        this.base = sku * data.doors;
        this.units = units;
        this.subject = problem.skus().get(sku).text();
    }

    /** What one door may be given beyond its minimum, fewest first, each gaining more than all before. */
    private static final class Offer {
        private final int door;
        private final List<Long> units = new ArrayList<>();
        private final List<Long> gains = new ArrayList<>();
        private int claimed = -1;

        Offer(int door) {
            this.door = door;
        }

        /** The gain of a choice beyond the price of its units; what overflows is hopeless. */
        long value(int choice, long price) {
            long x = units.get(choice);
            return price > 0 && x > (1L << 62) / price ? -(1L << 62) : gains.get(choice) - price * x;
        }

        long best(long price) {
            long best = 0;
            for (int c = 1; c < units.size(); c++) {
                best = Math.max(best, value(c, price));
            }
            return best;
        }
    }

    /** The verdict on units that are within their limits and the supply; {@code cutOff} is what the certificate claims. */
    Verdict verify(CutOff cutOff, long cutPrice) {
        long room = data.available(sku);
        for (int d = 0; d < data.doors; d++) {
            room -= data.minimum(base + d);
        }
        if (room == 0) {
            return verifyNothingLeft(cutOff, cutPrice);
        }
        boolean scarce = false;
        for (int t = 0; t < data.tierStart.length - 1 && room > 0; t++) {
            int tier = data.tier[data.order[data.tierStart[t]]];
            List<Offer> offers = new ArrayList<>();
            for (int i = data.tierStart[t]; i < data.tierStart[t + 1]; i++) {
                Offer offer = offer(data.order[i], room);
                if (offer.claimed < 0) {
                    return refuted(
                            "units of " + at(offer.door),
                            "a number that gains more than fewer units do",
                            units[base + offer.door]);
                }
                offers.add(offer);
            }
            long price = price(offers, room);
            if (!scarce && price > 0) {
                scarce = true;
                if (cutOff.tier() != tier || cutPrice != price) {
                    return refuted("cut-off of " + subject, new CutOff(tier, problem.amount(price)), cutOff);
                }
            }
            Verdict verdict = verifyTier(offers, room, price);
            if (!verdict.isProven()) {
                return verdict;
            }
            for (Offer offer : offers) {
                room -= offer.units.get(offer.claimed);
            }
        }
        if (!scarce && (cutOff.tier() != 0 || cutPrice != 0)) {
            return refuted("cut-off of " + subject, new CutOff(0, problem.amount(0)), cutOff);
        }
        return gap < 0
                ? Verdict.proven()
                : new Verdict.WithinGap(
                        Ratio.of(gap).times(Ratio.of(data.quantum, Amount.MICROS_PER_UNIT)), problem.currency());
    }

    private Offer offer(int door, long room) {
        Offer offer = new Offer(door);
        offer.units.add(0L);
        offer.gains.add(0L);
        int cell = base + door;
        int least = data.minimum(cell);
        long claimed = (long) units[cell] - least;
        offer.claimed = claimed == 0 ? 0 : -1;
        long end = Math.min(data.maximum(cell), least + room);
        walk.start(cell);
        walk.skip(least);
        long sum = 0;
        long best = 0;
        for (long x = least + 1L; x <= end; x++) {
            long unit = walk.next();
            sum = Math.addExact(sum, unit);
            boolean nothingMore = unit == 0 && !data.hasTable(cell);
            long next = nothingMore && !data.allows(cell, (int) x) ? nextAllowed(cell, x) : x;
            if (next <= end && data.allows(cell, (int) next) && sum > best) {
                offer.units.add(next - least);
                offer.gains.add(sum);
                best = sum;
                if (next - least == claimed) {
                    offer.claimed = offer.units.size() - 1;
                }
            }
            if (nothingMore) {
                break;
            }
        }
        return offer;
    }

    /** The next number of units that multiple and presentation minimum allow. */
    private long nextAllowed(int cell, long units) {
        long m = data.multiple(cell);
        long wanted = Math.max(units, data.presentation(cell));
        return (wanted + m - 1) / m * m;
    }

    /** The largest whole price at which the bound is smallest. The bound is convex in the price, so halving finds where it rises. */
    private static long price(List<Offer> offers, long room) {
        long low = 0;
        long high = LaunchData.MAX_VALUE_QUANTA + 1;
        while (low < high) {
            long middle = (low + high) / 2;
            long rise = room;
            for (Offer offer : offers) {
                rise += offer.best(middle + 1) - offer.best(middle);
            }
            if (rise > 0) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** Nothing is left to choose with: the cut-off is the best average gain of a step refused, rounded up, in the first tier with one. */
    private Verdict verifyNothingLeft(CutOff cutOff, long cutPrice) {
        int tier = 0;
        long strongest = 0;
        for (int d : data.order) {
            if (tier > 0 && data.tier[d] > tier) {
                break;
            }
            Offer offer = offer(d, Integer.MAX_VALUE);
            for (int c = 1; c < offer.units.size(); c++) {
                long average = -Math.floorDiv(-offer.gains.get(c), offer.units.get(c));
                if (average > strongest) {
                    strongest = average;
                    tier = data.tier[d];
                }
            }
        }
        return cutOff.tier() == tier && cutPrice == strongest
                ? Verdict.proven()
                : refuted("cut-off of " + subject, new CutOff(tier, problem.amount(strongest)), cutOff);
    }

    private Verdict verifyTier(List<Offer> offers, long room, long price) {
        long left = room;
        long loss = 0;
        for (Offer offer : offers) {
            left -= offer.units.get(offer.claimed);
            loss += offer.best(price) - offer.value(offer.claimed, price);
        }
        if (left < 0) {
            return refuted("units given of " + subject + " in a tier", "at most " + room, room - left);
        }
        loss += Math.multiplyExact(price, left);
        List<Offer> open = new ArrayList<>();
        List<int[]> choices = new ArrayList<>();
        long fixedLoss = 0;
        long forOpen = room;
        for (Offer offer : offers) {
            long best = offer.best(price);
            int[] within = new int[offer.units.size()];
            int count = 0;
            for (int c = 0; c < within.length; c++) {
                if (best - offer.value(c, price) <= loss) {
                    within[count++] = c;
                }
            }
            if (count == 1) {
                fixedLoss += best - offer.value(offer.claimed, price);
                forOpen -= offer.units.get(offer.claimed);
            } else {
                open.add(offer);
                choices.add(Arrays.copyOf(within, count));
            }
        }
        return open.isEmpty() ? Verdict.proven() : verifyOpen(open, choices, forOpen, loss - fixedLoss, price);
    }

    /** Works out the open doors and compares: no smaller loss, as small a loss with no fewer units, and the first doors served first. */
    private Verdict verifyOpen(List<Offer> open, List<int[]> choices, long room, long claimedLoss, long price) {
        long most = 0;
        long entries = 0;
        for (int k = 0; k < open.size(); k++) {
            int[] within = choices.get(k);
            most += open.get(k).units.get(within[within.length - 1]);
            entries += within.length;
        }
        most = Math.min(most, room);
        if ((most + 1) * (open.size() + 1) > MOST_STATES || (most + 1) * entries > MOST_STEPS) {
            gap += claimedLoss + (gap < 0 ? 1 : 0);
            return Verdict.proven(); // as far as it goes: the gap is told at the end
        }
        int width = (int) most + 1;
        long[][] least = new long[open.size() + 1][width];
        Arrays.fill(least[open.size()], NOT);
        least[open.size()][0] = 0;
        for (int k = open.size() - 1; k >= 0; k--) {
            Arrays.fill(least[k], NOT);
            Offer offer = open.get(k);
            long best = offer.best(price);
            for (int c : choices.get(k)) {
                int u = offer.units.get(c).intValue();
                long lost = best - offer.value(c, price);
                for (int s = u; s < width; s++) {
                    least[k][s] = Math.min(least[k][s], least[k + 1][s - u] + lost);
                }
            }
        }
        int taken = 0;
        for (Offer offer : open) {
            taken += offer.units.get(offer.claimed).intValue();
        }
        for (int s = 0; s < width; s++) {
            if (least[0][s] >= NOT) {
                continue;
            }
            long lost = least[0][s] + price * (room - s);
            if (lost < claimedLoss) {
                return refuted(
                        "gain of " + subject,
                        problem.amount(claimedLoss - lost) + " more by other numbers of units",
                        "units that gain less");
            }
            if (lost == claimedLoss && s < taken) {
                return refuted("units given of " + subject, "the same gain with fewer units", taken - s + " too many");
            }
        }
        return verifyOrder(open, choices, least, taken, price);
    }

    /** From the first door on: each has the most with which the others can still make up the best. */
    private Verdict verifyOrder(List<Offer> open, List<int[]> choices, long[][] least, int taken, long price) {
        int left = taken;
        for (int k = 0; k < open.size(); k++) {
            Offer offer = open.get(k);
            long best = offer.best(price);
            for (int c : choices.get(k)) {
                int u = offer.units.get(c).intValue();
                if (c > offer.claimed
                        && u <= left
                        && least[k + 1][left - u] + best - offer.value(c, price) == least[k][left]) {
                    return refuted(
                            "tie order of " + subject,
                            u + data.minimum(base + offer.door) + " units at door "
                                    + problem.doors().get(offer.door) + ", which comes first",
                            units[base + offer.door]);
                }
            }
            left -= offer.units.get(offer.claimed).intValue();
        }
        return Verdict.proven();
    }

    private String at(int door) {
        return subject + " at door " + problem.doors().get(door);
    }
}
