package dev.maison.allocation.internal.solve.capacity;

/**
 * Solves a {@link CapacityModel} exactly and returns its prices. The call for everybody in the module who needs prices of doors: the units
 * may be thrown away.
 */
public final class CapacitySolver {
    /** Most quanta of gain for the 32-bit kernel. */
    public static final long MAX_GAIN_32 = 200_000_000;

    /** Most quanta of gain for any kernel. */
    public static final long MAX_GAIN = 1L << 50;

    private CapacitySolver() {}

    /**
     * Prices in quanta, by index of the launch.
     *
     * @param doors the least prices of doors that support an optimum
     * @param skus the largest prices of SKUs that go with them; for a SKU without any unit beyond minima, the least
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Prices(long[] doors, long[] skus) {}

    /**
     * Writes the units beyond minima per cell and returns the prices.
     *
     * @param mostGain the largest gain of any first unit beyond a minimum, at most {@link #MAX_GAIN}
     * @param units an entry per cell of the launch, all 0
     * @param onStep runs at every step; it may throw to end the call
     */
    public static Prices solve(CapacityModel model, long mostGain, int[] units, Runnable onStep) {
        Pricing pricing =
                mostGain <= MAX_GAIN_32 ? new Pricing32(model, units, onStep) : new Pricing64(model, units, onStep);
        pricing.solve();
        long[] doors = new long[model.doors().length];
        long[] skus = new long[model.skus().length];
        for (int d = 0; d < doors.length; d++) {
            doors[model.doors()[d]] = pricing.doorPrice(d);
        }
        for (int i = 0; i < skus.length; i++) {
            skus[model.skus()[i]] = pricing.skuPrice(i);
        }
        return new Prices(doors, skus);
    }
}
