package dev.maison.allocation.share;

/** Gives null where the checker would not let a test write it. */
final class Nulls {
    private Nulls() {}

    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"
    }) // the point of it: callers without the checker can do the same
    static <T> T none() {
        return null;
    }
}
