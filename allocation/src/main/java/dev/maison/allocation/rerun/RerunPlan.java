package dev.maison.allocation.rerun;

import dev.maison.allocation.door.LaunchLine;
import dev.maison.allocation.door.LaunchProblem;
import dev.maison.allocation.internal.access.LaunchAccess;
import dev.maison.allocation.internal.gain.LexWorth;
import dev.maison.allocation.internal.gain.RerunData;
import dev.maison.allocation.internal.gain.UnitGains;
import dev.maison.core.Amount;
import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import dev.maison.core.proof.CanonicalWriter;
import dev.maison.core.proof.Digest;
import dev.maison.core.proof.DigestTree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A launch planned again within so many moves: the units now, every move with its reasons, and the certificate.
 *
 * <p>Moves are counted as {@link MoveBudget} says. A SKU in conflict keeps the lines of before and has no move.
 */
public final class RerunPlan {
    private static final int VERSION = 1;

    private final RerunProblem problem;
    private final RerunData data;
    private final int[] units;
    private final RerunCertificate certificate;

    /** Conflicts by SKU; one of the moves stands at every SKU that it stops. */
    private final @Nullable RerunConflict[] conflicts;

    RerunPlan(RerunProblem problem, int[] units, RerunCertificate certificate) {
        this.problem = problem;
        this.data = problem.data();
        this.units = units;
        this.certificate = certificate;
        this.conflicts = conflicts(problem);
    }

    static @Nullable RerunConflict[] conflicts(RerunProblem problem) {
        RerunData data = problem.data();
        RerunConflicts find = new RerunConflicts(problem);
        @Nullable RerunConflict[] conflicts = new @Nullable RerunConflict[data.launch.skus];
        boolean[] planned = data.planned();
        List<Integer> open = new ArrayList<>();
        for (int sku = 0; sku < conflicts.length; sku++) {
            conflicts[sku] = find.ofLimits(sku);
            if (conflicts[sku] == null) {
                open.add(sku);
            }
        }
        RerunConflict.Moves all = null;
        for (int sku : open) {
            if (!planned[sku] && data.together) {
                all = all == null ? find.ofMoves(open) : all;
                conflicts[sku] = all;
            } else if (!planned[sku]) {
                conflicts[sku] = find.ofMoves(List.of(sku));
            }
        }
        return conflicts;
    }

    /** The problem. */
    public RerunProblem problem() {
        return problem;
    }

    /** The proof. */
    public RerunCertificate certificate() {
        return certificate;
    }

    /** The units of a SKU at a door now. */
    public long units(SkuId sku, DoorId door) {
        LaunchProblem launch = problem.launch();
        return units[RerunProblem.index(launch, sku) * data.launch.doors + RerunProblem.index(launch, door)];
    }

    /** The lines with at least one unit, by SKU and door id. */
    public List<LaunchLine> lines() {
        List<LaunchLine> lines = new ArrayList<>();
        for (int cell = 0; cell < units.length; cell++) {
            if (units[cell] > 0) {
                lines.add(LaunchLine.of(
                        problem.launch().skus().get(cell / data.launch.doors),
                        problem.launch().doors().get(cell % data.launch.doors),
                        units[cell]));
            }
        }
        lines.sort(Comparator.naturalOrder());
        return List.copyOf(lines);
    }

    /** Why a SKU keeps the lines of before; absent when it was planned again. */
    public Optional<RerunConflict> findConflict(SkuId sku) {
        return Optional.ofNullable(conflicts[RerunProblem.index(problem.launch(), sku)]);
    }

    /** Units of a SKU that moved, as {@link MoveBudget} counts them. */
    public long unitsMoved(SkuId sku) {
        return moved(RerunProblem.index(problem.launch(), sku));
    }

    /** Units of all SKUs that moved. */
    public long unitsMoved() {
        return IntStream.range(0, data.launch.skus).mapToLong(this::moved).sum();
    }

    private long moved(int sku) {
        long gained = 0;
        long lost = 0;
        for (int cell = sku * data.launch.doors; cell < (sku + 1) * data.launch.doors; cell++) {
            gained += Math.max((long) units[cell] - data.before[cell], 0);
            lost += Math.max((long) data.before[cell] - units[cell], 0);
        }
        return Math.max(gained, lost);
    }

