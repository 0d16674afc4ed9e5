package dev.maison.allocation.share;

/**
 * What a scarcity rule may promise. Each is a law of {@code maison-allocation-testkit}, tried on exact awards; {@link ScarcityRule#keeps}
 * says which rule keeps which.
 *
 * <p>Below, {@code R(E, c)} are the awards from supply {@code E} and claims {@code c}.
 *
 * <p>Source: Thomson, "Axiomatic and game-theoretic analysis of bankruptcy and taxation problems: a survey", Mathematical Social
 * Sciences 45, 2003; Herrero and Villar, "The three musketeers", Mathematical Social Sciences 42, 2001.
 */
public enum ScarcityAxiom {
    /** Equal claims get equal awards. */
    EQUAL_TREATMENT,

    /** A larger claim gets no smaller award, and bears no smaller loss. */
    ORDER_PRESERVATION,

    /** More supply takes nothing from anybody. */
    SUPPLY_MONOTONY,

    /** A door that claims more, alone, gets no less. */
    CLAIM_MONOTONY,

    /** Supply and claims times a number: awards times the number. */
    HOMOGENEITY,

    /** Doors that leave with their awards change nothing for the others. */
    CONSISTENCY,

    /** Awards from half of what is missing mirror losses: {@code R(E, c) = c - R(C - E, c)}, with {@code C} the sum of claims. */
    SELF_DUALITY,

    /** If supply turns out smaller, the awards promised before can be taken for claims: {@code R(E, c) = R(E, R(E', c))}, {@code E <= E'}. */
    COMPOSITION_DOWN,

    /** If supply comes in two parts, the second can be rationed by what is still open: {@code R(E, c) = R(E', c) + R(E - E', c - R(E', c))}. */
    COMPOSITION_UP,

    /** What a door claims beyond the whole supply does not matter. */
    TRUNCATION,

    /** Giving each door first what the others leave it anyway, and then rationing the rest, changes nothing. */
    MINIMAL_RIGHTS_FIRST,

    /** Doors gain nothing by filing their claims as one, nor one by filing as several. */
    NO_GAIN_BY_MERGING_OR_SPLITTING
}
