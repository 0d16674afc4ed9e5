package dev.maison.allocation.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.maison.core.Amount;
import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Optima that trying every split has found. Their total must be used up exactly: with the same constant added to the gain of every
 * unit, so that each gains something, the best split uses all there is and gains the constant times the total more.
 */
class ExhaustiveOptimaTest {
    private static final SkuId SKU = SkuId.of("SKU");
    private static final long CONSTANT = 1_000;

    private record Instance(
            List<List<Long>> totals,
            List<Long> lower,
            List<Long> upper,
            List<Long> presentation,
            long supply,
            @Nullable Long optimum) {
        long found() {
            return Objects.requireNonNull(optimum);
        }

        LaunchProblem.Builder empty(boolean pushed) {
            return LaunchProblem.builder()
                    .currency("EUR")
                    .addAllDoors(doors().stream().map(LaunchDoor::of).toList())
                    .addSkus(LaunchSku.of(SKU, supply).withIsPushedAll(pushed));
        }

        List<Amount> gains(int door, long constant) {
            List<Amount> gains = new ArrayList<>();
            List<Long> total = totals.get(door);
            for (int k = 1; k < total.size(); k++) {
                gains.add(Amount.of(Long.toString(total.get(k) - total.get(k - 1) + constant), "EUR"));
            }
            return gains;
        }

        List<DoorId> doors() {
            return IntStream.range(0, totals.size())
                    .mapToObj(d -> DoorId.of("D" + d))
                    .toList();
        }

        LaunchDemand demand(int door) {
            return LaunchDemand.ofTable(SKU, doors().get(door), gains(door, CONSTANT))
                    .withMaximumUnits(upper.get(door))
                    .withMinimumUnits(lower.get(door));
        }

        LaunchProblem problem() {
            return LaunchProblem.builder()
                    .currency("EUR")
                    .addAllDoors(doors().stream().map(LaunchDoor::of).toList())
                    .addSkus(LaunchSku.of(SKU, supply))
                    .addAllDemands(IntStream.range(0, totals.size())
                            .mapToObj(this::demand)
                            .toList())
                    .build();
        }
    }

    @Test
    void gainsTheOptimumOfEveryConcaveInstance() throws IOException {
        int solved = 0;
        int impossible = 0;
        for (Instance instance : instances("rap_concave")) {
            LaunchProblem problem = instance.problem();
            LaunchPlan plan = LaunchEngine.allocate(problem);
            assertThat(LaunchVerifier.verify(problem, plan).isProven()).isTrue();
            if (instance.optimum() == null) {
                assertThat(plan.findConflict(SKU).isPresent() || plan.unitsLeftOver(SKU) > 0)
                        .isTrue();
                impossible++;
                continue;
            }
            assertThat(plan.unitsGiven(SKU)).isEqualTo(instance.supply());
            long expected = instance.optimum() + CONSTANT * instance.supply();
            assertThat(plan.totalGain()).isEqualTo(Amount.of(Long.toString(expected), "EUR"));
            solved++;
        }
        assertThat(solved).isEqualTo(95);
        assertThat(impossible).isEqualTo(5);
    }

    @Test
    void refusesEveryInstanceThatIsNotConcaveUnlessAskedTo() throws IOException {
        int refused = 0;
        for (Instance instance : instances("rap_nonconcave")) {
            assertThatThrownBy(instance::problem)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("must not rise")
                    .hasMessageContaining("ofTableOfAnyShape");
            refused++;
        }
        assertThat(refused).isEqualTo(50);
    }

    /** Their total is used up exactly, at a loss where it must be: the SKU is pushed. */
    @Test
    void gainsTheOptimumOfEveryInstanceThatIsNotConcave() throws IOException {
        int solved = 0;
        for (Instance instance : instances("rap_nonconcave")) {
            LaunchProblem.Builder problem = instance.empty(true);
            for (int d = 0; d < instance.totals().size(); d++) {
                problem.addDemands(
                        LaunchDemand.ofTableOfAnyShape(SKU, instance.doors().get(d), instance.gains(d, 0))
                                .withMaximumUnits(instance.upper().get(d))
                                .withMinimumUnits(instance.lower().get(d)));
            }
            LaunchPlan plan = LaunchEngine.allocate(problem.build());
            assertThat(LaunchVerifier.verify(plan.problem(), plan).sentence()).isEqualTo("proven");
            assertThat(plan.unitsGiven(SKU)).isEqualTo(instance.supply());
            assertThat(plan.totalGain()).isEqualTo(Amount.of(Long.toString(instance.found()), "EUR"));
            solved++;
        }
        assertThat(solved).isEqualTo(50);
    }

    /** Nothing or at least so many; supply may remain. */
    @Test
    void gainsTheOptimumOfEveryInstanceWithPresentationMinima() throws IOException {
        int solved = 0;
        for (Instance instance : instances("rap_semicontinuous")) {
            LaunchProblem.Builder problem = instance.empty(false);
            for (int d = 0; d < instance.totals().size(); d++) {
                problem.addDemands(LaunchDemand.ofTable(SKU, instance.doors().get(d), instance.gains(d, 0))
                        .withMaximumUnits(instance.upper().get(d))
                        .withPresentationMinimumUnits(instance.presentation().get(d)));
            }
            LaunchPlan plan = LaunchEngine.allocate(problem.build());
            assertThat(LaunchVerifier.verify(plan.problem(), plan).sentence()).isEqualTo("proven");
            assertThat(plan.totalGain()).isEqualTo(Amount.of(Long.toString(instance.found()), "EUR"));
            solved++;
        }
        assertThat(solved).isEqualTo(50);
    }

    @SuppressWarnings("unchecked") // the shape of the file
    private static List<Instance> instances(String kind) throws IOException {
        try (InputStream in = Objects.requireNonNull(
                ExhaustiveOptimaTest.class.getResourceAsStream("/optima/exhaustive-optima.json"))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            Map<String, Object> file = (Map<String, Object>) Objects.requireNonNull(SmallJson.parse(text));
            List<Map<String, @Nullable Object>> found =
                    (List<Map<String, @Nullable Object>>) Objects.requireNonNull(file.get(kind));
            return found.stream().map(ExhaustiveOptimaTest::instance).toList();
        }
    }

    @SuppressWarnings("unchecked") // the shape of the file
    private static Instance instance(Map<String, @Nullable Object> map) {
        List<List<Long>> tables = (List<List<Long>>) Objects.requireNonNull(map.get("gain_tables"));
        boolean presented = map.containsKey("presentation_min");
        List<Long> zeros = Collections.nCopies(tables.size(), 0L);
        return new Instance(
                tables,
                presented ? zeros : (List<Long>) Objects.requireNonNull(map.get("lower")),
                presented
                        ? Collections.nCopies(tables.size(), (Long) Objects.requireNonNull(map.get("upper")))
                        : (List<Long>) Objects.requireNonNull(map.get("upper")),
                presented ? (List<Long>) Objects.requireNonNull(map.get("presentation_min")) : zeros,
                (Long) Objects.requireNonNull(map.get(presented ? "supply_at_most" : "total")),
                (Long) map.get("optimum"));
    }
}
