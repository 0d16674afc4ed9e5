package dev.maison.allocation.testkit.share;

import dev.maison.allocation.share.DoorClaim;
import dev.maison.allocation.share.ScarcityAxiom;
import dev.maison.allocation.share.ScarcityProblem;
import dev.maison.core.DoorId;
import dev.maison.core.Ratio;
import dev.maison.core.testkit.Law;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The axioms of scarcity rules as laws. A rule here is a function from a problem to exact awards by door, such as
 * {@code problem -> ScarcityEngine.ration(problem, ScarcityRule.TALMUD).awards()}; it may be asked about problems derived from the subject.
 *
 * <p>Where an axiom speaks of claims or supplies that are no whole numbers, the derived problem is multiplied up to whole numbers first, so
 * the rule is taken to be homogeneous.
 */
public final class ScarcityLaws {
    private ScarcityLaws() {}

    /** Awards are not negative, not above claims, and add up to the supply or to all claims, whichever is less. */
    public static Law<ScarcityProblem> awardsMakeSense(Function<ScarcityProblem, Map<DoorId, Ratio>> rule) {
        return law("awards lie within claims and add up", problem -> {
            Map<DoorId, Ratio> awards = rule.apply(problem);
            Ratio sum = Ratio.ZERO;
            for (DoorClaim claim : problem.claims()) {
                Ratio award = award(awards, claim.door());
                if (award.signum() < 0 || award.compareTo(Ratio.of(claim.claimedUnits())) > 0) {
                    return Optional.of(claim + " was awarded " + award);
                }
                sum = sum.plus(award);
            }
            return sum.equals(Ratio.of(problem.givenUnits()))
                    ? Optional.empty()
                    : Optional.of("awards add up to " + sum + " instead of " + problem.givenUnits());
        });
    }

    /** The law that states an axiom. */
    public static Law<ScarcityProblem> of(ScarcityAxiom axiom, Function<ScarcityProblem, Map<DoorId, Ratio>> rule) {
        return switch (axiom) {
            case EQUAL_TREATMENT -> equalTreatment(rule);
            case ORDER_PRESERVATION -> orderPreservation(rule);
            case SUPPLY_MONOTONY -> supplyMonotony(rule);
            case CLAIM_MONOTONY -> claimMonotony(rule);
            case HOMOGENEITY -> homogeneity(rule);
            case CONSISTENCY -> consistency(rule);
            case SELF_DUALITY -> duality("losses mirror awards", rule, rule);
            case COMPOSITION_DOWN -> compositionDown(rule);
            case COMPOSITION_UP -> compositionUp(rule);
            case TRUNCATION -> truncation(rule);
            case MINIMAL_RIGHTS_FIRST -> minimalRightsFirst(rule);
            case NO_GAIN_BY_MERGING_OR_SPLITTING -> noGainByMergingOrSplitting(rule);
        };
    }

    /** One rule shares what is missing as the other shares what there is. */
    public static Law<ScarcityProblem> areDual(
            Function<ScarcityProblem, Map<DoorId, Ratio>> one, Function<ScarcityProblem, Map<DoorId, Ratio>> other) {
        return duality("one rule shares what is missing as the other shares what there is", one, other);
    }

    private static Law<ScarcityProblem> equalTreatment(Function<ScarcityProblem, Map<DoorId, Ratio>> rule) {
        return law("equal claims get equal awards", problem -> {
            Map<DoorId, Ratio> awards = rule.apply(problem);
            for (DoorClaim a : problem.claims()) {
                for (DoorClaim b : problem.claims()) {
                    if (a.claimedUnits() == b.claimedUnits()
                            && !award(awards, a.door()).equals(award(awards, b.door()))) {
                        return Optional.of(a + " and " + b + " got " + awards);
                    }
                }
            }
            return Optional.empty();
        });
    }

