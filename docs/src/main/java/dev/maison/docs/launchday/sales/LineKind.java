package dev.maison.docs.launchday.sales;

/** What an invoice line is. Every line is exactly one kind. */
public enum LineKind {
    /** A correction of the books, such as bad debt. */
    ADJUSTMENT("Adjustment", "invoice number begins with the mark of an adjustment, or the price is below zero"),
    /** Postage, fees, discounts, samples, vouchers: the code is not that of a product. */
    SERVICE("Postage, fees and other codes", "the code is not that of a product"),
    /** Goods that came back: the invoice number says so, or the units are negative and have a price. */
    RETURN("Return", "invoice number begins with the mark of a return, or units below zero at a price"),
    /** Goods written off or counted again: units below zero without a price. */
    STOCK_MOVEMENT("Stock movement", "units below zero without a price"),
    /** Goods given without a price, or units of zero. */
    WITHOUT_PRICE("Without a price", "price of zero, or no units"),
    /** Goods sold at a price. */
    SALE("Sale", "everything else: goods sold at a price");

    private final String label;
    private final String rule;

    LineKind(String label, String rule) {
        this.label = label;
        this.rule = rule;
    }

    /** The name for people. */
    public String label() {
        return label;
    }

    /** The rule in words. */
    public String rule() {
        return rule;
    }
}
