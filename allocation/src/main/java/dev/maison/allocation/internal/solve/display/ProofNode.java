package dev.maison.allocation.internal.solve.display;

import org.jspecify.annotations.Nullable;

/** A node of the proof: prices that bound everything below it, a SKU that cannot serve what is shown there, or a choice of one group. */
public final class ProofNode {
    private final long @Nullable [] prices;
    private final int sku;
    private final int group;
    private final @Nullable ProofNode shown;
    private final @Nullable ProofNode notShown;
    private final long bound;

    private ProofNode(
            long @Nullable [] prices,
            int sku,
            int group,
            @Nullable ProofNode shown,
            @Nullable ProofNode notShown,
            long bound) {
        this.prices = prices;
        this.sku = sku;
        this.group = group;
        this.shown = shown;
        this.notShown = notShown;
        this.bound = bound;
    }

    static ProofNode priced(long[] prices, long bound) {
        return new ProofNode(prices, -1, -1, null, null, bound);
    }

    static ProofNode impossible(int sku) {
        return new ProofNode(null, sku, -1, null, null, Long.MIN_VALUE);
    }

    static ProofNode choice(int group, ProofNode shown, ProofNode notShown) {
        return new ProofNode(null, -1, group, shown, notShown, Math.max(shown.bound, notShown.bound));
    }

    /** The price of each SKU in quanta; {@code null} for a choice or an impossible node. */
    public long @Nullable [] prices() {
        return prices;
    }

    /** The SKU of an impossible node, or -1. */
    public int sku() {
        return sku;
    }

    /** The group of a choice, or -1. */
    public int group() {
        return group;
    }

    /** Where the group of a choice is shown; {@code null} for any other node. */
    public @Nullable ProofNode shown() {
        return shown;
    }

    /** Where the group of a choice is not shown; {@code null} for any other node. */
    public @Nullable ProofNode notShown() {
        return notShown;
    }

    /** The most that can be gained below. */
    public long bound() {
        return bound;
    }
}
