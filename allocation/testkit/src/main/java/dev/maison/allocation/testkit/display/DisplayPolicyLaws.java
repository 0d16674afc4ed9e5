package dev.maison.allocation.testkit.display;

import dev.maison.allocation.display.Display;
import dev.maison.allocation.display.DisplayPolicy;
import dev.maison.allocation.display.DisplayProblem;
import dev.maison.allocation.door.LaunchLine;
import dev.maison.core.testkit.Law;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** What may hold for a {@link DisplayPolicy}. */
public final class DisplayPolicyLaws {
    private DisplayPolicyLaws() {}

    /** Supplies, maxima and eligibility hold, and no unit is given that gains nothing and that no display needs. */
    public static Law<DisplayProblem> limitsHold(DisplayPolicy policy) {
        return Law.of("supplies and maxima hold, and no unit is wasted", problem -> {
            List<LaunchLine> lines = policy.allocate(problem);
            return new NaiveDisplays(problem).gain(lines).isPresent()
                    ? Optional.empty()
                    : Optional.of(lines + " of " + problem);
        });
    }

    /** The same problem has the same answer. */
    public static Law<DisplayProblem> theSameProblemHasTheSameAnswer(DisplayPolicy policy) {
        return Law.of("the same problem has the same answer, in whatever order its displays were added", problem -> {
            List<LaunchLine> first = policy.allocate(problem);
            List<Display> reversed = new ArrayList<>(problem.displays());
            Collections.reverse(reversed);
            List<LaunchLine> second = policy.allocate(DisplayProblem.of(problem.launch(), reversed));
            return first.equals(second) ? Optional.empty() : Optional.of(first + " and then " + second);
        });
    }

    /** No plan at all gains more. Exhaustive: for small problems only. */
    public static Law<DisplayProblem> noPlanGainsMore(DisplayPolicy policy) {
        return Law.of("no plan gains more", problem -> {
            NaiveDisplays naive = new NaiveDisplays(problem);
            List<LaunchLine> lines = policy.allocate(problem);
            long gain = naive.gain(lines).orElse(-1L);
            long best = naive.best();
            return gain == best
                    ? Optional.empty()
                    : Optional.of(lines + " gains " + gain + " micro-units, the best plan " + best);
        });
    }
}
