package dev.maison.allocation.pack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maison.allocation.door.SmallJson;
import dev.maison.core.DoorId;
import dev.maison.core.Ratio;
import dev.maison.core.SizeId;
import dev.maison.core.proof.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Lot designs whose least deviation was found by trying every design. */
class LotOptimaTest {
    @SuppressWarnings("unchecked")
    private static List<Map<String, @Nullable Object>> instances() throws IOException {
        try (InputStream in = Objects.requireNonNull(
                LotOptimaTest.class.getResourceAsStream("/optima/exhaustive-optima.json"), "optima")) {
            Map<String, List<Map<String, @Nullable Object>>> kinds = (Map<String, List<Map<String, @Nullable Object>>>)
                    Objects.requireNonNull(SmallJson.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
            return Objects.requireNonNull(kinds.get("lot_type_design"));
        }
    }

    private static int number(Map<String, @Nullable Object> instance, String key) {
        return Math.toIntExact((Long) Objects.requireNonNull(instance.get(key), key));
    }

    @SuppressWarnings("unchecked")
    private static List<List<Long>> rows(Map<String, @Nullable Object> instance, String key) {
        return (List<List<Long>>) Objects.requireNonNull(instance.get(key), key);
    }

    private static LotDesignProblem problem(Map<String, @Nullable Object> instance) {
        LotDesignProblem.Builder builder = LotDesignProblem.builder();
        for (List<Long> lot : rows(instance, "lots")) {
            builder.addLots(LotType.of(bySize(lot)));
        }
        List<List<Long>> demand = rows(instance, "demand_branch_size");
        for (int b = 0; b < demand.size(); b++) {
            builder.addBranches(LotBranch.of(DoorId.of("B" + b), bySize(demand.get(b))));
        }
        return builder.maxLotTypes(number(instance, "max_lot_types"))
                .maxMultiplicity(number(instance, "mult_1_to"))
                .totalUnits(number(instance, "total_min"), number(instance, "total_max"))
                .build();
    }

    private static Map<SizeId, Integer> bySize(List<Long> units) {
        Map<SizeId, Integer> map = new TreeMap<>();
        IntStream.range(0, units.size())
                .forEach(s -> map.put(SizeId.of("S" + s), units.get(s).intValue()));
        return map;
    }

    @Test
    void everyLeastDeviationIsMet() throws IOException {
        List<Verdict> verdicts = new ArrayList<>();
        for (Map<String, @Nullable Object> instance : instances()) {
            LotDesignPlan plan = LotDesignEngine.design(problem(instance));
            assertThat(plan.cost()).as(instance::toString).isEqualTo(Ratio.of(number(instance, "min_l1_deviation")));
            assertThat(plan.isSearchedThrough()).isTrue();
            verdicts.add(LotDesignVerifier.verify(plan.problem(), plan));
        }
        assertThat(verdicts).hasSize(15).allMatch(Verdict::isProven);
    }
}
