package dev.maison.allocation.cycle;

import dev.maison.allocation.door.LaunchDemand;
import dev.maison.allocation.door.LaunchLine;
import dev.maison.allocation.door.LaunchPlan;
import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import dev.maison.core.proof.Digest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Takes an allocation into a cycle and a cycle into the next allocation.
 *
 * <pre>{@code
 * // first run: what the engine proposes goes to the boutiques
 * cycle = cycle.recordedAll(CycleDesk.proposals(plan, "RUN-7", at)).cycle();
 * // ... they answer; second run: within what they ask for, and never below what has left the warehouse
 * LaunchPlan next = LaunchEngine.allocate(problem(CycleDesk.limited(cycle, demands)));
 * cycle = cycle.recordedAll(CycleDesk.confirmations(cycle, next, "RUN-8", at).events()).cycle();
 * }</pre>
 */
public final class CycleDesk {
    private CycleDesk() {}

    /**
     * A supply event for every SKU of a plan's problem, holdback taken off, in id order. Ids are {@code document:supply:sku}.
     */
    public static List<CycleEvent> supplies(LaunchPlan plan, String document, Instant at) {
        return plan.problem().skus().stream()
                .sorted()
                .<CycleEvent>map(sku -> new CycleEvent.SupplyStated(
                        document + ":supply:" + sku,
                        sku,
                        Math.max(
                                plan.problem().supplyUnits(sku) - plan.problem().holdbackUnits(sku), 0),
                        at))
                .toList();
    }

    /**
     * A proposal for every line of a plan, in the order of SKU and door. Lines are numbered from 1 within the document; ids are {@code
     * document:line:proposed}. The same plan gives the same events, so a repeated report changes nothing.
     */
    public static List<CycleEvent> proposals(LaunchPlan plan, String document, Instant at) {
        Digest run = plan.digest();
        List<CycleEvent> events = new ArrayList<>();
        int number = 0;
        for (LaunchLine line : plan.lines()) {
            number++;
            events.add(new CycleEvent.Proposed(
                    document + ":" + number + ":proposed",
                    LineKey.of(document, Integer.toString(number)),
                    line.sku(),
                    line.door(),
                    line.units(),
                    run,
                    at));
        }
        return List.copyOf(events);
    }

    /**
     * The confirmations that make a cycle say what a plan says. A plan's units for a SKU and door go to the lines of that pair in the order
     * of their keys, to each at least what it has released and at most what was requested. Lines whose units do not change get no
     * event; those that lose units come first, so that no event asks for more than the supply on the way.
     *
     * @param document names the run; ids are {@code document:line key:confirmed}
     */
    public static Confirmations confirmations(LaunchCycle cycle, LaunchPlan plan, String document, Instant at) {
        Digest run = plan.digest();
        SortedMap<Pair, Long> left = new TreeMap<>(Pair.ORDER);
        plan.lines().forEach(line -> left.put(new Pair(line.sku(), line.door()), line.units()));
        List<CycleLine> lines = cycle.lines();
        for (CycleLine line : lines) {
            left.merge(new Pair(line.sku(), line.door()), -line.released(), Long::sum);
        }
        List<CycleEvent> fewer = new ArrayList<>();
        List<CycleEvent> more = new ArrayList<>();
        for (CycleLine line : lines) {
            Pair pair = new Pair(line.sku(), line.door());
            long most = line.requested().isPresent()
                    ? line.requested().getAsLong()
                    : cycle.answers() == AnswerRule.REQUIRED ? 0 : Long.MAX_VALUE;
            long further = Math.max(Math.min(left.getOrDefault(pair, 0L), most - line.released()), 0);
            left.merge(pair, -further, Long::sum);
            long units = line.released() + further;
            if (units != line.confirmed()) {
                (units < line.confirmed() ? fewer : more)
                        .add(new CycleEvent.Confirmed(
                                document + ":" + line.key() + ":confirmed", line.key(), units, run, at));
            }
        }
        fewer.addAll(more);
        List<LaunchLine> unplaced = new ArrayList<>();
        left.forEach((pair, units) -> {
            if (units > 0) {
                unplaced.add(LaunchLine.of(pair.sku, pair.door, units));
            }
        });
        return new Confirmations(fewer, unplaced);
    }

    /**
     * Confirmations, and what no line can take.
     *
     * @param events the confirmations, in the order in which to record them
     * @param unplaced units of the plan for which no line was proposed or more than was requested, by SKU and door: propose a
     *     further line, or ask again
     */
    public record Confirmations(List<CycleEvent> events, List<LaunchLine> unplaced) {
        /** Copies the lists. */
        public Confirmations {
            events = List.copyOf(events);
            unplaced = List.copyOf(unplaced);
        }
    }

    /** What has left the warehouse, by SKU and door: units that no later run can take back. */
    public static List<LaunchLine> releasedLines(LaunchCycle cycle) {
        SortedMap<Pair, Long> released = new TreeMap<>(Pair.ORDER);
        cycle.lines().forEach(line -> released.merge(new Pair(line.sku(), line.door()), line.released(), Long::sum));
        return released.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> LaunchLine.of(entry.getKey().sku, entry.getKey().door, entry.getValue()))
                .toList();
    }

    /**
     * The demands of the next run: those given, with the limits that the cycle sets, in the order given. A door gets at least what was
     * released to it and at most what it asked for in all its answered lines; of a pair that nobody answered the maximum stays as it is.
     * Where the demand's own maximum is below what was released, the released units are both its minimum and its maximum.
     *
     * <p>What has left the warehouse is a fact, and an answer binds; where a rule of the demand fits neither, the rule gives way, so that no
     * single answer stops the next run. In this order: the minimum falls to the most that multiples allow within the answer, or to nothing
     * where its presentation minimum does not fit; where something has left, the presentation minimum falls away, as the SKU is shown; and
     * where then no multiple lies between what has left and what was asked for, the door keeps what has left, no more and no less. A gain table
     * that is shorter than what has left goes on to that length with units that gain nothing. A pair that has units needs a demand: what has left
     * for a pair without one counts against no supply of the next run.
     *
     * @throws IllegalArgumentException if a door has what a demand with an empty gain table says is worth nothing, and no demand says in
     *     which currency
     */
    public static List<LaunchDemand> limited(LaunchCycle cycle, List<LaunchDemand> demands) {
        SortedMap<Pair, long[]> sums = new TreeMap<>(Pair.ORDER); // released, requested, lines answered
        for (CycleLine line : cycle.lines()) {
            long[] sum = sums.computeIfAbsent(new Pair(line.sku(), line.door()), pair -> new long[3]);
            sum[0] = saturatedSum(sum[0], line.released());
            if (line.requested().isPresent()) {
                sum[1] = saturatedSum(sum[1], line.requested().getAsLong());
                sum[2]++;
            }
        }
        List<LaunchDemand> limited = new ArrayList<>();
        for (LaunchDemand demand : demands) {
            long[] sum = sums.get(new Pair(demand.sku(), demand.door()));
            limited.add(
                    sum == null
                            ? demand
                            : CycleLimits.of(demand, sum[0], sum[2] > 0 ? sum[1] : Long.MAX_VALUE, demands));
        }
        return List.copyOf(limited);
    }

    private static long saturatedSum(long a, long b) {
        return a > Long.MAX_VALUE - b ? Long.MAX_VALUE : a + b;
    }

    private record Pair(SkuId sku, DoorId door) {
        static final Comparator<Pair> ORDER = Comparator.comparing(Pair::sku).thenComparing(Pair::door);
    }
}
