package dev.maison.core.product;

/** How long a style is meant to live, which decides whether it is bought again and how it leaves the doors. */
public enum Lifecycle {
    /** A small run for a moment, made once: it is not bought again, and what is left must go without a markdown being seen. */
    CAPSULE,
    /** A style of one season: it may be chased while the season runs, and leaves at its end. */
    FASHION,
    /** A style that stays from season to season: it is replenished, and what is left at a season's end is simply next season's stock. */
    CARRY_OVER
}
