package dev.maison.allocation.testkit.share;

import dev.maison.allocation.share.ShareLine;
import dev.maison.allocation.share.SharePolicy;
import dev.maison.allocation.share.ShareProblem;
import dev.maison.allocation.share.WeightedDoor;
import dev.maison.core.DoorId;
import dev.maison.core.Ratio;
import dev.maison.core.testkit.Law;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What may hold for a {@link SharePolicy}. Every law holds vacuously for a problem with a conflict, which no policy is asked.
 *
 * <p>Source of the laws: Balinski and Young, Fair Representation, 2nd edition, Brookings 2001.
 */
public final class SharePolicyLaws {
    private SharePolicyLaws() {}

    /** Lines name doors of the problem, each once, and no negative units. */
    public static Law<ShareProblem> linesMakeSense(SharePolicy policy) {
        return law("lines name doors of the problem, each once, with no negative units", problem -> {
            Set<DoorId> doors = new LinkedHashSet<>();
            problem.doors().forEach(door -> doors.add(door.door()));
            for (ShareLine line : policy.share(problem)) {
                if (!doors.remove(line.door())) {
                    return Optional.of(line.door() + " is no door of the problem, or came twice");
                }
                if (line.units() < 0) {
                    return Optional.of(line.door() + " got " + line.units());
                }
            }
            return Optional.empty();
        });
    }

    /** The units add up to the supply. */
    public static Law<ShareProblem> totalsAreKept(SharePolicy policy) {
        return law("the units add up to the supply", problem -> {
            BigInteger sum = BigInteger.ZERO;
            for (ShareLine line : policy.share(problem)) {
                sum = sum.add(BigInteger.valueOf(line.units()));
            }
            return sum.equals(BigInteger.valueOf(problem.supplyUnits()))
                    ? Optional.empty()
                    : Optional.of("the units add up to " + sum + " instead of " + problem.supplyUnits());
        });
    }

    /** Every door gets at least its minimum and at most its maximum; without weight, its minimum. */
    public static Law<ShareProblem> boundsAreKept(SharePolicy policy) {
        return law("every door's units lie within its bounds", problem -> {
            Map<DoorId, Long> units = units(policy, problem);
            return firstDoor(
                    problem,
                    door -> units.getOrDefault(door.door(), 0L) < door.minimumUnits()
                            || units.getOrDefault(door.door(), 0L) > ceilingUnits(door),
                    door -> door.door() + " got " + units.getOrDefault(door.door(), 0L));
        });
    }

    /** The same problem has the same answer, in whatever order its doors were added. */
    public static Law<ShareProblem> theSameProblemHasTheSameAnswer(SharePolicy policy) {
        return law("the same problem has the same answer, in whatever order its doors were added", problem -> {
            List<WeightedDoor> reversed = new ArrayList<>(problem.doors());
            reversed.sort(Comparator.comparing(WeightedDoor::door).reversed());
            ShareProblem again = ShareProblem.builder()
                    .supplyUnits(problem.supplyUnits())
                    .doors(reversed)
                    .tieOrder(problem.tieOrder())
                    .build();
            Map<DoorId, Long> first = units(policy, problem);
            Map<DoorId, Long> second = units(policy, again);
            return first.equals(second) ? Optional.empty() : Optional.of(first + " and then " + second);
        });
    }

    /** Doors that swap names, and places in the tie order, swap units: nothing depends on the name. */
    public static Law<ShareProblem> namesDoNotMatter(SharePolicy policy) {
        return law("doors that swap names swap units", problem -> {
            int n = problem.doors().size();
            Map<DoorId, DoorId> renamed = new TreeMap<>();
            for (int i = 0; i < n; i++) {
                renamed.put(
                        problem.doors().get(i).door(),
                        problem.doors().get((i + 1) % n).door());
            }
            ShareProblem.Builder other = ShareProblem.builder().supplyUnits(problem.supplyUnits());
            for (WeightedDoor door : problem.doors()) {
                other.addDoor(WeightedDoor.builder()
                        .from(door)
                        .door(renamed.getOrDefault(door.door(), door.door()))
                        .build());
            }
            problem.tieOrder().forEach(door -> other.addTieOrder(renamed.getOrDefault(door, door)));
            Map<DoorId, Long> before = units(policy, problem);
            Map<DoorId, Long> after = units(policy, other.build());
            return firstDoor(
                    problem,
                    door -> !before.getOrDefault(door.door(), 0L)
                            .equals(after.getOrDefault(renamed.getOrDefault(door.door(), door.door()), 0L)),
                    door -> door.door() + " got " + before.getOrDefault(door.door(), 0L) + ", and as "
                            + renamed.getOrDefault(door.door(), door.door()) + " "
                            + after.getOrDefault(renamed.getOrDefault(door.door(), door.door()), 0L));
        });
    }

