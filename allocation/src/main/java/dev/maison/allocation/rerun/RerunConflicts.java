package dev.maison.allocation.rerun;

import dev.maison.allocation.door.LaunchProblem;
import dev.maison.allocation.internal.gain.RerunData;
import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds irreducible sets of limits that a re-run cannot keep: the largest members first, as many as exceed what there is. */
final class RerunConflicts {
    private static final Comparator<RerunConflict.ForcedMove> LARGEST_FIRST = Comparator.comparingLong(
                    RerunConflict.ForcedMove::units)
            .reversed()
            .thenComparing(RerunConflict.ForcedMove::sku)
            .thenComparing(move -> move.door().map(DoorId::text).orElse(""));

    private final LaunchProblem launch;
    private final RerunData data;

    RerunConflicts(RerunProblem problem) {
        this.launch = problem.launch();
        this.data = problem.data();
    }

    /** Why a SKU's own limits cannot hold, or {@code null}. */
    @Nullable RerunConflict ofLimits(int sku) {
        RerunData.Row row = data.row(sku);
        SkuId id = launch.skus().get(sku);
        int n = data.launch.doors;
        if (row.badPin >= 0) {
            int cell = sku * n + row.badPin;
            return new RerunConflict.PinAgainstLimits(
                    id,
                    launch.doors().get(row.badPin),
                    data.before[cell],
                    data.launch.hardMinimum(cell),
                    data.launch.hardMaximum(cell));
        }
        if (row.fits) {
            return null;
        }
        List<RerunConflict.Floor> floors = new ArrayList<>();
        long sum = 0;
        for (int d = 0; d < n; d++) {
            int low = data.low(sku * n + d);
            sum += low;
            if (low > 0) {
                floors.add(new RerunConflict.Floor(
                        launch.doors().get(d), low, data.isPinned(sku * n + d) && low > data.least(sku * n + d)));
            }
        }
        floors.sort(Comparator.comparingLong(RerunConflict.Floor::units)
                .reversed()
                .thenComparing(RerunConflict.Floor::door));
        long supply = data.launch.supply[sku];
        long holdback = sum > supply ? 0 : data.launch.holdback(sku);
        long asked = holdback;
        int count = 0;
        while (asked <= supply && count < floors.size()) {
            asked += floors.get(count++).units();
        }
        return new RerunConflict.Supply(id, supply, holdback, floors.subList(0, count));
    }

    /** Why the moves do not suffice for some SKUs together; they must exceed what is allowed. */
    RerunConflict.Moves ofMoves(List<Integer> skus) {
        List<RerunConflict.ForcedMove> all = new ArrayList<>();
        for (int sku : skus) {
            all.addAll(forced(sku));
        }
        all.sort(LARGEST_FIRST);
        long sum = 0;
        int count = 0;
        while (sum <= data.moves && count < all.size()) {
            sum += all.get(count++).units();
        }
        return new RerunConflict.Moves(data.moves, all.subList(0, count));
    }

    /** The moves that a SKU's limits force, on the side that forces more: units lost, or units gained and what the supply lacks. */
    List<RerunConflict.ForcedMove> forced(int sku) {
        RerunData.Row row = data.row(sku);
        SkuId id = launch.skus().get(sku);
        boolean losses = row.mustLose == row.mustMove();
        List<RerunConflict.ForcedMove> moves = new ArrayList<>();
        for (int d = 0; d < data.launch.doors; d++) {
            int cell = sku * data.launch.doors + d;
            long units = (long) data.nearest(cell) - data.before[cell];
            if (losses ? units < 0 : units > 0) {
                moves.add(new RerunConflict.ForcedMove(
                        id, Optional.of(launch.doors().get(d)), Math.abs(units), units > 0));
            }
        }
        if (!losses && row.room < 0) {
            moves.add(new RerunConflict.ForcedMove(id, Optional.empty(), -row.room, false));
        }
        return moves;
    }
}
