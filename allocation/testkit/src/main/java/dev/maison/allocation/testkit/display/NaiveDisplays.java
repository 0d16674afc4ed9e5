package dev.maison.allocation.testkit.display;

import dev.maison.allocation.display.Display;
import dev.maison.allocation.display.DisplayProblem;
import dev.maison.allocation.display.DisplayProof;
import dev.maison.allocation.door.LaunchLine;
import dev.maison.allocation.door.LaunchProblem;
import dev.maison.core.Amount;
import dev.maison.core.DoorId;
import dev.maison.core.Ratio;
import dev.maison.core.SkuId;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Slow references for displays, written from the definition: every plan there is, what lines gain, and what a proof bounds. Amounts are
 * micro-units. For a handful of SKUs, doors and units only.
 */
public final class NaiveDisplays {
    private final DisplayProblem problem;
    private final LaunchProblem launch;

    /** A reference for a problem. */
    public NaiveDisplays(DisplayProblem problem) {
        this.problem = problem;
        this.launch = problem.launch();
    }

    private record Cell(SkuId sku, DoorId door) {}

    private Optional<Display> display(SkuId sku, DoorId door) {
        return problem.displays().stream()
                .filter(d -> d.key().door().equals(door)
                        && (d.core().containsKey(sku) || d.others().contains(sku)))
                .findFirst();
    }

    private long available(SkuId sku) {
        return Math.max(0, launch.supplyUnits(sku) - launch.holdbackUnits(sku));
    }

    private long micros(SkuId sku, DoorId door, long unit, Ratio share) {
        long gain = launch.gain(sku, door, (int) unit).micros();
        long quantum = launch.quantum().micros();
        return share.equals(Ratio.ONE) ? gain : share.times(gain / quantum, RoundingMode.FLOOR) * quantum;
    }

    private static boolean isShown(Display display, Map<Cell, Long> units) {
        return display.core().entrySet().stream()
                .allMatch(e ->
                        units.getOrDefault(new Cell(e.getKey(), display.key().door()), 0L) >= e.getValue());
    }

    private long bonus(Display display) {
        long quantum = launch.quantum().micros();
        return display.bonus()
                .map(amount -> Ratio.of(1, quantum).times(amount.micros(), RoundingMode.HALF_EVEN) * quantum)
                .orElse(0L);
    }

    /** What lines gain in micro-units; empty when they are not allowed, or give a unit that gains nothing and no display needs. */
    public Optional<Long> gain(List<LaunchLine> lines) {
        Map<Cell, Long> units = new TreeMap<>(Comparator.comparing(Cell::sku).thenComparing(Cell::door));
        Map<SkuId, Long> given = new TreeMap<>();
        for (LaunchLine line : lines) {
            if (!launch.skus().contains(line.sku())
                    || !launch.doors().contains(line.door())
                    || !launch.isEligible(line.sku(), line.door())
                    || line.units() < 1
                    || line.units() > launch.maximumUnits(line.sku(), line.door())
                    || units.put(new Cell(line.sku(), line.door()), line.units()) != null
                    || given.merge(line.sku(), line.units(), Long::sum) > available(line.sku())) {
                return Optional.empty();
            }
        }
        long sum = 0;
        for (Map.Entry<Cell, Long> entry : units.entrySet()) {
            Cell cell = entry.getKey();
            Optional<Display> display = display(cell.sku(), cell.door());
            boolean isWhole = display.isEmpty() || isShown(display.get(), units);
            Ratio share = isWhole ? Ratio.ONE : display.get().salvage();
            int core = isWhole && display.isPresent() ? display.get().core().getOrDefault(cell.sku(), 0) : 0;
            if (entry.getValue() > core && micros(cell.sku(), cell.door(), entry.getValue(), share) <= 0) {
                return Optional.empty();
            }
            for (long unit = 1; unit <= entry.getValue(); unit++) {
                sum += micros(cell.sku(), cell.door(), unit, share);
            }
        }
        for (Display display : problem.displays()) {
            sum += isShown(display, units) ? bonus(display) : 0;
        }
        return Optional.of(sum);
    }

    /** The most that any plan gains, in micro-units. */
    public long best() {
        List<Cell> cells = new ArrayList<>();
        for (SkuId sku : launch.skus()) {
            for (DoorId door : launch.doors()) {
                if (launch.isEligible(sku, door)) {
                    cells.add(new Cell(sku, door));
                }
            }
        }
        return best(cells, 0, new ArrayList<>(), new TreeMap<>());
    }

