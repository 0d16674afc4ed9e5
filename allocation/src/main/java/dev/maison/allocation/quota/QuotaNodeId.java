package dev.maison.allocation.quota;

import dev.maison.core.ClusterId;
import dev.maison.core.HouseId;
import dev.maison.core.MarketId;
import dev.maison.core.door.Channel;
import dev.maison.core.internal.text.IdText;
import org.immutables.value.Value;

/**
 * Identifies a node of a quota tree: a group of doors that limits can be stated for, such as a market, a cluster or a channel.
 *
 * <p>The text keeps the {@linkplain dev.maison.core rule for identifiers}, which order by {@link String#compareTo}. A market and a
 * cluster may share their text; so nodes made from them say what they are: {@code market JAPAN}, {@code cluster JAPAN}.
 */
@Value.Immutable
public abstract class QuotaNodeId implements Comparable<QuotaNodeId> {
    QuotaNodeId() {}

    /**
     * Returns the identifier for the given text.
     *
     * @throws IllegalArgumentException if {@code text} breaks the rule for identifiers
     */
    public static QuotaNodeId of(String text) {
        return ImmutableQuotaNodeId.of(text);
    }

    /** The node of a house: {@code house} and its id. */
    public static QuotaNodeId of(HouseId house) {
        return of("house " + house);
    }

    /** The node of a market: {@code market} and its id. */
    public static QuotaNodeId of(MarketId market) {
        return of("market " + market);
    }

    /** The node of a cluster: {@code cluster} and its id. */
    public static QuotaNodeId of(ClusterId cluster) {
        return of("cluster " + cluster);
    }

    /** The node of a channel: {@code channel} and its name. */
    public static QuotaNodeId of(Channel channel) {
        return of("channel " + channel);
    }

    /** The text of the identifier. */
    @Value.Parameter
    public abstract String text();

    @Value.Check
    void check() {
        IdText.check("QuotaNodeId", text());
    }

    @Override
    public final int compareTo(QuotaNodeId other) {
        return text().compareTo(other.text());
    }

    @Override
    public final String toString() {
        return text();
    }
}
