package dev.maison.allocation.testkit.cycle;

import dev.maison.allocation.cycle.AnswerRule;
import dev.maison.allocation.cycle.CycleEvent;
import dev.maison.allocation.cycle.CycleLine;
import dev.maison.allocation.cycle.LaunchCycle;
import dev.maison.allocation.cycle.LineKey;
import dev.maison.allocation.demand.DemandEstimate;
import dev.maison.allocation.door.LaunchDemand;
import dev.maison.allocation.door.LaunchDocument;
import dev.maison.allocation.door.LaunchDoor;
import dev.maison.allocation.door.LaunchNeed;
import dev.maison.allocation.door.LaunchSku;
import dev.maison.allocation.door.StockPosition;
import dev.maison.core.Amount;
import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import dev.maison.core.proof.Digest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;

/** What the laws of the cycle are tried on. */
public final class CycleArbitraries {
    private static final Instant AT = Instant.parse("2026-09-01T08:00:00Z");
    private static final Digest RUN = Digest.sha256(new byte[0]);
    private static final int LINES = 4;
    private static final int KINDS = 9;

    private CycleArbitraries() {}

    /**
     * Up to thirty events of four lines, two SKUs and two doors; about half of them can be recorded when they come. The first two
     * state a supply. Ids repeat now and then.
     */
    public static Arbitrary<List<CycleEvent>> histories() {
        Arbitrary<int[]> steps = picks().array(int[].class).ofSize(4);
        return steps.list()
                .ofMinSize(1)
                .ofMaxSize(30)
                .map(CycleArbitraries::history)
                .withoutEdgeCases();
    }

    /** A history as it was recorded, with its lines, of which nothing, an event or a number of a line was changed. */
    public static Arbitrary<CycleClaim> changedClaims() {
        return Combinators.combine(histories(), Arbitraries.of(AnswerRule.class), picks(), picks(), picks())
                .as((history, answers, kind, where, what) -> {
                    LaunchCycle cycle =
                            LaunchCycle.open(answers).recordedAll(history).cycle();
                    return changed(new CycleClaim(answers, cycle.events(), cycle.lines()), kind, where, what);
                });
    }

    /**
     * A launch of the SKUs and doors of {@link #histories}, with minima, maxima, multiples, presentation minima, positions, and gain tables that
     * may be short. Every pair has a demand, and at least one states an amount.
     */
    public static Arbitrary<LaunchDocument> launches() {
        return Arbitraries.longs().map(seed -> launch(new Random(seed))).withoutEdgeCases();
    }

    private static LaunchDocument launch(Random random) {
        LaunchDocument.Builder launch = LaunchDocument.builder()
                .currency("EUR")
                .need(random.nextBoolean() ? LaunchNeed.NET : LaunchNeed.GROSS)
                .addDoors(LaunchDoor.of(DoorId.of("DOOR-0")), LaunchDoor.of(DoorId.of("DOOR-1")))
                .addSkus(LaunchSku.of(sku(0), 12), LaunchSku.of(sku(2), 5))
                .addDemands(
                        LaunchDemand.of(sku(0), DoorId.of("DOOR-0"), DemandEstimate.poisson(3), Amount.of("9", "EUR")));
        for (int cell = 1; cell < LINES; cell++) {
            LaunchDemand.Builder demand = LaunchDemand.builder()
                    .sku(sku(cell))
                    .door(DoorId.of("DOOR-" + cell % 2))
                    .minimumUnits(random.nextInt(3) == 0 ? random.nextInt(5) : 0)
                    .multipleUnits(random.nextInt(2) == 0 ? 1 + random.nextInt(4) : 1)
                    .presentationMinimumUnits(random.nextInt(3) == 0 ? random.nextInt(6) : 0);
            if (random.nextInt(3) == 0) {
                demand.maximumUnits(random.nextInt(9));
            }
            if (random.nextInt(3) == 0) {
                demand.position(StockPosition.builder()
                        .onHandUnits(random.nextInt(4))
                        .reservedUnits(random.nextInt(4))
                        .build());
            }
            if (random.nextBoolean()) {
                demand.marginalGains(Collections.nCopies(random.nextInt(5), Amount.of("4", "EUR")));
            } else {
                demand.estimate(DemandEstimate.poisson(random.nextInt(6))).unitValue(Amount.of("7", "EUR"));
            }
            try {
                launch.addDemands(demand.build());
            } catch (IllegalArgumentException e) {
                // its limits contradict one another
                launch.addDemands(LaunchDemand.of(
                        sku(cell), DoorId.of("DOOR-" + cell % 2), DemandEstimate.poisson(2), Amount.of("7", "EUR")));
            }
        }
        return launch.build();
    }

