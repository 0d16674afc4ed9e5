package dev.maison.allocation.internal.solve.capacity;

/**
 * The prices of doors at which every SKU, served by itself, fits all capacities, and the units that go with them; gains are 64-bit.
 *
 * <p>An auction finds prices that are nearly right, from a coarse start (every fourth SKU with a quarter of the room, recursively): that only
 * makes this fast. {@link Exchange64} makes it exact; where that would be long, the auction goes on with a smaller epsilon first.
 *
 * <p>Trusts its arguments. Needs at most 2^50 quanta of gain in any unit. Allocates 32 bytes a cell.
 */
final class Pricing64 implements Pricing {
    private static final int FIRST_EPS = 8;
    private static final int EPS = 8000;
    private static final int STEP = 8;
    private static final int FEWEST_ROWS = 10;
    private static final int ROUNDS = 4;

    private final CapacityModel model;
    private final Market64 market;
    private final Auction64 auction;
    private final Exchange64 exchange;

    /** Writes the units beyond minima to {@code units}, per cell; {@code onStep} runs at every step and may throw to end the call. */
    Pricing64(CapacityModel model, int[] units, Runnable onStep) {
        this.model = model;
        market = new Market64(model, units);
        auction = new Auction64(market, Alike64.leaders(market, model.skus().length), onStep);
        exchange = new Exchange64(market, onStep);
    }

    @Override
    public void solve() {
        int stride = 1;
        while (model.skus().length / (stride * 4) >= FEWEST_ROWS) {
            stride *= 4;
        }
        long most = market.open(stride, 0);
        long eps = Math.max(most / FIRST_EPS, 1);
        auction.phase(eps);
        while (eps > Math.max(most / EPS, 1)) {
            eps = Math.max(eps / STEP, Math.max(most / EPS, 1));
            auction.phase(eps);
        }
        while (stride > 1) {
            stride /= 4;
            most = market.open(stride, most / EPS);
            eps = Math.max(most / EPS, 1);
            auction.phase(eps);
        }
        long near = (long) (most / Math.sqrt(market.rows) / 2) + 1; // the nearest of so many rows is likely nearer
        while (!exchange.cancelled(eps == 1 ? Integer.MAX_VALUE : market.doors / ROUNDS, near)) {
            eps = Math.max(eps / STEP, 1);
            auction.phase(eps);
        }
        exchange.settle();
        exchange.leastPrices();
    }

    @Override
    public long doorPrice(int door) {
        return market.price[door];
    }

    /** The most that the last unit given may be asked for; without any, the most that a refused one offers. */
    @Override
    public long skuPrice(int row) {
        if (market.idle[row] > 0) {
            return 0;
        }
        long worst = market.held(row * market.doors, market.price);
        return worst < Market64.APART ? worst : market.best(row * market.doors, market.price, 0);
    }
}
