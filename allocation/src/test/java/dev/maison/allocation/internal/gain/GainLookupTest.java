package dev.maison.allocation.internal.gain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class GainLookupTest {
    private static final double[] MEANS = {0, 3, 250, 400, 2_000};
    private static final int MOST = 3_000;

    @Test
    void givesWhatWalkingGivesInAnyOrder() {
        for (double size : new double[] {0, 2.5}) {
            LaunchData data = data(size);
            GainLookup lookup = new GainLookup(data);
            SplittableRandom random = new SplittableRandom(1);
            for (int cell = 0; cell < MEANS.length; cell++) {
                long[] expected = walked(data, cell);
                for (int unit = 1; unit <= MOST; unit++) {
                    assertThat(lookup.gain(cell, unit)).isEqualTo(expected[unit]);
                }
                for (int unit = MOST; unit >= 1; unit--) {
                    assertThat(lookup.gain(cell, unit)).isEqualTo(expected[unit]);
                }
                for (int k = 0; k < 300; k++) {
                    int unit = 1 + random.nextInt(MOST);
                    assertThat(lookup.gain(cell, unit)).isEqualTo(expected[unit]);
                }
                assertThat(lookup.gain(cell, Integer.MAX_VALUE)).isZero();
            }
        }
    }

    private static LaunchData data(double size) {
        LaunchData.Columns columns = new LaunchData.Columns(1, MEANS.length);
        columns.mean = MEANS;
        columns.size = new double[] {size, size, size, size, size};
        columns.value = new long[] {90_000_000, 90_000_000, 90_000_000, 90_000_000, 90_000_000};
        columns.position = new int[] {0, 1, -4, 300, -100};
        return columns.toData();
    }

    private static long[] walked(LaunchData data, int cell) {
        UnitGains gains = new UnitGains(data);
        gains.start(cell);
        long[] all = new long[MOST + 1];
        for (int unit = 1; unit <= MOST; unit++) {
            all[unit] = gains.next();
        }
        return all;
    }
}
