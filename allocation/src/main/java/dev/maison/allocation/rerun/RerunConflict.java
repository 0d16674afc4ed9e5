package dev.maison.allocation.rerun;

import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Why a re-run is not possible: limits that cannot hold together. Each set is irreducible: without any one of its members the rest can hold.
 * Where there is a conflict the lines of before stand, as no new answer is better than a wrong one.
 *
 * <p>The family may grow when rules are added: a {@code switch} over it should keep a default branch and show {@link #sentence}.
 */
public sealed interface RerunConflict {
    /** A sentence for people. Not for parsing. */
    String sentence();

    /**
     * A pin and the limits of its line do not agree.
     *
     * @param sku the SKU
     * @param door the door
     * @param unitsBefore what the pin keeps
     * @param minimumUnits the minimum
     * @param maximumUnits the maximum; 0 where the door is not eligible
     */
    record PinAgainstLimits(SkuId sku, DoorId door, long unitsBefore, long minimumUnits, long maximumUnits)
            implements RerunConflict {
        @Override
        public String sentence() {
            return sku + " at " + door + " is pinned at " + unitsBefore + ", outside its limits [" + minimumUnits + ", "
                    + maximumUnits + "]";
        }
    }

    /**
     * Pins, minima and holdback of a SKU exceed its supply.
     *
     * @param sku the SKU
     * @param supplyUnits its supply
     * @param holdbackUnits its holdback, or 0 when it is not part of the conflict
     * @param floors the pins and minima that are part of the conflict, the largest first, equals by door
     */
    record Supply(SkuId sku, long supplyUnits, long holdbackUnits, List<Floor> floors) implements RerunConflict {
        /** Copies the list. */
        public Supply {
            floors = List.copyOf(floors);
        }

        @Override
        public String sentence() {
            String parts = floors.stream()
                    .map(f -> (f.isPinned() ? "a pin of " : "at least ") + f.units() + " at " + f.door())
                    .collect(Collectors.joining(", "));
            String held = holdbackUnits > 0 ? holdbackUnits + " held back" + (parts.isEmpty() ? "" : ", ") : "";
            return sku + ": a supply of " + supplyUnits + " cannot meet " + held + parts;
        }
    }

    /**
     * The fewest units a door may have.
     *
     * @param door the door
     * @param units how many
     * @param isPinned whether a pin says so; else the minimum
     */
    record Floor(DoorId door, long units, boolean isPinned) {}

    /**
     * More units have to move than may.
     *
     * @param allowed how many may move
     * @param forced moves that the limits force, the largest first, equals by SKU and door; more than allowed, but not without any one
     */
    record Moves(long allowed, List<ForcedMove> forced) implements RerunConflict {
        /** Copies the list. */
        public Moves {
            forced = List.copyOf(forced);
        }

        @Override
        public String sentence() {
            return forced.stream().mapToLong(ForcedMove::units).sum() + " units must move and " + allowed + " may: "
                    + forced.stream().map(ForcedMove::sentence).collect(Collectors.joining(", "));
        }
    }

    /**
     * Units that must move.
     *
     * @param sku the SKU
     * @param door the door whose limits say so; absent when the supply does
     * @param units how many
     * @param isGain whether the door must gain them; else it, or any door, must lose them
     */
    record ForcedMove(SkuId sku, Optional<DoorId> door, long units, boolean isGain) {
        /** A part of a sentence for people. */
        public String sentence() {
            return units + " of " + sku
                    + (door.isEmpty()
                            ? " that the supply no longer covers"
                            : (isGain ? " to " : " from ") + door.orElseThrow() + " for its limits");
        }
    }
}
