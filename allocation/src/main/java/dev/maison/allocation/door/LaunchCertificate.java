package dev.maison.allocation.door;

import static com.google.common.base.Preconditions.checkArgument;

import dev.maison.core.Amount;
import dev.maison.core.SkuId;
import dev.maison.core.proof.CanonicalWriter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What makes a launch plan checkable in one pass: the {@link CutOff} of every SKU, or why it cannot be allocated.
 *
 * <p>The cut-off is the dual price of the supply. With it, a plan is optimal exactly when every unit given beyond a minimum is worth
 * at least the cut-off and every unit refused below a maximum is worth at most the cut-off, tier by tier; no solver is needed to
 * see that. Two certificates are equal when they say the same of the same SKUs, in whatever order.
 *
 * <p>A certificate need not come from the engine. Whoever has lines and says at which price they were cut off can have both checked:
 *
 * <pre>{@code
 * CutOff cutOff = new CutOff(1, Amount.of("612.40", "EUR"));
 * LaunchCertificate claim = LaunchCertificate.of(problem, Map.of(bag, cutOff), List.of());
 * Verdict verdict = LaunchVerifier.verify(problem, lines, claim);
 * }</pre>
 */
public final class LaunchCertificate {
    /** The tier that stands for a SKU which cannot be allocated. */
    private static final int INFEASIBLE = -1;

    private final LaunchProblem problem;
    private final int[] tiers;
    private final long[] prices;
    private final Map<Integer, LaunchConflict> conflicts;

    private LaunchCertificate(
            LaunchProblem problem, int[] tiers, long[] prices, Map<Integer, LaunchConflict> conflicts) {
        this.problem = problem;
        this.tiers = tiers;
        this.prices = prices;
        this.conflicts = conflicts;
    }

    static LaunchCertificate of(LaunchProblem problem, LaunchPlan.Columns columns) {
        Map<Integer, LaunchConflict> conflicts = new LinkedHashMap<>();
        for (int sku = 0; sku < columns.infeasible.length; sku++) {
            if (columns.infeasible[sku]) {
                columns.cutTier[sku] = INFEASIBLE;
                conflicts.put(sku, Conflicts.find(problem, sku));
            }
        }
        return new LaunchCertificate(problem, columns.cutTier, columns.cutPrice, conflicts);
    }

    /**
     * Returns the certificate that says so of every SKU of a problem, as a claim to be checked. Costs about the number of SKUs.
     *
     * @param problem the problem that the claim is about
     * @param cutOffs the cut-off of every SKU that is said to be allocated
     * @param conflicts why each other SKU is said not to be
     * @throws IllegalArgumentException if a SKU of the problem has neither or both, or two conflicts; if a SKU is not of the problem; if
     *     a price is in another currency than the problem's or no multiple of its quantum
     */
    public static LaunchCertificate of(
            LaunchProblem problem, Map<SkuId, CutOff> cutOffs, List<LaunchConflict> conflicts) {
        int[] tiers = new int[problem.skus().size()];
        long[] prices = new long[tiers.length];
        Map<Integer, LaunchConflict> bySku = new LinkedHashMap<>();
        for (LaunchConflict conflict : conflicts) {
            checkArgument(
                    bySku.put(problem.indexOf(conflict.sku()), conflict) == null,
                    "conflict of %s must be given once but was given twice",
                    conflict.sku());
        }
        for (SkuId sku : cutOffs.keySet()) {
            problem.indexOf(sku);
        }
        for (int i = 0; i < tiers.length; i++) {
            SkuId sku = problem.skus().get(i);
            CutOff cutOff = cutOffs.get(sku);
            LaunchConflict conflict = bySku.get(i);
            checkArgument(
                    (cutOff == null) != (conflict == null),
                    "claim of %s must be a cut-off or a conflict but was %s",
                    sku,
                    cutOff == null ? "neither" : "both");
            tiers[i] = cutOff == null ? INFEASIBLE : cutOff.tier();
            prices[i] = cutOff == null ? 0 : quanta(problem, sku, cutOff.price());
        }
        return new LaunchCertificate(problem, tiers, prices, bySku);
    }

    /** This certificate with another cut-off for a SKU, as a claim to be checked. */
    public LaunchCertificate withCutOff(SkuId sku, CutOff cutOff) {
        int index = problem.indexOf(sku);
        int[] newTiers = tiers.clone();
        long[] newPrices = prices.clone();
        Map<Integer, LaunchConflict> newConflicts = new LinkedHashMap<>(conflicts);
        newConflicts.remove(index);
        newTiers[index] = cutOff.tier();
        newPrices[index] = quanta(problem, sku, cutOff.price());
        return new LaunchCertificate(problem, newTiers, newPrices, newConflicts);
    }

