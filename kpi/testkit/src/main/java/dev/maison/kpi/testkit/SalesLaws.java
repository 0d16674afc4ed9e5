package dev.maison.kpi.testkit;

import dev.maison.core.Ratio;
import dev.maison.core.proof.Verdict;
import dev.maison.core.testkit.Law;
import dev.maison.core.time.IsoWeek;
import dev.maison.kpi.Sum;
import dev.maison.kpi.retail.SaleKind;
import dev.maison.kpi.retail.SalesCell;
import dev.maison.kpi.retail.SalesLine;
import dev.maison.kpi.retail.SalesLines;
import dev.maison.kpi.retail.SalesRollUp;
import dev.maison.kpi.retail.SalesSums;
import dev.maison.kpi.rollup.Dimension;
import dev.maison.kpi.rollup.Grouping;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What holds for the sums of sales lines. */
public final class SalesLaws {
    private SalesLaws() {}

    static SalesLines table(List<SalesLine> lines) {
        return SalesLines.builder(KpiArbitraries.CURRENCY).addAll(lines).build();
    }

    static List<Grouping> groupings(SalesLines lines) {
        Dimension market = lines.byMarket();
        Dimension item = lines.byItem();
        Dimension week = lines.byIsoWeek();
        return List.of(
                Grouping.of(market),
                Grouping.of(item),
                Grouping.of(week),
                Grouping.of(lines.byDoor()),
                Grouping.of(lines.byClient()),
                Grouping.of(market, week),
                Grouping.of(market, item, week));
    }

    /** The order of lines has no meaning. */
    public static Law<List<SalesLine>> orderOfLinesHasNoMeaning() {
        return Law.of("lines in any order have the same digest and the same sums in every cell", lines -> {
            List<SalesLine> reversed = new ArrayList<>(lines);
            Collections.reverse(reversed);
            SalesLines one = table(lines);
            SalesLines other = table(reversed);
            if (!one.digest().equals(other.digest())) {
                return Optional.of("digest " + other.digest() + " instead of " + one.digest());
            }
            SalesRollUp first = SalesRollUp.of(one, groupings(one));
            SalesRollUp second = SalesRollUp.of(other, groupings(other));
            for (Grouping grouping : first.groupings()) {
                if (!first.cells(grouping).equals(second.cells(grouping))) {
                    return Optional.of(
                            grouping + " has " + second.cells(grouping) + " instead of " + first.cells(grouping));
                }
            }
            return Optional.empty();
        });
    }

    /** Every line is in exactly one cell, and every cent is accounted for. */
    public static Law<List<SalesLine>> everyLineIsAccountedFor() {
        return Law.of("cells of every grouping hold every line once, to the last micro-unit", lines -> {
            SalesLines table = table(lines);
            SalesRollUp rollUp = SalesRollUp.of(table, groupings(table));
            BigDecimal expected = lines.stream()
                    .map(line -> line.unitPrice()
                            .toBigDecimal()
                            .multiply(BigDecimal.valueOf(line.units()))
                            .multiply(BigDecimal.valueOf(line.kind() == SaleKind.RETURN ? -1 : 1)))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            for (Grouping grouping : rollUp.groupings()) {
                Ratio value = Ratio.ZERO;
                Ratio count = Ratio.ZERO;
                for (SalesCell cell : rollUp.cells(grouping)) {
                    value = value.plus(cell.sums().allValue().value());
                    count = count.plus(cell.sums().lines().value());
                }
                if (!value.equals(Ratio.of(expected)) || !count.equals(Ratio.of(lines.size()))) {
                    return Optional.of(
                            grouping + " holds " + count + " lines worth " + value + " instead of " + expected);
                }
            }
            return Optional.empty();
        });
    }

    /** The roll-up is that of its lines and reconciles. */
    public static Law<List<SalesLine>> rollUpsVerifyAndReconcile() {
        return Law.of("roll-ups verify against their lines, and parts reconcile", lines -> {
            SalesLines table = table(lines);
            SalesRollUp rollUp = SalesRollUp.of(table, groupings(table));
            Verdict sums = rollUp.verifyAgainstLines();
            Verdict parts = rollUp.reconcile();
            return sums.isProven() && parts.isProven()
                    ? Optional.empty()
                    : Optional.of(sums.sentence() + "; " + parts.sentence());
        });
    }

    /** Sums and counts are those of the naive reference. */
    public static Law<List<SalesLine>> sumsAreThoseOfTheReference() {
        return Law.of("sums and counts are those of the naive reference", lines -> {
            SalesLines table = table(lines);
            Dimension market = table.byMarket();
            Dimension item = table.byItem();
            Dimension week = table.byIsoWeek();
            Dimension client = table.byClient();
            SalesRollUp rollUp = SalesRollUp.of(
                    table, Grouping.of(market), Grouping.of(item), Grouping.of(week), Grouping.of(client));
            Optional<String> difference =
                    difference("total", NaiveSales.of(lines), rollUp.total().sums());
            difference = difference.or(() ->
                    difference(rollUp, lines, market, line -> line.market().text()));
            difference = difference.or(
                    () -> difference(rollUp, lines, item, line -> line.item().text()));
            difference = difference.or(() -> difference(
                    rollUp,
                    lines,
                    client,
                    line -> line.client().map(Object::toString).orElse(SalesLines.NONE)));
            return difference.or(() -> difference(
                    rollUp, lines, week, line -> IsoWeek.of(line.date()).toString()));
        });
    }

    private static Optional<String> difference(
            SalesRollUp rollUp, List<SalesLine> lines, Dimension dimension, Function<SalesLine, String> label) {
        Map<String, NaiveSales> references = NaiveSales.by(lines, label);
        Grouping grouping = Grouping.of(dimension);
        if (references.size() != rollUp.cells(grouping).size()) {
            return Optional.of(dimension + " has " + rollUp.cells(grouping) + " instead of " + references.keySet());
        }
        for (Map.Entry<String, NaiveSales> reference : references.entrySet()) {
            Optional<SalesCell> cell = rollUp.findCell(grouping, reference.getKey());
            Optional<String> difference = cell.isEmpty()
                    ? Optional.of("no cell " + reference.getKey())
                    : difference(
                            reference.getKey(), reference.getValue(), cell.get().sums());
            if (difference.isPresent()) {
                return difference;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> difference(String cell, NaiveSales expected, SalesSums found) {
        boolean same = found.lines().equals(Sum.facts(expected.lines()))
                && found.orders().equals(Sum.orders(expected.orders()))
                && found.clients().equals(Sum.clients(expected.clients()))
                && found.repeatClients().equals(Sum.clients(expected.repeatClients()))
                && is(found.soldUnits(), expected.units(SaleKind.SALE))
                && is(found.returnedUnits(), expected.units(SaleKind.RETURN))
                && is(found.adjustedUnits(), expected.units(SaleKind.ADJUSTMENT))
                && is(found.grossSales(), expected.value(SaleKind.SALE))
                && is(found.returnedValue(), expected.value(SaleKind.RETURN))
                && is(found.adjustedValue(), expected.value(SaleKind.ADJUSTMENT));
        return same ? Optional.empty() : Optional.of(cell + " is " + found);
    }

    private static boolean is(Sum<?> sum, BigDecimal expected) {
        return sum.value().equals(Ratio.of(expected));
    }
}
