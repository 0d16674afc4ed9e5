package dev.maison.kpi.retail;

import dev.maison.core.Amount;
import dev.maison.core.ClientId;
import dev.maison.core.MarketId;
import dev.maison.core.SkuId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Lines of a few orders for worked examples. */
final class Lines {
    static final LocalDate MONDAY = LocalDate.of(2024, 1, 1);

    private Lines() {}

    static SalesLine line(
            SaleKind kind, String order, String client, String item, String market, int day, int units, String price) {
        SalesLine.Builder line = SalesLine.builder()
                .kind(kind)
                .order(order)
                .item(SkuId.of(item))
                .market(MarketId.of(market))
                .date(MONDAY.plusDays(day))
                .units(units)
                .unitPrice(Amount.of(price, "EUR"));
        return client.isEmpty()
                ? line.build()
                : line.client(ClientId.of(client)).build();
    }

    /**
     * Two weeks: Ada buys twice in France and brings one piece back, Bo buys once in France and once in Japan, somebody unknown once in
     * Japan; a debt is written off.
     */
    static List<SalesLine> season() {
        List<SalesLine> lines = new ArrayList<>();
        lines.add(line(SaleKind.SALE, "1", "Ada", "BAG", "France", 0, 1, "100.00"));
        lines.add(line(SaleKind.SALE, "1", "Ada", "BELT", "France", 0, 2, "20.00"));
        lines.add(line(SaleKind.SALE, "2", "Bo", "BELT", "France", 1, 1, "20.00"));
        lines.add(line(SaleKind.SALE, "3", "", "BAG", "Japan", 2, 1, "110.00"));
        lines.add(line(SaleKind.RETURN, "4", "Ada", "BELT", "France", 7, 1, "20.00"));
        lines.add(line(SaleKind.SALE, "5", "Ada", "BAG", "France", 8, 1, "90.00"));
        lines.add(line(SaleKind.SALE, "6", "Bo", "BAG", "Japan", 9, 1, "110.00"));
        lines.add(line(SaleKind.ADJUSTMENT, "7", "", "BAG", "France", 9, 1, "-50.00"));
        return lines;
    }

    static SalesLines table() {
        return SalesLines.builder("EUR").addAll(season()).build();
    }
}
