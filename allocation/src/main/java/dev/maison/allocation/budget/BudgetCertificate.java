package dev.maison.allocation.budget;

import static com.google.common.base.Preconditions.checkArgument;

import dev.maison.allocation.door.LaunchLine;
import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import dev.maison.core.proof.CanonicalWriter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What makes the bound of a plan checkable: prices, and where prices alone leave a gap, a branch into two certificates, one for
 * the splits with at most so many units of a SKU at a door and one for those with more.
 *
 * <p>At each certificate of the tree the verifier works out the bound of the prices by itself. If it is less than one quantum above the
 * plan, no split of that part beats the plan. Else the prices rule out, cell by cell, the units with which the bound would fall below
 * that mark, and the branches go on with what is left; this is fixing by reduced costs (Dantzig, Fulkerson and Johnson 1954). What no
 * branch closes is the gap.
 *
 * <p>A claim that no split keeps the limits is proven the same way, with gains of nothing: a bound below nothing leaves no split
 * (Farkas 1902). Then there is a {@linkplain #findConflict conflict} too. That the conflict is irreducible is shown by {@linkplain
 * #splitsWithout splits}, one for each of its limits, that keep all the others.
 */
public final class BudgetCertificate {
    private final BudgetPrices prices;
    private final @Nullable Branch branch;
    private final @Nullable BudgetConflict conflict;
    private final List<List<LaunchLine>> splits;

    /** Two parts that cover all splits: at most {@code units} at the cell, or more. */
    record Branch(
            int sku,
            int door,
            SkuId skuId,
            DoorId doorId,
            long units,
            BudgetCertificate atMost,
            BudgetCertificate above) {}

    private BudgetCertificate(
            BudgetPrices prices,
            @Nullable Branch branch,
            @Nullable BudgetConflict conflict,
            List<List<LaunchLine>> splits) {
        this.prices = prices;
        this.branch = branch;
        this.conflict = conflict;
        this.splits = splits;
    }

    /** Returns a certificate of prices alone. */
    public static BudgetCertificate of(BudgetPrices prices) {
        return new BudgetCertificate(prices, null, null, List.of());
    }

    /** This certificate with a branch, in place of the one it had: at most so many units of a SKU at a door, or more. */
    public BudgetCertificate withBranch(
            BudgetProblem problem,
            SkuId sku,
            DoorId door,
            long units,
            BudgetCertificate atMost,
            BudgetCertificate above) {
        checkArgument(units >= 0, "units of a branch must not be negative but was %s", units);
        checkArgument(prices.fits(problem), "problem of a branch must be that of its prices but was %s", problem);
        Branch made = new Branch(problem.skuIndex(sku), problem.doorIndex(door), sku, door, units, atMost, above);
        return new BudgetCertificate(prices, made, conflict, splits);
    }

    /** This certificate without its branch. */
    public BudgetCertificate withoutBranch() {
        return new BudgetCertificate(prices, null, conflict, splits);
    }

    /** This certificate with other prices at its root. */
    public BudgetCertificate withPrices(BudgetPrices other) {
        return new BudgetCertificate(other, branch, conflict, splits);
    }

    /**
     * This certificate as the proof that no split keeps the limits of a conflict. If the conflict is said to be irreducible, nothing here shows
     * it, and the verifier refuses the claim.
     */
    public BudgetCertificate withConflict(BudgetConflict claimed) {
        return new BudgetCertificate(prices, branch, claimed, List.of());
    }

    /**
     * This certificate as the proof that no split keeps the limits of a conflict, and that each of them is needed.
     *
     * @param splitsWithout for each limit, in their order, lines that keep all the others; doors' maxima, multiples and presentation minima
     *     hold in them too
     */
    public BudgetCertificate withConflict(BudgetConflict claimed, List<List<LaunchLine>> splitsWithout) {
        return new BudgetCertificate(
                prices,
                branch,
                claimed,
                splitsWithout.stream().map(List::copyOf).toList());
    }

    /** For each limit of the conflict, in their order, lines that keep all the others; empty when nothing shows that each is needed. */
    public List<List<LaunchLine>> splitsWithout() {
        return splits;
    }

    /** This certificate as the proof of a bound. */
    public BudgetCertificate withoutConflict() {
        return new BudgetCertificate(prices, branch, null, List.of());
    }

    /** The prices at the root. */
    public BudgetPrices prices() {
        return prices;
    }

    /** The limits that cannot hold together; absent when there is a plan. */
    public Optional<BudgetConflict> findConflict() {
        return Optional.ofNullable(conflict);
    }

    /** How many sets of prices the tree holds; 1 without branches. */
    public int size() {
        Branch b = branch;
        return b == null ? 1 : 1 + b.atMost.size() + b.above.size();
    }

    /** The branch at the root; absent when there are only prices. */
    public Optional<BudgetBranch> findBranch() {
        return Optional.ofNullable(branch).map(b -> new BudgetBranch(b.skuId, b.doorId, b.units, b.atMost, b.above));
    }

    @Nullable Branch branch() {
        return branch;
    }

    void write(CanonicalWriter writer) {
        prices.write(writer);
        BudgetConflict c = conflict;
        if (c == null) {
            writer.absent();
        } else {
            writer.flag(c.isIrreducible()).list(c.limits().size());
            c.limits().forEach(limit -> writer.text(limit.sentence()));
            writer.list(splits.size());
            for (List<LaunchLine> split : splits) {
                writer.list(split.size());
                split.forEach(line ->
                        writer.text(line.sku().text()).text(line.door().text()).integer(line.units()));
            }
        }
        Branch b = branch;
        if (b == null) {
            writer.absent();
        } else {
            writer.text(b.skuId.text()).text(b.doorId.text()).integer(b.units);
            b.atMost.write(writer);
            b.above.write(writer);
        }
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof BudgetCertificate other
                && prices.equals(other.prices)
                && Objects.equals(conflict, other.conflict)
                && splits.equals(other.splits)
                && saysTheSame(branch, other.branch);
    }

    private static boolean saysTheSame(@Nullable Branch a, @Nullable Branch b) {
        if (a == null || b == null) {
            return a == null && b == null;
        }
        return a.skuId.equals(b.skuId)
                && a.doorId.equals(b.doorId)
                && a.units == b.units
                && a.atMost.equals(b.atMost)
                && a.above.equals(b.above);
    }

    @Override
    public int hashCode() {
        return 31 * prices.hashCode() + size();
    }

    @Override
    public String toString() {
        return "BudgetCertificate of " + size() + " sets of prices";
    }
}