    /** This certificate with the claim that a SKU cannot be allocated. */
    public LaunchCertificate withConflict(LaunchConflict conflict) {
        int index = problem.indexOf(conflict.sku());
        int[] newTiers = tiers.clone();
        long[] newPrices = prices.clone();
        Map<Integer, LaunchConflict> newConflicts = new LinkedHashMap<>(conflicts);
        newConflicts.put(index, conflict);
        newTiers[index] = INFEASIBLE;
        newPrices[index] = 0;
        return new LaunchCertificate(problem, newTiers, newPrices, newConflicts);
    }

    private static long quanta(LaunchProblem problem, SkuId sku, Amount price) {
        checkArgument(
                price.currency().equals(problem.currency()),
                "currency of CutOff of %s must be %s but was %s",
                sku,
                problem.currency(),
                price.currency());
        long quantum = problem.data().quantum;
        checkArgument(
                price.micros() % quantum == 0,
                "price of CutOff must be a multiple of the quantum %s but was %s",
                problem.quantum(),
                price);
        return price.micros() / quantum;
    }

    /** The SKUs, in the problem's order. */
    public List<SkuId> skus() {
        return problem.skus();
    }

    /** The cut-off of a SKU; absent when it cannot be allocated. */
    public Optional<CutOff> findCutOff(SkuId sku) {
        int index = problem.indexOf(sku);
        return tiers[index] == INFEASIBLE ? Optional.empty() : Optional.of(cutOff(index));
    }

    /** Why a SKU cannot be allocated; absent when it can. */
    public Optional<LaunchConflict> findConflict(SkuId sku) {
        return Optional.ofNullable(conflicts.get(problem.indexOf(sku)));
    }

    CutOff cutOff(int sku) {
        return new CutOff(Math.max(tiers[sku], 0), problem.amount(prices[sku]));
    }

    boolean isInfeasible(int sku) {
        return tiers[sku] == INFEASIBLE;
    }

    int tier(int sku) {
        return tiers[sku];
    }

    long price(int sku) {
        return prices[sku];
    }

    int[] tiers() {
        return tiers.clone();
    }

    long[] prices() {
        return prices.clone();
    }

    /** This certificate with its SKUs in the order of a problem; absent when SKUs, currency or quantum are not those of the problem. */
    Optional<LaunchCertificate> findAlignedWith(LaunchProblem other) {
        if (problem == other) {
            return Optional.of(this);
        }
        int n = tiers.length;
        if (n != other.skus().size()
                || !problem.currency().equals(other.currency())
                || problem.data().quantum != other.data().quantum) {
            return Optional.empty();
        }
        int[] newTiers = new int[n];
        long[] newPrices = new long[n];
        Map<Integer, LaunchConflict> newConflicts = new LinkedHashMap<>();
        for (int to = 0; to < n; to++) {
            Integer from = problem.findIndex(other.skus().get(to));
            if (from == null) {
                return Optional.empty();
            }
            newTiers[to] = tiers[from];
            newPrices[to] = prices[from];
            LaunchConflict conflict = conflicts.get(from);
            if (conflict != null) {
                newConflicts.put(to, conflict);
            }
        }
        return Optional.of(new LaunchCertificate(other, newTiers, newPrices, newConflicts));
    }

    /** Writes the cut-off of a SKU that can be allocated. */
    static void write(CanonicalWriter writer, int tier, long price) {
        writer.flag(true).integer(tier).integer(price);
    }

    void write(CanonicalWriter writer, int sku) {
        LaunchConflict conflict = conflicts.get(sku);
        if (conflict == null) {
            write(writer, tiers[sku], prices[sku]);
            return;
        }
        writer.flag(false)
                .integer(conflict.holdbackUnits())
                .list(conflict.minima().size());
        for (LaunchConflict.Minimum minimum : conflict.minima()) {
            writer.text(minimum.door().text()).integer(minimum.units());
        }
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof LaunchCertificate other
                && other.findAlignedWith(problem).filter(this::says).isPresent();
    }

    private boolean says(LaunchCertificate aligned) {
        return Arrays.equals(tiers, aligned.tiers)
                && Arrays.equals(prices, aligned.prices)
                && conflicts.equals(aligned.conflicts);
    }

    @Override
    public int hashCode() {
        int hash = 0;
        for (int sku = 0; sku < tiers.length; sku++) {
            hash += problem.skus().get(sku).hashCode() * (31 * tiers[sku] + Long.hashCode(prices[sku])); // in any order
        }
        return hash;
    }

    @Override
    public String toString() {
        return "LaunchCertificate of " + tiers.length + " SKUs";
    }
}