    /** All weights times three: the same units. */
    public static Law<ShareProblem> onlyProportionsMatter(SharePolicy policy) {
        return law("all weights times three give the same units", problem -> {
            if (problem.doors().stream().anyMatch(door -> door.weight() > Long.MAX_VALUE / 3)) {
                return Optional.empty();
            }
            ShareProblem other = changed(problem, problem.supplyUnits(), door -> door.withWeight(3 * door.weight()));
            Map<DoorId, Long> before = units(policy, problem);
            Map<DoorId, Long> after = units(policy, other);
            return before.equals(after) ? Optional.empty() : Optional.of(before + " and then " + after);
        });
    }

    /** Where the supply is a multiple of the sum of weights, and no bound is in the way, units are that multiple of the weights. */
    public static Law<ShareProblem> wholeSharesAreGivenAsTheyAre(SharePolicy policy) {
        return law("whole shares are given as they are", problem -> {
            BigInteger total = totalWeight(problem);
            BigInteger most = BigInteger.valueOf(ShareProblem.MAX_SUPPLY_UNITS);
            if (total.signum() == 0 || total.compareTo(most) > 0) {
                return Optional.empty();
            }
            // The multiple: as many times as the supply holds the sum of weights, but once at least.
            BigInteger times =
                    BigInteger.valueOf(problem.supplyUnits()).divide(total).max(BigInteger.ONE);
            ShareProblem whole = changed(
                    problem,
                    total.multiply(times).longValueExact(),
                    door -> WeightedDoor.of(door.door(), door.weight()));
            Map<DoorId, Long> units = units(policy, whole);
            return firstDoor(
                    whole,
                    door -> units.getOrDefault(door.door(), 0L) != door.weight() * times.longValueExact(),
                    door -> door.door() + " got " + units.getOrDefault(door.door(), 0L) + " instead of " + times
                            + " times its weight");
        });
    }

    /** Of two doors with the same bounds, the larger weight gets no fewer units. */
    public static Law<ShareProblem> aLargerWeightGetsNoLess(SharePolicy policy) {
        return law("of two doors with the same bounds the larger weight gets no fewer units", problem -> {
            Map<DoorId, Long> units = units(policy, problem);
            for (WeightedDoor small : problem.doors()) {
                for (WeightedDoor large : problem.doors()) {
                    if (haveSameBounds(small, large)
                            && small.weight() < large.weight()
                            && units.getOrDefault(small.door(), 0L) > units.getOrDefault(large.door(), 0L)) {
                        return Optional.of(small + " got " + units.getOrDefault(small.door(), 0L) + " and " + large
                                + " " + units.getOrDefault(large.door(), 0L));
                    }
                }
            }
            return Optional.empty();
        });
    }

    /** Two doors with the same weight and bounds get the same number of units, or one of them one more. */
    public static Law<ShareProblem> equalWeightsDifferByOneAtMost(SharePolicy policy) {
        return law("doors with the same weight and bounds differ by one unit at most", problem -> {
            Map<DoorId, Long> units = units(policy, problem);
            for (WeightedDoor a : problem.doors()) {
                for (WeightedDoor b : problem.doors()) {
                    if (haveSameBounds(a, b)
                            && a.weight() == b.weight()
                            && Math.abs(units.getOrDefault(a.door(), 0L) - units.getOrDefault(b.door(), 0L)) > 1) {
                        return Optional.of(a + " got " + units.getOrDefault(a.door(), 0L) + " and " + b + " "
                                + units.getOrDefault(b.door(), 0L));
                    }
                }
            }
            return Optional.empty();
        });
    }

    /** One unit more of supply: no door loses a unit. Also called house monotonicity; breaking it is the Alabama paradox. */
    public static Law<ShareProblem> moreSupplyTakesNothingAway(SharePolicy policy) {
        return law("one more unit of supply takes no unit from any door", problem -> {
            if (problem.supplyUnits() == ShareProblem.MAX_SUPPLY_UNITS) {
                return Optional.empty();
            }
            ShareProblem more = problem.withSupplyUnits(problem.supplyUnits() + 1);
            if (more.findConflict().isPresent()) {
                return Optional.empty();
            }
            Map<DoorId, Long> before = units(policy, problem);
            Map<DoorId, Long> after = units(policy, more);
            return firstDoor(
                    problem,
                    door -> after.getOrDefault(door.door(), 0L) < before.getOrDefault(door.door(), 0L),
                    door -> door.door() + " got " + before.getOrDefault(door.door(), 0L) + " of "
                            + problem.supplyUnits() + " and " + after.getOrDefault(door.door(), 0L) + " of "
                            + more.supplyUnits());
        });
    }

