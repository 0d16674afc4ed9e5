package dev.maison.kpi.testkit;

import dev.maison.core.Ratio;
import dev.maison.core.proof.Verdict;
import dev.maison.core.testkit.Law;
import dev.maison.kpi.Figure;
import dev.maison.kpi.FigureFormula;
import dev.maison.kpi.FigurePart;
import dev.maison.kpi.FigureParts;
import dev.maison.kpi.Sum;
import dev.maison.kpi.retail.SalesCell;
import dev.maison.kpi.retail.SalesLine;
import dev.maison.kpi.retail.SalesLines;
import dev.maison.kpi.retail.SalesRollUp;
import dev.maison.kpi.retail.SalesSums;
import dev.maison.kpi.rollup.Grouping;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What holds for every formula of sales that is a sum or a ratio of sums, the caller's own included. */
public final class FormulaLaws {
    private FormulaLaws() {}

    /** A figure is the quotient of its sums, and has no value exactly if it has nothing positive to divide by. */
    public static Law<List<SalesLine>> figuresAreRatiosOfSums(FigureFormula<SalesSums> formula) {
        return overCells(
                "a figure is the quotient of its sums, undefined exactly if the denominator is not positive", cell -> {
                    Figure figure = cell.figure(formula);
                    Ratio above = figure.numerator().orElseThrow().value().times(figure.factor());
                    Optional<Ratio> expected = figure.denominator().isEmpty()
                            ? Optional.of(above)
                            : figure.denominator()
                                    .filter(below -> below.signum() > 0)
                                    .map(below -> above.dividedBy(below.value()));
                    return figure.value().equals(expected) && figure.undefined().isPresent() == expected.isEmpty()
                            ? Optional.empty()
                            : Optional.of(cell.labels() + ": " + figure);
                });
    }

    /** A figure is not negative. */
    public static Law<List<SalesLine>> figuresAreNotNegative(FigureFormula<SalesSums> formula) {
        return overCells(
                "a figure is not negative",
                cell -> cell.figure(formula)
                        .value()
                        .filter(value -> value.signum() < 0)
                        .map(value -> cell.labels() + ": " + value));
    }

    /** A figure is at most one. */
    public static Law<List<SalesLine>> figuresAreAtMostOne(FigureFormula<SalesSums> formula) {
        return overCells(
                "a figure is at most one",
                cell -> cell.figure(formula)
                        .value()
                        .filter(value -> value.compareTo(Ratio.ONE) > 0)
                        .map(value -> cell.labels() + ": " + value));
    }

    private static Law<List<SalesLine>> overCells(String statement, Function<SalesCell, Optional<String>> search) {
        return Law.of(statement, lines -> {
            SalesLines table = SalesLaws.table(lines);
            SalesRollUp rollUp = SalesRollUp.of(table, SalesLaws.groupings(table));
            return rollUp.groupings().stream()
                    .flatMap(grouping -> rollUp.cells(grouping).stream())
                    .map(search)
                    .flatMap(Optional::stream)
                    .findFirst();
        });
    }

    /** Parts add up; where orders or clients are counted, they are never refuted. */
    public static Law<List<SalesLine>> partsAddUp(FigureFormula<SalesSums> formula) {
        return overParts(
                formula, "parts add up, or say that they cannot since orders or clients are counted", parts -> {
                    Verdict verdict = parts.verdict();
                    boolean additive =
                            parts.whole().numerator().orElseThrow().basis().isAdditive()
                                    && parts.whole()
                                            .denominator()
                                            .map(sum -> sum.basis().isAdditive())
                                            .orElse(true);
                    return verdict.isProven() || (!additive && verdict instanceof Verdict.Undecided)
                            ? Optional.empty()
                            : Optional.of(parts + ": " + verdict.sentence());
                });
    }

    /**
     * A ratio of additive sums lies between the smallest and the largest of its parts, as the mean of their values need not do with any
     * weights; parts without a denominator must have nothing above it either.
     */
    public static Law<List<SalesLine>> wholeLiesBetweenItsParts(FigureFormula<SalesSums> formula) {
        return overParts(formula, "a ratio lies between the smallest and the largest of its parts", parts -> {
            boolean weighted = parts.whole().isDefined()
                    && parts.verdict().isProven()
                    && parts.parts().stream().allMatch(FormulaLaws::isWeighted);
            if (!weighted || parts.whole().denominator().isEmpty()) {
                return Optional.empty();
            }
            List<Ratio> values = parts.parts().stream()
                    .map(part -> part.figure().value())
                    .flatMap(Optional::stream)
                    .sorted()
                    .toList();
            Ratio whole = parts.whole().value().orElseThrow();
            return values.get(0).compareTo(whole) <= 0 && whole.compareTo(values.get(values.size() - 1)) <= 0
                    ? Optional.empty()
                    : Optional.of(whole + " is not between " + values.get(0) + " and " + values.get(values.size() - 1));
        });
    }

    private static boolean isWeighted(FigurePart part) {
        int below = part.figure().denominator().map(Sum::signum).orElse(1);
        int above = part.figure().numerator().map(Sum::signum).orElse(0);
        return below > 0 || (below == 0 && above == 0);
    }

    private static Law<List<SalesLine>> overParts(
            FigureFormula<SalesSums> formula, String statement, Function<FigureParts, Optional<String>> search) {
        return Law.of(statement, lines -> {
            SalesLines table = SalesLaws.table(lines);
            SalesRollUp rollUp = SalesRollUp.of(table, SalesLaws.groupings(table));
            for (Grouping whole : List.of(Grouping.total(), Grouping.of(table.byMarket()))) {
                for (Grouping grouping : rollUp.groupings()) {
                    if (!whole.isCoarserThan(grouping)) {
                        continue;
                    }
                    for (SalesCell cell : rollUp.cells(whole)) {
                        Optional<String> found = search.apply(rollUp.parts(formula, cell, grouping));
                        if (found.isPresent()) {
                            return found;
                        }
                    }
                }
            }
            return Optional.empty();
        });
    }
}
