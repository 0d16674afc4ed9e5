package dev.maison.allocation.share;

import static java.util.Objects.requireNonNull;

import dev.maison.core.DoorId;
import dev.maison.core.Ratio;
import java.math.RoundingMode;

/**
 * Why a door got as many units as it did from a scarce supply, read from the certificate.
 *
 * <p>The family is closed and complete: a {@code switch} over it needs no default branch.
 */
public sealed interface ScarcityReason {
    /** What an exact award comes from. */
    enum Basis {
        /** There is enough for the claim. */
        CLAIM_IN_FULL("its claim in full"),
        /** The common loss is as large as the claim, or there is nothing to give. */
        NOTHING("nothing"),
        /** The common fraction of its claim. */
        FRACTION("the common fraction of its claim"),
        /** The common award. */
        EQUAL_AWARD("the common award"),
        /** Its claim less the common loss. */
        EQUAL_LOSS("its claim less the common loss"),
        /** Half its claim, by the Talmud's rule. */
        HALF_OF_CLAIM("half its claim");

        private final String words;

        Basis(String words) {
            this.words = words;
        }
    }

    /** The door. */
    DoorId door();

    /** The units it asked for. */
    long claimedUnits();

    /** Its exact award. */
    Ratio award();

    /** What the award comes from. */
    Basis basis();

    /** One sentence for people. Not for parsing. */
    default String sentence() {
        String start = door() + " claimed " + claimedUnits() + ", its award is "
                + award().toDecimal(2, RoundingMode.HALF_EVEN).toPlainString() + ", " + basis().words;
        if (this instanceof RoundedUp up) {
            return start + ", rounded up to " + up.units() + (up.isByTieOrder() ? " by the tie order" : "");
        }
        if (this instanceof RoundedDown down) {
            return start + ", rounded down to " + down.units() + (down.isByTieOrder() ? " by the tie order" : "");
        }
        return start;
    }

    /**
     * The award is whole, and that is what the door got.
     *
     * @param door the door
     * @param claimedUnits the units it asked for
     * @param award its exact award
     * @param basis what the award comes from
     */
    record ExactAward(DoorId door, long claimedUnits, Ratio award, Basis basis) implements ScarcityReason {
        /** Refuses {@code null}. */
        public ExactAward {
            requireNonNull(door, "door");
            requireNonNull(award, "award");
            requireNonNull(basis, "basis");
        }
    }

    /**
     * The fraction of the award was large enough for one more unit.
     *
     * @param door the door
     * @param claimedUnits the units it asked for
     * @param award its exact award
     * @param basis what the award comes from
     * @param units the units it got
     * @param isByTieOrder whether a door with the same fraction was rounded down
     */
    record RoundedUp(DoorId door, long claimedUnits, Ratio award, Basis basis, long units, boolean isByTieOrder)
            implements ScarcityReason {
        /** Refuses {@code null}. */
        public RoundedUp {
            requireNonNull(door, "door");
            requireNonNull(award, "award");
            requireNonNull(basis, "basis");
        }
    }

    /**
     * The fraction of the award was too small for one more unit.
     *
     * @param door the door
     * @param claimedUnits the units it asked for
     * @param award its exact award
     * @param basis what the award comes from
     * @param units the units it got
     * @param isByTieOrder whether a door with the same fraction was rounded up
     */
    record RoundedDown(DoorId door, long claimedUnits, Ratio award, Basis basis, long units, boolean isByTieOrder)
            implements ScarcityReason {
        /** Refuses {@code null}. */
        public RoundedDown {
            requireNonNull(door, "door");
            requireNonNull(award, "award");
            requireNonNull(basis, "basis");
        }
    }
}
