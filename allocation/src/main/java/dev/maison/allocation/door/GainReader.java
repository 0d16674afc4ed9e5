package dev.maison.allocation.door;

import dev.maison.allocation.internal.gain.LaunchData;
import dev.maison.allocation.internal.gain.UnitGains;
import dev.maison.core.Amount;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Reads gains of single cells for explanations. Not safe for several threads. */
final class GainReader {
    private final LaunchProblem problem;
    private final LaunchData data;
    private final UnitGains gains;

    GainReader(LaunchProblem problem) {
        this.problem = problem;
        this.data = problem.data();
        this.gains = new UnitGains(data);
    }

    Amount gain(int cell, int unit) {
        return problem.amount(quanta(cell, unit));
    }

    /** The gains of the first {@code units} units. */
    List<Amount> gains(int cell, int units) {
        gains.start(cell);
        List<Amount> result = new ArrayList<>();
        for (int k = 0; k < units; k++) {
            result.add(problem.amount(gains.next()));
        }
        return List.copyOf(result);
    }

    /** The gain of a unit counted from 1; 0 for unit 0. */
    long quanta(int cell, int unit) {
        if (unit == 0) {
            return 0;
        }
        gains.start(cell);
        gains.skip(unit - 1);
        return gains.next();
    }

    /** The sum of the gains of the first {@code units} units, exactly. */
    BigInteger sum(int cell, int units) {
        gains.start(cell);
        BigInteger sum = BigInteger.ZERO;
        for (int k = 0; k < units; k++) {
            long gain = gains.next();
            if (gain == 0 && !data.hasTable(cell)) {
                break; // nor does any unit after it gain anything
            }
            sum = sum.add(BigInteger.valueOf(gain));
        }
        return sum;
    }

    /** Begins after so many units of a cell; {@link #next} gives the gain of the next one. */
    void start(int cell, int after) {
        gains.start(cell);
        gains.skip(after);
    }

    long next() {
        return gains.next();
    }

    /** The gains of the first {@code units} units. */
    long[] quantaOf(int cell, int units) {
        gains.start(cell);
        long[] quanta = new long[units];
        for (int k = 0; k < units; k++) {
            quanta[k] = gains.next();
        }
        return quanta;
    }

    /** The probability that demand reaches a unit, for a cell without a table. */
    double probability(int cell, int unit) {
        gains.start(cell);
        double probability = 1;
        for (int k = 0; k < unit; k++) {
            probability = gains.nextProbability();
        }
        return probability;
    }
}
