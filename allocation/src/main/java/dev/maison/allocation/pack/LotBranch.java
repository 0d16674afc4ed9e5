package dev.maison.allocation.pack;

import static com.google.common.base.Preconditions.checkArgument;

import dev.maison.allocation.demand.DemandEstimate;
import dev.maison.core.DoorId;
import dev.maison.core.SizeId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.TreeMap;
import org.immutables.value.Value;

/** A branch (a door) that gets lots, and its demand per size, in thousandths of a unit. A size that is not named has no demand. */
@Value.Immutable
public abstract class LotBranch {
    /** Thousandths in a unit. */
    public static final long THOUSANDTHS = 1_000;

    /** Most units of demand of a size. */
    public static final long MAX_DEMAND_UNITS = 1_000_000;

    LotBranch() {}

    /** Returns a branch with demand in whole units. */
    public static LotBranch of(DoorId door, Map<SizeId, Integer> demandUnits) {
        TreeMap<SizeId, Long> demand = new TreeMap<>();
        demandUnits.forEach((size, units) -> demand.put(size, units * THOUSANDTHS));
        return ofThousandths(door, demand);
    }

    /** Returns a branch with demand in thousandths of a unit. */
    public static LotBranch ofThousandths(DoorId door, Map<SizeId, Long> demandThousandths) {
        return ImmutableLotBranch.builder()
                .door(door)
                .putAllDemandThousandths(new TreeMap<>(demandThousandths))
                .build();
    }

    /** Returns a branch with the means of estimates as its demand, rounded half to even to a thousandth of a unit. */
    public static LotBranch ofEstimates(DoorId door, Map<SizeId, DemandEstimate> estimates) {
        TreeMap<SizeId, Long> demand = new TreeMap<>();
        estimates.forEach((size, estimate) -> demand.put(
                size,
                new BigDecimal(estimate.meanUnits())
                        .movePointRight(3)
                        .setScale(0, RoundingMode.HALF_EVEN)
                        .longValueExact()));
        return ofThousandths(door, demand);
    }

    /** The door. */
    public abstract DoorId door();

    /** Its demand per size, in thousandths of a unit; sizes by id. */
    public abstract Map<SizeId, Long> demandThousandths();

    /** The demand for one size, in thousandths of a unit. */
    public long demandThousandths(SizeId size) {
        return demandThousandths().getOrDefault(size, 0L);
    }

    @Value.Check
    void check() {
        demandThousandths()
                .forEach((size, demand) -> checkArgument(
                        demand >= 0 && demand <= MAX_DEMAND_UNITS * THOUSANDTHS,
                        "demandThousandths of size %s of branch %s must lie within [0, %s] but was %s",
                        size,
                        door(),
                        MAX_DEMAND_UNITS * THOUSANDTHS,
                        demand));
    }
}
