package dev.maison.allocation.door;

import dev.maison.core.proof.CanonicalWriter;
import java.util.Arrays;

/**
 * The minima or the maxima of one SKU as its leaf states them: absent when no door has one; else a bit for every door, in id order and
 * lowest bit first, that says whether it has one, and then the limits of those that have, a byte each when all are at most 255.
 *
 * <p>So the limit of one door can be changed within the bytes of a leaf, without reading the row. Holds scratch: not for several threads.
 */
final class LimitBytes {
    private static final int ABSENT = 0x07;
    private static final int WIDE = 0x10;

    /** A tag and a count come before the entries of a column. */
    private static final int HEAD = 5;

    private final int[] limits;
    private final byte[] stated;
    private final byte[] narrow;
    private final int[] wide;

    LimitBytes(int doors) {
        this.limits = new int[doors];
        this.stated = new byte[(doors + 7) / 8];
        this.narrow = new byte[doors];
        this.wide = new int[doors];
    }

    /** Where the limits of doors in id order are put before {@link #write}. */
    int[] limits() {
        return limits;
    }

    /** Writes {@link #limits}, of which those that equal {@code usual} count as none. */
    void write(CanonicalWriter writer, int usual) {
        Arrays.fill(stated, (byte) 0);
        int count = 0;
        int seen = 0;
        for (int i = 0; i < limits.length; i++) {
            int limit = limits[i];
            if (limit != usual) {
                stated[i >> 3] |= (byte) (1 << (i & 7));
                wide[count] = limit;
                narrow[count++] = (byte) limit;
                seen |= limit;
            }
        }
        write(writer, count, (seen & ~0xFF) != 0);
    }

    private void write(CanonicalWriter writer, int count, boolean isWide) {
        if (count == 0) {
            writer.absent();
            return;
        }
        writer.byteColumn(stated, 0, stated.length);
        if (isWide) {
            writer.intColumn(wide, 0, count);
        } else {
            writer.byteColumn(narrow, 0, count);
        }
    }

    /**
     * Writes what stands in {@code leaf} from {@code from} on, with another limit for the door {@code i}; answers where it ends in {@code
     * leaf}.
     */
    int rewrite(CanonicalWriter writer, byte[] leaf, int from, int i, int limit, int usual) {
        boolean none = leaf[from] == ABSENT;
        int valuesAt = from + HEAD + stated.length;
        boolean wasWide = !none && leaf[valuesAt] == WIDE;
        if (wasWide || (limit != usual && (limit & ~0xFF) != 0)) {
            return rewriteWide(writer, leaf, from, i, limit, usual);
        }
        int count = 0;
        if (none) {
            Arrays.fill(stated, (byte) 0);
        } else {
            System.arraycopy(leaf, from + HEAD, stated, 0, stated.length);
            count = number(leaf, valuesAt + 1);
        }
        int end = none ? from + 1 : valuesAt + HEAD + count;
        boolean had = (stated[i >> 3] >> (i & 7) & 1) != 0;
        boolean has = limit != usual;
        int before = Integer.bitCount(stated[i >> 3] & ((1 << (i & 7)) - 1));
        for (int b = 0; b < i >> 3; b++) {
            before += Integer.bitCount(stated[b] & 0xFF);
        }
        int rest = count - before - (had ? 1 : 0);
        System.arraycopy(leaf, none ? from : valuesAt + HEAD, narrow, 0, before);
        System.arraycopy(leaf, end - rest, narrow, before + (has ? 1 : 0), rest);
        if (has) {
            narrow[before] = (byte) limit;
            stated[i >> 3] |= (byte) (1 << (i & 7));
        } else {
            stated[i >> 3] &= (byte) ~(1 << (i & 7));
        }
        write(writer, before + (has ? 1 : 0) + rest, false);
        return end;
    }

    /** Where a limit is or becomes larger than a byte: through the limits one by one. */
    private int rewriteWide(CanonicalWriter writer, byte[] leaf, int from, int i, int limit, int usual) {
        Arrays.fill(limits, usual);
        int end = from + 1;
        if (leaf[from] != ABSENT) {
            int valuesAt = from + HEAD + stated.length;
            int width = leaf[valuesAt] == WIDE ? Integer.BYTES : 1;
            int at = valuesAt + HEAD;
            for (int d = 0; d < limits.length; d++) {
                if ((leaf[from + HEAD + (d >> 3)] >> (d & 7) & 1) != 0) {
                    limits[d] = width == 1 ? leaf[at] & 0xFF : number(leaf, at);
                    at += width;
                }
            }
            end = at;
        }
        limits[i] = limit;
        write(writer, usual);
        return end;
    }

    /** Whether the limits that begin at {@code from} hold one of the door {@code i}. */
    static boolean isStated(byte[] leaf, int from, int i) {
        return leaf[from] != ABSENT && (leaf[from + HEAD + (i >> 3)] >> (i & 7) & 1) != 0;
    }

    /** Where the limits that begin at {@code from} end. */
    static int end(byte[] leaf, int from) {
        if (leaf[from] == ABSENT) {
            return from + 1;
        }
        int values = from + HEAD + number(leaf, from + 1);
        return values + HEAD + number(leaf, values + 1) * (leaf[values] == WIDE ? Integer.BYTES : 1);
    }

    /** The 32 bits at {@code at}. */
    static int number(byte[] leaf, int at) {
        return leaf[at] << 24 | (leaf[at + 1] & 0xFF) << 16 | (leaf[at + 2] & 0xFF) << 8 | (leaf[at + 3] & 0xFF);
    }
}