    private long best(List<Cell> cells, int at, List<LaunchLine> lines, Map<SkuId, Long> given) {
        if (at == cells.size()) {
            return gain(lines).orElse(0L);
        }
        Cell cell = cells.get(at);
        long most = Math.min(
                available(cell.sku()) - given.getOrDefault(cell.sku(), 0L),
                launch.maximumUnits(cell.sku(), cell.door()));
        long best = best(cells, at + 1, lines, given);
        for (long units = 1; units <= most; units++) {
            lines.add(LaunchLine.of(cell.sku(), cell.door(), units));
            given.merge(cell.sku(), units, Long::sum);
            best = Math.max(best, best(cells, at + 1, lines, given));
            given.merge(cell.sku(), -units, Long::sum);
            lines.remove(lines.size() - 1);
        }
        return best;
    }

    /**
     * The bound of a proof in micro-units; empty when the proof does not fit the problem or excludes every plan. What is not shown is valued at
     * the salvage share, whether its core is there or not.
     */
    public Optional<BigInteger> bound(DisplayProof proof) {
        try {
            return bound(proof, new TreeMap<>());
        } catch (IllegalStateException unfit) {
            return Optional.empty();
        }
    }

    private Optional<BigInteger> bound(DisplayProof proof, Map<Integer, Boolean> fixed) {
        if (proof instanceof DisplayProof.Impossible impossible) {
            need(launch.skus().contains(impossible.sku()));
            long forced = 0;
            for (Map.Entry<Integer, Boolean> entry : fixed.entrySet()) {
                forced += entry.getValue()
                        ? problem.displays().get(entry.getKey()).core().getOrDefault(impossible.sku(), 0)
                        : 0;
            }
            need(forced > available(impossible.sku()));
            return Optional.empty();
        }
        if (proof instanceof DisplayProof.Choice choice) {
            int g = -1;
            for (int k = 0; k < problem.displays().size(); k++) {
                g = problem.displays().get(k).key().equals(choice.display()) ? k : g;
            }
            need(g >= 0 && !fixed.containsKey(g));
            fixed.put(g, true);
            Optional<BigInteger> shown = bound(choice.shown(), fixed);
            fixed.put(g, false);
            Optional<BigInteger> notShown = bound(choice.notShown(), fixed);
            fixed.remove(g);
            return shown.isEmpty()
                    ? notShown
                    : notShown.map(other -> other.max(shown.get())).or(() -> shown);
        }
        Map<SkuId, Amount> prices = ((DisplayProof.Prices) proof).prices();
        for (Map.Entry<SkuId, Amount> entry : prices.entrySet()) {
            need(launch.skus().contains(entry.getKey())
                    && entry.getValue().currency().equals(launch.currency())
                    && entry.getValue().micros() % launch.quantum().micros() == 0);
        }
        BigInteger bound = BigInteger.ZERO;
        for (SkuId sku : launch.skus()) {
            bound = bound.add(BigInteger.valueOf(available(sku)).multiply(BigInteger.valueOf(price(prices, sku))));
            for (DoorId door : launch.doors()) {
                if (launch.isEligible(sku, door) && display(sku, door).isEmpty()) {
                    bound = bound.add(net(sku, door, 0, Ratio.ONE, prices));
                }
            }
        }
        for (int g = 0; g < problem.displays().size(); g++) {
            Display display = problem.displays().get(g);
            BigInteger shown = BigInteger.valueOf(bonus(display));
            BigInteger broken = BigInteger.ZERO;
            TreeSet<SkuId> members = new TreeSet<>(display.core().keySet());
            members.addAll(display.others());
            for (SkuId sku : members) {
                if (launch.isEligible(sku, display.key().door())) {
                    int core = display.core().getOrDefault(sku, 0);
                    shown = shown.add(net(sku, display.key().door(), core, Ratio.ONE, prices));
                    broken = broken.add(net(sku, display.key().door(), 0, display.salvage(), prices));
                }
            }
            Boolean choice = fixed.get(g);
            bound = bound.add(choice == null ? shown.max(broken) : choice ? shown : broken);
        }
        return Optional.of(bound);
    }

    private static void need(boolean holds) {
        if (!holds) {
            throw new IllegalStateException("the proof does not fit");
        }
    }

    private static long price(Map<SkuId, Amount> prices, SkuId sku) {
        return prices.containsKey(sku) ? prices.get(sku).micros() : 0;
    }

    /** The best of every number of units, at least the core. */
    private BigInteger net(SkuId sku, DoorId door, int core, Ratio share, Map<SkuId, Amount> prices) {
        long most = Math.max(core, Math.min(available(sku), launch.maximumUnits(sku, door)));
        BigInteger sum = BigInteger.ZERO;
        BigInteger best = core == 0 ? BigInteger.ZERO : null;
        for (long unit = 1; unit <= most; unit++) {
            sum = sum.add(BigInteger.valueOf(micros(sku, door, unit, share)))
                    .subtract(BigInteger.valueOf(price(prices, sku)));
            if (unit >= core) {
                best = best == null ? sum : best.max(sum);
            }
        }
        return best == null ? BigInteger.ZERO : best;
    }
}
