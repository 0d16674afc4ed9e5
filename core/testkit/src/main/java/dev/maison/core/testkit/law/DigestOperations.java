package dev.maison.core.testkit.law;

import dev.maison.core.proof.Digest;
import dev.maison.core.proof.DigestTree;
import java.util.List;

/** What can be done with digests and trees of them; by default what {@link Digest} and {@link DigestTree} do. */
public interface DigestOperations {
    /** See {@link Digest#toHex}. */
    default String print(Digest digest) {
        return digest.toHex();
    }

    /** See {@link Digest#parse}. */
    default Digest parse(String hex) {
        return Digest.parse(hex);
    }

    /** See {@link Digest#compareTo}. */
    default int compare(Digest a, Digest b) {
        return a.compareTo(b);
    }

    /** See {@link DigestTree#of} and {@link DigestTree#root}. */
    default Digest root(List<Digest> leafHashes) {
        return DigestTree.of(leafHashes).root();
    }

    /** See {@link DigestTree#withLeaf}: the root of the tree with one leaf changed. */
    default Digest rootWithLeaf(List<Digest> leafHashes, int index, Digest leafHash) {
        return DigestTree.of(leafHashes).withLeaf(index, leafHash).root();
    }

    /** See {@link DigestTree#leafHash}. */
    default Digest leafHash(byte[] content) {
        return DigestTree.leafHash(content);
    }

    /** See {@link DigestTree#equals}. */
    default boolean equal(List<Digest> leafHashes, List<Digest> others) {
        return DigestTree.of(leafHashes).equals(DigestTree.of(others));
    }
}
