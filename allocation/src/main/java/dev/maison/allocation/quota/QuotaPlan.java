package dev.maison.allocation.quota;

import dev.maison.allocation.door.LaunchLine;
import dev.maison.allocation.internal.gain.LaunchData;
import dev.maison.allocation.internal.verify.LineUnits;
import dev.maison.core.Amount;
import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import dev.maison.core.proof.Digest;
import dev.maison.core.proof.DigestTree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A launch split over doors under quotas: the units of every SKU at every door, the certificate that proves them best, and the reasons.
 *
 * <p>Nothing is lost: for every SKU, units given, held back and left over add up to the supply. Only a holdback larger than the supply, a
 * conflict, holds back no more than there is.
 *
 * <p>Two plans of one problem are equal byte for byte, which {@link #digest} shows. Reasons, lines and digests are computed when
 * asked for.
 */
public final class QuotaPlan {
    private final QuotaProblem problem;
    private final int[] units;
    private final int[] leftOver;
    private final QuotaCertificate certificate;

    /** What the solver fills, one entry per cell, SKU, or SKU and node. */
    static final class Columns {
        final int[] units;
        final int[] leftOver;
        final long[] levels;
        final boolean[] infeasible;

        Columns(QuotaProblem problem) {
            int skus = problem.cells().skus;
            units = new int[skus * problem.cells().doors];
            leftOver = new int[skus];
            levels = new long[Math.multiplyExact(skus, problem.data().nodes + 1)];
            infeasible = new boolean[skus];
        }
    }

    QuotaPlan(QuotaProblem problem, Columns columns) {
        this.problem = problem;
        this.units = columns.units;
        this.leftOver = columns.leftOver;
        this.certificate = QuotaCertificate.of(problem, columns.levels, columns.infeasible);
    }

    private QuotaPlan(QuotaProblem problem, int[] units, int[] leftOver, QuotaCertificate certificate) {
        this.problem = problem;
        this.units = units;
        this.leftOver = leftOver;
        this.certificate = certificate;
    }

    /**
     * The plan that lines and a certificate make, whoever says so: to explain it, or to name its run. Nothing is checked but that they are of the
     * problem; {@link QuotaVerifier} checks the rest.
     *
     * @throws IllegalArgumentException if lines or certificate are not of the problem
     */
    public static QuotaPlan of(QuotaProblem problem, List<LaunchLine> lines, QuotaCertificate certificate) {
        int[] units = LineUnits.of(problem.launch(), lines);
        LaunchData cells = problem.cells();
        int[] leftOver = new int[cells.skus];
        for (int sku = 0; sku < leftOver.length; sku++) {
            leftOver[sku] = Math.max(cells.available(sku), 0);
            for (int d = 0; d < cells.doors; d++) {
                leftOver[sku] -= units[sku * cells.doors + d];
            }
        }
        QuotaCertificate aligned = LineUnits.aligned(certificate.findAlignedWith(problem), problem);
        return new QuotaPlan(problem, units, leftOver, aligned);
    }

    /** The problem. */
    public QuotaProblem problem() {
        return problem;
    }

    /** The proof. */
    public QuotaCertificate certificate() {
        return certificate;
    }

    /** The units of a SKU given to a door. */
    public long units(SkuId sku, DoorId door) {
        return units(problem.indexOf(sku), problem.indexOf(door));
    }

    /**
     * The units given at a cell, by index of SKU and door in the launch's lists; for readers of columns.
     *
     * @throws IndexOutOfBoundsException if there is no such SKU or door
     */
    public int units(int sku, int door) {
        Objects.checkIndex(door, problem.cells().doors);
        return units[sku * problem.cells().doors + door];
    }

    /** The units of a SKU given to the doors of a node together. */
    public long units(SkuId sku, QuotaNodeId node) {
        return new QuotaExplainer(this, problem.indexOf(sku))
                .units(problem.tree().indexOf(node));
    }

    /** The lines with at least one unit, by SKU and door id. */
    public List<LaunchLine> lines() {
        List<LaunchLine> lines = new ArrayList<>();
        for (SkuId sku : problem.launch().skus().stream().sorted().toList()) {
            lines.addAll(lines(sku));
        }
        return List.copyOf(lines);
    }

    /** The lines of one SKU with at least one unit, by door id. */
    public List<LaunchLine> lines(SkuId sku) {
        int at = problem.indexOf(sku);
        return IntStream.range(0, problem.cells().doors)
                .filter(d -> units(at, d) > 0)
                .mapToObj(d -> LaunchLine.of(sku, problem.launch().doors().get(d), units(at, d)))
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    /** The units of a SKU given to all doors. */
    public long unitsGiven(SkuId sku) {
        return given(problem.indexOf(sku));
    }

    private long given(int sku) {
        long sum = 0;
        for (int d = 0; d < problem.cells().doors; d++) {
            sum += units(sku, d);
        }
        return sum;
    }

    /** The units of all SKUs given to all doors. */
    public long unitsGiven() {
        return IntStream.range(0, problem.cells().skus).mapToLong(this::given).sum();
    }

    /** Units of a SKU that are neither given nor held back, because quotas keep them or no door would gain, or the limits conflict. */
    public long unitsLeftOver(SkuId sku) {
        return leftOver[problem.indexOf(sku)];
    }

    int leftOverOf(int sku) {
        return leftOver[sku];
    }

    /** Units, limits, cut-off and prices of a node for a SKU; absent when the SKU cannot be allocated. */
    public Optional<NodePrice> findPrice(SkuId sku, QuotaNodeId node) {
        return new QuotaExplainer(this, problem.indexOf(sku))
                .findPrice(problem.tree().indexOf(node));
    }

    /** The nodes of a SKU whose maximum or minimum has a price, in the order of identifiers. */
    public List<NodePrice> pricedNodes(SkuId sku) {
        QuotaExplainer explainer = new QuotaExplainer(this, problem.indexOf(sku));
        return IntStream.range(0, problem.data().nodes)
                .mapToObj(explainer::findPrice)
                .flatMap(Optional::stream)
                .filter(price -> price.isMaximumPriced() || price.isMinimumPriced())
                .toList();
    }

    /** The cut-off of the supply of a SKU; absent when it cannot be allocated. */
    public Optional<NodeCutOff> findSupplyCutOff(SkuId sku) {
        return certificate.findSupplyCutOff(sku);
    }

    /** Why a SKU cannot be allocated; absent when it can. */
    public Optional<QuotaConflict> findConflict(SkuId sku) {
        return certificate.findConflict(sku);
    }

    /** The SKUs that cannot be allocated, with their reasons, in id order. */
    public List<QuotaConflict> conflicts() {
        return problem.launch().skus().stream()
                .sorted()
                .flatMap(sku -> findConflict(sku).stream())
                .toList();
    }

    /** Why a door got so many units of a SKU and no more. */
    public QuotaReason reason(SkuId sku, DoorId door) {
        return new QuotaExplainer(this, problem.indexOf(sku)).reason(problem.indexOf(door));
    }

    /**
     * What changes if the maximum of a node grows by one unit for a SKU, without solving again; absent when nothing would, which is so
     * where the maximum has no price.
     */
    public Optional<OneMore> findOneMore(SkuId sku, QuotaNodeId node) {
        return new QuotaExplainer(this, problem.indexOf(sku))
                .findOneMore(problem.tree().indexOf(node));
    }

    /**
     * The sum of gains of all units given, those of minima included.
     *
     * @throws ArithmeticException if it does not fit an {@link Amount}
     */
    public Amount totalGain() {
        return QuotaExplainer.total(this);
    }

    /** The digest that names the run: the root of {@link #digestTree}. */
    public Digest digest() {
        return digestTree().root();
    }

    /** Digests of the header and of every SKU's limits, result and certificate, SKUs in id order. */
    public DigestTree digestTree() {
        return QuotaDigests.run(this);
    }

    int[] trustedUnits() {
        return units;
    }

    @Override
    public String toString() {
        return "QuotaPlan of " + unitsGiven() + " units, " + problem;
    }
}
