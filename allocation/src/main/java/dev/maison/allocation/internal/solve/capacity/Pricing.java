package dev.maison.allocation.internal.solve.capacity;

/** Prices of doors and SKUs for a {@link CapacityModel}, after {@link #solve}. */
interface Pricing {
    /** Finds units and prices. */
    void solve();

    /** The price of a door, by solver order, in quanta. */
    long doorPrice(int door);

    /** The price of a SKU, by solver order, in quanta. */
    long skuPrice(int row);
}
