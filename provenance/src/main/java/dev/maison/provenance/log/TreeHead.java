package dev.maison.provenance.log;

import static com.google.common.base.Preconditions.checkArgument;

import dev.maison.core.proof.Digest;
import org.immutables.value.Value;

/**
 * The state of a log that others can hold it to: how many entries it has and the root of the tree over them (RFC 9162, section
 * 2.1.1).
 *
 * <p>A head is a claim. Two heads of one log are compared by a {@link ConsistencyProof}; that an entry lies under a head is shown by
 * an {@link InclusionProof}. Size and root belong together: proofs alone do not bind the size to the root, so take a head only from
 * where you trust it as a whole.
 */
@Value.Immutable
public abstract class TreeHead {
    private static final Digest EMPTY_ROOT = Digest.sha256(new byte[0]);

    TreeHead() {}

    /**
     * Returns a head.
     *
     * @param size entries in the log, 0 or more
     * @param root the root of the tree over them; for no entries the SHA-256 of no bytes
     * @throws IllegalArgumentException if {@code size} is negative
     */
    public static TreeHead of(long size, Digest root) {
        return ImmutableTreeHead.of(size, root);
    }

    /** The head of a log without entries: size 0 and the SHA-256 of no bytes (section 2.1.1, MTH of the empty list). */
    public static TreeHead empty() {
        return of(0, EMPTY_ROOT);
    }

    /** Entries in the log. */
    @Value.Parameter
    public abstract long size();

    /** The root of the tree over the entries. */
    @Value.Parameter
    public abstract Digest root();

    @Value.Check
    void check() {
        checkArgument(size() >= 0, "size of TreeHead must not be negative but was %s", size());
    }
}
