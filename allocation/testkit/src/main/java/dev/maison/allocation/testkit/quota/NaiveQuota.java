package dev.maison.allocation.testkit.quota;

import dev.maison.allocation.door.LaunchLine;
import dev.maison.allocation.door.LaunchProblem;
import dev.maison.allocation.quota.NodeCutOff;
import dev.maison.allocation.quota.QuotaConflict;
import dev.maison.allocation.quota.QuotaNodeId;
import dev.maison.allocation.quota.QuotaPolicy;
import dev.maison.allocation.quota.QuotaProblem;
import dev.maison.allocation.quota.QuotaRule;
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
 * One SKU under quotas, by the definition and nothing else: minima are met unit by unit from the narrowest nodes upward, then every
 * unit goes to the door that gains most and whose nodes have room. Also tries every split, for tiny problems. Slow, and on the public
 * API only.
 */
public final class NaiveQuota {
    /** A loss or gain in a tier; the order is that of sums of gains, tier by tier. */
    static final Comparator<NodeCutOff> BY_WORTH = NaiveQuota::compareWorths;

    private final QuotaProblem problem;
    private final LaunchProblem launch;
    private final SkuId sku;
    private final List<DoorId> doors;
    private final Map<DoorId, List<QuotaNodeId>> path = new LinkedHashMap<>(); // narrowest first
    private final Map<QuotaNodeId, List<DoorId>> members = new LinkedHashMap<>();
    private final Map<DoorId, Long> units = new LinkedHashMap<>();
    private final Map<DoorId, List<Amount>> gains = new LinkedHashMap<>();
    private final long available;
    private final boolean feasible;

    /** Works the SKU out. */
    public NaiveQuota(QuotaProblem problem, SkuId sku) {
        this.problem = problem;
        this.launch = problem.launch();
        this.sku = sku;
        this.doors = launch.tieOrder();
        this.available = launch.supplyUnits(sku) - launch.holdbackUnits(sku);
        problem.tree().nodes().forEach(node -> members.put(node, new ArrayList<>()));
        for (DoorId door : doors) {
            List<QuotaNodeId> up = new ArrayList<>();
            Optional<QuotaNodeId> at = problem.tree().findNode(door);
            while (at.isPresent()) {
                up.add(at.get());
                members.getOrDefault(at.get(), List.of()).add(door);
                at = problem.tree().findParent(at.get());
            }
            path.put(door, up);
            units.put(door, launch.minimumUnits(sku, door));
        }
        this.feasible = meetMinima();
        if (feasible) {
            giveOneByOne();
        }
    }

    private static int compareWorths(NodeCutOff a, NodeCutOff b) {
        boolean isGain = a.gain().micros() > 0;
        boolean isLoss = a.gain().micros() < 0;
        if (isGain && b.gain().micros() > 0 && a.tier() != b.tier()) {
            return Integer.compare(b.tier(), a.tier());
        }
        if (isLoss && b.gain().micros() < 0 && a.tier() != b.tier()) {
            return Integer.compare(a.tier(), b.tier());
        }
        return a.gain().compareTo(b.gain());
    }

    private int depth(QuotaNodeId node) {
        int depth = 0;
        for (Optional<QuotaNodeId> at = problem.tree().findParent(node);
                at.isPresent();
                at = problem.tree().findParent(at.get())) {
            depth++;
        }
        return depth;
    }

    private List<DoorId> members(QuotaNodeId node) {
        return members.getOrDefault(node, List.of());
    }

    private List<QuotaNodeId> path(DoorId door) {
        return path.getOrDefault(door, List.of());
    }

    /** The units given to a door. */
    public long units(DoorId door) {
        return units.getOrDefault(door, 0L);
    }

    /** The units given to the doors of a node. */
    public long units(QuotaNodeId node) {
        return members(node).stream().mapToLong(this::units).sum();
    }

    private boolean isFull(QuotaNodeId node) {
        return units(node) >= problem.maximumUnits(sku, node);
    }

    private boolean meetMinima() {
        List<QuotaNodeId> narrowestFirst = new ArrayList<>(problem.tree().nodes());
        narrowestFirst.sort(Comparator.comparing(node -> -depth(node)));
        for (QuotaNodeId node : narrowestFirst) {
            while (units(node) < problem.minimumUnits(sku, node)) {
                DoorId best = null;
                for (DoorId door : members(node)) {
                    List<QuotaNodeId> inside = path(door).subList(0, path(door).indexOf(node));
                    boolean hasRoom = units(door) < launch.maximumUnits(sku, door)
                            && inside.stream().noneMatch(this::isFull);
                    if (hasRoom && (best == null || BY_WORTH.compare(next(door), next(best)) > 0)) {
                        best = door;
                    }
                }
                if (best == null) {
                    return false;
                }
                units.merge(best, 1L, Long::sum);
            }
            if (units(node) > problem.maximumUnits(sku, node)) {
                return false;
            }
        }
        return unitsGiven() <= available;
    }

