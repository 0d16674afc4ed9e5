package dev.maison.provenance.log;

import static com.google.common.base.Preconditions.checkArgument;

import dev.maison.core.proof.Digest;
import java.util.List;
import org.immutables.value.Value;

/**
 * That the tree of a given size holds a given leaf at a given index (RFC 9162, section 2.1.3).
 *
 * <p>A proof is a claim and may be false in every part; {@link LogVerifier#inclusion(TreeHead, Digest, InclusionProof)} says whether
 * it holds. A log makes one with {@link TransparencyLog#inclusionProof}; one that came from elsewhere is built here.
 */
@Value.Immutable
public abstract class InclusionProof {
    InclusionProof() {}

    /** Returns a builder; index and size are required. */
    public static Builder builder() {
        return new Builder();
    }

    /** The index of the leaf, counted from 0. */
    public abstract long index();

    /** The size of the tree. */
    public abstract long size();

    /** The siblings from the leaf up to the root, the RFC's inclusion path; at most 63 in a proof that holds. */
    public abstract List<Digest> path();

    @Value.Check
    void check() {
        checkArgument(index() >= 0, "index of InclusionProof must not be negative but was %s", index());
        checkArgument(size() >= 0, "size of InclusionProof must not be negative but was %s", size());
    }

    /** Builds an {@link InclusionProof}. */
    public static final class Builder extends ImmutableInclusionProof.Builder {
        Builder() {}
    }
}
