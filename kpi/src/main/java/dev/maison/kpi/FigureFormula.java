package dev.maison.kpi;

/**
 * One variant of a figure: a definition, and how it is computed from sums.
 *
 * <p>The house's families are in {@link dev.maison.kpi.retail}; a caller's own formula takes its place beside them. A formula
 * must be a pure function of the sums.
 *
 * @param <S> the sums it reads, such as {@link dev.maison.kpi.retail.SalesSums}
 */
public interface FigureFormula<S> {
    /** What the figure means. */
    FigureDefinition definition();

    /** The figure of the given sums; undefined with its reason where it has no value. */
    Figure of(S sums);
}
