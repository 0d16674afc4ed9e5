package dev.maison.allocation.testkit.size;

import dev.maison.allocation.size.SizeHistory;
import dev.maison.core.DoorId;
import dev.maison.core.SizeId;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * Sales of a simulated house, and the truth behind them.
 *
 * @param history what the house sees
 * @param shares the true shares of each door, as sizes run
 * @param sold the units sold per door and size
 * @param wantedUnits all units that were wanted
 * @param soldUnits all units that were sold
 */
public record SimulatedSizes(
        SizeHistory history,
        SortedMap<DoorId, List<Double>> shares,
        SortedMap<DoorId, Map<SizeId, Long>> sold,
        long wantedUnits,
        long soldUnits) {}
