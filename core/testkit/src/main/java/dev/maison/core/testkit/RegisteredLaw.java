package dev.maison.core.testkit;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A law under a name that records and command lines can use, with the subjects to try it on.
 *
 * <p>Ids are small letters, digits, points and hyphens: {@code amount.sum-is-exact}. A law keeps its id for as long as it states the same.
 *
 * @param <T> what the law speaks about
 */
public final class RegisteredLaw<T> {
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*\\.[a-z0-9]+(-[a-z0-9]+)*");

    private final String id;
    private final Law<T> law;
    private final Subjects<T> subjects;

    private RegisteredLaw(String id, Law<T> law, Subjects<T> subjects) {
        this.id = id;
        this.law = requireNonNull(law, "law");
        this.subjects = requireNonNull(subjects, "subjects");
    }

    /**
     * Returns a law with its id and its subjects.
     *
     * @throws IllegalArgumentException if the id is not of the form of the class comment
     */
    public static <T> RegisteredLaw<T> of(String id, Law<T> law, Subjects<T> subjects) {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    "id of RegisteredLaw must look like amount.sum-is-exact but was \"" + id + "\"");
        }
        return new RegisteredLaw<>(id, law, subjects);
    }

    /** The id. */
    public String id() {
        return id;
    }

    /** The law. */
    public Law<T> law() {
        return law;
    }

    /** The subjects. */
    public Subjects<T> subjects() {
        return subjects;
    }

    /** The subject of case {@code number} under {@code seed}. */
    public T subject(long seed, long number) {
        return subjects.generator().next(CaseRandom.of(seed, number));
    }

    /** What is wrong with one case; an exception that the law does not expect is wrong too. */
    public Optional<Counterexample> counterexample(long seed, long number) {
        try {
            return law.counterexample(subject(seed, number));
        } catch (RuntimeException e) {
            return Optional.of(new Counterexample("unexpected " + e));
        }
    }

    /** Tries the cases 0 to {@code cases - 1} under {@code seed} and stops at the first counterexample. */
    public LawOutcome run(long seed, long cases) {
        for (long number = 0; number < cases; number++) {
            Optional<Counterexample> found = counterexample(seed, number);
            if (found.isPresent()) {
                return new LawOutcome(id, seed, number + 1, found);
            }
        }
        return new LawOutcome(id, seed, cases, Optional.empty());
    }

    @Override
    public String toString() {
        return id + ": " + law.statement();
    }
}
