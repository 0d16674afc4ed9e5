package dev.maison.allocation.testkit.door;

import dev.maison.allocation.door.CutOff;
import dev.maison.allocation.door.LaunchCertificate;
import dev.maison.allocation.door.LaunchConflict;
import dev.maison.allocation.door.LaunchLine;
import dev.maison.allocation.door.LaunchPolicy;
import dev.maison.allocation.door.LaunchProblem;
import dev.maison.allocation.door.LaunchVerifier;
import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import dev.maison.core.proof.Verdict;
import dev.maison.core.testkit.Law;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/** What may hold for a {@link LaunchPolicy}: first what must, then what an optimal one promises, then what a canonical one does. */
public final class LaunchPolicyLaws {
    private static final long SEED = 20_000;

    private LaunchPolicyLaws() {}

    /** Lines name SKUs and doors of the problem, no pair twice, and have at least one unit. */
    public static Law<LaunchProblem> linesMakeSense(LaunchPolicy policy) {
        return law("lines name SKUs and doors of the problem, no pair twice, with at least one unit", problem -> {
            Set<List<String>> seen = new LinkedHashSet<>();
            for (LaunchLine line : policy.allocate(problem)) {
                if (!problem.skus().contains(line.sku()) || !problem.doors().contains(line.door())) {
                    return Optional.of(line + " is not of the problem");
                }
                if (line.units() < 1) {
                    return Optional.of(line + " has no unit");
                }
                if (!seen.add(List.of(line.sku().text(), line.door().text()))) {
                    return Optional.of(line.sku() + " at door " + line.door() + " came twice");
                }
            }
            return Optional.empty();
        });
    }

    /** Of no SKU more units are given than its supply less its holdback. */
    public static Law<LaunchProblem> neverOversells(LaunchPolicy policy) {
        return perSku("of no SKU more is given than its supply less its holdback", policy, (launch, split) -> {
            SkuId sku = launch.sku();
            return oversold(
                    split.units(),
                    Math.max(split.problem().supplyUnits(sku) - split.problem().holdbackUnits(sku), 0));
        });
    }

    /** No door has fewer units than its minimum or more than its maximum, and none that it is not eligible for. */
    public static Law<LaunchProblem> limitsAreKept(LaunchPolicy policy) {
        return perSku("every door's units lie within its limits, 0 where not eligible", policy, (launch, split) -> {
            for (DoorId door : split.problem().doors()) {
                long units = split.units().getOrDefault(door, 0L);
                long low = split.problem().minimumUnits(launch.sku(), door);
                long high = split.problem().maximumUnits(launch.sku(), door);
                if (launch.isFeasible() && (units < low || units > high)) {
                    return Optional.of(door + " got " + units + ", outside [" + low + ", " + high + "]");
                }
            }
            return Optional.empty();
        });
    }

    /** Every door that is given anything has a number of units that its presentation minimum, its multiple and all its limits allow. */
    public static Law<LaunchProblem> rulesAreKept(LaunchPolicy policy) {
        return law("every door's units are a number that its rules allow", problem -> {
            for (LaunchLine line : policy.allocate(problem)) {
                if (!problem.allows(line.sku(), line.door(), line.units())) {
                    return Optional.of(line + " is not allowed");
                }
            }
            return Optional.empty();
        });
    }

    /** The gains are the best there are, tier by tier, of all splits that the rules allow; for a pushed SKU, of those with most units. */
    public static Law<LaunchProblem> gainsAreTheBestUnderAnyRules(LaunchPolicy policy) {
        return law("the gains are the best that any split within the rules has", problem -> {
            List<LaunchLine> lines = policy.allocate(problem);
            for (SkuId sku : problem.skus()) {
                NaiveSteps steps = new NaiveSteps(problem, sku);
                Map<DoorId, Long> split = units(lines, sku);
                boolean known = steps.findGains().isPresent()
                        && split.entrySet().stream()
                                .allMatch(entry -> problem.allows(sku, entry.getKey(), entry.getValue())
                                        && entry.getValue() <= problem.supplyUnits(sku) - problem.holdbackUnits(sku));
                if (known && steps.gainsOf(split).compareTo(steps.findGains().get()) != 0) {
                    return Optional.of(sku + ": gained were " + steps.gainsOf(split) + " instead of "
                            + steps.findGains().get());
                }
            }
            return Optional.empty();
        });
    }

