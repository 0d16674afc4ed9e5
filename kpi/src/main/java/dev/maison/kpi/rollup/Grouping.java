package dev.maison.kpi.rollup;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The dimensions that facts are grouped by, in order; none for the total. */
public final class Grouping {
    private static final Grouping TOTAL = new Grouping(List.of());

    private final List<Dimension> dimensions;

    private Grouping(List<Dimension> dimensions) {
        this.dimensions = List.copyOf(dimensions);
        Set<String> names = new LinkedHashSet<>();
        for (Dimension dimension : this.dimensions) {
            checkArgument(
                    names.add(dimension.name()),
                    "dimensions of Grouping must have distinct names but \"%s\" stood twice",
                    dimension.name());
        }
    }

    /** Returns the grouping without dimensions: one cell for everything. */
    public static Grouping total() {
        return TOTAL;
    }

    /**
     * Returns the grouping by the given dimensions.
     *
     * @throws IllegalArgumentException if two of them have the same name
     */
    public static Grouping of(Dimension... dimensions) {
        return new Grouping(List.of(dimensions));
    }

    /**
     * Returns the grouping by the given dimensions.
     *
     * @throws IllegalArgumentException if two of them have the same name
     */
    public static Grouping of(List<Dimension> dimensions) {
        return new Grouping(dimensions);
    }

    /** This grouping with one more dimension at the end. */
    public Grouping by(Dimension dimension) {
        List<Dimension> more = new ArrayList<>(dimensions);
        more.add(dimension);
        return new Grouping(more);
    }

    /** The dimensions, in order. */
    public List<Dimension> dimensions() {
        return dimensions;
    }

    /** Whether every cell of {@code finer} lies in one cell of this grouping because it has all dimensions of this one. */
    public boolean isCoarserThan(Grouping finer) {
        return finer.dimensions.containsAll(dimensions);
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Grouping other && dimensions.equals(other.dimensions);
    }

    @Override
    public int hashCode() {
        return dimensions.hashCode();
    }

    /** The names of the dimensions: {@code [market, week]}. */
    @Override
    public String toString() {
        return dimensions.toString();
    }
}
