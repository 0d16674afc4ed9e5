package dev.maison.allocation.quota;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maison.allocation.door.LaunchDemand;
import dev.maison.allocation.door.LaunchDoor;
import dev.maison.allocation.door.LaunchProblem;
import dev.maison.allocation.door.LaunchSku;
import dev.maison.core.Amount;
import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Optima under nested quotas that trying every split has found. Their total must be given out exactly: a node around all doors has it as
 * its minimum, the supply is its maximum.
 */
class QuotaOptimaTest {
    private static final SkuId SKU = SkuId.of("SKU");
    private static final Pattern NUMBERS = Pattern.compile("-?\\d+");

    @Test
    void gainsTheOptimumOfEveryInstance() throws IOException {
        int solved = 0;
        int impossible = 0;
        for (String instance : instances()) {
            QuotaProblem problem = problem(instance);
            QuotaPlan plan = QuotaEngine.allocate(problem);
            assertThat(QuotaVerifier.verify(problem, plan).sentence()).isEqualTo("proven");
            String optimum =
                    instance.substring(instance.indexOf("\"optimum\":") + 10).strip();
            if (optimum.startsWith("null")) {
                assertThat(plan.findConflict(SKU)).isPresent();
                impossible++;
            } else {
                assertThat(plan.totalGain())
                        .isEqualTo(Amount.of(numbers(optimum).get(0).toString(), "EUR"));
                assertThat(plan.unitsLeftOver(SKU)).isZero();
                solved++;
            }
        }
        assertThat(solved + impossible).isEqualTo(60);
        assertThat(solved).isPositive();
    }

    private static QuotaProblem problem(String instance) {
        String tables = part(instance, "gain_tables", "lower");
        List<Long> lower = numbers(part(instance, "lower", "upper"));
        List<Long> upper = numbers(part(instance, "upper", "total"));
        long total = numbers(part(instance, "total", "laminar_groups")).get(0);
        List<DoorId> doors = new ArrayList<>();
        LaunchProblem.Builder launch = LaunchProblem.builder().currency("EUR").addSkus(LaunchSku.of(SKU, total));
        Matcher rows = Pattern.compile("\\[([^\\[\\]]+)]").matcher(tables);
        while (rows.find()) {
            List<Long> totals = numbers(rows.group(1));
            DoorId door = DoorId.of("D" + doors.size());
            List<Amount> gains = new ArrayList<>();
            for (int k = 1; k < totals.size(); k++) {
                gains.add(Amount.of(Long.toString(totals.get(k) - totals.get(k - 1)), "EUR"));
            }
            launch.addDoors(LaunchDoor.of(door));
            launch.addDemands(LaunchDemand.ofTable(SKU, door, gains)
                    .withMaximumUnits(upper.get(doors.size()))
                    .withMinimumUnits(lower.get(doors.size())));
            doors.add(door);
        }
        Map<QuotaNodeId, List<DoorId>> groups = new LinkedHashMap<>();
        List<QuotaLimit> limits = new ArrayList<>();
        QuotaNodeId all = QuotaNodeId.of("all");
        groups.put(all, doors);
        limits.add(QuotaLimit.atLeast(all, total));
        Matcher group = Pattern.compile("\"members\": \\[([^]]*)], \"lower\": (\\d+), \"upper\": (\\d+)")
                .matcher(instance);
        while (group.find()) {
            QuotaNodeId node = QuotaNodeId.of("group " + groups.size());
            groups.put(
                    node,
                    numbers(group.group(1)).stream()
                            .map(member -> doors.get(member.intValue()))
                            .toList());
            limits.add(QuotaLimit.between(node, Long.parseLong(group.group(2)), Long.parseLong(group.group(3))));
        }
        return QuotaProblem.builder()
                .launch(launch.build())
                .tree(QuotaTree.ofGroups(groups))
                .addAllLimits(limits)
                .build();
    }

    private static String part(String instance, String from, String to) {
        return instance.substring(instance.indexOf('"' + from + '"'), instance.indexOf('"' + to + '"'));
    }

    private static List<Long> numbers(String text) {
        return NUMBERS.matcher(text)
                .results()
                .map(found -> Long.valueOf(found.group()))
                .toList();
    }

    private static List<String> instances() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(QuotaOptimaTest.class.getResourceAsStream("/optima/exhaustive-optima.json"))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("\\s+", " ");
            String kind = text.substring(text.indexOf("\"rap_laminar\""), text.indexOf("\"rap_nonconcave\""));
            return Stream.of(kind.split("(?=\"gain_tables\")", -1)).skip(1).toList();
        }
    }
}