    /** The lines are exactly those of the definition, by trying every split. */
    public static Law<LaunchProblem> linesAreTheCanonicalOnesUnderAnyRules(LaunchPolicy policy) {
        return law("the lines are those of the definition under any rules, ties included", problem -> {
            List<LaunchLine> found = sorted(policy.allocate(problem));
            List<LaunchLine> expected = NaiveSteps.lines(problem);
            return found.equals(expected) ? Optional.empty() : Optional.of(found + " instead of " + expected);
        });
    }

    /** A SKU whose limits cannot hold together is given to nobody. */
    public static Law<LaunchProblem> conflictsGiveNothing(LaunchPolicy policy) {
        return perSku(
                "a SKU whose limits cannot hold together is given to nobody",
                policy,
                (launch, split) -> launch.isFeasible() || split.units().isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                launch.conflict().orElseThrow().sentence() + ", but given were " + split.units()));
    }

    /** The same problem has the same answer each time. */
    public static Law<LaunchProblem> theSameProblemHasTheSameAnswer(LaunchPolicy policy) {
        return law("the same problem has the same answer each time", problem -> {
            List<LaunchLine> first = sorted(policy.allocate(problem));
            List<LaunchLine> second = sorted(policy.allocate(problem));
            return first.equals(second) ? Optional.empty() : Optional.of(first + " and then " + second);
        });
    }

    /** The answer does not depend on the order of SKUs, doors and demands, nor on the form in which they are stated. */
    public static Law<LaunchProblem> orderDoesNotMatter(LaunchPolicy policy) {
        return law("neither the order of SKUs and doors nor the form of the problem matters", problem -> {
            List<LaunchLine> first = sorted(policy.allocate(problem));
            List<LaunchLine> second = sorted(policy.allocate(Restated.shuffled(problem, SEED)));
            return first.equals(second) ? Optional.empty() : Optional.of(first + " and then " + second);
        });
    }

    /** The gains are the best there are, tier by tier. */
    public static Law<LaunchProblem> gainsAreTheBest(LaunchPolicy policy) {
        return perSku("the gains are the best there are, tier by tier", policy, (launch, split) -> {
            Optional<String> oversold = oversold(split.units(), split.problem().supplyUnits(launch.sku()));
            if (oversold.isPresent()) {
                return oversold;
            }
            TierGains found = launch.gainsOf(split.units());
            return found.compareTo(launch.gains()) == 0
                    ? Optional.empty()
                    : Optional.of("gained were " + found + " instead of " + launch.gains());
        });
    }

    /**
     * No unit that was refused is worth more than one given by choice, tier by tier, and none that gains anything is refused while
     * supply is left: there is a price of scarcity.
     */
    public static Law<LaunchProblem> givenUnitsAreWorthTheirPrice(LaunchPolicy policy) {
        return perSku("no refused unit is worth more than one given by choice", policy, (launch, split) -> {
            LaunchProblem problem = split.problem();
            Optional<String> oversold = oversold(split.units(), problem.supplyUnits(launch.sku()));
            if (oversold.isPresent()) {
                return oversold;
            }
            long given = split.units().values().stream().mapToLong(u -> u).sum();
            boolean isLeft = launch.isFeasible()
                    && given < problem.supplyUnits(launch.sku()) - problem.holdbackUnits(launch.sku());
            for (DoorId refused : problem.doors()) {
                long next = split.units().getOrDefault(refused, 0L) + 1;
                if (!launch.isFeasible()
                        || next < 1
                        || next > problem.maximumUnits(launch.sku(), refused)
                        || launch.gain(refused, next).micros() <= 0) {
                    continue;
                }
                if (isLeft) {
                    return Optional.of(
                            refused + " was refused " + launch.gain(refused, next) + " while units are left");
                }
                for (DoorId chosen : problem.doors()) {
                    long last = split.units().getOrDefault(chosen, 0L);
                    if (last > problem.minimumUnits(launch.sku(), chosen)
                            && (problem.tier(refused) < problem.tier(chosen)
                                    || (problem.tier(refused) == problem.tier(chosen)
                                            && launch.gain(refused, next).compareTo(launch.gain(chosen, last)) > 0))) {
                        return Optional.of(refused + " was refused " + launch.gain(refused, next) + " and " + chosen
                                + " has a unit worth " + launch.gain(chosen, last));
                    }
                }
            }
            return Optional.empty();
        });
    }

    /** One unit more of supply: no tier gains less before a tier gains more. */
    public static Law<LaunchProblem> moreSupplyNeverGainsLess(LaunchPolicy policy) {
        return moreSupply("one more unit of supply never gains less", policy, (launch, before, after) -> {
            long most = launch.supplyUnits() + 1;
            Optional<String> oversold = oversold(before, most).or(() -> oversold(after, most));
            if (oversold.isPresent()) {
                return oversold;
            }
            TierGains less = launch.gainsOf(before);
            TierGains more = launch.gainsOf(after);
            return more.compareTo(less) >= 0 ? Optional.empty() : Optional.of(less + " and then " + more);
        });
    }

    /** The lines are exactly those of the definition, ties and units without gain included. */
    public static Law<LaunchProblem> linesAreTheCanonicalOnes(LaunchPolicy policy) {
        return law("the lines are those of the definition, ties included", problem -> {
            List<LaunchLine> found = sorted(policy.allocate(problem));
            List<LaunchLine> expected = NaiveLaunch.lines(problem);
            return found.equals(expected) ? Optional.empty() : Optional.of(found + " instead of " + expected);
        });
    }

    /**
     * One unit more of supply takes no unit from any door. Also called house monotonicity; it holds as there are neither packs nor
     * presentation minima.
     */
    public static Law<LaunchProblem> moreSupplyTakesNothingAway(LaunchPolicy policy) {
        return moreSupply("one more unit of supply takes no unit from any door", policy, (launch, before, after) -> {
            for (Map.Entry<DoorId, Long> entry : before.entrySet()) {
                if (after.getOrDefault(entry.getKey(), 0L) < entry.getValue()) {
                    return Optional.of(entry.getKey() + " went from " + entry.getValue() + " to "
                            + after.getOrDefault(entry.getKey(), 0L));
                }
            }
            return Optional.empty();
        });
    }

    /** The verifier finds the lines proven by the prices of the definition. */
    public static Law<LaunchProblem> theVerifierAgrees(LaunchPolicy policy) {
        return law("the verifier finds the lines proven by the naive prices", problem -> {
            Verdict verdict = LaunchVerifier.verify(problem, policy.allocate(problem), certificate(problem));
            return verdict.isProven() ? Optional.empty() : Optional.of(verdict.sentence());
        });
    }

    /** The certificate by its definition. */
    static LaunchCertificate certificate(LaunchProblem problem) {
        Map<SkuId, CutOff> cutOffs = new LinkedHashMap<>();
        List<LaunchConflict> conflicts = new ArrayList<>();
        for (SkuId sku : problem.skus()) {
            NaiveLaunch launch = new NaiveLaunch(problem, sku);
            launch.conflict().ifPresentOrElse(conflicts::add, () -> cutOffs.put(sku, launch.cutOff()));
        }
        return LaunchCertificate.of(problem, cutOffs, conflicts);
    }

    private record Split(LaunchProblem problem, Map<DoorId, Long> units) {}

    private interface Change {
        Optional<String> search(NaiveLaunch launch, Map<DoorId, Long> before, Map<DoorId, Long> after);
    }

    private static Law<LaunchProblem> law(String statement, Function<LaunchProblem, Optional<String>> search) {
        return Law.of(statement, problem -> search.apply(problem).map(found -> found + " in " + words(problem)));
    }

    private static Law<LaunchProblem> perSku(
            String statement, LaunchPolicy policy, BiFunction<NaiveLaunch, Split, Optional<String>> search) {
        return law(statement, problem -> {
            List<LaunchLine> lines = policy.allocate(problem);
            for (SkuId sku : problem.skus()) {
                Optional<String> found =
                        search.apply(new NaiveLaunch(problem, sku), new Split(problem, units(lines, sku)));
                if (found.isPresent()) {
                    return found.map(words -> sku + ": " + words);
                }
            }
            return Optional.empty();
        });
    }

    private static Law<LaunchProblem> moreSupply(String statement, LaunchPolicy policy, Change change) {
        return law(statement, problem -> {
            List<LaunchLine> before = policy.allocate(problem);
            for (SkuId sku : problem.skus()) {
                NaiveLaunch launch = new NaiveLaunch(problem, sku);
                long supply = problem.supplyUnits(sku);
                if (!launch.isFeasible() || supply == Integer.MAX_VALUE) {
                    continue;
                }
                LaunchProblem more = Restated.withSupply(problem, sku, supply + 1);
                Optional<String> found = change.search(launch, units(before, sku), units(policy.allocate(more), sku));
                if (found.isPresent()) {
                    return found.map(words -> sku + ": " + words);
                }
            }
            return Optional.empty();
        });
    }

    /** Says so where more is given than there is, however much: gains are only looked at below that. */
    private static Optional<String> oversold(Map<DoorId, Long> units, long most) {
        BigInteger given = units.values().stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        return given.compareTo(BigInteger.valueOf(most)) <= 0
                        && units.values().stream().allMatch(some -> some <= most)
                ? Optional.empty()
                : Optional.of(given + " units were given of " + most);
    }

    /** The units by door; lines of unknown doors and second lines are another law's matter. */
    private static Map<DoorId, Long> units(List<LaunchLine> lines, SkuId sku) {
        Map<DoorId, Long> units = new LinkedHashMap<>();
        for (LaunchLine line : lines) {
            if (line.sku().equals(sku)) {
                units.merge(line.door(), line.units(), LaunchPolicyLaws::sum);
            }
        }
        return units;
    }

    /** The sum, or the largest or smallest number where it is no {@code long}: too much stays too much. */
    private static long sum(long one, long other) {
        long sum = one + other;
        return ((one ^ sum) & (other ^ sum)) >= 0 ? sum : one < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
    }

    private static List<LaunchLine> sorted(List<LaunchLine> lines) {
        return lines.stream().sorted().toList();
    }

    /** The numbers of a problem, for people who look at a counterexample. */
    static String words(LaunchProblem problem) {
        List<String> words = new ArrayList<>();
        words.add(problem + ", doors "
                + problem.tieOrder().stream()
                        .map(door -> door + " of tier " + problem.tier(door))
                        .toList());
        for (SkuId sku : problem.skus()) {
            words.add(sku + " has " + problem.supplyUnits(sku) + ", " + problem.holdbackUnits(sku) + " held back"
                    + (problem.isPushedAll(sku) ? ", all pushed" : ""));
            for (DoorId door : problem.doors()) {
                if (problem.isEligible(sku, door)) {
                    long most = problem.maximumUnits(sku, door);
                    words.add(sku + " at " + door + ": " + problem.minimumUnits(sku, door) + " to "
                            + (most == Integer.MAX_VALUE ? "any" : most)
                            + " units, gains " + problem.gains(sku, door, (int) Math.min(most, 4))
                            + rules(problem, sku, door));
                }
            }
        }
        return String.join("; ", words);
    }

    private static String rules(LaunchProblem problem, SkuId sku, DoorId door) {
        return (problem.presentationMinimumUnits(sku, door) > 0
                        ? ", none or at least " + problem.presentationMinimumUnits(sku, door)
                        : "")
                + (problem.multipleUnits(sku, door) > 1 ? ", in multiples of " + problem.multipleUnits(sku, door) : "")
                + (problem.positionUnits(sku, door) != 0 ? ", position " + problem.positionUnits(sku, door) : "")
                + problem.findThreshold(sku, door)
                        .map(threshold -> ", each worth " + threshold)
                        .orElse("");
    }
}
