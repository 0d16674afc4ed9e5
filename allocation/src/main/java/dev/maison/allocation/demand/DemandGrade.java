package dev.maison.allocation.demand;

/**
 * Where an estimate mostly comes from: the part of the evidence that has the largest weight, the first named here if several do.
 *
 * <p>It also names each single part, see {@link DemandPart}. The family may grow: a {@code switch} should keep a default branch.
 */
public enum DemandGrade {
    /** The pair's own sales. */
    OWN_HISTORY("own history"),

    /** Like items and like doors: the groups of the history. */
    LIKE("like items and doors"),

    /** Named doors or items that speak for this one, see {@link Analogues}. */
    ANALOGUE("analogues"),

    /** What the house itself expects, see {@link HouseForecast}. */
    HOUSE_FORECAST("house forecast"),

    /** Nothing: no sale anywhere in the history, and no forecast of the house for the pair. Its mean of zero says nothing. */
    NONE("none");

    private final String words;

    DemandGrade(String words) {
        this.words = words;
    }

    /** In words, for people. Not for parsing. */
    public String sentence() {
        return words;
    }
}
