package dev.maison.allocation.pack;

/** The limits of a lot design that may be at odds. More may come: a {@code switch} should keep a default branch. */
public enum LotLimit {
    /** No more lot types than so many. */
    LOT_TYPES,
    /** No larger multiplicity than so much. */
    MULTIPLICITY,
    /** No more units in total than so many. */
    MOST_UNITS,
    /** No fewer units in total than so many. */
    FEWEST_UNITS
}
