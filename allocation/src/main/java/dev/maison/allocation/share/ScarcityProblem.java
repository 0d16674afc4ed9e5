package dev.maison.allocation.share;

import static com.google.common.base.Preconditions.checkArgument;

import dev.maison.core.DoorId;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.immutables.value.Value;

/**
 * Units to ration among doors that asked for more than there is: the claims problem (O'Neill 1982).
 *
 * <p>If there is more than all doors asked for, each gets its claim and the rest is left over. The order in which claims are added has no
 * meaning; {@link #claims} are in the order of door ids. Ties in whole units break by {@link #tieOrder}, by default the order of ids.
 *
 * <pre>{@code
 * ScarcityProblem problem = ScarcityProblem.builder()
 *         .supplyUnits(200)
 *         .addClaim(DoorClaim.of(DoorId.of("PARIS"), 100))
 *         .addClaim(DoorClaim.of(DoorId.of("TOKYO"), 200))
 *         .addClaim(DoorClaim.of(DoorId.of("MILAN"), 300))
 *         .build();
 * }</pre>
 */
@Value.Immutable
public abstract class ScarcityProblem {
    ScarcityProblem() {}

    /**
     * Returns a problem with ties in the order of ids.
     *
     * @throws IllegalArgumentException if the supply or a claim is out of range
     */
    public static ScarcityProblem ofClaims(long supplyUnits, Map<DoorId, Long> claims) {
        Builder builder = builder().supplyUnits(supplyUnits);
        claims.forEach((door, units) -> builder.addClaim(DoorClaim.of(door, units)));
        return builder.build();
    }

    /** Returns a builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** The units there are; within [0, {@link ShareProblem#MAX_SUPPLY_UNITS}]. */
    public abstract long supplyUnits();

    /** The claims, one per door, in the order of door ids. */
    public abstract List<DoorClaim> claims();

    /** Every door once: of two doors with the same right to a unit, the one named first gets it. The order of ids by default. */
    public abstract List<DoorId> tieOrder();

    /** This problem with another supply. */
    public abstract ScarcityProblem withSupplyUnits(long supplyUnits);

    /** All claims together. */
    @Value.Lazy
    public BigInteger totalClaimedUnits() {
        BigInteger total = BigInteger.ZERO;
        for (DoorClaim claim : claims()) {
            total = total.add(BigInteger.valueOf(claim.claimedUnits()));
        }
        return total;
    }

    /** The units that can be given: the supply, but no more than all claims together. */
    public final long givenUnits() {
        return totalClaimedUnits().min(BigInteger.valueOf(supplyUnits())).longValueExact();
    }

    /** The units that nobody asked for. */
    public final long leftOverUnits() {
        return supplyUnits() - givenUnits();
    }

    /** The place of a door in {@link #claims}. */
    final int index(DoorId door) {
        int index = Collections.binarySearch(ids(), door);
        checkArgument(
                index >= 0, "door of ScarcityProblem must be one of its %s doors but was %s", claims().size(), door);
        return index;
    }

    @Value.Lazy
    List<DoorId> ids() {
        return claims().stream().map(DoorClaim::door).toList();
    }

    /** Per door, its place in the tie order. */
    final int[] ranks() {
        int[] ranks = new int[claims().size()];
        for (int rank = 0; rank < ranks.length; rank++) {
            ranks[index(tieOrder().get(rank))] = rank;
        }
        return ranks;
    }

    @Value.Check
    ScarcityProblem check() {
        checkArgument(
                supplyUnits() >= 0 && supplyUnits() <= ShareProblem.MAX_SUPPLY_UNITS,
                "supplyUnits of ScarcityProblem must lie within [0, %s] but was %s",
                ShareProblem.MAX_SUPPLY_UNITS,
                supplyUnits());
        List<DoorClaim> sorted = new ArrayList<>(claims());
        sorted.sort(Comparator.comparing(DoorClaim::door));
        for (int i = 1; i < sorted.size(); i++) {
            DoorId door = sorted.get(i).door();
            checkArgument(
                    !door.equals(sorted.get(i - 1).door()),
                    "doors of ScarcityProblem must differ but %s came twice",
                    door);
        }
        List<DoorId> ids = sorted.stream().map(DoorClaim::door).toList();
        List<DoorId> order = tieOrder().isEmpty() ? ids : tieOrder();
        if (!order.equals(ids)) {
            ShareProblem.checkTieOrder(order, ids);
        }
        if (sorted.equals(claims()) && order.equals(tieOrder())) {
            return this;
        }
        return ImmutableScarcityProblem.builder()
                .supplyUnits(supplyUnits())
                .claims(sorted)
                .tieOrder(order)
                .build();
    }

    /** Builds a problem; {@code supplyUnits} is required. */
    public static final class Builder extends ImmutableScarcityProblem.Builder {
        Builder() {}
    }
}
