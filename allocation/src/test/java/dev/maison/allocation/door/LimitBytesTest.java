package dev.maison.allocation.door;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maison.core.proof.CanonicalWriter;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** A limit that is changed in the bytes of a leaf is the limit that is written from the row. */
class LimitBytesTest {
    private static final int[] LIMITS = {0, 1, 7, 255, 256, 1 << 24, Integer.MAX_VALUE, Integer.MAX_VALUE};

    @Property(tries = 1_000)
    void changingIsWritingAnew(@ForAll long seed) {
        Random random = new Random(seed);
        int usual = random.nextBoolean() ? 0 : Integer.MAX_VALUE;
        int doors = 1 + random.nextInt(20);
        LimitBytes limits = new LimitBytes(doors);
        int[] stated = new int[doors];
        Arrays.fill(stated, usual);
        byte[] leaf = {0x06, 0x07, 0x05};
        for (int step = 0; step < 40; step++) {
            int i = random.nextInt(doors);
            stated[i] = random.nextInt(3) == 0 ? usual : LIMITS[random.nextInt(LIMITS.length)];
            CanonicalWriter writer = new CanonicalWriter().flag(true);
            int end = limits.rewrite(writer, leaf, 1, i, stated[i], usual);
            assertThat(end).isEqualTo(leaf.length - 1).isEqualTo(LimitBytes.end(leaf, 1));
            leaf = writer.flag(false).toBytes();
            System.arraycopy(stated, 0, limits.limits(), 0, doors);
            CanonicalWriter anew = new CanonicalWriter().flag(true);
            limits.write(anew, usual);
            assertThat(leaf).isEqualTo(anew.flag(false).toBytes());
            assertThat(LimitBytes.isStated(leaf, 1, i)).isEqualTo(stated[i] != usual);
        }
    }

    @Test
    void noLimitIsAbsent() {
        CanonicalWriter writer = new CanonicalWriter();
        new LimitBytes(3).write(writer, 0);
        assertThat(writer.toBytes()).containsExactly(0x07);
    }
}
