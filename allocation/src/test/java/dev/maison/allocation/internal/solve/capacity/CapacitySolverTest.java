package dev.maison.allocation.internal.solve.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maison.allocation.internal.gain.LaunchData;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Middle-sized random launches, large enough for the coarse start; prices and units must prove one another. */
class CapacitySolverTest {
    @Test
    void bothWidthsAreOptimalAndAgree() {
        for (int seed = 0; seed < 60; seed++) {
            CapacityModel model = model(seed);
            int[] narrow = new int[model.data().skus * model.data().doors];
            int[] wide = narrow.clone();
            CapacitySolver.Prices one = CapacitySolver.solve(model, 1_000_000, narrow, () -> {});
            CapacitySolver.Prices two = CapacitySolver.solve(model, CapacitySolver.MAX_GAIN, wide, () -> {});
            assertThat(one.doors()).isEqualTo(two.doors());
            assertThat(one.skus()).isEqualTo(two.skus());
            long dual = prove(model, narrow, one);
            assertThat(prove(model, wide, two)).isEqualTo(dual);
        }
    }

    @Test
    void exchangesAloneAreExactFromAnyPrices() {
        for (int seed = 0; seed < 60; seed++) {
            CapacityModel model = model(seed);
            int[] units = new int[model.data().skus * model.data().doors];
            CapacitySolver.Prices expected = CapacitySolver.solve(model, 1_000_000, units, () -> {});
            SplittableRandom random = new SplittableRandom(seed);
            Market32 market = new Market32(model, units);
            for (int d = 0; d < market.doors; d++) {
                market.price[d] = market.isLimited(d) && seed % 4 > 0 ? random.nextInt(100_000 / (seed % 4)) : 0;
            }
            market.open(1, 0);
            Exchange32 exchange = new Exchange32(market, () -> {});
            int near = seed % 5 == 0 ? 1 << 28 : random.nextInt(seed % 2 == 0 ? 2 : 50_000);
            assertThat(exchange.cancelled(Integer.MAX_VALUE, near)).isTrue();
            exchange.settle();
            exchange.leastPrices();
            long[] doors = new long[market.doors];
            for (int d = 0; d < doors.length; d++) {
                doors[d] = market.price[d];
            }
            assertThat(doors).isEqualTo(expected.doors());
            prove(model, units, expected);
        }
    }

    @Test
    void findsDoorsThatAreAlike() {
        CapacityModel model = model(6); // nine doors in ten value a SKU alike, of few levels of worth
        int[] leaders = Alike32.leaders(
                new Market32(model, new int[model.data().skus * model.data().doors]), model.skus().length);
        for (int d = 0; d < leaders.length; d++) {
            boolean alone = d % 10 == 0 || d % 7 == 6;
            assertThat(leaders[d]).as("leader of door " + d).isEqualTo(alone ? d : 1);
        }
    }

    private static CapacityModel model(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int m = 20 + random.nextInt(200);
        int n = 2 + random.nextInt(30);
        int levels = seed % 3 == 0 ? 5 : 100_000;
        LaunchData.Columns columns = new LaunchData.Columns(m, n);
        int cells = m * n;
        columns.tableStart = IntStream.range(0, cells).map(c -> 3 * c).toArray();
        columns.tableLength = new int[cells];
        columns.tableGains = new long[3 * cells];
        columns.ineligible = new boolean[cells];
        int[] units = new int[m];
        long all = 0;
        for (int s = 0; s < m; s++) {
            units[s] = random.nextInt(2 * n);
            all += units[s];
            long worth = 1L + random.nextInt(levels);
            for (int d = 0; d < n; d++) {
                int cell = s * n + d;
                columns.tableLength[cell] = random.nextInt(4);
                columns.ineligible[cell] = random.nextInt(5) == 0;
                long gain = seed % 2 == 0 && d % 10 > 0 ? worth : 1L + random.nextInt(levels);
                for (int k = 0; k < 3; k++) {
                    columns.tableGains[3 * cell + k] = gain;
                    gain = gain * (5 + random.nextInt(6)) / 10;
                }
            }
        }
        columns.tierStart = new int[] {0, n};
        long share = all * (3 + random.nextInt(12)) / 10 / n;
        int[] room = new int[n];
        for (int d = 0; d < n; d++) {
            room[d] = d % 7 == 6 ? CapacityModel.UNLIMITED : (int) (share * random.nextInt(20) / 10);
        }
        return new CapacityModel(
                columns.toData(),
                IntStream.range(0, m).toArray(),
                IntStream.range(0, n).toArray(),
                units,
                room);
    }

    /** Feasible, and the gains equal the prices of supply, room and own limits: primal is dual. */
    private static long prove(CapacityModel model, int[] units, CapacitySolver.Prices prices) {
        LaunchData data = model.data();
        long primal = 0;
        long dual = 0;
        long[] total = new long[data.doors];
        for (int s = 0; s < data.skus; s++) {
            long given = 0;
            dual += prices.skus()[s] * model.units()[s];
            for (int d = 0; d < data.doors; d++) {
                int cell = s * data.doors + d;
                int most = data.eligible(cell) ? data.tableLength(cell) : 0;
                assertThat(units[cell]).isBetween(0, most);
                given += units[cell];
                total[d] += units[cell];
                for (int k = 0; k < most; k++) {
                    long gain = data.tableGains[3 * cell + k];
                    primal += k < units[cell] ? gain : 0;
                    dual += Math.max(gain - prices.doors()[d] - prices.skus()[s], 0);
                }
            }
            assertThat(given).isLessThanOrEqualTo(model.units()[s]);
        }
        for (int d = 0; d < data.doors; d++) {
            assertThat(total[d]).isLessThanOrEqualTo(model.room()[d]);
            assertThat(prices.doors()[d]).isNotNegative();
            dual += prices.doors()[d] * (prices.doors()[d] == 0 ? 0 : model.room()[d]);
        }
        assertThat(primal).isEqualTo(dual);
        return dual;
    }
}
