package dev.maison.allocation.testkit.pack;

import dev.maison.allocation.pack.LotBranch;
import dev.maison.allocation.pack.LotCase;
import dev.maison.allocation.pack.LotConflict;
import dev.maison.allocation.pack.LotDesignProblem;
import dev.maison.allocation.pack.LotLimit;
import dev.maison.allocation.pack.LotType;
import dev.maison.core.DoorId;
import dev.maison.core.Ratio;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Judges a claim by the definition of its bound, on big integers and lists. As slow as it is plain. */
public final class LotJudge {
    private static final long FAR = 1_000_000;

    private final LotDesignProblem problem;

    /** Judges claims about a problem. */
    public LotJudge(LotDesignProblem problem) {
        this.problem = problem;
    }

    /** The gap that a claim shows, nothing for a proven one; absent when it must be refused. */
    public Optional<Ratio> gap(LotClaim claim) {
        Optional<LotConflict> conflict = claim.certificate().findConflict();
        if (conflict.isPresent()) {
            return claim.lines().isEmpty() && isSound(conflict.get()) ? Optional.of(Ratio.ZERO) : Optional.empty();
        }
        if (NaiveLots.fault(problem, claim.lines()).isPresent()) {
            return Optional.empty();
        }
        Map<DoorId, Long> prices = claim.certificate().branchPricesThousandths();
        TreeSet<DoorId> doors = new TreeSet<>();
        problem.branches().forEach(branch -> doors.add(branch.door()));
        BigInteger most = largestCost().add(BigInteger.ONE);
        BigInteger mostUnits = BigInteger.valueOf(1
                + (long) problem.maxMultiplicity()
                        * problem.lots().get(problem.lots().size() - 1).units());
        if (!doors.equals(prices.keySet())
                || prices.values().stream()
                        .anyMatch(p -> BigInteger.valueOf(p).abs().compareTo(most.multiply(mostUnits)) > 0)
                || !makesSense(claim.certificate().cases(), most)) {
            return Optional.empty();
        }
        Optional<BigInteger> bound =
                bound(claim.certificate().cases(), prices, new TreeSet<>(), new TreeSet<>(), new LinkedHashMap<>());
        Ratio cost = NaiveLots.cost(problem, claim.lines());
        Ratio least = bound.map(b -> Ratio.of(b, BigInteger.valueOf(1_000))).orElse(cost);
        return Optional.of(least.compareTo(cost) >= 0 ? Ratio.ZERO : cost.minus(least));
    }

    private boolean makesSense(LotCase of, BigInteger most) {
        if (of instanceof LotCase.Priced priced) {
            return BigInteger.valueOf(priced.unitPriceThousandths()).abs().compareTo(most) <= 0;
        }
        if (of instanceof LotCase.ByLot by) {
            return problem.lots().contains(by.lot()) && makesSense(by.with(), most) && makesSense(by.without(), most);
        }
        LotCase.ByUnits by = (LotCase.ByUnits) of;
        return problem.branches().stream().anyMatch(b -> b.door().equals(by.branch()))
                && makesSense(by.within(), most)
                && makesSense(by.above(), most);
    }

    /** The smallest bound of the cases; absent where none of them holds a design. */
    private Optional<BigInteger> bound(
            LotCase of,
            Map<DoorId, Long> prices,
            Set<LotType> with,
            Set<LotType> without,
            Map<DoorId, List<Long>> cuts) {
        if (of instanceof LotCase.Priced priced) {
            return bound(priced.unitPriceThousandths(), prices, with, without, cuts);
        }
        if (of instanceof LotCase.ByLot by) {
            if (with.contains(by.lot())) {
                return bound(by.with(), prices, with, without, cuts);
            }
            if (without.contains(by.lot())) {
                return bound(by.without(), prices, with, without, cuts);
            }
            TreeSet<LotType> more = new TreeSet<>(with);
            more.add(by.lot());
            TreeSet<LotType> fewer = new TreeSet<>(without);
            fewer.add(by.lot());
            return smaller(
                    bound(by.with(), prices, more, without, cuts), bound(by.without(), prices, with, fewer, cuts));
        }
        LotCase.ByUnits by = (LotCase.ByUnits) of;
        List<Long> range = cuts.getOrDefault(by.branch(), List.of(0L, FAR));
        Map<DoorId, List<Long>> within = new LinkedHashMap<>(cuts);
        within.put(by.branch(), List.of(range.get(0), Math.min(range.get(1), by.atMostUnits())));
        Map<DoorId, List<Long>> above = new LinkedHashMap<>(cuts);
        above.put(by.branch(), List.of(Math.max(range.get(0), Math.min(by.atMostUnits(), FAR) + 1), range.get(1)));
        return smaller(
                bound(by.within(), prices, with, without, within), bound(by.above(), prices, with, without, above));
    }