    /** Units of a SKU that are neither given nor held back; negative where a conflict lets more stand than there is. */
    public long unitsLeftOver(SkuId sku) {
        int index = RerunProblem.index(problem.launch(), sku);
        long given = 0;
        for (int d = 0; d < data.launch.doors; d++) {
            given += units[index * data.launch.doors + d];
        }
        return data.launch.available(index) - given;
    }

    /** One side of a move. */
    private record Side(int door, int unit, LexWorth worth, MoveReason reason) {}

    /** Every move of a SKU with its reasons: forced ones first, then by worth, the most valuable unit gained with the least valuable lost. */
    public List<MovedUnit> moves(SkuId sku) {
        int index = RerunProblem.index(problem.launch(), sku);
        List<Side> gained = sides(index, true);
        List<Side> lost = sides(index, false);
        List<MovedUnit> moves = new ArrayList<>();
        for (int i = 0; i < Math.max(gained.size(), lost.size()); i++) {
            Optional<Side> to = i < gained.size() ? Optional.of(gained.get(i)) : Optional.empty();
            Optional<Side> from = i < lost.size() ? Optional.of(lost.get(i)) : Optional.empty();
            moves.add(new MovedUnit(
                    sku,
                    from.map(side -> problem.launch().doors().get(side.door())),
                    from.map(Side::reason),
                    to.map(side -> problem.launch().doors().get(side.door())),
                    to.map(Side::reason)));
        }
        return List.copyOf(moves);
    }

    /** Every move of all SKUs, SKUs in id order. */
    public List<MovedUnit> moves() {
        List<MovedUnit> moves = new ArrayList<>();
        problem.launch().skus().stream().sorted().forEach(sku -> moves.addAll(moves(sku)));
        return List.copyOf(moves);
    }

    private List<Side> sides(int sku, boolean gained) {
        List<Side> forced = new ArrayList<>();
        List<Side> others = new ArrayList<>();
        UnitGains gains = new UnitGains(data.launch);
        LexWorth movePrice = certificate.move(sku);
        LexWorth price = gained ? certificate.keep(sku).plus(movePrice) : certificate.keep(sku);
        for (int d : data.launch.order) {
            int cell = sku * data.launch.doors + d;
            int x = units[cell];
            int y = data.before[cell];
            int near = data.nearest(cell);
            int from = gained ? y : x;
            int to = gained ? x : y;
            if (from >= to) {
                continue;
            }
            gains.start(cell);
            gains.skip(from);
            for (int unit = from + 1; unit <= to; unit++) {
                long gain = gains.next();
                LexWorth worth = LexWorth.of(data.launch.tier[d], gain);
                if (gained && unit <= near) {
                    forced.add(new Side(d, unit, worth, new MoveReason.BelowMinimum(data.low(cell))));
                } else if (!gained && unit > near) {
                    forced.add(new Side(d, unit, worth, new MoveReason.AboveMaximum(data.high(cell))));
                } else {
                    others.add(new Side(d, unit, worth, chosen(gain, price, movePrice)));
                }
            }
        }
        others.sort(
                (u, v) -> gained ? v.worth().compareTo(u.worth()) : u.worth().compareTo(v.worth()));
        if (!gained) {
            RerunData.Row facts = data.row(sku);
            int count = 0;
            while (count < others.size() && forced.size() < facts.leastLost()) {
                Side side = others.get(count++);
                forced.add(new Side(
                        side.door(), side.unit(), side.worth(), new MoveReason.SupplyShort(amount(side.worth()))));
            }
            others = others.subList(count, others.size());
        }
        forced.addAll(others);
        return forced;
    }

    private MoveReason chosen(long gain, LexWorth price, LexWorth movePrice) {
        return new MoveReason.Chosen(
                LaunchAccess.amount(problem.launch(), gain),
                TierWorth.of(problem.launch(), price),
                TierWorth.of(problem.launch(), movePrice));
    }

    private Amount amount(LexWorth worth) {
        return TierWorth.of(problem.launch(), worth).total();
    }

