package dev.maison.allocation.testkit.pack;

import dev.maison.allocation.pack.LotBranch;
import dev.maison.allocation.pack.LotDesignPolicy;
import dev.maison.allocation.pack.LotDesignProblem;
import dev.maison.allocation.pack.LotLine;
import dev.maison.allocation.pack.LotType;
import dev.maison.core.Ratio;
import dev.maison.core.testkit.Law;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What may hold for a {@link LotDesignPolicy}: first what must, then what one of least cost promises. */
public final class LotPolicyLaws {
    private LotPolicyLaws() {}

    /** Every branch has one candidate lot at least once, few enough lot types are used, and the total keeps its range. */
    public static Law<LotDesignProblem> designsKeepTheLimits(LotDesignPolicy policy) {
        return law("every branch has one lot, and lot types and total keep their limits", problem -> {
            List<LotLine> lines = policy.design(problem);
            boolean possible = NaiveLots.leastCost(problem).isPresent();
            return !possible || lines.isEmpty() ? Optional.empty() : NaiveLots.fault(problem, lines);
        });
    }

    /** Lines come when a design exists, and only then. */
    public static Law<LotDesignProblem> linesComeWhenADesignExists(LotDesignPolicy policy) {
        return law("lines come when a design exists, and only then", problem -> {
            boolean found = !policy.design(problem).isEmpty();
            boolean possible = NaiveLots.leastCost(problem).isPresent();
            return found == possible
                    ? Optional.empty()
                    : Optional.of(
                            found ? "lines came where there is no design" : "no line came where there is a design");
        });
    }

    /** The order of branches and lots does not matter, and the same problem has the same answer each time. */
    public static Law<LotDesignProblem> orderDoesNotMatter(LotDesignPolicy policy) {
        return law("neither the order of branches nor that of lots matters", problem -> {
            List<LotLine> first = sorted(policy.design(problem));
            List<LotLine> second = sorted(policy.design(reversed(problem)));
            return first.equals(second) ? Optional.empty() : Optional.of(first + " and then " + second);
        });
    }

    /** No design costs less. */
    public static Law<LotDesignProblem> costIsTheLeast(LotDesignPolicy policy) {
        return law("no design costs less", problem -> {
            Optional<Ratio> least = NaiveLots.leastCost(problem);
            List<LotLine> lines = policy.design(problem);
            if (least.isEmpty()
                    || lines.isEmpty()
                    || NaiveLots.fault(problem, lines).isPresent()) {
                return Optional.empty(); // another law's matter
            }
            Ratio cost = NaiveLots.cost(problem, lines);
            return cost.equals(least.orElseThrow())
                    ? Optional.empty()
                    : Optional.of("the cost is " + cost + " instead of " + least.orElseThrow());
        });
    }

    /** One lot type more never costs more. */
    public static Law<LotDesignProblem> oneLotTypeMoreNeverCostsMore(LotDesignPolicy policy) {
        return law("one lot type more never costs more", problem -> {
            List<LotLine> before = policy.design(problem);
            List<LotLine> after = policy.design(restated(problem, problem.lots(), problem.maxLotTypes() + 1));
            if (before.isEmpty()) {
                return Optional.empty();
            }
            Ratio less = NaiveLots.cost(problem, before);
            Ratio more = NaiveLots.cost(problem, after);
            return !after.isEmpty() && more.compareTo(less) <= 0
                    ? Optional.empty()
                    : Optional.of(less + " and then " + more);
        });
    }

    private static List<LotLine> sorted(List<LotLine> lines) {
        return lines.stream().sorted().toList();
    }

    /** The problem with its branches and lots the other way round, its costs as a table. */
    public static LotDesignProblem reversed(LotDesignProblem problem) {
        List<LotType> lots = new ArrayList<>(problem.lots());
        Collections.reverse(lots);
        return restated(problem, lots, problem.maxLotTypes());
    }

    private static LotDesignProblem restated(LotDesignProblem problem, List<LotType> lots, int maxLotTypes) {
        List<LotBranch> branches = new ArrayList<>(problem.branches());
        Collections.reverse(branches);
        LotDesignProblem.Builder builder = LotDesignProblem.builder()
                .addAllBranches(branches)
                .addAllLots(lots)
                .maxLotTypes(maxLotTypes)
                .maxMultiplicity(problem.maxMultiplicity())
                .totalUnits(problem.fewestUnits(), problem.mostUnits());
        if (!problem.costUnit().equals("units")) {
            builder.costs(
                    problem.costUnit(),
                    (branch, lot, m) ->
                            problem.cost(branch.door(), lot, m).numerator().longValueExact());
        }
        return builder.build();
    }

    private static Law<LotDesignProblem> law(String statement, Function<LotDesignProblem, Optional<String>> search) {
        return Law.of(statement, problem -> search.apply(problem).map(found -> found + " in " + words(problem)));
    }

    /** A problem in words that suffice to state it again. */
    public static String words(LotDesignProblem problem) {
        return problem.branches() + " lots " + problem.lots() + " at most " + problem.maxLotTypes()
                + " types, multiplicity "
                + problem.maxMultiplicity() + ", total [" + problem.fewestUnits() + ", " + problem.mostUnits()
                + "], cost in "
                + problem.costUnit();
    }
}
