package dev.maison.docs.launchday.sales;

import java.util.List;

/**
 * Which column of a sales file means what, and how its lines are classified.
 *
 * @param invoice column of the invoice number
 * @param sku column of the item's code
 * @param description column of the item in words
 * @param units column of the units
 * @param date column of the day or moment
 * @param price column of the price of one unit
 * @param door column of the buyer
 * @param market column of the buyer's market
 * @param goodsRule the rule by which a code is that of a product, in words
 */
public record SalesLayout(
        String invoice,
        String sku,
        String description,
        String units,
        String date,
        String price,
        String door,
        String market,
        String goodsRule) {

    /** The documented layout of a house's own files. */
    public static final SalesLayout HOUSE = new SalesLayout(
            "invoice",
            "sku",
            "description",
            "units",
            "date",
            "unit_price",
            "door",
            "market",
            "every code is that of a product");

    /** The layout of the Online Retail data set. */
    public static final SalesLayout ONLINE_RETAIL = new SalesLayout(
            "InvoiceNo",
            "StockCode",
            "Description",
            "Quantity",
            "InvoiceDate",
            "UnitPrice",
            "CustomerID",
            "Country",
            "the code of a product is five digits, then letters or nothing; letters count as capitals");

    /** The columns, in the order of the documentation. */
    public List<String> columns() {
        return List.of(invoice, sku, description, units, date, price, door, market);
    }

    /** The code as the house writes it: Online Retail writes one item now 85123A, now 85123a. */
    public String codeOf(String text) {
        if (!isOnlineRetail() || !isGoods(text)) {
            return text;
        }
        StringBuilder capitals = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            capitals.append(c >= 'a' && c <= 'z' ? (char) (c - 'a' + 'A') : c);
        }
        return capitals.toString();
    }

    /** What a line is. */
    public LineKind kindOf(String invoiceNumber, String code, int lineUnits, long priceMicros) {
        if (isOnlineRetail() && invoiceNumber.startsWith("A")) {
            return LineKind.ADJUSTMENT;
        }
        if (!isGoods(code)) {
            return LineKind.SERVICE;
        }
        if (isOnlineRetail() && invoiceNumber.startsWith("C")) {
            return LineKind.RETURN;
        }
        if (priceMicros == 0) {
            return lineUnits < 0 ? LineKind.STOCK_MOVEMENT : LineKind.WITHOUT_PRICE;
        }
        if (lineUnits < 0) {
            return LineKind.RETURN;
        }
        if (priceMicros < 0) {
            return LineKind.ADJUSTMENT;
        }
        return lineUnits == 0 ? LineKind.WITHOUT_PRICE : LineKind.SALE;
    }

    private boolean isOnlineRetail() {
        return sku.equals(ONLINE_RETAIL.sku);
    }

    private boolean isGoods(String code) {
        if (!isOnlineRetail()) {
            return true;
        }
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            boolean letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
            if (i < 5 ? !digit : !letter) {
                return false;
            }
        }
        return code.length() >= 5;
    }
}
