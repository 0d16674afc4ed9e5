package dev.maison.core.product;

/** The four deliveries of a fashion year, in the order in which they reach the doors. */
public enum SeasonKind {
    /** Cruise, also called resort: delivered from November of the year before. */
    CRUISE("CR"),
    /** Spring and summer: delivered from January or February. */
    SPRING_SUMMER("SS"),
    /** Pre-fall: delivered from May. */
    PRE_FALL("PF"),
    /** Autumn and winter: delivered from July or August. */
    FALL_WINTER("FW");

    private final String code;

    SeasonKind(String code) {
        this.code = code;
    }

    /** The two letters of the trade: {@code CR}, {@code SS}, {@code PF}, {@code FW}. */
    public String code() {
        return code;
    }
}
