package dev.maison.kpi.retail;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.maison.core.Amount;
import dev.maison.kpi.Basis;
import dev.maison.kpi.Figure;
import dev.maison.kpi.Sum;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Published answers to problems of retail mathematics; where a source printed another number, the exact one. */
class PublishedAnswersTest {
    private static final List<Map<String, String>> ROWS = TextTable.rows("worked-problems.csv");
    private static final Pattern NUMBER = Pattern.compile("\"(\\w+)\": (-?[0-9.]+)");

    @TestFactory
    List<DynamicTest> givesTheExactAnswer() {
        return ROWS.stream()
                .map(row -> DynamicTest.dynamicTest(text(row, "id") + " " + text(row, "kpi"), () -> {
                    Figure figure = new Problem(row).solve();
                    BigDecimal expected = new BigDecimal(text(row, "recomputed"));
                    boolean percent = figure.definition().unit().equals("ratio");
                    assertThat((percent
                                            ? figure.percent(6, RoundingMode.HALF_EVEN)
                                            : figure.rounded(6, RoundingMode.HALF_EVEN))
                                    .orElseThrow())
                            .as(figure.sentence())
                            .isEqualByComparingTo(expected);
                }))
                .toList();
    }

    @Test
    void answersEveryRowOfTheFile() {
        assertThat(ROWS).hasSize(22);
    }

    @Test
    void namesTheDefinitionWhereTheSourceUsedAnother() {
        assertThat(definition("WP015")).isEqualTo("weeks of supply with safety stock");
        assertThat(WeeksOfSupply.backward(Sum.units(1000), Sum.units(100), 1).rounded(0, RoundingMode.HALF_EVEN))
                .contains(BigDecimal.TEN);
        assertThat(definition("WP128")).isEqualTo("cost of goods sold, periodic");
        assertThat(definition("WP180")).isEqualTo("average order value, gross");
        assertThat(definition("WP181")).isEqualTo("units per transaction, gross");
        assertThat(definition("WP184")).isEqualTo("gross margin ratio");
        assertThat(definition("WP464")).isEqualTo("gross sales");
    }

    private static String definition(String id) {
        Map<String, String> row = ROWS.stream()
                .filter(candidate -> text(candidate, "id").equals(id))
                .findFirst()
                .orElseThrow();
        assertThat(text(row, "verdict")).isNotEqualTo("CONSISTENT");
        return new Problem(row).solve().definition().name();
    }

    private static String text(Map<String, String> row, String column) {
        return requireNonNull(row.get(column));
    }

    /** One row. */
    private record Problem(Map<String, String> row) {
        Figure solve() {
            return switch (text(row, "kpi")) {
                case "sell_through" -> sellThrough();
                case "weeks_of_supply", "weeks_cover_units", "weeks_on_hand" -> weeksOfSupply();
                case "weeks_cover_value" ->
                    WeeksOfSupply.atTicketValue(
                            retail("closing"),
                            retail("sales"),
                            retail("discounts").plus(retail("promo_cost")),
                            1);
                case "average_weeks_cover" -> WeeksOfSupply.averageCover(retail("sum_closing"), retail("sales"));
                case "cogs" -> CostOfGoodsSold.periodic(cost("begin"), cost("purchases"), cost("end"));
                case "gross_profit" -> GrossMargin.AMOUNT.of(retail("sales"), cost("cogs"));
                case "gross_margin_pct" ->
                    has("cost")
                            ? GrossMargin.RATIO.of(retail("retail"), cost("cost"))
                            : GrossMargin.RATIO.of(
                                    retail("sales"), Sum.cost(amount("sales").minus(amount("gross_profit"))));
                case "gross_margin_potential" ->
                    GrossMargin.AMOUNT.of(
                            Sum.retail(amount("retail")
                                    .multipliedBy(number("units").longValueExact())),
                            Sum.cost(amount("cost").multipliedBy(number("units").longValueExact())));
                case "gross_sales" -> grossSalesOfLines();
                case "weekly_revenue" -> SalesValue.gross(number("units").longValueExact(), amount("price"));
                case "net_sales" -> SalesValue.net(retail("gross"), retail("returns"));
                case "atv" ->
                    AverageOrderValue.GROSS.of(
                            retail("sales"), Sum.orders(number("transactions").longValueExact()));
                case "ipt_upt" ->
                    UnitsPerTransaction.GROSS.of(
                            units("items"), Sum.orders(number("transactions").longValueExact()));
                default -> throw new AssertionError("no figure for " + row);
            };
        }

        private Figure sellThrough() {
            if (has("received")) {
                return SellThrough.OVER_RECEIVED.of(units("sold"), units("received"));
            }
            return has("beginning")
                    ? SellThrough.OVER_OPENING.of(units("sold"), units("beginning"))
                    : SellThrough.OVER_OPENING.of(retail("sales"), retail("stock"));
        }

        private Figure weeksOfSupply() {
            if (has("safety_stock")) {
                return WeeksOfSupply.withSafetyStock(
                        units("on_hand"), units("safety_stock"), units("weekly_demand"), 1);
            }
            if (has("on_hand_value")) {
                return WeeksOfSupply.backward(retail("on_hand_value"), retail("sales_8w"), 8);
            }
            if (has("sales_13w")) {
                return WeeksOfSupply.backward(retail("inventory"), retail("sales_13w"), 13);
            }
            return has("closing")
                    ? WeeksOfSupply.backward(units("closing"), units("sales"), 1)
                    : WeeksOfSupply.backward(units(has("on_hand") ? "on_hand" : "ending"), units("weekly_sales"), 1);
        }

        private Figure grossSalesOfLines() {
            Matcher pairs = Pattern.compile("\\[(\\d+), (\\d+)\\]").matcher(text(row, "inputs"));
            Sum<Basis.Retail> sum = Sum.retail(Amount.zero("USD"));
            while (pairs.find()) {
                sum = sum.plus(
                        Sum.retail(Amount.of(pairs.group(2), "USD").multipliedBy(Long.parseLong(pairs.group(1)))));
            }
            return SalesValue.gross(sum);
        }

        private boolean has(String name) {
            return text(row, "inputs").contains("\"" + name + "\"");
        }

        private BigDecimal number(String name) {
            Matcher numbers = NUMBER.matcher(text(row, "inputs"));
            while (numbers.find()) {
                if (numbers.group(1).equals(name)) {
                    return new BigDecimal(numbers.group(2));
                }
            }
            throw new AssertionError("no input " + name + " in " + row);
        }

        private Amount amount(String name) {
            return Amount.of(number(name), "USD");
        }

        private Sum<Basis.Retail> retail(String name) {
            return Sum.retail(amount(name));
        }

        private Sum<Basis.Cost> cost(String name) {
            return Sum.cost(amount(name));
        }

        private Sum<Basis.Units> units(String name) {
            return Sum.units(number(name).longValueExact());
        }
    }
}
