package dev.maison.allocation.capacity;

import dev.maison.allocation.door.LaunchLine;
import dev.maison.allocation.internal.gain.LaunchData;
import dev.maison.allocation.internal.gain.UnitGains;
import dev.maison.allocation.internal.verify.LineUnits;
import dev.maison.core.Amount;
import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import dev.maison.core.proof.Digest;
import dev.maison.core.proof.DigestTree;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/**
 * A launch split over doors with room for so many units: the units of every SKU at every door, the certificate that proves them best, and
 * the reasons.
 *
 * <p>Nothing is lost: for every SKU, units given, held back and left over add up to the supply. Reasons, lines and digests are computed when
 * asked for.
 */
public final class CapacityPlan {
    private final CapacityProblem problem;
    private final int[] units;
    private final CapacityCertificate certificate;

    CapacityPlan(CapacityProblem problem, int[] units, CapacityCertificate certificate) {
        this.problem = problem;
        this.units = units;
        this.certificate = certificate;
    }

    /**
     * The plan that lines and a certificate make, whoever says so: to explain it, or to name its run. Nothing is checked but that they are of the
     * problem; {@link CapacityVerifier} checks the rest.
     *
     * @throws IllegalArgumentException if lines or certificate are not of the problem
     */
    public static CapacityPlan of(CapacityProblem problem, List<LaunchLine> lines, CapacityCertificate certificate) {
        return new CapacityPlan(
                problem,
                LineUnits.of(problem.launch(), lines),
                LineUnits.aligned(certificate.findAlignedWith(problem), problem));
    }

    /** The problem. */
    public CapacityProblem problem() {
        return problem;
    }

    /** The proof. */
    public CapacityCertificate certificate() {
        return certificate;
    }

    /** Why nothing could be given; empty when the minima fit. */
    public List<CapacityConflict> conflicts() {
        return certificate.conflicts();
    }

    /** The units of a SKU given to a door. */
    public long units(SkuId sku, DoorId door) {
        return units[cell(problem.indexOf(sku), problem.indexOf(door))];
    }

    private int cell(int sku, int door) {
        return sku * problem.data().doors + door;
    }

    int units(int sku, int door) {
        return units[cell(sku, door)];
    }

    /** The lines with at least one unit, by SKU and door id. */
    public List<LaunchLine> lines() {
        LaunchData data = problem.data();
        List<LaunchLine> lines = new ArrayList<>();
        for (int cell = 0; cell < units.length; cell++) {
            if (units[cell] > 0) {
                lines.add(LaunchLine.of(
                        problem.launch().skus().get(cell / data.doors),
                        problem.launch().doors().get(cell % data.doors),
                        units[cell]));
            }
        }
        lines.sort(Comparator.naturalOrder());
        return List.copyOf(lines);
    }

    /** The units of a SKU given to all doors. */
    public long unitsGiven(SkuId sku) {
        return given(problem.indexOf(sku));
    }

    private long given(int sku) {
        return IntStream.range(0, problem.data().doors)
                .mapToLong(d -> units(sku, d))
                .sum();
    }

    /** The units of all SKUs given to a door. */
    public long unitsAt(DoorId door) {
        int d = problem.indexOf(door);
        return IntStream.range(0, problem.data().skus)
                .mapToLong(s -> units(s, d))
                .sum();
    }

    /** Units that a door still has room for; absent when it has no capacity. */
    public OptionalLong findFreeUnits(DoorId door) {
        OptionalLong capacity = problem.findCapacityUnits(door);
        return capacity.isEmpty() ? capacity : OptionalLong.of(capacity.getAsLong() - unitsAt(door));
    }

    /** Units of a SKU that are neither given nor held back, because no door would gain from them, or has room, or minima conflict. */
    public long unitsLeftOver(SkuId sku) {
        return leftOver(problem.indexOf(sku));
    }

    long leftOver(int sku) {
        return Math.max(problem.data().available(sku), 0) - given(sku);
    }

    /**
     * What one more unit of room at a door would add to the total gain, all else as it is, without solving again: exactly the door's
     * price, as the least price that supports the plan is the slope of the best total.
     */
    public Amount gainOfOneMoreUnitOfRoom(DoorId door) {
        return certificate.doorPrice(door);
    }