    private void giveOneByOne() {
        while (unitsGiven() < available) {
            DoorId best = null;
            for (DoorId door : doors) {
                boolean hasRoom = units(door) < launch.maximumUnits(sku, door)
                        && path(door).stream().noneMatch(this::isFull)
                        && next(door).gain().micros() > 0;
                if (hasRoom && (best == null || BY_WORTH.compare(next(door), next(best)) > 0)) {
                    best = door;
                }
            }
            if (best == null) {
                return;
            }
            units.merge(best, 1L, Long::sum);
        }
    }

    private NodeCutOff worth(DoorId door, long unit) {
        Amount gain = gain(door, unit);
        return new NodeCutOff(gain.micros() == 0 ? 0 : launch.tier(door), gain);
    }

    private NodeCutOff next(DoorId door) {
        return worth(door, units(door) + 1);
    }

    /** The gain of a unit, counted from 1. */
    public Amount gain(DoorId door, long unit) {
        List<Amount> known = gains.getOrDefault(door, List.of());
        if (unit > known.size()) {
            known = launch.gains(sku, door, (int) Math.max(16, 2 * unit));
            gains.put(door, known);
        }
        return known.get((int) unit - 1);
    }

    /** The lines of all SKUs, by SKU and door id; none for a SKU whose limits conflict. */
    public static List<LaunchLine> lines(QuotaProblem problem) {
        List<LaunchLine> lines = new ArrayList<>();
        for (SkuId sku : new TreeSet<>(problem.launch().skus())) {
            NaiveQuota naive = new NaiveQuota(problem, sku);
            for (DoorId door : new TreeSet<>(problem.launch().doors())) {
                if (naive.isFeasible() && naive.units(door) > 0) {
                    lines.add(LaunchLine.of(sku, door, naive.units(door)));
                }
            }
        }
        return lines;
    }

    /** The naive reference as a policy. */
    public static QuotaPolicy policy() {
        return NaiveQuota::lines;
    }

    /** The SKU. */
    public SkuId sku() {
        return sku;
    }

    /** Whether all limits can hold together. */
    public boolean isFeasible() {
        return feasible;
    }

    /** Units given to all doors. */
    public long unitsGiven() {
        return units.values().stream().mapToLong(u -> u).sum();
    }

    /** Units neither given nor held back. */
    public long unitsLeftOver() {
        return Math.max(feasible ? available - unitsGiven() : available, 0);
    }

    // Cut-offs

    private NodeCutOff nothing() {
        return new NodeCutOff(0, Amount.zero(launch.currency()));
    }

    private List<QuotaNodeId> children(Optional<QuotaNodeId> node) {
        return problem.tree().nodes().stream()
                .filter(child -> problem.tree().findParent(child).equals(node))
                .toList();
    }

    private List<DoorId> own(Optional<QuotaNodeId> node) {
        return doors.stream()
                .filter(door -> problem.tree().findNode(door).equals(node))
                .toList();
    }

    /** The strongest unit that could be added in a node, its own maximum left out; of the supply when no node is named. */
    private Optional<NodeCutOff> strongestRefused(Optional<QuotaNodeId> node) {
        List<NodeCutOff> all = new ArrayList<>();
        own(node).stream()
                .filter(door -> units(door) < launch.maximumUnits(sku, door))
                .forEach(door -> all.add(next(door)));
        children(node).stream()
                .filter(child -> !isFull(child))
                .forEach(child -> strongestRefused(Optional.of(child)).ifPresent(all::add));
        return all.stream().max(BY_WORTH);
    }

    /** The weakest unit that could be taken back in a node, its own minimum left out. */
    private Optional<NodeCutOff> weakestGiven(Optional<QuotaNodeId> node) {
        List<NodeCutOff> all = new ArrayList<>();
        own(node).stream()
                .filter(door -> units(door) > launch.minimumUnits(sku, door))
                .forEach(door -> all.add(worth(door, units(door))));
        children(node).stream()
                .filter(child -> units(child) > problem.minimumUnits(sku, child))
                .forEach(child -> weakestGiven(Optional.of(child)).ifPresent(all::add));
        return all.stream().min(BY_WORTH);
    }

    /** The cut-off of the supply, by its definition. */
    public NodeCutOff supplyCutOff() {
        if (unitsLeftOver() > 0) {
            return nothing();
        }
        return weakestGiven(Optional.empty())
                .or(() -> strongestRefused(Optional.empty())
                        .filter(refused -> refused.gain().micros() > 0))
                .orElse(nothing());
    }