    private static Optional<BigInteger> smaller(Optional<BigInteger> a, Optional<BigInteger> b) {
        return a.isEmpty() ? b : b.isEmpty() || a.orElseThrow().compareTo(b.orElseThrow()) <= 0 ? a : b;
    }

    private Optional<BigInteger> bound(
            long unitPrice,
            Map<DoorId, Long> prices,
            Set<LotType> with,
            Set<LotType> without,
            Map<DoorId, List<Long>> cuts) {
        int open = Math.min(problem.maxLotTypes(), problem.lots().size()) - with.size();
        if (open < 0) {
            return Optional.empty();
        }
        Map<DoorId, BigInteger> byPrice = new LinkedHashMap<>();
        Map<DoorId, BigInteger> byLots = new LinkedHashMap<>();
        for (LotBranch branch : problem.branches()) {
            List<Long> range = cuts.getOrDefault(branch.door(), List.of(0L, FAR));
            Optional<BigInteger> own = cheapest(branch, with, unitPrice, range);
            List<LotType> allowed = new ArrayList<>(problem.lots());
            allowed.removeAll(without);
            if (cheapest(branch, allowed, unitPrice, range).isEmpty() || (open == 0 && own.isEmpty())) {
                return Optional.empty();
            }
            BigInteger price = BigInteger.valueOf(prices.getOrDefault(branch.door(), 0L));
            byPrice.put(branch.door(), own.map(price::min).orElse(price));
            own.ifPresent(cost -> byLots.put(branch.door(), cost));
        }
        BigInteger best = floor(byPrice, open, unitPrice, with, without, cuts);
        if (byLots.size() == problem.branches().size()) {
            best = best.max(floor(byLots, open, unitPrice, with, without, cuts));
        }
        long reach = (long) problem.branches().size()
                * problem.maxMultiplicity()
                * problem.lots().get(problem.lots().size() - 1).units();
        long end = unitPrice >= 0 ? Math.min(problem.mostUnits(), reach) : problem.fewestUnits();
        best = best.subtract(BigInteger.valueOf(unitPrice).multiply(BigInteger.valueOf(end)));
        return Optional.of(raised(best).max(BigInteger.ZERO));
    }

    private BigInteger floor(
            Map<DoorId, BigInteger> at,
            int open,
            long unitPrice,
            Set<LotType> with,
            Set<LotType> without,
            Map<DoorId, List<Long>> cuts) {
        BigInteger sum = at.values().stream().reduce(BigInteger.ZERO, BigInteger::add);
        List<BigInteger> savings = new ArrayList<>();
        for (LotType lot : problem.lots()) {
            if (!with.contains(lot) && !without.contains(lot)) {
                BigInteger saved = BigInteger.ZERO;
                for (LotBranch branch : problem.branches()) {
                    BigInteger price = at.getOrDefault(branch.door(), BigInteger.ZERO);
                    saved = saved.add(cheapest(
                                    branch, List.of(lot), unitPrice, cuts.getOrDefault(branch.door(), List.of(0L, FAR)))
                            .map(cost -> price.subtract(cost).max(BigInteger.ZERO))
                            .orElse(BigInteger.ZERO));
                }
                savings.add(saved);
            }
        }
        savings.sort(Comparator.reverseOrder());
        return sum.subtract(savings.stream().limit(open).reduce(BigInteger.ZERO, BigInteger::add));
    }

