package dev.maison.allocation.pack;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.maison.core.DoorId;

/**
 * How the designs were split to bound their cost: into cases that together hold every design, each with a price per unit. A
 * certificate whose prices suffice has just one case.
 *
 * <p>The family is closed; a {@code switch} over it needs no default branch.
 */
public sealed interface LotCase {
    /** The deepest that cases may be nested. */
    int MAX_DEPTH = 200;

    /** How deep cases are nested below this one; 0 for a {@link Priced} one. */
    int depth();

    /**
     * A case that is not split further.
     *
     * @param unitPriceThousandths what one unit of the total is priced at, in thousandths of the cost unit; positive where the most
     *     units of the range hold the total down, negative where the fewest hold it up
     */
    record Priced(long unitPriceThousandths) implements LotCase {
        @Override
        public int depth() {
            return 0;
        }
    }

    /**
     * Designs that use a lot, and those that do not.
     *
     * @param lot the lot
     * @param with the designs that may use it and count it among their types
     * @param without the designs that do not use it
     */
    record ByLot(LotType lot, LotCase with, LotCase without, int depth) implements LotCase {
        /** Splits by a lot. */
        public ByLot(LotType lot, LotCase with, LotCase without) {
            this(lot, with, without, deeper(with, without));
        }

        /** Refuses {@code null} and a wrong depth. */
        public ByLot {
            requireNonNull(lot, "lot");
            checkDepth(depth, with, without);
        }
    }

    /**
     * Designs in which a branch gets few units, and those in which it gets more.
     *
     * @param branch the branch
     * @param atMostUnits the most units it gets in {@code within}
     * @param within the designs with at most so many
     * @param above the designs with more
     */
    record ByUnits(DoorId branch, long atMostUnits, LotCase within, LotCase above, int depth) implements LotCase {
        /** Splits by the units of a branch. */
        public ByUnits(DoorId branch, long atMostUnits, LotCase within, LotCase above) {
            this(branch, atMostUnits, within, above, deeper(within, above));
        }

        /** Refuses {@code null}, negative units and a wrong depth. */
        public ByUnits {
            requireNonNull(branch, "branch");
            checkArgument(atMostUnits >= 0, "atMostUnits of LotCase must not be negative but was %s", atMostUnits);
            checkDepth(depth, within, above);
        }
    }

    private static int deeper(LotCase first, LotCase second) {
        return 1 + Math.max(first.depth(), second.depth());
    }

    private static void checkDepth(int depth, LotCase first, LotCase second) {
        checkArgument(
                depth == deeper(first, second), "depth of LotCase must be %s but was %s", deeper(first, second), depth);
        checkArgument(depth <= MAX_DEPTH, "depth of LotCase must be at most %s but was %s", MAX_DEPTH, depth);
    }
}