    /** The cut-off of a node, by its definition: that of the node above, moved where the node's own units ask. */
    public NodeCutOff cutOff(QuotaNodeId node) {
        NodeCutOff above = problem.tree().findParent(node).map(this::cutOff).orElseGet(this::supplyCutOff);
        Optional<NodeCutOff> least = strongestRefused(Optional.of(node));
        Optional<NodeCutOff> most = weakestGiven(Optional.of(node));
        if (least.isPresent() && BY_WORTH.compare(least.get(), above) > 0) {
            return least.get();
        }
        return most.isPresent() && BY_WORTH.compare(most.get(), above) < 0 ? most.get() : above;
    }

    // Conflicts

    private long need(Optional<QuotaNodeId> node) {
        return Math.max(
                needOfParts(node), node.map(id -> problem.minimumUnits(sku, id)).orElse(0L));
    }

    private long needOfParts(Optional<QuotaNodeId> node) {
        return own(node).stream()
                        .mapToLong(door -> launch.minimumUnits(sku, door))
                        .sum()
                + children(node).stream()
                        .mapToLong(child -> need(Optional.of(child)))
                        .sum();
    }

    private long take(Optional<QuotaNodeId> node) {
        return Math.min(
                takeOfParts(node), node.map(id -> problem.maximumUnits(sku, id)).orElse(Long.MAX_VALUE));
    }

    private long takeOfParts(Optional<QuotaNodeId> node) {
        return own(node).stream()
                        .mapToLong(door -> launch.maximumUnits(sku, door))
                        .sum()
                + children(node).stream()
                        .mapToLong(child -> take(Optional.of(child)))
                        .sum();
    }

    private boolean conflictsInside(QuotaNodeId node) {
        return children(Optional.of(node)).stream()
                .anyMatch(child -> need(Optional.of(child)) > take(Optional.of(child)) || conflictsInside(child));
    }

    /** The conflict by its definition; absent when all limits can hold. */
    public Optional<QuotaConflict> conflict() {
        if (feasible) {
            return Optional.empty();
        }
        for (QuotaNodeId node : problem.tree().nodes()) {
            Optional<QuotaNodeId> id = Optional.of(node);
            if (need(id) <= take(id) || conflictsInside(node)) {
                continue;
            }
            List<QuotaRule> rules = new ArrayList<>();
            long least = problem.minimumUnits(sku, node);
            if (least > takeOfParts(id)) {
                rules.add(new QuotaRule.NodeMinimum(node, least));
                List<QuotaRule> maxima = maxima(id);
                maxima.sort(Comparator.comparing(NaiveQuota::subject));
                rules.addAll(maxima);
            } else {
                rules.add(new QuotaRule.NodeMaximum(node, problem.maximumUnits(sku, node)));
                addLargest(rules, minima(id), problem.maximumUnits(sku, node));
            }
            return Optional.of(new QuotaConflict(sku, rules));
        }
        List<QuotaRule> rules = new ArrayList<>();
        long supply = launch.supplyUnits(sku);
        long holdback = need(Optional.empty()) > supply ? 0 : launch.holdbackUnits(sku);
        rules.add(new QuotaRule.Supply(supply));
        if (holdback > 0) {
            rules.add(new QuotaRule.Holdback(holdback));
        }
        addLargest(rules, minima(Optional.empty()), supply - holdback);
        return Optional.of(new QuotaConflict(sku, rules));
    }

    private static void addLargest(List<QuotaRule> rules, List<QuotaRule> minima, long most) {
        minima.sort(Comparator.comparing((QuotaRule rule) -> -rule.units()).thenComparing(NaiveQuota::subject));
        long asked = 0;
        while (asked <= most && !minima.isEmpty()) {
            asked += minima.get(0).units();
            rules.add(minima.remove(0));
        }
    }

    /** Nodes before doors, then by identifier. */
    private static String subject(QuotaRule rule) {
        return rule instanceof QuotaRule.NodeMinimum minimum
                ? "1" + minimum.node()
                : rule instanceof QuotaRule.NodeMaximum maximum
                        ? "1" + maximum.node()
                        : rule instanceof QuotaRule.DoorMinimum minimum
                                ? "2" + minimum.door()
                                : "2" + ((QuotaRule.DoorMaximum) rule).door();
    }

    private List<QuotaRule> minima(Optional<QuotaNodeId> node) {
        List<QuotaRule> found = new ArrayList<>();
        for (QuotaNodeId child : children(node)) {
            long least = problem.minimumUnits(sku, child);
            if (least > 0 && least >= needOfParts(Optional.of(child))) {
                found.add(new QuotaRule.NodeMinimum(child, least));
            } else {
                found.addAll(minima(Optional.of(child)));
            }
        }
        for (DoorId door : own(node)) {
            if (launch.minimumUnits(sku, door) > 0) {
                found.add(new QuotaRule.DoorMinimum(door, launch.minimumUnits(sku, door)));
            }
        }
        return found;
    }