    private static Arbitrary<Integer> picks() {
        return Arbitraries.integers().between(0, 1_000_000).withDistribution(RandomDistribution.uniform());
    }

    private static List<CycleEvent> history(List<int[]> steps) {
        List<CycleEvent> events = new ArrayList<>();
        events.add(new CycleEvent.SupplyStated("S0", sku(0), 12, AT));
        events.add(new CycleEvent.SupplyStated("S1", sku(1), 5, AT));
        for (int line = 0; line < LINES - 1; line++) {
            events.add(proposed("P" + line, line, 3 + line));
        }
        for (int i = 0; i < steps.size(); i++) {
            int[] step = steps.get(i);
            boolean repeated = step[3] % 12 == 0 && i > 0;
            events.add(event("E" + (repeated ? i - 1 : i), step[0] % KINDS, step[1] % LINES, step[2] % 7));
        }
        return List.copyOf(events);
    }

    private static CycleEvent event(String id, int kind, int line, int units) {
        LineKey key = key(line);
        return switch (kind) {
            case 0 -> new CycleEvent.SupplyStated(id, sku(line), 3 + 2L * units, AT);
            case 1 -> proposed(id, line, units);
            case 2, 3 -> new CycleEvent.Requested(id, key, units + 2L, "", AT);
            case 4, 5 -> new CycleEvent.Confirmed(id, key, units, RUN, AT);
            case 6 -> new CycleEvent.Released(id, key, 1L + units / 2, AT);
            case 7 ->
                units % 2 == 0
                        ? new CycleEvent.Received(id, key, 1L + units / 3, AT)
                        : new CycleEvent.Missing(id, key, 1, "", AT);
            default -> new CycleEvent.Cancelled(id, key, 1L + units / 3, "called off", AT);
        };
    }

    private static CycleEvent proposed(String id, int line, int units) {
        return new CycleEvent.Proposed(id, key(line), sku(line), DoorId.of("DOOR-" + line % 2), units, RUN, AT);
    }

    private static LineKey key(int line) {
        return LineKey.of("RUN-" + line / 3, Integer.toString(line));
    }

    private static SkuId sku(int line) {
        return SkuId.of("SKU-" + line / 2);
    }

    private static CycleClaim changed(CycleClaim claim, int kind, int where, int what) {
        List<CycleEvent> events = new ArrayList<>(claim.events());
        List<CycleLine> lines = new ArrayList<>(claim.lines());
        int event = where % events.size();
        switch (kind % 7) {
            case 0 -> {} // the claim itself
            case 1 -> events.remove(event);
            case 2 -> events.add(what % (events.size() + 1), events.get(event));
            case 3 -> {
                CycleEvent moved = events.remove(event);
                events.add(what % (events.size() + 1), moved);
            }
            case 4 -> events.set(event, event("M", what % KINDS, what / KINDS % LINES, what / 100 % 7));
            case 5 -> {
                if (!lines.isEmpty()) {
                    lines.remove(where % lines.size());
                }
            }
            default -> {
                if (!lines.isEmpty()) {
                    lines.set(where % lines.size(), changed(lines.get(where % lines.size()), what));
                }
            }
        }
        return new CycleClaim(claim.answers(), events, lines);
    }

    /** A line with one more unit of something; where that cannot be, of something that can. */
    private static CycleLine changed(CycleLine line, int what) {
        return switch (what % 4) {
            case 0 -> with(line, 1, 0, 0, 0);
            case 1 -> with(line, 0, 1, 0, 0);
            case 2 -> line.inTransit() > 0 ? with(line, 0, 0, 1, 0) : with(line, 0, 1, 0, 0);
            default -> with(line, 0, 0, 0, 1);
        };
    }

    private static CycleLine with(CycleLine line, int proposed, int confirmed, int received, int cancelled) {
        return new CycleLine(
                line.key(),
                line.sku(),
                line.door(),
                line.proposed() + proposed,
                cancelled == 1 && line.requested().isEmpty() ? OptionalLong.of(1) : line.requested(),
                line.confirmed() + confirmed,
                line.released(),
                line.received() + received,
                line.missing(),
                line.cancelled() + cancelled);
    }
}
