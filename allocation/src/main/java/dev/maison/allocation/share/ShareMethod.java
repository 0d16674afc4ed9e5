package dev.maison.allocation.share;

/**
 * The named ways to split units by weights. A method is a name; {@link ShareEngine} computes.
 *
 * <p>A <b>divisor method</b> divides every weight by one common divisor and rounds the quotient {@code x} between {@code a} and
 * {@code a + 1} up when it exceeds a signpost {@code d(a)}; the divisor is chosen so that the units add up. In other words, unit
 * {@code a + 1} of a door of weight {@code w} has the priority {@code w / d(a)}, and the units go out by falling priority, ties in
 * the declared order. With bounds, every door gets its minimum first and no unit above its maximum. Divisor methods are monotone: more supply,
 * or more weight for one door alone, never takes a unit from the door; and they are coherent: the doors of any subset
 * split what they got together as they would split it among themselves. They need not give every door its exact share rounded up or down.
 *
 * <p>Where {@code d(0) = 0} (Adams, Dean, Huntington-Hill) the first unit of every door of positive weight comes before any second
 * unit; when there are fewer units than such doors, the larger weight goes first. A door of weight zero gets its
 * minimum only, by every method.
 *
 * <p>Source: Balinski and Young, Fair Representation, 2nd edition, Brookings 2001; the signposts are in its appendix A.
 */
public enum ShareMethod {
    /**
     * Signpost {@code a + 1/2}: round to the nearest. The default: of the divisor methods, the one that favours neither large nor small doors.
     * Also called Sainte-Lague.
     */
    WEBSTER,

    /** Signpost {@code sqrt(a (a + 1))}: the method of equal proportions, by which the US House has been apportioned since 1941. */
    HUNTINGTON_HILL,

    /** Signpost {@code a + 1}: round down. Favours large doors; no door gets less than its exact share rounded down. Also called D'Hondt. */
    JEFFERSON,

    /** Signpost {@code a}: round up. Favours small doors; no door gets more than its exact share rounded up. */
    ADAMS,

    /** Signpost {@code 2 a (a + 1) / (2 a + 1)}, the harmonic mean: weight per unit comes as near as possible to the divisor. */
    DEAN,

    /**
     * Every door gets its exact share rounded down, and the units left go to the largest fractions. Also called Hamilton or
     * Hare-Niemeyer; what many planning systems do.
     *
     * <p><b>Not monotone</b>: a door may lose a unit when the supply grows (the Alabama paradox of 1880) or when its own weight
     * grows. It is here for parity; prefer {@link #WEBSTER}.
     *
     * <p>With bounds: the whole units within the bounds whose squared differences from the exact shares have the smallest sum.
     * Unit {@code a + 1} of a door with exact share {@code q} has the priority {@code q - a}.
     */
    LARGEST_REMAINDER;

    /** Whether this is a divisor method, and so monotone in supply and weights. */
    public boolean isDivisorMethod() {
        return this != LARGEST_REMAINDER;
    }
}
