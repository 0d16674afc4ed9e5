package dev.maison.kpi.retail;

import static java.util.Objects.requireNonNull;

import dev.maison.kpi.Figure;
import dev.maison.kpi.FigureFormula;
import dev.maison.kpi.rollup.Dimension;
import dev.maison.kpi.rollup.Grouping;
import java.util.List;

/**
 * One cell of a {@link SalesRollUp}: where it lies, and what its lines add up to.
 *
 * @param grouping the dimensions
 * @param labels one label per dimension, in order
 * @param sums what the lines add up to
 */
public record SalesCell(Grouping grouping, List<String> labels, SalesSums sums) {
    /** Copies the labels. */
    public SalesCell {
        requireNonNull(grouping, "grouping");
        labels = List.copyOf(labels);
        requireNonNull(sums, "sums");
    }

    /**
     * The label in one dimension.
     *
     * @throws IllegalArgumentException if the cell has no such dimension
     */
    public String label(Dimension dimension) {
        return CellLabels.label(grouping, labels, dimension);
    }

    /** The figure that a formula makes of the cell's sums. */
    public Figure figure(FigureFormula<? super SalesSums> formula) {
        return formula.of(sums);
    }
}
