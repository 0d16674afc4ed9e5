package dev.maison.kpi.rollup;

import static com.google.common.base.Preconditions.checkArgument;

import dev.maison.kpi.internal.cell.CellSums;
import dev.maison.kpi.internal.solve.OnePass;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * Adds up facts by several groupings in one pass over the columns.
 *
 * <p>Costs one read of every column and, per grouping and fact, one addition per value. Cells take an array while they are few compared
 * with the facts, otherwise memory for the cells that hold facts only.
 *
 * <pre>{@code
 * List<RollUp> rollUps = RollUpEngine.rollUp(facts, Grouping.total(), Grouping.of(door), Grouping.of(door, week));
 * }</pre>
 */
public final class RollUpEngine {
    private RollUpEngine() {}

    /** Adds up facts by each of the groupings, in one pass; the results are in the order of the groupings. */
    public static List<RollUp> rollUp(FactTable facts, Grouping... groupings) {
        return rollUp(facts, List.of(groupings));
    }

    /**
     * Adds up facts by each of the groupings, in one pass; the results are in the order of the groupings.
     *
     * @throws IllegalArgumentException if a dimension does not fit the facts, or the product of the members of a grouping's
     *     dimensions exceeds a {@code long}
     */
    public static List<RollUp> rollUp(FactTable facts, List<Grouping> groupings) {
        int count = groupings.size();
        int[][][] codes = new int[count][][];
        int[][][] members = new int[count][][];
        int[][] sizes = new int[count][];
        for (int g = 0; g < count; g++) {
            List<Dimension> dimensions = groupings.get(g).dimensions();
            codes[g] = dimensions.stream().map(facts::codes).toArray(int[][]::new);
            members[g] = dimensions.stream().map(Dimension::memberOfCodes).toArray(int[][]::new);
            sizes[g] = dimensions.stream().mapToInt(Dimension::size).toArray();
            checkCells(groupings.get(g), sizes[g]);
        }
        List<CellSums> cells = new OnePass(
                        facts.columns(),
                        facts.orderOfFact(),
                        facts.clientOfFact(),
                        facts.largest(),
                        facts.from(),
                        facts.to())
                .run(codes, members, sizes);
        List<RollUp> results = new ArrayList<>(count);
        for (int g = 0; g < count; g++) {
            results.add(new RollUp(
                    groupings.get(g), List.copyOf(facts.valueMeasures()), facts.orderOfFact() != null, cells.get(g)));
        }
        return List.copyOf(results);
    }

    private static void checkCells(Grouping grouping, int[] sizes) {
        BigInteger cells = BigInteger.ONE;
        for (int size : sizes) {
            cells = cells.multiply(BigInteger.valueOf(size));
        }
        checkArgument(
                cells.bitLength() < Long.SIZE,
                "cells of Grouping %s must number below 2^63 but numbered %s",
                grouping,
                cells);
    }
}
