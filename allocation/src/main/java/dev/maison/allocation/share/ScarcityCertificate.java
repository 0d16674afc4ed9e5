package dev.maison.allocation.share;

import static java.util.Objects.requireNonNull;

import dev.maison.core.Ratio;
import java.util.Optional;

/**
 * What proves a rationing: the common level from which every exact award follows, and for whole units the last one that was rounded up.
 *
 * <p>Every door gets its exact award rounded down; the units left go to the largest fractions, ties in the declared order.
 *
 * @param measure what the level measures
 * @param level the level: of all levels that lead to these awards, the smallest
 * @param lastUnit the unit with the smallest fraction that was still given; absent when all awards are whole
 * @param cutOff that fraction, within (0, 1)
 */
public record ScarcityCertificate(Measure measure, Ratio level, Optional<ShareUnit> lastUnit, Optional<Ratio> cutOff) {
    /** What a level measures. */
    public enum Measure {
        /** The fraction of its claim that every door gets. */
        FRACTION,
        /** The most units a door gets; under the Talmud's rule nobody gets more than half its claim either. */
        AWARD,
        /** The most units a door goes short; under the Talmud's rule nobody goes short by more than half its claim either. */
        LOSS
    }

    /** Refuses {@code null}. */
    public ScarcityCertificate {
        requireNonNull(measure, "measure");
        requireNonNull(level, "level");
        requireNonNull(lastUnit, "lastUnit");
        requireNonNull(cutOff, "cutOff");
    }
}
