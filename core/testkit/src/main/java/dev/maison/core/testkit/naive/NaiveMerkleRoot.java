package dev.maison.core.testkit.naive;

import dev.maison.core.proof.Digest;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/** The Merkle tree hash of RFC 9162, section 2.1.1, as the RFC writes it: split at the largest power of two below the size. */
public final class NaiveMerkleRoot {
    private NaiveMerkleRoot() {}

    /** The hash of the tree over leaves that are hashed already. */
    public static Digest of(List<Digest> leafHashes) {
        int size = leafHashes.size();
        if (size == 0) {
            return Digest.ofBytes(sha256().digest());
        }
        if (size == 1) {
            return leafHashes.get(0);
        }
        int split = 1;
        while (2 * split < size) {
            split *= 2;
        }
        MessageDigest sha256 = sha256();
        sha256.update((byte) 1);
        sha256.update(of(leafHashes.subList(0, split)).toBytes());
        sha256.update(of(leafHashes.subList(split, size)).toBytes());
        return Digest.ofBytes(sha256.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
