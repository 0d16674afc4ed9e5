package dev.maison.allocation.pack;

import static com.google.common.base.Preconditions.checkArgument;

import dev.maison.core.DoorId;
import dev.maison.core.Ratio;
import dev.maison.core.proof.Digest;
import dev.maison.core.proof.DigestTree;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The lot type and multiplicity of every branch, the certificate that bounds what any design costs, and the reasons; or no line and a
 * conflict.
 */
public final class LotDesignPlan {
    private final LotDesignProblem problem;
    private final List<LotLine> lines;
    private final LotDesignCertificate certificate;
    private final boolean searchedAll;

    LotDesignPlan(
            LotDesignProblem problem, List<LotLine> lines, LotDesignCertificate certificate, boolean searchedAll) {
        this.problem = problem;
        this.lines = List.copyOf(lines);
        this.certificate = certificate;
        this.searchedAll = searchedAll;
    }

    /**
     * The plan that lines and a certificate make, whoever says so: to explain it, or to name its run. Nothing is checked but that they are of the
     * problem; {@link LotDesignVerifier} checks the rest. It is not {@linkplain #isSearchedThrough known to be searched through}.
     *
     * @throws IllegalArgumentException if there are lines, and not one for each branch with a candidate lot as often as may be
     */
    public static LotDesignPlan of(LotDesignProblem problem, List<LotLine> lines, LotDesignCertificate certificate) {
        List<LotLine> byBranch = lines.stream()
                .sorted(Comparator.comparingInt(line -> problem.findBranch(line.branch())))
                .toList();
        boolean fits = lines.isEmpty() || lines.size() == problem.branches().size();
        for (int b = 0; b < lines.size() && fits; b++) {
            LotLine line = byBranch.get(b);
            fits = problem.findBranch(line.branch()) == b
                    && problem.findLot(line.lot()) >= 0
                    && line.multiplicity() >= 1
                    && line.multiplicity() <= problem.maxMultiplicity();
        }
        checkArgument(fits, "lines of a plan must be one for each branch of its problem but were %s", lines);
        return new LotDesignPlan(problem, byBranch, certificate, false);
    }

    /** The problem. */
    public LotDesignProblem problem() {
        return problem;
    }

    /** One line per branch, by id; none when there is no design. */
    public List<LotLine> lines() {
        return lines;
    }

    /**
     * The line of a branch; absent when there is no design.
     *
     * @throws IllegalArgumentException if the branch is not of the problem
     */
    public Optional<LotLine> findLine(DoorId branch) {
        int index = problem.findBranch(branch);
        checkArgument(
                index >= 0,
                "branch must be one of the %s of the problem but was %s",
                problem.branches().size(),
                branch);
        return lines.isEmpty() ? Optional.empty() : Optional.of(lines.get(index));
    }

    /** The lot types used, in their order. */
    public List<LotType> lotTypes() {
        TreeSet<LotType> used = new TreeSet<>();
        lines.forEach(line -> used.add(line.lot()));
        return List.copyOf(used);
    }

    /** The units of all branches. */
    public long units() {
        return lines.stream().mapToLong(LotLine::units).sum();
    }

    /** What the design costs: the deviation from demand in units, or the house's own cost. */
    public Ratio cost() {
        return LotDesignProblem.ratio(costThousandths());
    }

    long costThousandths() {
        long sum = 0;
        for (int b = 0; b < lines.size(); b++) {
            LotLine line = lines.get(b);
            sum += problem.data().cost[problem.data().at(b, problem.findLot(line.lot())) + line.multiplicity() - 1];
        }
        return sum;
    }

    /** What no design costs less than, as the certificate shows; absent when there is none. Costs a pass over all choices per case. */
    public Optional<Ratio> bound() {
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(LotDesignProblem.ratio(LotDesignBound.of(problem, certificate)));
    }

    /** How far the design may be from the best at most, as the certificate shows; absent when there is none. */
    public Optional<Ratio> gap() {
        return bound().map(bound -> cost().minus(bound));
    }

    /**
     * Whether the engine tried or ruled out every design, so that this one is the best. That is the engine's word; what the certificate
     * shows is {@link #gap}, which may be larger than nothing all the same.
     */
    public boolean isSearchedThrough() {
        return searchedAll;
    }

    /** The proof. */
    public LotDesignCertificate certificate() {
        return certificate;
    }

    /** Why there is no design; absent when there is one. */
    public Optional<LotConflict> findConflict() {
        return certificate.findConflict();
    }

    /** Why a branch got its lots; absent when there is no design. */
    public Optional<LotReason> findReason(DoorId branch) {
        return findLine(branch).map(this::reason);
    }

    private LotReason reason(LotLine line) {
        Ratio cost = problem.cost(line.branch(), line.lot(), line.multiplicity());
        LotLine used = cheapest(line.branch(), lotTypes());
        LotLine any = cheapest(line.branch(), problem.lots());
        Ratio usedCost = problem.cost(line.branch(), used.lot(), used.multiplicity());
        Ratio anyCost = problem.cost(line.branch(), any.lot(), any.multiplicity());
        if (anyCost.compareTo(cost) == 0) {
            return new LotReason.SuitsBest(cost, problem.costUnit());
        }
        boolean isTypeFree = lotTypes().size()
                < Math.min(problem.maxLotTypes(), problem.lots().size());
        if (usedCost.compareTo(cost) == 0 && !isTypeFree) {
            return new LotReason.TypeNotUsed(cost, any, anyCost, problem.maxLotTypes(), problem.costUnit());
        }
        return isTypeFree
                ? new LotReason.HeldByTotal(cost, any, anyCost, firstUnitPrice(), problem.costUnit())
                : new LotReason.HeldByTotal(cost, used, usedCost, firstUnitPrice(), problem.costUnit());
    }

    private LotLine cheapest(DoorId branch, List<LotType> among) {
        LotLine best = LotLine.of(branch, among.get(0), 1);
        Ratio least = problem.cost(branch, best.lot(), 1);
        for (LotType lot : among) {
            for (int m = 1; m <= problem.maxMultiplicity(); m++) {
                Ratio cost = problem.cost(branch, lot, m);
                if (cost.compareTo(least) < 0) {
                    least = cost;
                    best = LotLine.of(branch, lot, m);
                }
            }
        }
        return best;
    }

    /** The price per unit of the case that this design falls into. */
    private Ratio firstUnitPrice() {
        LotCase at = certificate.cases();
        List<LotType> used = lotTypes();
        while (!(at instanceof LotCase.Priced)) {
            if (at instanceof LotCase.ByLot by) {
                at = used.contains(by.lot()) ? by.with() : by.without();
            } else if (at instanceof LotCase.ByUnits by) {
                at = lines.get(problem.findBranch(by.branch())).units() <= by.atMostUnits() ? by.within() : by.above();
            }
        }
        return LotDesignProblem.ratio(((LotCase.Priced) at).unitPriceThousandths());
    }

    /** The digest that names the run. */
    public Digest digest() {
        return digestTree().root();
    }

    /** Digests of the header with the cases, and of every branch's demand, costs, price and line, branches in id order. */
    public DigestTree digestTree() {
        return LotDesignDigests.run(this);
    }

    @Override
    public String toString() {
        return findConflict()
                .map(LotConflict::sentence)
                .orElse("LotDesignPlan of " + lotTypes().size() + " lot types, " + problem);
    }
}
