package dev.maison.allocation.quota;

import static com.google.common.base.Preconditions.checkArgument;

import dev.maison.core.SkuId;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Fewest and most units that the doors of a node may have together of one SKU: of every SKU of the launch alike, or of the one that is
 * named.
 *
 * <p>A limit that names a SKU stands in place of the node's general one for that SKU, both ends of it.
 */
@Value.Immutable
public abstract class QuotaLimit {
    private static final long MAX_UNITS = Integer.MAX_VALUE;

    QuotaLimit() {}

    /** The doors of a node have at least so many units. */
    public static QuotaLimit atLeast(QuotaNodeId node, long units) {
        return builder().node(node).minimumUnits(units).build();
    }

    /** The doors of a node have at most so many units. */
    public static QuotaLimit atMost(QuotaNodeId node, long units) {
        return builder().node(node).maximumUnits(units).build();
    }

    /** The doors of a node have so many units, both ends included. */
    public static QuotaLimit between(QuotaNodeId node, long minimumUnits, long maximumUnits) {
        return builder()
                .node(node)
                .minimumUnits(minimumUnits)
                .maximumUnits(maximumUnits)
                .build();
    }

    /** Starts a limit. */
    public static Builder builder() {
        return new Builder();
    }

    /** The node. */
    public abstract QuotaNodeId node();

    /** The SKU; every SKU when absent. */
    public abstract Optional<SkuId> sku();

    /** Units the doors must have together; 0 by default. */
    @Value.Default
    public long minimumUnits() {
        return 0;
    }

    /** Units the doors may have together at most, included; no limit when absent. */
    public abstract Optional<Long> maximumUnits();

    /** This limit for one SKU. */
    public abstract QuotaLimit withSku(SkuId sku);

    /** This limit with another minimum. */
    public abstract QuotaLimit withMinimumUnits(long minimumUnits);

    /** This limit with another maximum. */
    public abstract QuotaLimit withMaximumUnits(long maximumUnits);

    @Value.Check
    void check() {
        checkUnits("minimumUnits", minimumUnits());
        maximumUnits().ifPresent(units -> checkUnits("maximumUnits", units));
        long most = maximumUnits().orElse(MAX_UNITS);
        checkArgument(
                minimumUnits() <= most,
                "minimumUnits of node %s must be at most its maximumUnits %s but was %s",
                node(),
                most,
                minimumUnits());
    }

    private void checkUnits(String attribute, long units) {
        checkArgument(
                units >= 0 && units <= MAX_UNITS,
                "%s of node %s must lie within [0, %s] but was %s",
                attribute,
                node(),
                MAX_UNITS,
                units);
    }

    /** Builds a {@link QuotaLimit}. */
    public static final class Builder extends ImmutableQuotaLimit.Builder {
        Builder() {}
    }
}
