package dev.maison.allocation.testkit.rerun;

import dev.maison.allocation.door.LaunchLine;
import dev.maison.allocation.door.LaunchProblem;
import dev.maison.allocation.rerun.RerunProblem;
import dev.maison.core.Amount;
import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A re-run worked out as its definition reads: every split of every SKU is tried, and every way to share the moves. For tiny problems; it
 * shares no code with engine and verifier but the problem and its gains.
 */
public final class NaiveRerun {
    private final RerunProblem problem;
    private final LaunchProblem launch;
    private final List<Integer> tiers;

    /** Works on one problem. */
    public NaiveRerun(RerunProblem problem) {
        this.problem = problem;
        this.launch = problem.launch();
        this.tiers =
                launch.doors().stream().map(launch::tier).distinct().sorted().toList();
    }

    /**
     * What is best: gains in micro-units tier by tier, and the fewest moves that reach them.
     *
     * @param gains by tier
     * @param moved units moved
     */
    public record Best(List<Long> gains, long moved) {}

    /** The fewest moves with which a SKU keeps its limits; empty when its limits cannot hold. */
    public Optional<Long> mustMove(SkuId sku) {
        return best(sku).keySet().stream().findFirst();
    }

    /**
     * The SKUs that are planned again: their limits can hold, and the moves suffice for what they force. Shared moves go to SKUs that force
     * the fewest, equals by id.
     */
    public List<SkuId> planned() {
        Map<SkuId, Long> must = new TreeMap<>();
        launch.skus().forEach(sku -> mustMove(sku).ifPresent(moves -> must.put(sku, moves)));
        List<SkuId> order = must.keySet().stream()
                .sorted(Comparator.comparingLong((SkuId sku) -> must.getOrDefault(sku, 0L))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        List<SkuId> planned = new ArrayList<>();
        long left = problem.budget().units();
        for (SkuId sku : order) {
            if (must.getOrDefault(sku, 0L) <= left) {
                planned.add(sku);
                left -= problem.budget().isPerSku() ? 0 : must.getOrDefault(sku, 0L);
            }
        }
        return planned;
    }

    /** The best of all SKUs together; empty when there is none within the budget or a SKU's own limits cannot hold. */
    public Optional<Best> best() {
        return planned().size() == launch.skus().size() ? Optional.of(bestOfPlanned()) : Optional.empty();
    }

    /** The best of all SKUs that are planned again together. */
    public Best bestOfPlanned() {
        Map<Long, List<Long>> all = new TreeMap<>(Map.of(0L, zero()));
        for (SkuId sku : planned()) {
            Map<Long, List<Long>> both = new TreeMap<>();
            for (Map.Entry<Long, List<Long>> one : best(sku).entrySet()) {
                if (problem.budget().isPerSku()
                        && one.getKey() > problem.budget().units()) {
                    continue;
                }
                for (Map.Entry<Long, List<Long>> before : all.entrySet()) {
                    long moved = one.getKey() + before.getKey();
                    if (problem.budget().isPerSku() || moved <= problem.budget().units()) {
                        List<Long> sum = plus(one.getValue(), before.getValue());
                        both.merge(moved, sum, (x, y) -> compare(x, y) >= 0 ? x : y);
                    }
                }
            }
            all = both;
        }
        Best best = new Best(zero(), 0);
        boolean isFirst = true;
        for (Map.Entry<Long, List<Long>> entry : all.entrySet()) {
            if (isFirst || compare(entry.getValue(), best.gains()) > 0) {
                best = new Best(entry.getValue(), entry.getKey()); // fewer moves come first
                isFirst = false;
            }
        }
        return best;
    }

    /** The best gains of a SKU by units moved, exactly so many. */
    private Map<Long, List<Long>> best(SkuId sku) {
        Map<Long, List<Long>> best = new TreeMap<>();
        long available = launch.supplyUnits(sku) - launch.holdbackUnits(sku);
        search(sku, 0, available, 0, 0, zero(), best);
        return best;
    }

    private void search(
            SkuId sku, int at, long left, long gained, long lost, List<Long> gains, Map<Long, List<Long>> best) {
        if (left < 0) {
            return;
        }
        if (at == launch.doors().size()) {
            best.merge(Math.max(gained, lost), gains, (x, y) -> compare(x, y) >= 0 ? x : y);
            return;
        }
        DoorId door = launch.doors().get(at);
        long y = problem.unitsBefore(sku, door);
        long most = Math.min(left, problem.maximumUnits(sku, door));
        for (long x = problem.minimumUnits(sku, door); x <= most; x++) {
            if (!problem.isPinned(sku, door) || x == y) {
                List<Long> sum = new ArrayList<>(gains);
                if (x > 0) {
                    long gain = launch.gains(sku, door, (int) x).stream()
                            .mapToLong(Amount::micros)
                            .sum();
                    int tier = tiers.indexOf(launch.tier(door));
                    sum.set(tier, sum.get(tier) + gain);
                }
                search(sku, at + 1, left - x, gained + Math.max(x - y, 0), lost + Math.max(y - x, 0), sum, best);
            }
        }
    }

    /** What lines gain, tier by tier, in micro-units. */
    public List<Long> gainsOf(List<LaunchLine> lines) {
        List<Long> gains = new ArrayList<>(zero());
        for (LaunchLine line : lines) {
            int tier = tiers.indexOf(launch.tier(line.door()));
            long gain = launch.gains(line.sku(), line.door(), (int) line.units()).stream()
                    .mapToLong(Amount::micros)
                    .sum();
            gains.set(tier, gains.get(tier) + gain);
        }
        return gains;
    }

    private List<Long> zero() {
        return tiers.stream().map(tier -> 0L).toList();
    }

    private static List<Long> plus(List<Long> x, List<Long> y) {
        List<Long> sum = new ArrayList<>();
        for (int i = 0; i < x.size(); i++) {
            sum.add(x.get(i) + y.get(i));
        }
        return sum;
    }

    static int compare(List<Long> x, List<Long> y) {
        for (int i = 0; i < x.size(); i++) {
            if (!x.get(i).equals(y.get(i))) {
                return Long.compare(x.get(i), y.get(i));
            }
        }
        return 0;
    }

    @Override
    public String toString() {
        return "NaiveRerun of " + problem;
    }
}
