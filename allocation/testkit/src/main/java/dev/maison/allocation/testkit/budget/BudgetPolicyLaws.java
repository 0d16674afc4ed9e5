package dev.maison.allocation.testkit.budget;

import dev.maison.allocation.budget.BudgetPolicy;
import dev.maison.allocation.budget.BudgetProblem;
import dev.maison.allocation.budget.BudgetRule;
import dev.maison.allocation.door.LaunchLine;
import dev.maison.core.Ratio;
import dev.maison.core.testkit.Law;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * What may hold for a {@link BudgetPolicy}: first what must, then what one promises that looks for most gain. Every split is tried, so the
 * problems must be tiny, as those of {@link BudgetArbitraries} are.
 */
public final class BudgetPolicyLaws {
    private BudgetPolicyLaws() {}

    /** Lines keep every limit of launch and {@linkplain BudgetRule rules}; where no split does there are none. */
    public static Law<BudgetProblem> linesKeepEveryLimit(BudgetPolicy policy) {
        return Law.of("lines keep every limit", problem -> {
            NaiveBudget naive = new NaiveBudget(problem);
            List<LaunchLine> lines = policy.allocate(problem);
            if (naive.best().isEmpty()) {
                return lines.isEmpty() ? Optional.empty() : Optional.of(lines + " though no split keeps every limit");
            }
            return naive.holds(lines) ? Optional.empty() : Optional.of(lines + " break a limit of " + problem);
        });
    }

    /** No split that keeps every limit gains more. */
    public static Law<BudgetProblem> gainIsTheMost(BudgetPolicy policy) {
        return gainIsWithin(Ratio.ZERO, policy);
    }

    /**
     * No split gains more than so large a share of itself beyond what the policy gains: {@code best - gain <= share x |best|}; minima can make even
     * the best a loss.
     *
     * @param share the most that may be missing, within [0, 1]; 0 asks for the most there is
     */
    public static Law<BudgetProblem> gainIsWithin(Ratio share, BudgetPolicy policy) {
        return Law.of("no split gains more than " + share + " of it beyond", problem -> {
            NaiveBudget naive = new NaiveBudget(problem);
            Optional<BigInteger> best = naive.best();
            if (best.isEmpty()) {
                return Optional.empty();
            }
            BigInteger gain = naive.gain(policy.allocate(problem));
            BigInteger missing = best.get().subtract(gain).multiply(share.denominator());
            return missing.compareTo(best.get().abs().multiply(share.numerator())) <= 0
                    ? Optional.empty()
                    : Optional.of("gained were " + gain + " of " + best.get());
        });
    }
}