    /** A third more weight for one door alone: that door loses no unit, and no other door gains one. */
    public static Law<ShareProblem> moreWeightTakesNothingAway(SharePolicy policy) {
        return law("more weight for one door alone takes no unit from it and gives none to another", problem -> {
            Map<DoorId, Long> before = units(policy, problem);
            for (WeightedDoor grown : problem.doors()) {
                if (grown.weight() >= Long.MAX_VALUE / 2) {
                    continue;
                }
                long weight = grown.weight() + grown.weight() / 3 + 1;
                ShareProblem heavier = changed(
                        problem, problem.supplyUnits(), door -> door.equals(grown) ? door.withWeight(weight) : door);
                Map<DoorId, Long> after = units(policy, heavier);
                Optional<String> found = firstDoor(
                        problem,
                        door -> door.equals(grown)
                                ? after.getOrDefault(door.door(), 0L) < before.getOrDefault(door.door(), 0L)
                                : after.getOrDefault(door.door(), 0L) > before.getOrDefault(door.door(), 0L),
                        door -> door.door() + " went from " + before.getOrDefault(door.door(), 0L) + " to "
                                + after.getOrDefault(door.door(), 0L) + " as " + grown.door() + " grew to " + weight);
                if (found.isPresent()) {
                    return found;
                }
            }
            return Optional.empty();
        });
    }

    /** Doors that leave with their units change nothing for the others. Also called uniformity. */
    public static Law<ShareProblem> partOfASplitIsTheSplitOfThatPart(SharePolicy policy) {
        return law("part of a split is the split of that part", problem -> {
            Map<DoorId, Long> all = units(policy, problem);
            for (WeightedDoor leaving : problem.doors()) {
                ShareProblem.Builder part = ShareProblem.builder()
                        .supplyUnits(problem.supplyUnits() - all.getOrDefault(leaving.door(), 0L));
                for (WeightedDoor door : problem.doors()) {
                    if (!door.equals(leaving)) {
                        part.addDoor(door);
                    }
                }
                for (DoorId door : problem.tieOrder()) {
                    if (!door.equals(leaving.door())) {
                        part.addTieOrder(door);
                    }
                }
                Map<DoorId, Long> some = units(policy, part.build());
                for (Map.Entry<DoorId, Long> entry : some.entrySet()) {
                    if (!entry.getValue().equals(all.getOrDefault(entry.getKey(), 0L))) {
                        return Optional.of(entry.getKey() + " got " + all.getOrDefault(entry.getKey(), 0L)
                                + ", and without " + leaving.door() + " " + entry.getValue());
                    }
                }
            }
            return Optional.empty();
        });
    }

    /** Without bounds, every door gets its exact share rounded down or up: the quota rule. */
    public static Law<ShareProblem> unitsAreTheExactShareRoundedDownOrUp(SharePolicy policy) {
        return law("without bounds every door gets its exact share rounded down or up", problem -> {
            ShareProblem free =
                    changed(problem, problem.supplyUnits(), door -> WeightedDoor.of(door.door(), door.weight()));
            if (free.findConflict().isPresent()) {
                return Optional.empty();
            }
            Map<DoorId, Long> units = units(policy, free);
            return firstDoor(
                    free,
                    door -> {
                        Ratio gap =
                                Ratio.of(units.getOrDefault(door.door(), 0L)).minus(free.quotaUnits(door.door()));
                        return gap.compareTo(Ratio.ONE) >= 0 || gap.compareTo(Ratio.of(-1)) <= 0;
                    },
                    door -> door.door() + " got " + units.getOrDefault(door.door(), 0L) + " of an exact share of "
                            + free.quotaUnits(door.door()));
        });
    }

    private static Law<ShareProblem> law(String statement, Function<ShareProblem, Optional<String>> search) {
        return Law.of(
                statement,
                problem -> problem.findConflict().isPresent()
                        ? Optional.empty()
                        : search.apply(problem).map(found -> found + " in " + problem));
    }

    /** The units by door; a door without a line has none, and lines of unknown doors are another law's matter. */
    private static Map<DoorId, Long> units(SharePolicy policy, ShareProblem problem) {
        Map<DoorId, Long> units = new TreeMap<>();
        problem.doors().forEach(door -> units.put(door.door(), 0L));
        policy.share(problem).forEach(line -> units.computeIfPresent(line.door(), (door, before) -> line.units()));
        return units;
    }

    private static Optional<String> firstDoor(
            ShareProblem problem, Predicate<WeightedDoor> isWrong, Function<WeightedDoor, String> words) {
        return problem.doors().stream().filter(isWrong).findFirst().map(words);
    }

    private static ShareProblem changed(
            ShareProblem problem, long supplyUnits, Function<WeightedDoor, WeightedDoor> change) {
        return ShareProblem.builder()
                .supplyUnits(supplyUnits)
                .doors(problem.doors().stream().map(change).toList())
                .tieOrder(problem.tieOrder())
                .build();
    }

    private static boolean haveSameBounds(WeightedDoor a, WeightedDoor b) {
        return a.minimumUnits() == b.minimumUnits() && a.maximumUnits().equals(b.maximumUnits());
    }

    private static long ceilingUnits(WeightedDoor door) {
        return door.weight() == 0 ? door.minimumUnits() : door.maximumUnits().orElse(Long.MAX_VALUE);
    }

    private static BigInteger totalWeight(ShareProblem problem) {
        BigInteger total = BigInteger.ZERO;
        for (WeightedDoor door : problem.doors()) {
            total = total.add(BigInteger.valueOf(door.weight()));
        }
        return total;
    }
}
