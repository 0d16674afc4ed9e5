package dev.maison.allocation.testkit.door;

import dev.maison.allocation.door.CutOff;
import dev.maison.allocation.door.LaunchConflict;
import dev.maison.allocation.door.LaunchLine;
import dev.maison.allocation.door.LaunchPolicy;
import dev.maison.allocation.door.LaunchProblem;
import dev.maison.core.Amount;
import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A launch of one SKU worked out as its definition reads, one unit after another; for small problems.
 *
 * <p>It shares no code with engine and verifier but the problem and its gains. Its cost is units times doors; {@link
 * #bestByExhaustion} tries every split there is.
 */
public final class NaiveLaunch {
    private final LaunchProblem problem;
    private final SkuId sku;
    private final List<DoorId> doors;
    private final Map<DoorId, List<Amount>> gains = new LinkedHashMap<>();
    private final Map<DoorId, Long> units = new LinkedHashMap<>();
    private final boolean feasible;
    private long left;

    /** Works out one SKU. */
    public NaiveLaunch(LaunchProblem problem, SkuId sku) {
        this.problem = problem;
        this.sku = sku;
        this.doors = problem.tieOrder();
        long available = problem.supplyUnits(sku) - problem.holdbackUnits(sku);
        long forced = doors.stream()
                .mapToLong(door -> problem.minimumUnits(sku, door))
                .sum();
        this.feasible = forced <= available;
        this.left = Math.max(available, 0);
        doors.forEach(door -> units.put(door, 0L));
        if (feasible) {
            doors.forEach(door -> units.put(door, problem.minimumUnits(sku, door)));
            left = available - forced;
            giveOneByOne();
        }
    }

    /** The lines of all SKUs, by SKU and door id; none for a SKU whose limits conflict. */
    public static List<LaunchLine> lines(LaunchProblem problem) {
        List<LaunchLine> lines = new ArrayList<>();
        for (SkuId sku : new TreeSet<>(problem.skus())) {
            NaiveLaunch launch = new NaiveLaunch(problem, sku);
            for (DoorId door : new TreeSet<>(problem.doors())) {
                if (launch.units(door) > 0) {
                    lines.add(LaunchLine.of(sku, door, launch.units(door)));
                }
            }
        }
        return lines;
    }

    /** The naive reference as a policy. */
    public static LaunchPolicy policy() {
        return NaiveLaunch::lines;
    }

    private void giveOneByOne() {
        while (left > 0) {
            Optional<DoorId> best = strongestRefused();
            if (best.isEmpty()) {
                return;
            }
            units.merge(best.get(), 1L, Long::sum);
            left--;
        }
    }

    /** Of the doors that would gain from one more unit: the lowest tier, then the largest gain, then the first in the tie order. */
    private Optional<DoorId> strongestRefused() {
        DoorId best = null;
        for (DoorId door : doors) {
            long next = units(door) + 1;
            if (next > problem.maximumUnits(sku, door) || gain(door, next).micros() <= 0) {
                continue;
            }
            if (best == null || beats(door, gain(door, next), best, gain(best, units(best) + 1))) {
                best = door;
            }
        }
        return Optional.ofNullable(best);
    }

    private boolean beats(DoorId door, Amount gain, DoorId other, Amount otherGain) {
        int tier = Integer.compare(problem.tier(door), problem.tier(other));
        return tier < 0 || (tier == 0 && gain.compareTo(otherGain) > 0);
    }

    /** The SKU. */
    public SkuId sku() {
        return sku;
    }

    /** Its supply. */
    public long supplyUnits() {
        return problem.supplyUnits(sku);
    }

    /** Whether minima and holdback fit the supply. */
    public boolean isFeasible() {
        return feasible;
    }

    /** The units given to a door. */
    public long units(DoorId door) {
        return units.getOrDefault(door, 0L);
    }

    /** Units neither given nor held back. */
    public long unitsLeftOver() {
        return left;
    }

    /** The gain of a unit, counted from 1, at an eligible door. */
    public Amount gain(DoorId door, long unit) {
        List<Amount> known = gains.getOrDefault(door, List.of());
        if (unit > known.size()) {
            known = problem.gains(sku, door, (int) Math.max(16, 2 * unit));
            gains.put(door, known);
        }
        return known.get((int) unit - 1);
    }

    /** The cut-off by its definition. */
    public CutOff cutOff() {
        if (!feasible || left > 0) {
            return new CutOff(0, Amount.zero(problem.currency()));
        }
        DoorId weakest = null;
        for (DoorId door : doors) {
            if (units(door) > problem.minimumUnits(sku, door)
                    && (weakest == null
                            || !beats(door, gain(door, units(door)), weakest, gain(weakest, units(weakest))))) {
                weakest = door;
            }
        }
        if (weakest != null) {
            return new CutOff(problem.tier(weakest), gain(weakest, units(weakest)));
        }
        return strongestRefused()
                .map(door -> new CutOff(problem.tier(door), gain(door, units(door) + 1)))
                .orElse(new CutOff(0, Amount.zero(problem.currency())));
    }

    /** The conflict by its definition: the largest minima that exceed the supply, and the holdback where they alone would fit. */
    public Optional<LaunchConflict> conflict() {
        if (feasible) {
            return Optional.empty();
        }
        long supply = problem.supplyUnits(sku);
        List<LaunchConflict.Minimum> all = new ArrayList<>();
        for (DoorId door : new TreeSet<>(doors)) {
            if (problem.minimumUnits(sku, door) > 0) {
                all.add(new LaunchConflict.Minimum(door, problem.minimumUnits(sku, door)));
            }
        }
        all.sort(Comparator.comparing(minimum -> -minimum.units())); // stable: equals stay by door
        long sum = all.stream().mapToLong(LaunchConflict.Minimum::units).sum();
        long holdback = sum > supply ? 0 : problem.holdbackUnits(sku);
        List<LaunchConflict.Minimum> some = new ArrayList<>();
        LaunchConflict conflict = new LaunchConflict(sku, supply, holdback, some);
        while (conflict.unitsAsked() <= supply) {
            some.add(all.get(some.size()));
            conflict = new LaunchConflict(sku, supply, holdback, some);
        }
        return Optional.of(conflict);
    }

    /** What a split of the SKU gains, tier by tier; doors that are not named get nothing. */
    public TierGains gainsOf(Map<DoorId, Long> split) {
        List<Integer> tiers =
                doors.stream().map(problem::tier).distinct().sorted().toList();
        BigInteger[] sums = new BigInteger[tiers.size()];
        Arrays.fill(sums, BigInteger.ZERO);
        for (DoorId door : doors) {
            int tier = tiers.indexOf(problem.tier(door));
            for (long unit = 1; unit <= split.getOrDefault(door, 0L); unit++) {
                sums[tier] = sums[tier].add(BigInteger.valueOf(gain(door, unit).micros()));
            }
        }
        return new TierGains(Arrays.asList(sums));
    }

    /** What this split gains. */
    public TierGains gains() {
        return gainsOf(units);
    }

    /** The best gains of all splits that keep the limits, found by trying every one; empty when there is none. For tiny problems. */
    public Optional<TierGains> bestByExhaustion() {
        long available = problem.supplyUnits(sku) - problem.holdbackUnits(sku);
        return best(0, available, new LinkedHashMap<>());
    }

    private Optional<TierGains> best(int from, long available, Map<DoorId, Long> split) {
        if (available < 0) {
            return Optional.empty();
        }
        if (from == doors.size()) {
            return Optional.of(gainsOf(split));
        }
        DoorId door = doors.get(from);
        Optional<TierGains> best = Optional.empty();
        long most = Math.min(available, problem.maximumUnits(sku, door));
        for (long x = problem.minimumUnits(sku, door); x <= most; x++) {
            split.put(door, x);
            Optional<TierGains> found = best(from + 1, available - x, split);
            if (found.isPresent() && (best.isEmpty() || found.get().compareTo(best.get()) > 0)) {
                best = found;
            }
        }
        split.remove(door);
        return best;
    }
}
