package dev.maison.core.proof;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.maison.core.Ratio;

/**
 * What a verifier says of a result and its certificate. A refuted result is data, never an exception.
 *
 * <p>The family is closed and complete: a {@code switch} over it needs no default branch.
 */
public sealed interface Verdict {
    /** The verdict that everything holds. */
    static Verdict proven() {
        return Proven.INSTANCE;
    }

    /** Whether the result is proven, with no gap. */
    default boolean isProven() {
        return this instanceof Proven;
    }

    /** One sentence for people. Not for parsing. */
    String sentence();

    /** Every step was checked and held: the result is what it claims to be. */
    record Proven() implements Verdict {
        private static final Proven INSTANCE = new Proven();

        @Override
        public String sentence() {
            return "proven";
        }
    }

    /**
     * The result is feasible and at most {@code gap} away from the best there is.
     *
     * @param gap the largest possible distance from the optimum; not negative
     * @param unit the unit of the objective, such as {@code EUR}
     */
    record WithinGap(Ratio gap, String unit) implements Verdict {
        /** Checks that the gap is not negative. */
        public WithinGap {
            requireNonNull(gap, "gap");
            requireNonNull(unit, "unit");
            checkArgument(gap.signum() >= 0, "gap of WithinGap must not be negative but was %s", gap);
        }

        @Override
        public String sentence() {
            return "within " + gap + " " + unit + " of the optimum";
        }
    }

    /**
     * A step does not hold.
     *
     * @param step which check failed, and where
     * @param expected what had to be found
     * @param found what was found
     */
    record Refuted(String step, String expected, String found) implements Verdict {
        /** Refuses {@code null}. */
        public Refuted {
            requireNonNull(step, "step");
            requireNonNull(expected, "expected");
            requireNonNull(found, "found");
        }

        @Override
        public String sentence() {
            return "refuted at " + step + ": expected " + expected + " but found " + found;
        }
    }

    /**
     * Nothing can be said, neither for nor against, such as for a log that nobody witnessed.
     *
     * @param reason why
     */
    record Undecided(String reason) implements Verdict {
        /** Refuses {@code null}. */
        public Undecided {
            requireNonNull(reason, "reason");
        }

        @Override
        public String sentence() {
            return "undecided: " + reason;
        }
    }
}
