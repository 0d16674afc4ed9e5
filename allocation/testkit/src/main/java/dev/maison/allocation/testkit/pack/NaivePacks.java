package dev.maison.allocation.testkit.pack;

import dev.maison.allocation.pack.PackKind;
import dev.maison.allocation.pack.PackLine;
import dev.maison.allocation.pack.PackProblem;
import dev.maison.core.Amount;
import dev.maison.core.DoorId;
import dev.maison.core.Ratio;
import dev.maison.core.SkuId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Packs by their definition, trying every split and adding up gains unit by unit. Slow on purpose. */
public final class NaivePacks {
    private final PackProblem problem;
    private final Map<DoorId, List<Way>> ways = new TreeMap<>();

    /**
     * Packs of each kind for one door, and what they gain.
     *
     * @param packs the packs, kinds in the problem's order
     * @param gainMicros what their units gain
     */
    private record Way(List<Integer> packs, long gainMicros) {}

    /** Lists for each door every way of giving it packs that keeps its limits. */
    public NaivePacks(PackProblem problem) {
        this.problem = problem;
        for (DoorId door : problem.doors()) {
            List<Way> all = new ArrayList<>();
            list(door, new ArrayList<>(), all);
            ways.put(door, all);
        }
    }

    private void list(DoorId door, List<Integer> packs, List<Way> all) {
        if (packs.size() == problem.packs().size()) {
            gain(door, packs).ifPresent(gain -> all.add(new Way(List.copyOf(packs), gain)));
            return;
        }
        PackKind kind = problem.packs().get(packs.size());
        for (int n = 0; n <= kind.availablePacks(); n += kind.multiplePacks()) {
            packs.add(n);
            list(door, packs, all);
            packs.remove(packs.size() - 1);
        }
    }

    /** What packs gain at a door; absent when its limits forbid them. */
    private Optional<Long> gain(DoorId door, List<Integer> packs) {
        long gain = 0;
        for (SkuId sku : problem.launch().skus()) {
            long units = 0;
            for (int k = 0; k < packs.size(); k++) {
                units += (long) packs.get(k)
                        * problem.packs().get(k).unitsBySku().getOrDefault(sku, 0);
            }
            boolean isEligible = problem.launch().isEligible(sku, door);
            if (units > (isEligible ? problem.launch().maximumUnits(sku, door) : 0)
                    || (isEligible && units < problem.launch().minimumUnits(sku, door))) {
                return Optional.empty();
            }
            for (Amount unit : isEligible ? problem.launch().gains(sku, door, (int) units) : List.<Amount>of()) {
                gain += unit.micros();
            }
        }
        return Optional.of(gain);
    }

    /** The most that any split gains, in micro-units; absent when minima cannot be met. */
    public Optional<Long> best() {
        return best(0, problem.packs().stream().map(PackKind::availablePacks).toList());
    }

    private Optional<Long> best(int door, List<Integer> left) {
        if (door == problem.doors().size()) {
            return Optional.of(0L);
        }
        Optional<Long> best = Optional.empty();
        for (Way way : ways.getOrDefault(problem.doors().get(door), List.of())) {
            List<Integer> rest = new ArrayList<>();
            for (int k = 0; k < left.size(); k++) {
                rest.add(left.get(k) - way.packs().get(k));
            }
            if (rest.stream().allMatch(n -> n >= 0)) {
                Optional<Long> later = best(door + 1, rest);
                if (later.isPresent() && (best.isEmpty() || later.get() + way.gainMicros() > best.get())) {
                    best = Optional.of(later.get() + way.gainMicros());
                }
            }
        }
        return best;
    }

    /** What lines gain in micro-units; absent when they are no split: unknown ids, a pair twice, too many packs, limits broken. */
    public Optional<Long> gain(List<PackLine> lines) {
        Map<DoorId, List<Integer>> given = new TreeMap<>();
        problem.doors()
                .forEach(door -> given.put(
                        door,
                        new ArrayList<>(problem.packs().stream().map(pack -> 0).toList())));
        List<SkuId> ids = problem.packs().stream().map(PackKind::id).toList();
        for (PackLine line : lines) {
            List<Integer> packs = given.get(line.door());
            int k = ids.indexOf(line.pack());
            if (packs == null || k < 0 || line.packs() < 1 || packs.get(k) != 0) {
                return Optional.empty();
            }
            packs.set(k, line.packs());
        }
        long sum = 0;
        for (int k = 0; k < ids.size(); k++) {
            long used = 0;
            for (List<Integer> packs : given.values()) {
                used += packs.get(k);
            }
            if (used > problem.packs().get(k).availablePacks()) {
                return Optional.empty();
            }
        }
        for (Map.Entry<DoorId, List<Integer>> entry : given.entrySet()) {
            Optional<Way> way = ways.getOrDefault(entry.getKey(), List.of()).stream()
                    .filter(w -> w.packs().equals(entry.getValue()))
                    .findFirst();
            if (way.isEmpty()) {
                return Optional.empty();
            }
            sum += way.get().gainMicros();
        }
        return Optional.of(sum);
    }

    /** What no split gains more than at these prices in micro-units: all packs at their prices, and the best surplus of every door. */
    public long bound(Map<SkuId, Long> priceMicros) {
        long bound = 0;
        for (PackKind pack : problem.packs()) {
            bound += priceMicros.getOrDefault(pack.id(), 0L) * pack.availablePacks();
        }
        for (List<Way> all : ways.values()) {
            long best = Long.MIN_VALUE;
            for (Way way : all) {
                long surplus = way.gainMicros();
                for (int k = 0; k < way.packs().size(); k++) {
                    surplus -= priceMicros.getOrDefault(problem.packs().get(k).id(), 0L)
                            * way.packs().get(k);
                }
                best = Math.max(best, surplus);
            }
            bound += best;
        }
        return bound;
    }

    /** The gap between lines and the bound of prices; nothing when there is none; absent when the lines are no split. */
    public Optional<Ratio> gap(List<PackLine> lines, Map<SkuId, Long> priceMicros) {
        return gain(lines).map(gain -> Ratio.of(Math.max(bound(priceMicros) - gain, 0), 1_000_000));
    }
}
