package dev.maison.allocation.internal.display;

/**
 * The columns of a display problem, in quanta: cells by SKU in the order of ids and within a SKU by the tie order of doors. Read only.
 *
 * <p>A cell without a group earns {@link #gains} as it is. A cell of a group earns {@link #gains} when the group is shown, and then holds
 * at least {@link #core} units; else it earns {@link #salvage}. Both fall within a cell, and end where nothing more is gained, but gains
 * run at least as far as the core.
 */
public final class DisplayData {
    /** Units there are, per SKU. */
    public final int[] supply;

    /** Where the cells of each SKU start, and at last the number of cells. */
    public final int[] skuStart;

    /** The SKU of each cell. */
    public final int[] sku;

    /** The group of each cell, or -1. */
    public final int[] group;

    /** Units that a shown group must hold, per cell; 0 for a cell that only profits from the display. */
    public final int[] core;

    /** What each further unit gains, per cell. */
    public final long[][] gains;

    /** What each further unit gains when the group is not shown, per cell. */
    public final long[][] salvage;

    /** The cells of each group. */
    public final int[][] cells;

    /** What each group earns by being shown. */
    public final long[] bonus;

    /** Takes over the arrays. */
    @SuppressWarnings("TooManyParameters")
    public DisplayData(
            int[] supply,
            int[] skuStart,
            int[] sku,
            int[] group,
            int[] core,
            long[][] gains,
            long[][] salvage,
            int[][] cells,
            long[] bonus) {
        this.supply = supply;
        this.skuStart = skuStart;
        this.sku = sku;
        this.group = group;
        this.core = core;
        this.gains = gains;
        this.salvage = salvage;
        this.cells = cells;
        this.bonus = bonus;
    }

    /** The number of SKUs. */
    public int skus() {
        return supply.length;
    }

    /** The number of groups. */
    public int groups() {
        return bonus.length;
    }
}
