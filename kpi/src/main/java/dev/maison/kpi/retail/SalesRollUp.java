package dev.maison.kpi.retail;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.maison.core.proof.Verdict;
import dev.maison.kpi.Basis;
import dev.maison.kpi.FigureFormula;
import dev.maison.kpi.FigurePart;
import dev.maison.kpi.FigureParts;
import dev.maison.kpi.Origin;
import dev.maison.kpi.Sum;
import dev.maison.kpi.rollup.Grouping;
import dev.maison.kpi.rollup.Measure;
import dev.maison.kpi.rollup.RollUp;
import dev.maison.kpi.rollup.RollUpEngine;
import dev.maison.kpi.rollup.RollUpVerifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Sales lines added up by several groupings in one pass; the total is always there.
 *
 * <pre>{@code
 * Dimension market = lines.byMarket();
 * Dimension week = lines.byIsoWeek();
 * SalesRollUp season = SalesRollUp.of(lines, Grouping.of(market), Grouping.of(market, week));
 * season.total().figure(AverageOrderValue.GROSS);
 * for (SalesCell cell : season.cells(Grouping.of(market, week))) {
 *     cell.label(market);
 *     cell.figure(ReturnRate.BY_VALUE);
 * }
 * season.parts(ReturnRate.BY_VALUE, Grouping.of(market)).verdict(); // proven: the parts add up
 * }</pre>
 */
public final class SalesRollUp {
    private final SalesLines lines;
    private final Map<Grouping, RollUp> byKind;
    private final Map<Grouping, Map<List<String>, SalesCell>> cells;

    private SalesRollUp(SalesLines lines, Map<Grouping, RollUp> byKind) {
        this.lines = lines;
        this.byKind = byKind;
        this.cells = new LinkedHashMap<>();
        byKind.forEach((grouping, rollUp) -> cells.put(grouping, cells(grouping, rollUp)));
    }

    /**
     * Adds up lines by each of the groupings, and all of them, in one pass.
     *
     * @throws IllegalArgumentException if a dimension was made from other lines and does not fit
     */
    public static SalesRollUp of(SalesLines lines, Grouping... groupings) {
        return of(lines, List.of(groupings));
    }

    /**
     * Adds up lines by each of the groupings, and all of them, in one pass.
     *
     * @throws IllegalArgumentException if a dimension was made from other lines and does not fit
     */
    public static SalesRollUp of(SalesLines lines, List<Grouping> groupings) {
        Set<Grouping> wanted = new LinkedHashSet<>();
        wanted.add(Grouping.total());
        wanted.addAll(groupings);
        // Every grouping is split by kind once more, so that sold, returned and adjusted are told apart without a
        // second pass.
        List<RollUp> rollUps = RollUpEngine.rollUp(
                lines.facts(),
                wanted.stream().map(grouping -> grouping.by(SalesLines.KIND)).toList());
        Map<Grouping, RollUp> byKind = new LinkedHashMap<>();
        int next = 0;
        for (Grouping grouping : wanted) {
            byKind.put(grouping, rollUps.get(next++));
        }
        return new SalesRollUp(lines, byKind);
    }

    private Map<List<String>, SalesCell> cells(Grouping grouping, RollUp rollUp) {
        Map<List<String>, SalesCell> found = new LinkedHashMap<>();
        int kindAt = grouping.dimensions().size();
        // Cells are in order of their members and kind comes last, so the kinds of one cell follow one another.
        for (int from = 0, to; from < rollUp.size(); from = to) {
            List<String> labels = rollUp.labels(from).subList(0, kindAt);
            SalesSums.Builder sums = SalesSums.builder(lines.currency()).origin(lines.origin());
            Sum<Basis.Facts> count = Sum.facts(0);
            for (to = from; to < rollUp.size() && sameCell(rollUp, from, to, kindAt); to++) {
                count = count.plus(rollUp.sum(to, Measure.FACTS));
                addKind(sums, rollUp, to, SaleKind.valueOf(rollUp.labels(to).get(kindAt)));
            }
            found.put(labels, new SalesCell(grouping, labels, sums.lines(count).build()));
        }
        if (found.isEmpty() && kindAt == 0) {
            found.put(
                    List.of(),
                    new SalesCell(
                            grouping,
                            List.of(),
                            SalesSums.builder(lines.currency())
                                    .origin(lines.origin())
                                    .build()));
        }
        return found;
    }

    private static boolean sameCell(RollUp rollUp, int a, int b, int dimensions) {
        for (int d = 0; d < dimensions; d++) {
            if (rollUp.member(a, d) != rollUp.member(b, d)) {
                return false;
            }
        }
        return true;
    }

