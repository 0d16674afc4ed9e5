package dev.maison.allocation.testkit.tradeoff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maison.allocation.door.LaunchProblem;
import dev.maison.allocation.testkit.door.LaunchArbitraries;
import dev.maison.allocation.testkit.door.Restated;
import dev.maison.allocation.tradeoff.Frontier;
import dev.maison.allocation.tradeoff.FrontierPoint;
import dev.maison.allocation.tradeoff.FrontierProblem;
import dev.maison.allocation.tradeoff.FrontierVerifier;
import dev.maison.allocation.tradeoff.FrontierWeights;
import dev.maison.core.Amount;
import dev.maison.core.Ratio;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class FrontierLawsTest {
    @Provide
    Arbitrary<FrontierProblem> tiny() {
        return of(LaunchArbitraries.tinyPairs());
    }

    private static Arbitrary<FrontierProblem> of(Arbitrary<LaunchProblem> launches) {
        return Combinators.combine(
                        launches,
                        Arbitraries.integers().between(1, 3_000),
                        Arbitraries.integers().between(1, 7),
                        Arbitraries.integers().between(1, 3_000))
                .as((launch, x, d, y) -> FrontierProblem.builder(Restated.withDoors(launch, door -> door.withTier(1)))
                        .addFlagships(launch.doors().get(0))
                        .addWeights(
                                new FrontierWeights(Ratio.of(x, d), Ratio.of(y, 2)),
                                new FrontierWeights(Ratio.of(y, 4), Ratio.of(x, 3)))
                        .addGrid(2)
                        .build());
    }

    @Property(tries = 100)
    void pointsAreSupportedAndNotDominated(@ForAll("tiny") FrontierProblem problem) {
        FrontierLaws.pointsAreSupportedAndNotDominated().verify(problem);
    }

    @Property(tries = 100)
    void pointsAreProvenAndSorted(@ForAll("tiny") FrontierProblem problem) {
        FrontierLaws.pointsAreProvenAndSorted().verify(problem);
    }

    @Property(tries = 100)
    void changedPointsAreRefused(@ForAll("tiny") FrontierProblem problem) {
        List<FrontierPoint> points = Frontier.trace(problem).points();
        FrontierPoint first = points.get(0);
        List<FrontierPoint> changed = new ArrayList<>(points);
        changed.set(
                0,
                new FrontierPoint(
                        first.weights(),
                        first.margin().plus(Amount.ofMicros(1, "EUR")),
                        first.doorsServed(),
                        first.unitsOutside(),
                        first.scaledPlan(),
                        first.scale()));
        assertThat(FrontierVerifier.verify(problem, changed).isProven()).isFalse();
        List<FrontierPoint> doubled = new ArrayList<>(points);
        doubled.add(points.get(points.size() - 1));
        assertThat(FrontierVerifier.verify(problem, doubled).isProven()).isEqualTo(false);
        for (FrontierPoint missing : points) {
            // Weights that a point was taken for have it alone as their best, unless another is worth as much there.
            List<FrontierPoint> others = new ArrayList<>(points);
            others.remove(missing);
            boolean replaced = others.stream()
                    .anyMatch(other -> other.value(missing.weights()).compareTo(missing.value()) == 0);
            if (!replaced) {
                assertThat(FrontierVerifier.verify(problem, others).isProven()).isFalse();
            }
        }
        if (points.size() > 1) {
            List<FrontierPoint> turned = new ArrayList<>(points);
            turned.add(turned.remove(0));
            assertThat(FrontierVerifier.verify(problem, turned).isProven()).isFalse();
        }
    }
}
