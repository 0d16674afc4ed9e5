package dev.maison.allocation.door;

import dev.maison.allocation.internal.access.RowAnswer;
import dev.maison.allocation.internal.gain.LaunchData;
import dev.maison.allocation.internal.gain.PushSize;
import dev.maison.allocation.internal.verify.LineUnits;
import dev.maison.core.Amount;
import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import dev.maison.core.proof.Digest;
import dev.maison.core.proof.DigestTree;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A launch split over doors: the units of every SKU at every door, the certificate that proves them best, and the reasons.
 *
 * <p>Nothing is lost: for every SKU, units given, held back and left over add up to the supply. Only a holdback larger than the supply, a
 * conflict, holds back no more than there is.
 *
 * <p>Two plans of one problem are equal byte for byte, which {@link #digest} shows. Reasons, lines and digests are computed when
 * asked for.
 */
public final class LaunchPlan {
    private final LaunchProblem problem;
    private final int[] units;

    /** SKUs whose units are others than in {@link #units}; empty when there are none. */
    private final @Nullable RowAnswer[] over;

    private final int[] leftOver;
    private final LaunchCertificate certificate;
    private final @Nullable DigestTree knownDigests;
    private volatile int @Nullable [] laidOut;

    /** What the solver fills, one entry per cell or SKU. */
    static final class Columns {
        final int[] units;
        final int[] leftOver;
        final int[] cutTier;
        final long[] cutPrice;
        final boolean[] infeasible;

        Columns(LaunchData data) {
            units = new int[data.skus * data.doors];
            leftOver = new int[data.skus];
            cutTier = new int[data.skus];
            cutPrice = new long[data.skus];
            infeasible = new boolean[data.skus];
        }

        private Columns(int[] units, int[] leftOver, int[] cutTier, long[] cutPrice, boolean[] infeasible) {
            this.units = units;
            this.leftOver = leftOver;
            this.cutTier = cutTier;
            this.cutPrice = cutPrice;
            this.infeasible = infeasible;
        }
    }

    LaunchPlan(LaunchProblem problem, Columns columns) {
        this(problem, columns, new RowAnswer[0], null);
    }

    private LaunchPlan(
            LaunchProblem problem, Columns columns, @Nullable RowAnswer[] over, @Nullable DigestTree knownDigests) {
        this.problem = problem;
        this.units = columns.units;
        this.over = over;
        this.leftOver = columns.leftOver;
        this.certificate = LaunchCertificate.of(problem, columns);
        this.knownDigests = knownDigests;
    }

    private LaunchPlan(LaunchProblem problem, int[] units, int[] leftOver, LaunchCertificate certificate) {
        this.problem = problem;
        this.units = units;
        this.over = new RowAnswer[0];
        this.leftOver = leftOver;
        this.certificate = certificate;
        this.knownDigests = null;
    }

    /**
     * The plan that lines and a certificate make, whoever says so: to explain it, or to name its run. Nothing is checked but that they are of the
     * problem; {@link LaunchVerifier} checks the rest.
     *
     * @throws IllegalArgumentException if lines or certificate are not of the problem
     */
    public static LaunchPlan of(LaunchProblem problem, List<LaunchLine> lines, LaunchCertificate certificate) {
        return of(
                problem,
                LineUnits.of(problem, lines),
                LineUnits.aligned(certificate.findAlignedWith(problem), problem));
    }

    /** The plan of units per cell and a certificate that is of this problem. */
    private static LaunchPlan of(LaunchProblem problem, int[] units, LaunchCertificate certificate) {
        LaunchData data = problem.data();
        int[] leftOver = new int[data.skus];
        for (int sku = 0; sku < data.skus; sku++) {
            leftOver[sku] = Math.max(data.available(sku), 0);
            for (int d = 0; d < data.doors; d++) {
                leftOver[sku] -= units[sku * data.doors + d];
            }
        }
        return new LaunchPlan(problem, units, leftOver, certificate);
    }

    /** The digest of the run that gave these units with this certificate, which is of this problem. */
    static Digest digestOf(LaunchProblem problem, int[] units, LaunchCertificate certificate) {
        return of(problem, units, certificate).digest();
    }

    /**
     * The plan of {@code changed} with other answers for some SKUs, by index ({@code null} where they stay; no entries for none), and with
     * the rows at the SKUs {@code at} taken from another plan of the same doors; all are trusted.
     */
    LaunchPlan withRows(
            LaunchProblem changed, @Nullable RowAnswer[] answers, int[] at, LaunchPlan rows, DigestTree known) {
        int doors = changed.doors().size();
        Columns columns = new Columns(
                units, leftOver.clone(), certificate.tiers(), certificate.prices(), new boolean[leftOver.length]);
        @Nullable RowAnswer[] others = over.length == 0 ? new RowAnswer[leftOver.length] : over.clone();
        for (int sku = 0; sku < answers.length; sku++) {
            RowAnswer answer = answers[sku];
            if (answer != null) {
                others[sku] = answer;
                columns.leftOver[sku] = answer.leftOver();
                columns.cutTier[sku] = answer.cutTier();
                columns.cutPrice[sku] = answer.cutPrice();
            }
        }
        for (int r = 0; r < at.length; r++) {
            int[] row = Arrays.copyOfRange(rows.trustedUnits(), r * doors, (r + 1) * doors);
            columns.leftOver[at[r]] = rows.leftOver[r];
            columns.cutTier[at[r]] = rows.certificate.tier(r);
            columns.cutPrice[at[r]] = rows.certificate.price(r);
            others[at[r]] = new RowAnswer(row, rows.leftOver[r], columns.cutTier[at[r]], columns.cutPrice[at[r]]);
        }
        for (int sku = 0; sku < leftOver.length; sku++) {
            columns.infeasible[sku] = columns.cutTier[sku] < 0;
        }
        return new LaunchPlan(changed, columns, others, known);
    }

    /** The problem. */
    public LaunchProblem problem() {
        return problem;
    }

    /** The proof. */
    public LaunchCertificate certificate() {
        return certificate;
    }

    /** The units of a SKU given to a door. */
    public long units(SkuId sku, DoorId door) {
        return units(problem.indexOf(sku), problem.indexOf(door));
    }

    /**
     * The units given at a cell, by index of SKU and door in the problem's lists; for readers of columns.
     *
     * @throws IndexOutOfBoundsException if there is no such SKU or door
     */
    public int units(int sku, int door) {
        int doors = problem.doors().size();
        Objects.checkIndex(door, doors);
        RowAnswer other = over.length == 0 ? null : over[sku];
        return other == null ? units[sku * doors + door] : other.units(door);
    }

    /** The lines with at least one unit, by SKU and door id. */
    public List<LaunchLine> lines() {
        List<LaunchLine> lines = new ArrayList<>();
        for (SkuId sku : problem.skus().stream().sorted().toList()) {
            lines.addAll(lines(sku));
        }
        return List.copyOf(lines);
    }

    /** The lines of one SKU with at least one unit, by door id. */
    public List<LaunchLine> lines(SkuId sku) {
        int at = problem.indexOf(sku);
        return IntStream.range(0, problem.data().doors)
                .filter(d -> units(at, d) > 0)
                .mapToObj(d -> LaunchLine.of(sku, problem.doors().get(d), units(at, d)))
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    /** The units of a SKU given to all doors. */
    public long unitsGiven(SkuId sku) {
        return given(problem.indexOf(sku));
    }

    long given(int sku) {
        long sum = 0;
        for (int d = 0; d < problem.data().doors; d++) {
            sum += units(sku, d);
        }
        return sum;
    }

    /** The units of all SKUs given to all doors. */
    public long unitsGiven() {
        return IntStream.range(0, problem.data().skus).mapToLong(this::given).sum();
    }

    /** Units of a SKU that are neither given nor held back, because no door would gain from them or the limits conflict. */
    public long unitsLeftOver(SkuId sku) {
        return leftOver[problem.indexOf(sku)];
    }

    int leftOverOf(int sku) {
        return leftOver[sku];
    }

    /** The cut-off of a SKU; absent when it cannot be allocated. */
    public Optional<CutOff> findCutOff(SkuId sku) {
        return certificate.findCutOff(sku);
    }

    /** Why a SKU cannot be allocated; absent when it can. */
    public Optional<LaunchConflict> findConflict(SkuId sku) {
        return certificate.findConflict(sku);
    }

    /**
     * Whether a SKU that is {@linkplain LaunchProblem#isPushedAll to be pushed} was not: its units come in steps, and there are more than can be
     * worked out. Then only what gains was given, and what is left over may be more than limits ask for. The verifier says so too: such a
     * SKU is undecided.
     */
    public boolean isPushGivenUp(SkuId sku) {
        int index = problem.indexOf(sku);
        return !certificate.isInfeasible(index) && PushSize.isGivenUp(problem.data(), index);
    }

    /** The SKUs that cannot be allocated, with their reasons, in id order. */
    public List<LaunchConflict> conflicts() {
        return problem.skus().stream()
                .sorted()
                .flatMap(sku -> findConflict(sku).stream())
                .toList();
    }

    /** Why a door got so many units of a SKU and no more. */
    public LaunchReason reason(SkuId sku, DoorId door) {
        return new LaunchExplainer(this, problem.indexOf(sku)).reason(problem.indexOf(door));
    }

    /** A reason for every unit given of a SKU: minima first, then by rank. Costs about the number of units. */
    public List<UnitReason> unitReasons(SkuId sku) {
        return new LaunchExplainer(this, problem.indexOf(sku)).unitReasons();
    }

    /**
     * A reason for every unit of a SKU given to one door, in the order of its units. Reads the gains of the SKU's units at the doors of
     * the same tier, since ranks depend on them, and keeps no more than the answer; for all doors ask for the reasons of the SKU.
     */
    public List<UnitReason> unitReasons(SkuId sku, DoorId door) {
        return new LaunchExplainer(this, problem.indexOf(sku)).unitReasons(problem.indexOf(door));
    }

    /**
     * Who gets the next unit of a SKU, were its supply one unit larger; absent when nobody would gain from one, when a share that is held
     * back takes it, or when limits conflict. Of a pushed SKU somebody also gets a unit that gains nothing. Where units come {@linkplain
     * LaunchProblem#isStepped in steps} it is tried out, and absent also when one more unit of supply would not just add one unit at
     * one door; see {@link #findNextStep}.
     */
    public Optional<NextUnit> findNextUnit(SkuId sku) {
        return Optional.ofNullable(new LaunchExplainer(this, problem.indexOf(sku)).next());
    }

    /**
     * What the least further supply of a SKU that changes anything would change; absent when none would, or its limits conflict. Where
     * units come in steps, up to 1,000 further units are tried out, one after the other (50 when the SKU is pushed), each solved anew.
     */
    public Optional<NextStep> findNextStep(SkuId sku) {
        int index = problem.indexOf(sku);
        if (problem.data().isStepped(index)) {
            return Optional.ofNullable(new StepExplainer(this, index).nextStep());
        }
        return Optional.ofNullable(new LaunchExplainer(this, index).nextStep());
    }

    /**
     * What it would take for a door to get one more unit of a SKU. Where units come {@linkplain LaunchProblem#isStepped in steps}: more
     * units, whatever their number; the supply is tried out up to 1,000 further units (50 when the SKU is pushed), and no unit value is
     * told.
     */
    public WhatItTakes whatItTakes(SkuId sku, DoorId door) {
        return new LaunchExplainer(this, problem.indexOf(sku)).whatItTakes(problem.indexOf(door));
    }

    /**
     * The sum of gains of all units given, those of minima included.
     *
     * @throws ArithmeticException if it does not fit an {@link Amount}
     */
    public Amount totalGain() {
        return LaunchExplainer.total(this);
    }

    /** The digest that names the run: the root of {@link #digestTree}. */
    public Digest digest() {
        return digestTree().root();
    }

    /** Digests of the header and of every SKU's problem, result and certificate, SKUs in id order. */
    public DigestTree digestTree() {
        return knownDigests == null ? LaunchDigests.run(this) : knownDigests;
    }

    /** The units per cell; where some SKUs have others they are laid over a copy when they are first asked for as a column. */
    int[] trustedUnits() {
        if (over.length == 0) {
            return units;
        }
        int[] known = laidOut;
        if (known == null) {
            known = units.clone();
            int doors = problem.doors().size();
            for (int sku = 0; sku < over.length; sku++) {
                RowAnswer other = over[sku];
                if (other != null) {
                    other.copyTo(known, sku * doors);
                }
            }
            laidOut = known;
        }
        return known;
    }

    @Override
    public String toString() {
        return "LaunchPlan of " + unitsGiven() + " units, " + problem;
    }
}