    private static Law<ScarcityProblem> orderPreservation(Function<ScarcityProblem, Map<DoorId, Ratio>> rule) {
        return law("a larger claim gets no smaller award and bears no smaller loss", problem -> {
            Map<DoorId, Ratio> awards = rule.apply(problem);
            for (DoorClaim small : problem.claims()) {
                for (DoorClaim large : problem.claims()) {
                    Ratio more = award(awards, large.door()).minus(award(awards, small.door()));
                    Ratio most = Ratio.of(large.claimedUnits()).minus(Ratio.of(small.claimedUnits()));
                    if (most.signum() >= 0 && (more.signum() < 0 || more.compareTo(most) > 0)) {
                        return Optional.of(small + " and " + large + " got " + awards);
                    }
                }
            }
            return Optional.empty();
        });
    }

    private static Law<ScarcityProblem> supplyMonotony(Function<ScarcityProblem, Map<DoorId, Ratio>> rule) {
        return law("less supply gives nobody more", problem -> {
            Map<DoorId, Ratio> awards = rule.apply(problem);
            for (long less : smallerSupplies(problem)) {
                Map<DoorId, Ratio> fewer = rule.apply(problem.withSupplyUnits(less));
                for (DoorClaim claim : problem.claims()) {
                    if (award(fewer, claim.door()).compareTo(award(awards, claim.door())) > 0) {
                        return Optional.of(fewer + " of " + less + " and " + awards);
                    }
                }
            }
            return Optional.empty();
        });
    }

    private static Law<ScarcityProblem> claimMonotony(Function<ScarcityProblem, Map<DoorId, Ratio>> rule) {
        return law("a door that claims less, alone, gets no more", problem -> {
            Map<DoorId, Ratio> awards = rule.apply(problem);
            for (DoorClaim claim : problem.claims()) {
                long less = claim.claimedUnits() / 2;
                ScarcityProblem modest = withClaims(
                        problem, problem.supplyUnits(), other -> other.equals(claim) ? less : other.claimedUnits());
                Ratio award = award(rule.apply(modest), claim.door());
                if (award.compareTo(award(awards, claim.door())) > 0) {
                    return Optional.of(claim + " got " + awards + " and " + award + " for a claim of " + less);
                }
            }
            return Optional.empty();
        });
    }

    private static Law<ScarcityProblem> homogeneity(Function<ScarcityProblem, Map<DoorId, Ratio>> rule) {
        return law("supply and claims times three give three times the awards", problem -> {
            if (!isSmall(problem)) {
                return Optional.empty();
            }
            ScarcityProblem scaled = withClaims(problem, 3 * problem.supplyUnits(), claim -> 3 * claim.claimedUnits());
            return differ(problem, times(rule.apply(problem), Ratio.of(3)), rule.apply(scaled));
        });
    }

    private static Law<ScarcityProblem> consistency(Function<ScarcityProblem, Map<DoorId, Ratio>> rule) {
        return law("a door that leaves with its award changes nothing for the others", problem -> {
            if (!isSmall(problem)) {
                return Optional.empty();
            }
            Map<DoorId, Ratio> awards = rule.apply(problem);
            for (DoorClaim leaving : problem.claims()) {
                Map<DoorId, Ratio> rest = new TreeMap<>();
                for (DoorClaim claim : problem.claims()) {
                    if (!claim.equals(leaving)) {
                        rest.put(claim.door(), Ratio.of(claim.claimedUnits()));
                    }
                }
                Ratio supply = Ratio.of(problem.givenUnits()).minus(award(awards, leaving.door()));
                Map<DoorId, Ratio> without = ration(rule, supply, rest);
                for (DoorId door : rest.keySet()) {
                    if (!award(without, door).equals(award(awards, door))) {
                        return Optional.of(awards + ", and without " + leaving.door() + " " + without);
                    }
                }
            }
            return Optional.empty();
        });
    }

    private static Law<ScarcityProblem> duality(
            String statement,
            Function<ScarcityProblem, Map<DoorId, Ratio>> one,
            Function<ScarcityProblem, Map<DoorId, Ratio>> other) {
        return law(statement, problem -> {
            BigInteger missing = problem.totalClaimedUnits().subtract(BigInteger.valueOf(problem.givenUnits()));
            if (missing.bitLength() > 59) {
                return Optional.empty();
            }
            Map<DoorId, Ratio> losses = other.apply(problem.withSupplyUnits(missing.longValueExact()));
            Map<DoorId, Ratio> mirrored = new LinkedHashMap<>();
            for (DoorClaim claim : problem.claims()) {
                mirrored.put(claim.door(), Ratio.of(claim.claimedUnits()).minus(award(losses, claim.door())));
            }
            return differ(problem, one.apply(problem), mirrored);
        });
    }