    private List<QuotaRule> maxima(Optional<QuotaNodeId> node) {
        List<QuotaRule> found = new ArrayList<>();
        for (QuotaNodeId child : children(node)) {
            long most = problem.maximumUnits(sku, child);
            if (!members(child).isEmpty() && most < Integer.MAX_VALUE && most <= takeOfParts(Optional.of(child))) {
                found.add(new QuotaRule.NodeMaximum(child, most));
            } else {
                found.addAll(maxima(Optional.of(child)));
            }
        }
        own(node).forEach(door -> found.add(new QuotaRule.DoorMaximum(door, launch.maximumUnits(sku, door))));
        return found;
    }

    // Gains

    /** What a split of the SKU gains in each tier; doors that are not named get nothing. */
    public List<BigInteger> gainsOf(Map<DoorId, Long> split) {
        Map<Integer, BigInteger> sums = new java.util.TreeMap<>();
        for (DoorId door : doors) {
            sums.putIfAbsent(launch.tier(door), BigInteger.ZERO);
            for (long unit = 1; unit <= split.getOrDefault(door, 0L); unit++) {
                sums.merge(
                        launch.tier(door), BigInteger.valueOf(gain(door, unit).micros()), BigInteger::add);
            }
        }
        return List.copyOf(sums.values());
    }

    /** What this split gains in each tier. */
    public List<BigInteger> gains() {
        return gainsOf(units);
    }

    /** Compares gains tier by tier. */
    public static int compareGains(List<BigInteger> a, List<BigInteger> b) {
        for (int tier = 0; tier < a.size(); tier++) {
            int compared = a.get(tier).compareTo(b.get(tier));
            if (compared != 0) {
                return compared;
            }
        }
        return 0;
    }

    /** Whether a split keeps every limit. */
    public boolean isWithinLimits(Map<DoorId, Long> split) {
        long given = 0;
        for (DoorId door : doors) {
            long x = split.getOrDefault(door, 0L);
            given += x;
            if (x < launch.minimumUnits(sku, door) || x > launch.maximumUnits(sku, door)) {
                return false;
            }
        }
        for (QuotaNodeId node : problem.tree().nodes()) {
            long x = members(node).stream()
                    .mapToLong(door -> split.getOrDefault(door, 0L))
                    .sum();
            if (x < problem.minimumUnits(sku, node) || x > problem.maximumUnits(sku, node)) {
                return false;
            }
        }
        return given <= available;
    }

    /**
     * The best split of all that keep the limits, found by trying every one: the most gains tier by tier, then the fewest units, then
     * the unit that comes first in order of worth and ties. Empty when there is none. For tiny problems.
     */
    public Optional<Map<DoorId, Long>> bestByExhaustion() {
        return best(0, available, new LinkedHashMap<>());
    }

    private Optional<Map<DoorId, Long>> best(int from, long left, Map<DoorId, Long> split) {
        if (left < 0) {
            return Optional.empty();
        }
        if (from == doors.size()) {
            return isWithinLimits(split) ? Optional.of(new LinkedHashMap<>(split)) : Optional.empty();
        }
        DoorId door = doors.get(from);
        Optional<Map<DoorId, Long>> best = Optional.empty();
        long most = Math.min(left, launch.maximumUnits(sku, door));
        for (long x = launch.minimumUnits(sku, door); x <= most; x++) {
            split.put(door, x);
            Optional<Map<DoorId, Long>> found = best(from + 1, left - x, split);
            if (found.isPresent() && (best.isEmpty() || isBetter(found.get(), best.get()))) {
                best = found;
            }
        }
        split.remove(door);
        return best;
    }

    private boolean isBetter(Map<DoorId, Long> a, Map<DoorId, Long> b) {
        int byGains = compareGains(gainsOf(a), gainsOf(b));
        if (byGains != 0) {
            return byGains > 0;
        }
        long fewer = sum(b) - sum(a);
        return fewer != 0 ? fewer > 0 : compareUnits(a, b) > 0;
    }

    private static long sum(Map<DoorId, Long> split) {
        return split.values().stream().mapToLong(u -> u).sum();
    }

    /** The split that holds the first unit, in order of worth and then of ties, that the other does not. */
    private int compareUnits(Map<DoorId, Long> a, Map<DoorId, Long> b) {
        NodeCutOff strongest = null;
        int sign = 0;
        for (DoorId door : doors) {
            long x = a.getOrDefault(door, 0L);
            long y = b.getOrDefault(door, 0L);
            if (x != y) {
                NodeCutOff first = worth(door, Math.min(x, y) + 1);
                if (strongest == null || BY_WORTH.compare(first, strongest) > 0) {
                    strongest = first;
                    sign = x > y ? 1 : -1;
                }
            }
        }
        return sign;
    }
}
