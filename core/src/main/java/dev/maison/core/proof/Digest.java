package dev.maison.core.proof;

import static com.google.common.base.Preconditions.checkArgument;

import dev.maison.core.internal.text.Shown;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A SHA-256 digest (FIPS 180-4): 32 bytes that name the bytes they were computed from.
 *
 * <p>Digests order as unsigned bytes and print as 64 hexadecimal digits in small letters.
 */
public final class Digest implements Comparable<Digest> {
    /** Bytes in a digest. */
    public static final int LENGTH = 32;

    private final byte[] bytes;

    Digest(byte[] trusted) {
        this.bytes = trusted;
    }

    /**
     * Returns the digest that consists of the given 32 bytes; they are copied.
     *
     * @throws IllegalArgumentException if there are not exactly 32
     */
    public static Digest ofBytes(byte[] bytes) {
        checkArgument(bytes.length == LENGTH, "bytes of Digest must number %s but numbered %s", LENGTH, bytes.length);
        return new Digest(bytes.clone());
    }

    /**
     * Returns the digest written as 64 hexadecimal digits, in capital or small letters.
     *
     * @throws IllegalArgumentException if the text is anything else
     */
    public static Digest parse(String hex) {
        if (hex.length() != 2 * LENGTH || !hex.chars().allMatch(HexFormat::isHexDigit)) {
            throw new IllegalArgumentException(
                    "text of Digest must be " + 2 * LENGTH + " hexadecimal digits but was " + Shown.quoted(hex));
        }
        return new Digest(HexFormat.of().parseHex(hex));
    }

    /** Returns the SHA-256 digest of {@code content}. */
    public static Digest sha256(byte[] content) {
        return new Digest(newSha256().digest(content));
    }

    static MessageDigest newSha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The 32 bytes, as a fresh copy. */
    public byte[] toBytes() {
        return bytes.clone();
    }

    byte[] trusted() {
        return bytes;
    }

    /** The 64 hexadecimal digits, in small letters. */
    public String toHex() {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public int compareTo(Digest other) {
        return Arrays.compareUnsigned(bytes, other.bytes);
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Digest other && Arrays.equals(bytes, other.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return toHex();
    }
}
