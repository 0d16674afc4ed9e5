package dev.maison.core.testkit.law;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/** How laws say what they found. Texts are made only when something is wrong: most of ten million cases are right. */
final class Check {
    private Check() {}

    /** Nothing when {@code holds}, otherwise what is wrong. */
    static Optional<String> that(boolean holds, Supplier<String> otherwise) {
        return holds ? Optional.empty() : Optional.of(otherwise.get());
    }

    /** Nothing when both are equal, otherwise both. */
    static Optional<String> equal(Object found, Object expected, Supplier<String> what) {
        return Objects.equals(found, expected)
                ? Optional.empty()
                : Optional.of(what.get() + " was " + found + " instead of " + expected);
    }

    /** Nothing when the call throws the very exception, otherwise what it gave. */
    static Optional<String> refused(
            Class<? extends RuntimeException> expected, Supplier<?> call, Supplier<String> what) {
        Object found;
        try {
            found = call.get();
        } catch (RuntimeException e) {
            return that(
                    expected.isInstance(e),
                    () -> what.get() + " was refused with " + e + " instead of " + expected.getSimpleName());
        }
        return Optional.of(what.get() + " was " + found + " instead of being refused");
    }

    /** The first thing that is wrong. */
    @SafeVarargs
    static Optional<String> all(Supplier<Optional<String>>... checks) {
        for (Supplier<Optional<String>> check : checks) {
            Optional<String> found = check.get();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** -1, 0 or 1. */
    static int sign(int comparison) {
        return Integer.signum(comparison);
    }
}
