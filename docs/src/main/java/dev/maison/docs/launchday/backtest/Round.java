package dev.maison.docs.launchday.backtest;

import dev.maison.core.proof.Digest;
import java.time.LocalDate;
import java.util.Map;

/**
 * One cut-off of the back-test.
 *
 * @param cutOff the day of the decision
 * @param historyWeeks the weeks before it that were used
 * @param doors how many doors the rule chose
 * @param trust what the strength of like items and like doors was scaled by
 * @param supplyUnits units to give
 * @param boughtUnits units the doors then bought of the items
 * @param reachableUnits the most that any split could have met: per item the smaller of supply and units bought
 * @param metUnits units met, per method
 * @param plan the digest of Maison's plan
 */
public record Round(
        LocalDate cutOff,
        int historyWeeks,
        int doors,
        double trust,
        long supplyUnits,
        long boughtUnits,
        long reachableUnits,
        Map<Method, Long> metUnits,
        Digest plan) {
    /** Units met by one method. */
    public long met(Method method) {
        return metUnits.getOrDefault(method, 0L);
    }

    /** Units by which Maison is ahead of another method; below zero where it is behind. */
    public long leadOver(Method other) {
        return met(Method.MAISON) - met(other);
    }
}
