package dev.maison.allocation.testkit.door;

import dev.maison.allocation.door.CutOff;
import dev.maison.allocation.door.LaunchLine;
import dev.maison.allocation.door.LaunchPolicy;
import dev.maison.allocation.door.LaunchProblem;
import dev.maison.core.Amount;
import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A launch of one SKU with any rules, worked out by trying every split that they allow; for tiny problems only.
 *
 * <p>The best split is, in this order: the one that gives most units, if the SKU is pushed; that gains most in the first tier, then in
 * the second, and so on; that gives fewest units; that gives most to the first door in the tie order, then to the second, and so on.
 */
public final class NaiveSteps {
    private final LaunchProblem problem;
    private final SkuId sku;
    private final List<DoorId> doors;
    private final Map<DoorId, List<Amount>> gains = new LinkedHashMap<>();
    private final boolean feasible;
    private Map<DoorId, Long> best = Map.of();
    private List<BigInteger> bestScore = List.of();

    /** Tries every split of one SKU. */
    public NaiveSteps(LaunchProblem problem, SkuId sku) {
        this.problem = problem;
        this.sku = sku;
        this.doors = problem.tieOrder();
        long available = problem.supplyUnits(sku) - problem.holdbackUnits(sku);
        long forced = doors.stream()
                .mapToLong(door -> problem.minimumUnits(sku, door))
                .sum();
        this.feasible = forced <= available;
        if (feasible) {
            for (DoorId door : doors) {
                long most = Math.min(problem.maximumUnits(sku, door), available);
                gains.put(door, problem.gains(sku, door, (int) most));
            }
            search(0, available, new LinkedHashMap<>());
        }
    }

    /** The lines of all SKUs, by SKU and door id; none for a SKU whose limits conflict. */
    public static List<LaunchLine> lines(LaunchProblem problem) {
        List<LaunchLine> lines = new ArrayList<>();
        for (SkuId sku : new TreeSet<>(problem.skus())) {
            NaiveSteps steps = new NaiveSteps(problem, sku);
            for (DoorId door : new TreeSet<>(problem.doors())) {
                if (steps.units(door) > 0) {
                    lines.add(LaunchLine.of(sku, door, steps.units(door)));
                }
            }
        }
        return lines;
    }

    /** The naive reference as a policy. */
    public static LaunchPolicy policy() {
        return NaiveSteps::lines;
    }

    private void search(int from, long available, Map<DoorId, Long> split) {
        if (from == doors.size()) {
            List<BigInteger> score = score(split);
            if (bestScore.isEmpty() || LEXICOGRAPHIC.compare(score, bestScore) > 0) {
                bestScore = score;
                best = new LinkedHashMap<>(split);
            }
            return;
        }
        DoorId door = doors.get(from);
        long later = doors.subList(from + 1, doors.size()).stream()
                .mapToLong(d -> problem.minimumUnits(sku, d))
                .sum();
        for (long x = 0; x <= Math.min(available - later, problem.maximumUnits(sku, door)); x++) {
            if (problem.allows(sku, door, x)) {
                split.put(door, x);
                search(from + 1, available - x, split);
            }
        }
        split.remove(door);
    }

    private static final Comparator<List<BigInteger>> LEXICOGRAPHIC = (a, b) -> {
        for (int i = 0; i < a.size(); i++) {
            int compared = a.get(i).compareTo(b.get(i));
            if (compared != 0) {
                return compared;
            }
        }
        return 0;
    };

    /** What is compared, the most important first. */
    private List<BigInteger> score(Map<DoorId, Long> split) {
        List<BigInteger> score = new ArrayList<>();
        BigInteger given =
                BigInteger.valueOf(split.values().stream().mapToLong(x -> x).sum());
        score.add(problem.isPushedAll(sku) ? given : BigInteger.ZERO);
        score.addAll(gainsOf(split).micros());
        score.add(given.negate());
        doors.forEach(door -> score.add(BigInteger.valueOf(split.getOrDefault(door, 0L))));
        return score;
    }

    /** What a split gains, tier by tier. */
    public TierGains gainsOf(Map<DoorId, Long> split) {
        List<Integer> tiers =
                doors.stream().map(problem::tier).distinct().sorted().toList();
        List<BigInteger> sums = new ArrayList<>();
        for (int tier : tiers) {
            BigInteger sum = BigInteger.ZERO;
            for (DoorId door : doors) {
                List<Amount> table = gains.getOrDefault(door, List.of());
                for (int k = 0; problem.tier(door) == tier && k < split.getOrDefault(door, 0L); k++) {
                    sum = sum.add(BigInteger.valueOf(table.get(k).micros()));
                }
            }
            sums.add(sum);
        }
        return new TierGains(sums);
    }

