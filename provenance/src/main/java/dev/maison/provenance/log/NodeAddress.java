package dev.maison.provenance.log;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.ArrayList;
import java.util.List;
import org.immutables.value.Value;

/**
 * Where a perfect subtree stands in the tree of a log: the one over the leaves {@code [index * 2^level, (index + 1) * 2^level)}.
 *
 * <p>Its hash is final once the log has those leaves; nodes over fewer leaves change as the log grows and are never stored. A level
 * of a tiled log (C2SP tlog-tiles) is every eighth level here.
 */
@Value.Immutable
public abstract class NodeAddress {
    /** The highest level: a log holds fewer than 2<sup>63</sup> entries. */
    public static final int MAX_LEVEL = 62;

    NodeAddress() {}

    /**
     * Returns an address.
     *
     * @param level 0 for leaves, at most {@value #MAX_LEVEL}
     * @param index the subtrees of this level to the left
     * @throws IllegalArgumentException if the level or the index lies outside a log of fewer than 2<sup>63</sup> entries
     */
    public static NodeAddress of(int level, long index) {
        return ImmutableNodeAddress.of(level, index);
    }

    /** The perfect subtrees that the leaves {@code [begin, end)} of a tree consist of, from the left. */
    static List<NodeAddress> covering(long begin, long end) {
        List<NodeAddress> addresses = new ArrayList<>();
        for (long at = begin; at < end; ) {
            int level = Math.min(Long.numberOfTrailingZeros(at), floorLog2(end - at));
            addresses.add(of(level, at >>> level));
            at += 1L << level;
        }
        return addresses;
    }

    private static int floorLog2(long positive) {
        return Long.SIZE - 1 - Long.numberOfLeadingZeros(positive);
    }

    /** The level: 0 for leaves. */
    @Value.Parameter
    public abstract int level();

    /** The subtrees of this level to the left. */
    @Value.Parameter
    public abstract long index();

    @Value.Check
    void check() {
        checkArgument(
                level() >= 0 && level() <= MAX_LEVEL,
                "level of NodeAddress must lie within [0, %s] but was %s",
                MAX_LEVEL,
                level());
        checkArgument(
                index() >= 0 && index() < Long.MAX_VALUE >>> level(),
                "index of NodeAddress must lie within [0, %s) at level %s but was %s",
                Long.MAX_VALUE >>> level(),
                level(),
                index());
    }

    /** The entries that the log must have for this node to be final: the end, exclusive, of its leaves. */
    public final long sizeNeeded() {
        return (index() + 1) << level();
    }

    /**
     * The nodes that were completed before this one, when entries are appended one by one and every entry completes its leaf and
     * then the subtrees above it, smallest first. A store can keep all hashes as one sequence in this order.
     *
     * <p>For leaf {@code n} it is {@code 2n - (bits set in n)}; a higher node comes {@code level} places after its last leaf. Beyond
     * 2<sup>62</sup> entries it would not fit and is refused.
     *
     * @throws ArithmeticException if the place does not fit a {@code long}
     */
    public final long position() {
        long lastLeaf = sizeNeeded() - 1;
        return Math.addExact(Math.multiplyExact(2, lastLeaf) - Long.bitCount(lastLeaf), level());
    }

    /** {@code 2/5}: the subtree with index 5 of level 2. */
    @Override
    public final String toString() {
        return level() + "/" + index();
    }
}