    private void addKind(SalesSums.Builder sums, RollUp rollUp, int cell, SaleKind kind) {
        Sum<Basis.Units> units = rollUp.sum(cell, SalesLines.UNITS);
        Sum<Basis.Retail> value = rollUp.sum(cell, lines.valueMeasure());
        switch (kind) {
            case SALE ->
                sums.soldUnits(units)
                        .grossSales(value)
                        .orders(rollUp.sum(cell, Measure.ORDERS))
                        .clients(rollUp.sum(cell, Measure.CLIENTS))
                        .repeatClients(rollUp.sum(cell, Measure.REPEAT_CLIENTS));
            case RETURN -> sums.returnedUnits(units).returnedValue(value);
            case ADJUSTMENT -> sums.adjustedUnits(units).adjustedValue(value);
        }
    }

    /** The lines that were added up. */
    public SalesLines lines() {
        return lines;
    }

    /** Where the lines come from. */
    public Origin origin() {
        return lines.origin();
    }

    /** The groupings, the total first. */
    public List<Grouping> groupings() {
        return List.copyOf(byKind.keySet());
    }

    /** All lines together. */
    public SalesCell total() {
        return requireNonNull(cellsOf(Grouping.total()).get(List.of()));
    }

    /**
     * The cells of a grouping that hold lines, in order of their members, first dimension first.
     *
     * @throws IllegalArgumentException if lines were not added up by it
     */
    public List<SalesCell> cells(Grouping grouping) {
        return List.copyOf(cellsOf(grouping).values());
    }

    /**
     * The cell with the given labels, one per dimension in order; empty if it holds no line.
     *
     * @throws IllegalArgumentException if lines were not added up by the grouping
     */
    public Optional<SalesCell> findCell(Grouping grouping, String... labels) {
        return Optional.ofNullable(cellsOf(grouping).get(List.of(labels)));
    }

    private Map<List<String>, SalesCell> cellsOf(Grouping grouping) {
        Map<List<String>, SalesCell> found = cells.get(grouping);
        checkArgument(found != null, "grouping of SalesRollUp must be one of %s but was %s", byKind.keySet(), grouping);
        return found;
    }

    /**
     * A figure of all lines, with its parts by a grouping.
     *
     * @throws IllegalArgumentException if lines were not added up by the grouping
     */
    public FigureParts parts(FigureFormula<? super SalesSums> formula, Grouping grouping) {
        return parts(formula, total(), grouping);
    }

    /**
     * A figure of one cell, with its parts by a finer grouping.
     *
     * @throws IllegalArgumentException if lines were not added up by the grouping, or it lacks a dimension of the cell
     */
    public FigureParts parts(FigureFormula<? super SalesSums> formula, SalesCell whole, Grouping grouping) {
        checkArgument(
                whole.grouping().isCoarserThan(grouping),
                "dimensions of parts must hold those of the whole, %s, but were %s",
                whole.grouping(),
                grouping);
        List<FigurePart> parts = new ArrayList<>();
        for (SalesCell cell : cells(grouping)) {
            if (CellLabels.project(grouping, cell.labels(), whole.grouping()).equals(whole.labels())) {
                parts.add(new FigurePart(cell.labels(), cell.figure(formula)));
            }
        }
        return FigureParts.of(whole.figure(formula), parts);
    }

    /**
     * Whether everything reconciles: every grouping with every coarser one. Units and values add up exactly; orders and clients,
     * counted once wherever they appear, lie between the largest part and the sum of parts.
     */
    public Verdict reconcile() {
        for (RollUp whole : byKind.values()) {
            for (RollUp parts : byKind.values()) {
                if (whole != parts && whole.grouping().isCoarserThan(parts.grouping())) {
                    Verdict verdict = RollUpVerifier.reconcile(whole, parts);
                    if (!verdict.isProven()) {
                        return verdict;
                    }
                }
            }
        }
        return Verdict.proven();
    }

    /**
     * Whether every sum and every count is that of the lines, by adding them up again another way. Takes a pass and much memory per
     * grouping.
     */
    public Verdict verifyAgainstLines() {
        for (RollUp rollUp : byKind.values()) {
            Verdict verdict = RollUpVerifier.verify(lines.facts(), rollUp);
            if (!verdict.isProven()) {
                return verdict;
            }
        }
        return Verdict.proven();
    }

    @Override
    public String toString() {
        return lines + " by " + byKind.keySet();
    }
}
