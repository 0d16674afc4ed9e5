package dev.maison.allocation.gate;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.maison.core.Period;
import dev.maison.core.SkuId;
import dev.maison.core.internal.text.IdText;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * How many pieces of some SKUs one client may have within a period: two of a line a year, say. The caller's rule, dated and named.
 *
 * @param name the name of the limit, unique within a {@link ClientQuota}
 * @param skus the SKUs that count together; at least one
 * @param atMostUnits the most pieces of all of them together; not negative
 * @param during the period in which a client's pieces count, and in which the limit is in force
 * @param source where the rule stands, such as the number of a policy
 */
public record ClientLimit(String name, SortedSet<SkuId> skus, long atMostUnits, Period during, String source)
        implements Comparable<ClientLimit> {
    /** Checks the fields and copies the set. */
    public ClientLimit {
        IdText.check("name", "ClientLimit", name);
        skus = Collections.unmodifiableSortedSet(new TreeSet<>(skus));
        checkArgument(!skus.isEmpty(), "skus of client limit %s must number at least 1 but numbered 0", name);
        checkArgument(
                atMostUnits >= 0, "atMostUnits of client limit %s must not be negative but was %s", name, atMostUnits);
        requireNonNull(during, "during");
        IdText.checkSentence("source", "client limit " + name, source);
    }

    /** By name. */
    @Override
    public int compareTo(ClientLimit other) {
        return name.compareTo(other.name);
    }

    /** A sentence for people. Not for parsing. */
    public String sentence() {
        return "at most " + atMostUnits + " pieces a client in " + during + " by " + name + " (" + source + ")";
    }
}
