package dev.maison.kpi.retail;

import static com.google.common.base.Preconditions.checkArgument;

import dev.maison.kpi.rollup.Dimension;
import dev.maison.kpi.rollup.Grouping;
import java.util.ArrayList;
import java.util.List;

/** Labels of cells by dimension. */
final class CellLabels {
    private CellLabels() {}

    static String label(Grouping grouping, List<String> labels, Dimension dimension) {
        int position = grouping.dimensions().indexOf(dimension);
        checkArgument(position >= 0, "dimension of cell must be one of %s but was %s", grouping, dimension);
        return labels.get(position);
    }

    /** The labels of a finer cell in the dimensions of a coarser grouping. */
    static List<String> project(Grouping finer, List<String> labels, Grouping coarser) {
        List<String> projected = new ArrayList<>();
        for (Dimension dimension : coarser.dimensions()) {
            projected.add(label(finer, labels, dimension));
        }
        return projected;
    }
}