    private Optional<BigInteger> cheapest(LotBranch branch, Iterable<LotType> lots, long unitPrice, List<Long> range) {
        Optional<BigInteger> least = Optional.empty();
        for (LotType lot : lots) {
            for (int m = 1; m <= problem.maxMultiplicity(); m++) {
                long units = (long) m * lot.units();
                if (units >= range.get(0) && units <= range.get(1)) {
                    BigInteger cost = thousandths(problem.cost(branch.door(), lot, m))
                            .add(BigInteger.valueOf(unitPrice).multiply(BigInteger.valueOf(units)));
                    least = smaller(least, Optional.of(cost));
                }
            }
        }
        return least;
    }

    private static BigInteger thousandths(Ratio cost) {
        return cost.times(Ratio.of(1_000)).numerator();
    }

    private BigInteger largestCost() {
        return costs().stream().reduce(BigInteger.ZERO, BigInteger::max);
    }

    private List<BigInteger> costs() {
        List<BigInteger> costs = new ArrayList<>();
        for (LotBranch branch : problem.branches()) {
            for (LotType lot : problem.lots()) {
                for (int m = 1; m <= problem.maxMultiplicity(); m++) {
                    costs.add(thousandths(problem.cost(branch.door(), lot, m)));
                }
            }
        }
        return costs;
    }

    private BigInteger raised(BigInteger bound) {
        BigInteger step =
                costs().stream().reduce(BigInteger.ZERO, BigInteger::gcd).max(BigInteger.ONE);
        BigInteger[] parts = bound.divideAndRemainder(step);
        return parts[1].signum() > 0 ? bound.subtract(parts[1]).add(step) : bound.subtract(parts[1]);
    }

    private boolean isSound(LotConflict conflict) {
        Map<LotLimit, Long> stated = Map.of(
                LotLimit.LOT_TYPES,
                (long) problem.maxLotTypes(),
                LotLimit.MULTIPLICITY,
                (long) problem.maxMultiplicity(),
                LotLimit.MOST_UNITS,
                problem.mostUnits(),
                LotLimit.FEWEST_UNITS,
                problem.fewestUnits());
        if (conflict.limits().entrySet().stream().anyMatch(e -> !e.getValue().equals(stated.get(e.getKey())))
                || canHold(new TreeSet<>(conflict.limits().keySet()))) {
            return false;
        }
        for (LotLimit limit : conflict.limits().keySet()) {
            TreeSet<LotLimit> rest = new TreeSet<>(conflict.limits().keySet());
            rest.remove(limit);
            if (!canHold(rest)) {
                return false;
            }
        }
        return true;
    }

    private boolean canHold(Set<LotLimit> limits) {
        long fewest = limits.contains(LotLimit.FEWEST_UNITS) ? problem.fewestUnits() : 0;
        boolean bounded = limits.contains(LotLimit.MULTIPLICITY);
        if (!limits.contains(LotLimit.MOST_UNITS) && !bounded) {
            return true; // one lot often enough
        }
        int smallest = problem.lots().get(0).units();
        int largest = problem.lots().get(problem.lots().size() - 1).units();
        // If any total can be, one up to here can: even where all branches must take the same lot, a total grows from
        // once that lot each by
        // no more than the largest lot at a time.
        long enough = Math.max(fewest, (long) problem.branches().size() * largest) + largest;
        long most = limits.contains(LotLimit.MOST_UNITS) ? Math.min(problem.mostUnits(), enough) : Long.MAX_VALUE;
        int multiplicity = bounded ? problem.maxMultiplicity() : (int) Math.max(1, most / smallest);
        int types = limits.contains(LotLimit.LOT_TYPES)
                ? problem.maxLotTypes()
                : problem.lots().size();
        return NaiveLots.canHold(problem, types, multiplicity, fewest, most);
    }
}
