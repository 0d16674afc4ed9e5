package dev.maison.allocation.testkit.pack;

import dev.maison.allocation.pack.PackKind;
import dev.maison.allocation.pack.PackLine;
import dev.maison.allocation.pack.PackPolicy;
import dev.maison.allocation.pack.PackProblem;
import dev.maison.core.testkit.Law;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** What may hold for a {@link PackPolicy}: first what must, then what one of most gain promises. */
public final class PackPolicyLaws {
    private PackPolicyLaws() {}

    /** Lines keep the packs there are and all limits of units; none comes where minima cannot be met. */
    public static Law<PackProblem> splitsKeepTheLimits(PackPolicy policy) {
        return Law.of("packs given are there, and units keep their limits", problem -> {
            NaivePacks naive = new NaivePacks(problem);
            List<PackLine> lines = policy.allocate(problem);
            if (naive.best().isEmpty()) {
                return lines.isEmpty() ? Optional.empty() : Optional.of(lines + " though minima cannot be met");
            }
            return naive.gain(lines).isPresent() ? Optional.empty() : Optional.of(lines + " is no split of " + problem);
        });
    }

    /** The order in which kinds of packs are stated does not matter. */
    public static Law<PackProblem> orderDoesNotMatter(PackPolicy policy) {
        return Law.of("the order of kinds of packs does not matter", problem -> {
            List<PackLine> first = policy.allocate(problem).stream().sorted().toList();
            List<PackLine> second =
                    policy.allocate(reversed(problem)).stream().sorted().toList();
            return first.equals(second) ? Optional.empty() : Optional.of(first + " and then " + second);
        });
    }

    /** No split gains more. */
    public static Law<PackProblem> gainIsTheMost(PackPolicy policy) {
        return Law.of("no split gains more", problem -> {
            NaivePacks naive = new NaivePacks(problem);
            Optional<Long> best = naive.best();
            Optional<Long> found = best.isEmpty() ? Optional.empty() : naive.gain(policy.allocate(problem));
            return best.equals(found) ? Optional.empty() : Optional.of("gained were " + found + " instead of " + best);
        });
    }

    /** The problem with its kinds of packs the other way round. */
    public static PackProblem reversed(PackProblem problem) {
        List<PackKind> packs = new ArrayList<>(problem.packs());
        Collections.reverse(packs);
        return PackProblem.builder(problem.launch()).addAllPacks(packs).build();
    }
}
