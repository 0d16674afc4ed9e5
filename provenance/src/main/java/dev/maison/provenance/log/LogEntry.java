package dev.maison.provenance.log;

import static com.google.common.base.Preconditions.checkArgument;

import dev.maison.core.proof.CanonicalWriter;
import dev.maison.core.proof.Digest;
import dev.maison.core.proof.DigestTree;
import java.util.Arrays;

/**
 * What a log holds at one index: bytes that the log neither reads nor changes.
 *
 * <p>Make the bytes canonical, one form for one content, so that anyone who knows the content can make the entry again and check it
 * against a proof: {@link RunRecord#toEntry}, {@link #ofDigest}, or any record written with {@link CanonicalWriter}. What must stay
 * secret or may have to be erased does not belong in an entry; log its digest, salted where the content can be guessed.
 *
 * <p>An entry holds at most {@value #MAX_LENGTH} bytes, the largest that the tiles of C2SP can publish; log the digest of anything
 * larger. No bytes at all are an entry too.
 */
public final class LogEntry {
    /** Most bytes in an entry. */
    public static final int MAX_LENGTH = 65_535;

    private final byte[] bytes;

    private LogEntry(byte[] trusted) {
        this.bytes = trusted;
    }

    /**
     * Returns the entry with the given bytes; they are copied.
     *
     * @throws IllegalArgumentException if there are more than {@value #MAX_LENGTH}
     */
    public static LogEntry of(byte[] bytes) {
        checkArgument(
                bytes.length <= MAX_LENGTH,
                "bytes of LogEntry must number at most %s but numbered %s\nMaybe log the digest of the content and keep the content"
                        + " beside the log.",
                MAX_LENGTH,
                bytes.length);
        return new LogEntry(bytes.clone());
    }

    /** Returns the entry for a digest of something kept elsewhere: the canonical record {@code maison.log.digest}, version 1. */
    public static LogEntry ofDigest(Digest digest) {
        return of(new CanonicalWriter()
                .record("maison.log.digest", 1)
                .digest(digest)
                .toBytes());
    }

    /** The bytes, as a fresh copy. */
    public byte[] toBytes() {
        return bytes.clone();
    }

    /** The number of bytes. */
    public int length() {
        return bytes.length;
    }

    /** The hash of the entry as a leaf: SHA-256 over the byte 0 and the bytes (RFC 9162, section 2.1.1). Costs one hash. */
    public Digest leafHash() {
        return DigestTree.leafHash(bytes);
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof LogEntry other && Arrays.equals(bytes, other.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** The number of bytes and the leaf hash; not the content. */
    @Override
    public String toString() {
        return "LogEntry of " + bytes.length + " bytes with leaf hash " + leafHash();
    }
}
