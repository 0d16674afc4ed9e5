package dev.maison.kpi.testkit;

import dev.maison.kpi.retail.SaleKind;
import dev.maison.kpi.retail.SalesLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** Sums and counts of sales lines by the most literal reading of their definitions: decimals, sets and maps. */
public final class NaiveSales {
    private final List<SalesLine> lines;

    private NaiveSales(List<SalesLine> lines) {
        this.lines = List.copyOf(lines);
    }

    /** Returns the reference for the given lines. */
    public static NaiveSales of(List<SalesLine> lines) {
        return new NaiveSales(lines);
    }

    /** The references of the lines that share a label. */
    public static Map<String, NaiveSales> by(List<SalesLine> lines, Function<SalesLine, String> label) {
        Map<String, List<SalesLine>> groups = new LinkedHashMap<>();
        for (SalesLine line : lines) {
            groups.computeIfAbsent(label.apply(line), made -> new ArrayList<>()).add(line);
        }
        Map<String, NaiveSales> references = new LinkedHashMap<>();
        groups.forEach((key, group) -> references.put(key, of(group)));
        return references;
    }

    /** The number of lines. */
    public int lines() {
        return lines.size();
    }

    /** Units of one kind. */
    public BigDecimal units(SaleKind kind) {
        return sum(kind, line -> BigDecimal.valueOf(line.units()));
    }

    /** Units times price of one kind. */
    public BigDecimal value(SaleKind kind) {
        return sum(
                kind,
                line -> BigDecimal.valueOf(line.units())
                        .multiply(line.unitPrice().toBigDecimal()));
    }

    private BigDecimal sum(SaleKind kind, Function<SalesLine, BigDecimal> of) {
        return lines.stream().filter(line -> line.kind() == kind).map(of).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The number of distinct orders with a sale. */
    public int orders() {
        return ordersOf(line -> true).size();
    }

    /** The number of distinct clients with a sale. */
    public int clients() {
        return clientsWith(1);
    }

    /** The number of distinct clients with a sale in at least two orders. */
    public int repeatClients() {
        return clientsWith(2);
    }

    private int clientsWith(int orders) {
        Set<String> clients = new LinkedHashSet<>();
        for (SalesLine line : lines) {
            line.client().ifPresent(client -> clients.add(client.text()));
        }
        int count = 0;
        for (String client : clients) {
            Set<String> found = ordersOf(line ->
                    line.client().map(known -> known.text().equals(client)).orElse(false));
            count += found.size() >= orders ? 1 : 0;
        }
        return count;
    }

    private Set<String> ordersOf(Predicate<SalesLine> wanted) {
        Set<String> orders = new LinkedHashSet<>();
        lines.stream()
                .filter(line -> line.kind() == SaleKind.SALE && wanted.test(line))
                .forEach(line -> orders.add(line.order()));
        return orders;
    }
}