    private static Law<ScarcityProblem> compositionDown(Function<ScarcityProblem, Map<DoorId, Ratio>> rule) {
        return law("awards promised from a larger supply can be taken for claims", problem -> {
            if (!isSmall(problem)) {
                return Optional.empty();
            }
            Map<DoorId, Ratio> promised = rule.apply(problem);
            for (long less : smallerSupplies(problem)) {
                Optional<String> found = differ(
                        problem, rule.apply(problem.withSupplyUnits(less)), ration(rule, Ratio.of(less), promised));
                if (found.isPresent()) {
                    return found.map(text -> "supply " + less + ": " + text);
                }
            }
            return Optional.empty();
        });
    }

    private static Law<ScarcityProblem> compositionUp(Function<ScarcityProblem, Map<DoorId, Ratio>> rule) {
        return law("a supply in two parts gives what it gives in one", problem -> {
            if (!isSmall(problem)) {
                return Optional.empty();
            }
            Map<DoorId, Ratio> whole = rule.apply(problem);
            for (long part : smallerSupplies(problem)) {
                Map<DoorId, Ratio> first = rule.apply(problem.withSupplyUnits(part));
                Map<DoorId, Ratio> open = new TreeMap<>();
                for (DoorClaim claim : problem.claims()) {
                    open.put(claim.door(), Ratio.of(claim.claimedUnits()).minus(award(first, claim.door())));
                }
                Map<DoorId, Ratio> second =
                        ration(rule, Ratio.of(problem.givenUnits()).minus(Ratio.of(part)), open);
                Optional<String> found = differ(problem, whole, sum(first, second));
                if (found.isPresent()) {
                    return found.map(text -> "first part " + part + ": " + text);
                }
            }
            return Optional.empty();
        });
    }

    private static Law<ScarcityProblem> truncation(Function<ScarcityProblem, Map<DoorId, Ratio>> rule) {
        return law("what a door claims beyond the supply does not matter", problem -> {
            ScarcityProblem truncated = withClaims(
                    problem, problem.supplyUnits(), claim -> Math.min(claim.claimedUnits(), problem.supplyUnits()));
            return differ(problem, rule.apply(problem), rule.apply(truncated));
        });
    }

    private static Law<ScarcityProblem> minimalRightsFirst(Function<ScarcityProblem, Map<DoorId, Ratio>> rule) {
        return law("giving each door first what the others leave it anyway changes nothing", problem -> {
            Map<DoorId, Ratio> rights = new TreeMap<>();
            Map<DoorId, Ratio> open = new TreeMap<>();
            BigInteger given = BigInteger.valueOf(problem.givenUnits());
            Ratio left = Ratio.of(given, BigInteger.ONE);
            for (DoorClaim claim : problem.claims()) {
                BigInteger own = BigInteger.valueOf(claim.claimedUnits());
                BigInteger others = problem.totalClaimedUnits().subtract(own);
                Ratio right = Ratio.of(given.subtract(others).max(BigInteger.ZERO), BigInteger.ONE);
                rights.put(claim.door(), right);
                open.put(claim.door(), Ratio.of(own, BigInteger.ONE).minus(right));
                left = left.minus(right);
            }
            return differ(problem, rule.apply(problem), sum(rights, ration(rule, left, open)));
        });
    }

