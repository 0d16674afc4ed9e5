package dev.maison.provenance.internal.solve;

import java.util.Arrays;

/**
 * Which subtrees a proof of RFC 9162 is made of.
 *
 * <p>A subtree is the range of leaves below it, {@code [begin, end)}; a proof is a list of them, written flat: {@code begin},
 * {@code end}, {@code begin}, {@code end} and so on, in the order of the proof. The RFC defines proofs by recursion from the root;
 * here they are read from the leaf up, which is the same list without a stack. Arguments are trusted.
 */
public final class ProofRanges {
    private ProofRanges() {}

    /** PATH(index, D_size), section 2.1.3.1, for {@code 0 <= index < size}. */
    public static long[] inclusion(long index, long size) {
        long[] ranges = new long[2 * Long.SIZE];
        return Arrays.copyOf(ranges, climb(0, index, size, ranges, 0));
    }

    /**
     * PROOF(first, D_second), section 2.1.4.1, for {@code 0 < first < second}.
     *
     * <p>The walk begins at the last perfect subtree of the first tree. If that is all of the first tree, its root is known to the
     * verifier and left out, as SUBPROOF does.
     */
    public static long[] consistency(long first, long second) {
        long[] ranges = new long[2 * (Long.SIZE + 1)];
        int level = Long.numberOfTrailingZeros(first);
        int length = 0;
        if (Long.bitCount(first) > 1) {
            ranges[length++] = first - (1L << level);
            ranges[length++] = first;
        }
        return Arrays.copyOf(ranges, climb(level, (first - 1) >>> level, second, ranges, length));
    }

    /** Lists the siblings on the way from a node to the root; a node without a sibling moves up unchanged. */
    private static int climb(int fromLevel, long fromNode, long size, long[] ranges, int length) {
        int at = length;
        long node = fromNode;
        long last = (size - 1) >>> fromLevel;
        for (int level = fromLevel; last > 0; level++, node >>>= 1, last >>>= 1) {
            if ((node & 1) == 1) {
                ranges[at++] = (node - 1) << level;
                ranges[at++] = node << level;
            } else if (node < last) {
                ranges[at++] = (node + 1) << level;
                // The last subtree of a level may be incomplete; it ends where the tree does.
                ranges[at++] = node + 1 < last ? (node + 2) << level : size;
            }
        }
        return at;
    }
}
