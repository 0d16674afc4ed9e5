package dev.maison.core.testkit;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.function.Function;

/**
 * A statement that holds for every subject, free of any test engine.
 *
 * @param <T> what the law speaks about
 */
public final class Law<T> {
    private final String statement;
    private final Function<? super T, Optional<Counterexample>> search;

    private Law(String statement, Function<? super T, Optional<Counterexample>> search) {
        this.statement = requireNonNull(statement, "statement");
        this.search = requireNonNull(search, "search");
    }

    /** Returns a law; {@code search} answers a counterexample in words, or empty when the law holds for the subject. */
    public static <T> Law<T> of(String statement, Function<? super T, Optional<String>> search) {
        return new Law<>(statement, subject -> search.apply(subject).map(Counterexample::new));
    }

    /** The statement, as a sentence without a full stop. */
    public String statement() {
        return statement;
    }

    /** The counterexample that {@code subject} shows, or empty when the law holds for it. */
    public Optional<Counterexample> counterexample(T subject) {
        return search.apply(subject);
    }

    /**
     * Does nothing when the law holds for {@code subject}.
     *
     * @throws AssertionError naming the law and the counterexample otherwise
     */
    public void verify(T subject) {
        counterexample(subject).ifPresent(found -> {
            throw new AssertionError("broken law: " + statement + ": " + found);
        });
    }

    @Override
    public String toString() {
        return statement;
    }
}
