package dev.maison.provenance.log;

import static com.google.common.base.Preconditions.checkArgument;

import dev.maison.core.proof.Digest;
import dev.maison.provenance.internal.solve.Peaks;
import java.util.ArrayList;
import java.util.List;
import org.immutables.value.Value;

/**
 * All that is needed to let a tree grow: its size and the roots of the perfect subtrees it consists of, at most 63 hashes for a log
 * of any size.
 *
 * <p>Whoever follows a log keeps one of these, adds each new entry and compares {@link #head} with the head that the log shows (RFC
 * 9162, section 2.1.2), without keeping the entries. Adding costs one hash for the leaf and one for each
 * larger subtree it completes, less than two in all on average; the head costs one hash per peak.
 *
 * <pre>{@code
 * CompactRange range = CompactRange.empty().plus(first).plus(second);
 * range.head(); // size 2, root H(first, second)
 * }</pre>
 */
@Value.Immutable
public abstract class CompactRange {
    CompactRange() {}

    /** Returns the range of a tree without leaves. */
    public static CompactRange empty() {
        return of(0, List.of());
    }

    /**
     * Returns the range of a tree that was kept as size and peaks.
     *
     * @param size leaves in the tree
     * @param peaks the roots of its perfect subtrees, from the left, which is from the largest
     * @throws IllegalArgumentException if there is not one peak for each bit set in {@code size}, or the size is negative
     */
    public static CompactRange of(long size, List<Digest> peaks) {
        return ImmutableCompactRange.of(size, peaks);
    }

    /** Leaves in the tree. */
    @Value.Parameter
    public abstract long size();

    /** The roots of the perfect subtrees, from the left, which is from the largest. */
    @Value.Parameter
    public abstract List<Digest> peaks();

    /** Size and root of the tree. */
    @Value.Lazy
    public TreeHead head() {
        return size() == 0 ? TreeHead.empty() : TreeHead.of(size(), Peaks.fold(peaks()));
    }

    /** This range and one entry more. */
    public final CompactRange plus(LogEntry entry) {
        Peaks grown = new Peaks(size(), peaks());
        grown.add(entry.leafHash(), new ArrayList<>());
        return of(grown.size(), grown.roots());
    }

    @Value.Check
    void check() {
        checkArgument(size() >= 0, "size of CompactRange must not be negative but was %s", size());
        checkArgument(
                peaks().size() == Long.bitCount(size()),
                "peaks of CompactRange must number %s, one for each bit set in size %s, but numbered %s",
                Long.bitCount(size()),
                size(),
                peaks().size());
    }
}
