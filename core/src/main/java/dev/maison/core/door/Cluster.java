package dev.maison.core.door;

import dev.maison.core.ClusterId;
import dev.maison.core.MarketId;
import org.immutables.value.Value;

/** A cluster: doors of one market that are planned alike, by size, climate or clientele. */
@Value.Immutable
public abstract class Cluster {
    Cluster() {}

    /** Returns a cluster of a market. */
    public static Cluster of(ClusterId id, MarketId market) {
        return ImmutableCluster.of(id, market);
    }

    /** Which cluster. */
    @Value.Parameter
    public abstract ClusterId id();

    /** The market that its doors belong to. */
    @Value.Parameter
    public abstract MarketId market();
}
