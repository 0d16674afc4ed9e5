package dev.maison.allocation.testkit.door;

import java.math.BigInteger;
import java.util.List;

/**
 * What a split of one SKU gains, tier by tier: what a launch maximises, the first tier before the second and so on.
 *
 * @param micros the sum of gains of each tier, in micro-units, the first tier first; exact
 */
public record TierGains(List<BigInteger> micros) implements Comparable<TierGains> {
    /** Copies the list. */
    public TierGains {
        micros = List.copyOf(micros);
    }

    /** Compares the first tier in which the two differ; both must be of the same problem. */
    @Override
    public int compareTo(TierGains other) {
        for (int tier = 0; tier < micros.size(); tier++) {
            int order = micros.get(tier).compareTo(other.micros.get(tier));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    @Override
    public String toString() {
        return micros + " millionths by tier";
    }
}