    /** Whether minima and holdback fit the supply. */
    public boolean isFeasible() {
        return feasible;
    }

    /** The units given to a door. */
    public long units(DoorId door) {
        return best.getOrDefault(door, 0L);
    }

    /** What the best split gains; empty when the limits conflict. */
    public Optional<TierGains> findGains() {
        return feasible ? Optional.of(gainsOf(best)) : Optional.empty();
    }

    /**
     * The cut-off by its definition: for units in steps, the largest whole number of quanta at which the bound of the first tier that
     * has one above nothing is smallest.
     */
    public CutOff cutOff() {
        CutOff none = new CutOff(0, Amount.zero(problem.currency()));
        long room = problem.supplyUnits(sku) - problem.holdbackUnits(sku);
        long given = doors.stream().mapToLong(this::units).sum();
        if (!problem.isStepped(sku)) {
            boolean unwanted = given < room
                    || doors.stream()
                            .anyMatch(door -> units(door) > problem.minimumUnits(sku, door)
                                    && gains(door).get((int) units(door) - 1).micros() <= 0);
            return problem.isPushedAll(sku) && unwanted ? none : new NaiveLaunch(problem, sku).cutOff();
        }
        if (problem.isPushedAll(sku)) {
            return none;
        }
        room -= doors.stream().mapToLong(d -> problem.minimumUnits(sku, d)).sum();
        boolean nothing = room == 0;
        for (int tier : doors.stream().map(problem::tier).distinct().sorted().toList()) {
            List<DoorId> members =
                    doors.stream().filter(d -> problem.tier(d) == tier).toList();
            long price = nothing ? strongestAverage(members) : room == 0 ? 0 : price(members, room);
            if (price > 0) {
                return new CutOff(
                        tier, Amount.ofMicros(price * problem.quantum().micros(), problem.currency()));
            }
            room -= members.stream()
                    .mapToLong(d -> units(d) - problem.minimumUnits(sku, d))
                    .sum();
        }
        return none;
    }

    private List<Amount> gains(DoorId door) {
        return gains.getOrDefault(door, List.of());
    }

    private record Choice(long units, long quanta) {}

    /** What a door may have beyond its minimum and so many units more, with what it gains beyond it. */
    private List<Choice> choices(DoorId door, long room) {
        List<Choice> choices = new ArrayList<>();
        long least = problem.minimumUnits(sku, door);
        long most = Math.min(problem.maximumUnits(sku, door), Math.min(least + room, 200));
        List<Amount> table = problem.gains(sku, door, (int) most);
        long sum = 0;
        for (long x = least; x <= most; x++) {
            sum += x == least
                    ? 0
                    : table.get((int) x - 1).micros() / problem.quantum().micros();
            if (problem.allows(sku, door, x)) {
                choices.add(new Choice(x - least, sum));
            }
        }
        return choices;
    }

    private long strongestAverage(List<DoorId> members) {
        long strongest = 0;
        for (DoorId door : members) {
            for (Choice choice : choices(door, Integer.MAX_VALUE)) {
                if (choice.units > 0) {
                    strongest = Math.max(strongest, -Math.floorDiv(-choice.quanta, choice.units));
                }
            }
        }
        return strongest;
    }

    /** Tries the prices around which a door changes its choice. */
    private long price(List<DoorId> members, long room) {
        TreeSet<Long> prices = new TreeSet<>(List.of(0L));
        for (DoorId door : members) {
            for (Choice more : choices(door, room)) {
                for (Choice less : choices(door, room)) {
                    if (more.units > less.units && more.quanta > less.quanta) {
                        long floor = Math.floorDiv(more.quanta - less.quanta, more.units - less.units);
                        prices.addAll(List.of(floor, floor + 1));
                    }
                }
            }
        }
        long best = 0;
        long least = Long.MAX_VALUE;
        for (long price : prices) {
            long bound = price * room;
            for (DoorId door : members) {
                bound += choices(door, room).stream()
                        .mapToLong(choice -> choice.quanta - price * choice.units)
                        .max()
                        .orElse(0);
            }
            if (bound <= least) {
                least = bound;
                best = price;
            }
        }
        return best;
    }
}