    /** Why a line is as it is. */
    public RerunReason reason(SkuId sku, DoorId door) {
        int index = RerunProblem.index(problem.launch(), sku);
        int d = RerunProblem.index(problem.launch(), door);
        int cell = index * data.launch.doors + d;
        RerunConflict conflict = conflicts[index];
        int x = units[cell];
        int y = data.before[cell];
        if (conflict != null) {
            return new RerunReason.Conflicting(y, conflict);
        }
        if (data.isPinned(cell)) {
            return new RerunReason.Pinned(y);
        }
        TierWorth movePrice = TierWorth.of(problem.launch(), certificate.move(index));
        TierWorth keepPrice = TierWorth.of(problem.launch(), certificate.keep(index));
        if (x != y) {
            List<MoveReason> reasons = (x > y ? sides(index, true) : sides(index, false))
                    .stream().filter(side -> side.door() == d).map(Side::reason).toList();
            return new RerunReason.Moved(y, x, reasons);
        }
        UnitGains gains = new UnitGains(data.launch);
        gains.start(cell);
        long last = 0;
        if (x > 0) {
            gains.skip(x - 1);
            last = gains.next();
        }
        long next = x < data.high(cell) ? gains.next() : 0;
        return new RerunReason.Kept(
                x,
                LaunchAccess.amount(problem.launch(), last),
                LaunchAccess.amount(problem.launch(), Math.max(next, 0)),
                keepPrice,
                movePrice);
    }

    /** The sum of gains of all units, tier by tier. */
    public TierWorth totalGain() {
        UnitGains gains = new UnitGains(data.launch);
        LexWorth sum = LexWorth.NOTHING;
        for (int d : data.launch.order) {
            long byDoor = 0;
            for (int sku = 0; sku < data.launch.skus; sku++) {
                int cell = sku * data.launch.doors + d;
                gains.start(cell);
                for (int k = 0; k < units[cell]; k++) {
                    long gain = gains.next();
                    if (gain == 0 && !data.launch.hasTable(cell)) {
                        break; // nor does any unit after it gain anything
                    }
                    byDoor = Math.addExact(byDoor, gain);
                }
            }
            sum = sum.plus(LexWorth.of(data.launch.tier[d], byDoor));
        }
        return TierWorth.of(problem.launch(), sum);
    }

    /** The digest that names the re-run. */
    public Digest digest() {
        return digestTree().root();
    }

    /** A leaf for launch and budget, then one for each SKU, in id order: what it had, what is pinned, what it has, its prices. */
    public DigestTree digestTree() {
        List<Digest> leaves = new ArrayList<>();
        CanonicalWriter writer = new CanonicalWriter();
        LaunchProblem launch = problem.launch();
        int n = data.launch.doors;
        int[] doors = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparing(launch.doors()::get))
                .mapToInt(Integer::intValue)
                .toArray();
        writer.record("maison.rerun", VERSION)
                .digest(launch.digest())
                .integer(data.moves)
                .flag(data.together);
        leaves.add(writer.toLeafHash());
        int[] before = new int[n];
        int[] now = new int[n];
        byte[] pins = new byte[n];
        for (int sku : data.skuOrder) {
            for (int i = 0; i < n; i++) {
                int cell = sku * n + doors[i];
                before[i] = data.before[cell];
                now[i] = units[cell];
                pins[i] = (byte) (data.isPinned(cell) ? 1 : 0);
            }
            writer.clear()
                    .record("maison.rerun.sku", VERSION)
                    .text(launch.skus().get(sku).text());
            writer.intColumn(before, 0, n).byteColumn(pins, 0, n).intColumn(now, 0, n);
            write(writer, certificate.move(sku));
            write(writer, certificate.keep(sku));
            writer.flag(conflicts[sku] != null);
            leaves.add(writer.toLeafHash());
        }
        return DigestTree.of(leaves);
    }

    private static void write(CanonicalWriter writer, LexWorth worth) {
        writer.list(worth.size());
        for (int i = 0; i < worth.size(); i++) {
            writer.integer(worth.tier(i)).integer(worth.quanta(i));
        }
    }

    int[] trustedUnits() {
        return units;
    }

    @Override
    public String toString() {
        return "RerunPlan with " + unitsMoved() + " units moved, " + problem;
    }
}
