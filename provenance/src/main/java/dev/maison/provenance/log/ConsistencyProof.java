package dev.maison.provenance.log;

import static com.google.common.base.Preconditions.checkArgument;

import dev.maison.core.proof.Digest;
import java.util.List;
import org.immutables.value.Value;

/**
 * That the tree of the first size is what the tree of the second size began with: nothing was changed, removed or slipped in
 * (RFC 9162, section 2.1.4).
 *
 * <p>A proof is a claim and may be false in every part; {@link LogVerifier#consistency(TreeHead, TreeHead, ConsistencyProof)} says
 * whether it holds. A log makes one with {@link TransparencyLog#consistencyProof}; one that came from elsewhere is built here.
 */
@Value.Immutable
public abstract class ConsistencyProof {
    ConsistencyProof() {}

    /** Returns a builder; both sizes are required. */
    public static Builder builder() {
        return new Builder();
    }

    /** The size of the earlier tree. */
    public abstract long firstSize();

    /** The size of the later tree. */
    public abstract long secondSize();

    /** The subtrees that both roots are computed from, the RFC's consistency path; at most 64 in a proof that holds. */
    public abstract List<Digest> path();

    @Value.Check
    void check() {
        checkArgument(firstSize() >= 0, "firstSize of ConsistencyProof must not be negative but was %s", firstSize());
        checkArgument(
                secondSize() >= 0, "secondSize of ConsistencyProof must not be negative but was %s", secondSize());
    }

    /** Builds a {@link ConsistencyProof}. */
    public static final class Builder extends ImmutableConsistencyProof.Builder {
        Builder() {}
    }
}
