package dev.maison.docs.launchday.backtest;

/** The ways to split that are compared. */
public enum Method {
    /** The launch engine on our estimate. */
    MAISON("Maison", "the launch engine on our estimate; every unit counts one"),
    /** The usual practice. */
    PAST_SALES(
            "By past sales",
            "the usual practice: in proportion to what each door bought of the item in the same history, largest remainder"),
    /** Our estimate with the usual way to split. */
    ESTIMATE("By our estimate", "in proportion to the means of the same estimate, largest remainder"),
    /** The same for all. */
    EQUAL("Equal", "every door alike, largest remainder");

    private final String label;
    private final String rule;

    Method(String label, String rule) {
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