    private static Law<ScarcityProblem> noGainByMergingOrSplitting(Function<ScarcityProblem, Map<DoorId, Ratio>> rule) {
        return law("two doors that file one claim get together what they got apart", problem -> {
            Map<DoorId, Ratio> apart = rule.apply(problem);
            List<DoorClaim> claims = problem.claims();
            for (int i = 1; i < claims.size(); i++) {
                DoorClaim first = claims.get(0);
                DoorClaim second = claims.get(i);
                BigInteger both =
                        BigInteger.valueOf(first.claimedUnits()).add(BigInteger.valueOf(second.claimedUnits()));
                if (both.bitLength() > 59) {
                    continue;
                }
                Map<DoorId, Ratio> merged = new TreeMap<>();
                for (DoorClaim claim : claims) {
                    if (!claim.equals(second)) {
                        merged.put(
                                claim.door(),
                                claim.equals(first) ? Ratio.of(both, BigInteger.ONE) : Ratio.of(claim.claimedUnits()));
                    }
                }
                Ratio together = award(ration(rule, Ratio.of(problem.givenUnits()), merged), first.door());
                if (!together.equals(award(apart, first.door()).plus(award(apart, second.door())))) {
                    return Optional.of(first + " and " + second + " got " + apart + ", and " + together + " as one");
                }
            }
            return Optional.empty();
        });
    }

    private static Law<ScarcityProblem> law(String statement, Function<ScarcityProblem, Optional<String>> search) {
        return Law.of(statement, problem -> search.apply(problem).map(found -> found + " in " + problem));
    }

    /** Awards from a supply and claims that need not be whole. */
    private static Map<DoorId, Ratio> ration(
            Function<ScarcityProblem, Map<DoorId, Ratio>> rule, Ratio supply, Map<DoorId, Ratio> claims) {
        BigInteger scale = supply.denominator();
        for (Ratio claim : claims.values()) {
            scale = scale.divide(scale.gcd(claim.denominator())).multiply(claim.denominator());
        }
        Ratio factor = Ratio.of(scale, BigInteger.ONE);
        ScarcityProblem.Builder scaled = ScarcityProblem.builder()
                .supplyUnits(supply.times(factor).numerator().longValueExact());
        claims.forEach((door, claim) -> scaled.addClaim(
                DoorClaim.of(door, claim.times(factor).numerator().longValueExact())));
        return times(rule.apply(scaled.build()), Ratio.ONE.dividedBy(factor));
    }

    private static Optional<String> differ(ScarcityProblem problem, Map<DoorId, Ratio> one, Map<DoorId, Ratio> other) {
        for (DoorClaim claim : problem.claims()) {
            if (!award(one, claim.door()).equals(award(other, claim.door()))) {
                return Optional.of(one + " and " + other);
            }
        }
        return Optional.empty();
    }

    /** Whether claims and supply leave room to multiply them up. */
    private static boolean isSmall(ScarcityProblem problem) {
        return problem.totalClaimedUnits().bitLength() <= 20 && problem.supplyUnits() <= 1 << 20;
    }

    private static List<Long> smallerSupplies(ScarcityProblem problem) {
        long given = problem.givenUnits();
        List<Long> supplies = new ArrayList<>();
        for (long less : new long[] {given / 4, given / 2, given - 1}) {
            if (less >= 0 && less < given) {
                supplies.add(less);
            }
        }
        return supplies;
    }

    private static ScarcityProblem withClaims(
            ScarcityProblem problem, long supplyUnits, Function<DoorClaim, Long> units) {
        return ScarcityProblem.builder()
                .supplyUnits(supplyUnits)
                .claims(problem.claims().stream()
                        .map(claim -> claim.withClaimedUnits(units.apply(claim)))
                        .toList())
                .tieOrder(problem.tieOrder())
                .build();
    }

    private static Ratio award(Map<DoorId, Ratio> awards, DoorId door) {
        Ratio award = awards.get(door);
        return award == null ? Ratio.ZERO : award;
    }

    private static Map<DoorId, Ratio> times(Map<DoorId, Ratio> awards, Ratio factor) {
        Map<DoorId, Ratio> times = new LinkedHashMap<>();
        awards.forEach((door, award) -> times.put(door, award.times(factor)));
        return times;
    }

    private static Map<DoorId, Ratio> sum(Map<DoorId, Ratio> one, Map<DoorId, Ratio> other) {
        Map<DoorId, Ratio> sum = new LinkedHashMap<>();
        one.forEach((door, award) -> sum.put(door, award.plus(award(other, door))));
        return sum;
    }
}