    /** The most that one more unit of a SKU can add to the total gain: the SKU's price. It may add less. */
    public Amount mostGainOfOneMoreUnit(SkuId sku) {
        return certificate.skuPrice(sku);
    }

    /** What one unit less of a SKU would take from the total gain: exactly its price, where a unit is given beyond minima or left over. */
    public Amount lossOfOneUnitLess(SkuId sku) {
        return certificate.skuPrice(sku);
    }

    /** Why a door got so many units of a SKU and no more. */
    public CapacityReason reason(SkuId sku, DoorId door) {
        int s = problem.indexOf(sku);
        int d = problem.indexOf(door);
        LaunchData data = problem.data();
        int cell = cell(s, d);
        if (!conflicts().isEmpty()) {
            return new CapacityReason.Conflicting(conflicts());
        }
        if (!data.eligible(cell)) {
            return new CapacityReason.NotEligible();
        }
        Amount doorPrice = certificate.doorPrice(door);
        Amount skuPrice = certificate.skuPrice(sku);
        long price = certificate.doorQuanta(d) + certificate.skuQuanta(s);
        UnitGains gains = new UnitGains(data);
        gains.start(cell);
        long last = 0;
        if (units[cell] > 0) {
            gains.skip(units[cell] - 1);
            last = gains.next();
        }
        long next = gains.next();
        Amount nextGain = problem.amount(Math.max(next, 0));
        if (units[cell] >= data.maximum(cell) && next > 0 && next >= price) {
            return switch (data.boundOf(cell, units[cell] + 1L)) {
                case WEEKS_OF_SUPPLY -> new CapacityReason.HeldByWeeksOfSupply(units[cell], nextGain);
                case THRESHOLD -> new CapacityReason.BelowThreshold(problem.amount(data.threshold(cell)), nextGain);
                case MAXIMUM -> new CapacityReason.StoppedAtMaximum(units[cell], problem.amount(last));
            };
        }
        if (units[cell] == data.minimum(cell) && units[cell] > 0 && last < price) {
            return new CapacityReason.HeldAtMinimum(units[cell], problem.amount(last), doorPrice, skuPrice);
        }
        if (next <= 0) {
            return new CapacityReason.GainsNothing();
        }
        if (certificate.doorQuanta(d) == 0) {
            return new CapacityReason.SoldOut(nextGain, skuPrice);
        }
        return certificate.skuQuanta(s) == 0
                ? new CapacityReason.DoorFull(nextGain, doorPrice)
                : new CapacityReason.WorthMoreElsewhere(nextGain, doorPrice, skuPrice);
    }

    /**
     * The sum of gains of all units given, those of minima included.
     *
     * @throws ArithmeticException if it does not fit an {@link Amount}
     */
    public Amount totalGain() {
        LaunchData data = problem.data();
        UnitGains gains = new UnitGains(data);
        BigInteger sum = BigInteger.ZERO;
        for (int cell = 0; cell < units.length; cell++) {
            if (units[cell] > 0) {
                gains.start(cell);
            }
            for (int k = 0; k < units[cell]; k++) {
                long gain = gains.next();
                if (gain == 0 && !data.hasTable(cell)) {
                    break; // nor does any unit after it gain anything
                }
                sum = sum.add(BigInteger.valueOf(gain));
            }
        }
        return Amount.ofMicros(
                sum.multiply(BigInteger.valueOf(data.quantum)).longValueExact(),
                problem.launch().currency());
    }

    /** The digest that names the run: the root of {@link #digestTree}. */
    public Digest digest() {
        return digestTree().root();
    }

    /** Digests of the header, with the problem and the prices of doors, and of every SKU's result, SKUs in id order. */
    public DigestTree digestTree() {
        return CapacityDigests.run(this);
    }

    int[] trustedUnits() {
        return units;
    }

    @Override
    public String toString() {
        long sum = IntStream.of(units).asLongStream().sum();
        return "CapacityPlan of " + sum + " units, " + problem;
    }
}
