package dev.maison.allocation.capacity;

import static com.google.common.base.Preconditions.checkArgument;

import dev.maison.allocation.door.LaunchConflict;
import dev.maison.allocation.internal.access.LaunchAccess;
import dev.maison.core.Amount;
import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import dev.maison.core.proof.CanonicalWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What makes a plan under door capacities checkable without a solver: a price per door and per SKU, or the conflicts of minima.
 *
 * <p>With prices, a plan is optimal exactly when every unit given beyond a minimum gains at least the price of its door and SKU together,
 * every unit refused below a maximum at most that, a door with a price is full, and a SKU with a price is sold out.
 *
 * <p>Prices that support the same plans form a lattice. The canonical ones are its corner with the least door prices and, with these, the
 * largest SKU prices; a SKU of which no unit can be given beyond minima has the least. They are the same for every optimal plan, so
 * one problem has one certificate. With them, one more unit of room at a door gains exactly the door's price, and one unit
 * less of a SKU loses exactly the SKU's price.
 */
public final class CapacityCertificate {
    private final CapacityProblem problem;
    private final long[] doorPrices;
    private final long[] skuPrices;
    private final List<CapacityConflict> conflicts;

    CapacityCertificate(
            CapacityProblem problem, long[] doorPrices, long[] skuPrices, List<CapacityConflict> conflicts) {
        this.problem = problem;
        this.doorPrices = doorPrices;
        this.skuPrices = skuPrices;
        this.conflicts = List.copyOf(conflicts);
    }

    /** Prices as a claim to be checked; what is not named costs nothing. */
    public static CapacityCertificate of(
            CapacityProblem problem, Map<DoorId, Amount> doorPrices, Map<SkuId, Amount> skuPrices) {
        CapacityCertificate empty = ofConflicts(problem, List.of());
        doorPrices.forEach(
                (door, price) -> empty.doorPrices[problem.indexOf(door)] = empty.quanta("door", door, price));
        skuPrices.forEach((sku, price) -> empty.skuPrices[problem.indexOf(sku)] = empty.quanta("SKU", sku, price));
        return empty;
    }

    /** The claim that minima conflict. */
    public static CapacityCertificate ofConflicts(CapacityProblem problem, List<CapacityConflict> conflicts) {
        return new CapacityCertificate(
                problem, new long[problem.data().doors], new long[problem.data().skus], conflicts);
    }

    /** This certificate with another price of a door, as a claim to be checked. */
    public CapacityCertificate withDoorPrice(DoorId door, Amount price) {
        CapacityCertificate copy = copy();
        copy.doorPrices[problem.indexOf(door)] = quanta("door", door, price);
        return copy;
    }

    /** This certificate with another price of a SKU, as a claim to be checked. */
    public CapacityCertificate withSkuPrice(SkuId sku, Amount price) {
        CapacityCertificate copy = copy();
        copy.skuPrices[problem.indexOf(sku)] = quanta("SKU", sku, price);
        return copy;
    }

    private CapacityCertificate copy() {
        return new CapacityCertificate(problem, doorPrices.clone(), skuPrices.clone(), conflicts);
    }

    private long quanta(String what, Object id, Amount price) {
        long quantum = problem.data().quantum;
        checkArgument(
                price.currency().equals(problem.launch().currency()),
                "currency of the price of %s %s must be %s but was %s",
                what,
                id,
                problem.launch().currency(),
                price.currency());
        checkArgument(
                price.micros() % quantum == 0,
                "price of %s %s must be a multiple of the quantum %s but was %s",
                what,
                id,
                problem.launch().quantum(),
                price);
        return price.micros() / quantum;
    }

    /** The price of a unit of room at a door; nothing when it is not full. */
    public Amount doorPrice(DoorId door) {
        return problem.amount(doorPrices[problem.indexOf(door)]);
    }

    /** The price of a unit of a SKU; nothing when some are left over. */
    public Amount skuPrice(SkuId sku) {
        return problem.amount(skuPrices[problem.indexOf(sku)]);
    }

    /** The conflicts of minima, doors first, each in id order; empty when the launch can be allocated. */
    public List<CapacityConflict> conflicts() {
        return conflicts;
    }

    long doorQuanta(int door) {
        return doorPrices[door];
    }

    long skuQuanta(int sku) {
        return skuPrices[sku];
    }

    /** This certificate in the order of another problem; absent when SKUs, doors, currency or quantum are others. */
    Optional<CapacityCertificate> findAlignedWith(CapacityProblem other) {
        if (problem == other) {
            return Optional.of(this);
        }
        if (doorPrices.length != other.data().doors
                || skuPrices.length != other.data().skus
                || problem.data().quantum != other.data().quantum
                || !problem.launch().currency().equals(other.launch().currency())) {
            return Optional.empty();
        }
        long[] doors = new long[doorPrices.length];
        for (int d = 0; d < doors.length; d++) {
            Integer from = LaunchAccess.findIndex(
                    problem.launch(), other.launch().doors().get(d));
            if (from == null) {
                return Optional.empty();
            }
            doors[d] = doorPrices[from];
        }
        long[] skus = new long[skuPrices.length];
        for (int s = 0; s < skus.length; s++) {
            Integer from = LaunchAccess.findIndex(
                    problem.launch(), other.launch().skus().get(s));
            if (from == null) {
                return Optional.empty();
            }
            skus[s] = skuPrices[from];
        }
        return Optional.of(new CapacityCertificate(other, doors, skus, conflicts));
    }

    void writeConflicts(CanonicalWriter writer) {
        writer.list(conflicts.size());
        for (CapacityConflict conflict : conflicts) {
            if (conflict instanceof CapacityConflict.Door of) {
                writer.flag(true).text(of.door().text()).integer(of.capacityUnits());
                writer.list(of.minima().size());
                for (CapacityConflict.Minimum minimum : of.minima()) {
                    writer.text(minimum.sku().text()).integer(minimum.units());
                }
            } else if (conflict instanceof CapacityConflict.Sku of) {
                LaunchConflict sku = of.conflict();
                writer.flag(false).text(sku.sku().text()).integer(sku.holdbackUnits());
                writer.list(sku.minima().size());
                for (LaunchConflict.Minimum minimum : sku.minima()) {
                    writer.text(minimum.door().text()).integer(minimum.units());
                }
            }
        }
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof CapacityCertificate other
                && other.findAlignedWith(problem).filter(this::says).isPresent();
    }

    private boolean says(CapacityCertificate aligned) {
        return Arrays.equals(doorPrices, aligned.doorPrices)
                && Arrays.equals(skuPrices, aligned.skuPrices)
                && conflicts.equals(aligned.conflicts);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(
                Arrays.stream(doorPrices).sum() * 31 + Arrays.stream(skuPrices).sum()); // in any order
    }

    @Override
    public String toString() {
        return "CapacityCertificate of " + skuPrices.length + " SKUs and " + doorPrices.length + " doors";
    }
}
