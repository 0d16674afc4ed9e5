package dev.maison.core.proof;

import static com.google.common.base.Preconditions.checkArgument;

import dev.maison.core.Amount;
import dev.maison.core.Period;
import dev.maison.core.Quantity;
import dev.maison.core.Ratio;
import dev.maison.core.internal.text.Shown;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigInteger;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;

/**
 * Writes the one canonical binary form in which problems, policies and results are digested.
 *
 * <p>Every item is one tag byte and then its content; all numbers are big-endian; every item of variable size states
 * its size first. So no two different sequences of items give the same bytes, and a reader in any language needs no
 * schema to walk them.
 *
 * <table>
 *   <caption>The items</caption>
 *   <tr><th>tag</th><th>item</th><th>content</th></tr>
 *   <tr><td>01</td><td>record</td><td>name (32-bit byte count, UTF-8), 32-bit version</td></tr>
 *   <tr><td>02</td><td>text</td><td>32-bit byte count, UTF-8</td></tr>
 *   <tr><td>03</td><td>integer</td><td>64 bits, two's complement</td></tr>
 *   <tr><td>04</td><td>bytes</td><td>32-bit count, the bytes</td></tr>
 *   <tr><td>05</td><td>false</td><td></td></tr>
 *   <tr><td>06</td><td>true</td><td></td></tr>
 *   <tr><td>07</td><td>absent</td><td></td></tr>
 *   <tr><td>08</td><td>list</td><td>32-bit count; that many items follow</td></tr>
 *   <tr><td>09</td><td>big integer</td><td>32-bit byte count, shortest two's complement</td></tr>
 *   <tr><td>0A</td><td>number</td><td>64 bits, IEEE 754; finite; zero has no sign</td></tr>
 *   <tr><td>10</td><td>column of 32-bit integers</td><td>32-bit count, 4 bytes each</td></tr>
 *   <tr><td>11</td><td>column of 64-bit integers</td><td>32-bit count, 8 bytes each</td></tr>
 *   <tr><td>12</td><td>column of numbers</td><td>32-bit count, 8 bytes each</td></tr>
 *   <tr><td>13</td><td>column of bytes</td><td>32-bit count, 1 byte each</td></tr>
 * </table>
 *
 * <p>The words of {@link dev.maison.core} are written by these items and nothing more, see {@link #amount} and its
 * siblings; an identifier is its text. The enclosing record says by name and version what follows.
 *
 * <p>A value that is refused leaves the writer as it was. The writer is not safe for use by several threads. It grows
 * as needed and can be reused after {@link #clear}.
 */
public final class CanonicalWriter {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

    private byte[] buffer = new byte[256];
    private int size;
    private final MessageDigest sha256 = Digest.newSha256();

    /** Starts with no bytes. */
    public CanonicalWriter() {}

    /** Forgets everything written. */
    public CanonicalWriter clear() {
        size = 0;
        return this;
    }

    /** Begins a record of a named kind; a change of its fields changes the version. */
    public CanonicalWriter record(String name, int version) {
        utf8(0x01, name);
        rawInt(version);
        return this;
    }

    /**
     * Writes a text.
     *
     * @throws IllegalArgumentException if it holds an unpaired surrogate, which has no UTF-8 form
     */
    public CanonicalWriter text(String value) {
        utf8(0x02, value);
        return this;
    }

    /** Writes an integer. */
    public CanonicalWriter integer(long value) {
        tag(0x03);
        rawLong(value);
        return this;
    }

    /** Writes bytes. */
    public CanonicalWriter bytes(byte[] value) {
        return block(0x04, value);
    }

    /** Writes a digest, as bytes. */
    public CanonicalWriter digest(Digest value) {
        return block(0x04, value.trusted());
    }

    /** Writes true or false. */
    public CanonicalWriter flag(boolean value) {
        tag(value ? 0x06 : 0x05);
        return this;
    }

    /** Writes that a value is absent. */
    public CanonicalWriter absent() {
        tag(0x07);
        return this;
    }

    /** Begins a list; exactly {@code count} items must follow. */
    public CanonicalWriter list(int count) {
        checkArgument(count >= 0, "count of list must not be negative but was %s", count);
        tag(0x08);
        rawInt(count);
        return this;
    }

    /** Writes an integer of any size. */
    public CanonicalWriter bigInteger(BigInteger value) {
        return block(0x09, value.toByteArray());
    }

    /**
     * Writes a number; minus zero is written as zero.
     *
     * @throws IllegalArgumentException if it is not finite
     */
    public CanonicalWriter number(double value) {
        long bits = bits(value);
        tag(0x0A);
        rawLong(bits);
        return this;
    }

    /** Writes a column of 32-bit integers: {@code values[from]} to {@code values[to - 1]}. */
    public CanonicalWriter intColumn(int[] values, int from, int to) {
        checkRange(from, to, values.length);
        column(0x10, to - from, Integer.BYTES);
        int at = size;
        for (int i = from; i < to; i++, at += Integer.BYTES) {
            INT.set(buffer, at, values[i]);
        }
        size = at;
        return this;
    }

    /** Writes a column of 64-bit integers: {@code values[from]} to {@code values[to - 1]}. */
    public CanonicalWriter longColumn(long[] values, int from, int to) {
        checkRange(from, to, values.length);
        column(0x11, to - from, Long.BYTES);
        int at = size;
        for (int i = from; i < to; i++, at += Long.BYTES) {
            LONG.set(buffer, at, values[i]);
        }
        size = at;
        return this;
    }

    /**
     * Writes a column of numbers: {@code values[from]} to {@code values[to - 1]}; minus zero is written as zero.
     *
     * @throws IllegalArgumentException if one of them is not finite
     */
    public CanonicalWriter numberColumn(double[] values, int from, int to) {
        checkRange(from, to, values.length);
        for (int i = from; i < to; i++) {
            checkFinite(values[i]);
        }
        column(0x12, to - from, Long.BYTES);
        int at = size;
        for (int i = from; i < to; i++, at += Long.BYTES) {
            LONG.set(buffer, at, bits(values[i]));
        }
        size = at;
        return this;
    }

    /** Writes a column of bytes: {@code values[from]} to {@code values[to - 1]}. */
    public CanonicalWriter byteColumn(byte[] values, int from, int to) {
        checkRange(from, to, values.length);
        column(0x13, to - from, 1);
        System.arraycopy(values, from, buffer, size, to - from);
        size += to - from;
        return this;
    }

    /** Writes a quantity: its units, as an integer. */
    public CanonicalWriter quantity(Quantity value) {
        return integer(value.units());
    }

    /** Writes an amount: the currency as text, then the micro-units as an integer. */
    public CanonicalWriter amount(Amount value) {
        return text(value.currency()).integer(value.micros());
    }

    /** Writes a ratio in lowest terms: numerator, then denominator, as big integers. */
    public CanonicalWriter ratio(Ratio value) {
        return bigInteger(value.numerator()).bigInteger(value.denominator());
    }

    /** Writes a date: its days since 1970-01-01, as an integer. */
    public CanonicalWriter date(LocalDate value) {
        return integer(value.toEpochDay());
    }

    /** Writes a period: its start, then its end, as dates. */
    public CanonicalWriter period(Period value) {
        return date(value.startInclusive()).date(value.endExclusive());
    }

    /** Writes an instant: its seconds since 1970-01-01T00:00:00Z, then the nanoseconds within the second, as integers. */
    public CanonicalWriter instant(Instant value) {
        return integer(value.getEpochSecond()).integer(value.getNano());
    }

    /**
     * Writes items that a writer wrote before, as they are: {@code written[from]} to {@code written[to - 1]}. They are trusted to be whole
     * items.
     */
    public CanonicalWriter items(byte[] written, int from, int to) {
        checkRange(from, to, written.length);
        reserve(to - from);
        System.arraycopy(written, from, buffer, size, to - from);
        size += to - from;
        return this;
    }

    /** The number of bytes written since the start or the last {@link #clear}. */
    public int size() {
        return size;
    }

    /** The bytes written, as a fresh copy. */
    public byte[] toBytes() {
        return Arrays.copyOf(buffer, size);
    }

    /** The SHA-256 digest of the bytes written. */
    public Digest toDigest() {
        sha256.update(buffer, 0, size);
        return new Digest(sha256.digest());
    }

    /** The RFC 9162 leaf hash of the bytes written: SHA-256 over a zero byte and the bytes. */
    public Digest toLeafHash() {
        sha256.update((byte) 0);
        return toDigest();
    }

    private static void checkRange(int from, int to, int length) {
        checkArgument(
                0 <= from && from <= to && to <= length,
                "range of column must lie within [0, %s] but was [%s, %s)",
                length,
                from,
                to);
    }

    private static void checkFinite(double value) {
        checkArgument(Double.isFinite(value), "number in canonical bytes must be finite but was %s", value);
    }

    private static long bits(double value) {
        checkFinite(value);
        return Double.doubleToRawLongBits(value + 0.0); // -0.0 + 0.0 is +0.0; every other number stays itself
    }

    private void column(int tag, int count, int width) {
        reserve(5 + (long) count * width);
        tag(tag);
        rawInt(count);
    }

    private CanonicalWriter block(int tag, byte[] value) {
        reserve(5L + value.length);
        tag(tag);
        rawInt(value.length);
        System.arraycopy(value, 0, buffer, size, value.length);
        size += value.length;
        return this;
    }

    private void utf8(int tag, String value) {
        long length = utf8Length(value);
        reserve(9 + length);
        tag(tag);
        rawInt((int) length);
        int at = size;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < 0x80) {
                buffer[at++] = (byte) c;
            } else if (c < 0x800) {
                buffer[at++] = (byte) (0xC0 | (c >> 6));
                buffer[at++] = continuation(c);
            } else if (Character.isSurrogate(c)) {
                int point = Character.toCodePoint(c, value.charAt(++i));
                buffer[at++] = (byte) (0xF0 | (point >> 18));
                buffer[at++] = continuation(point >> 12);
                buffer[at++] = continuation(point >> 6);
                buffer[at++] = continuation(point);
            } else {
                buffer[at++] = (byte) (0xE0 | (c >> 12));
                buffer[at++] = continuation(c >> 6);
                buffer[at++] = continuation(c);
            }
        }
        size = at;
    }

    private static byte continuation(int bits) {
        return (byte) (0x80 | (bits & 0x3F));
    }

    /** The number of UTF-8 bytes; refuses an unpaired surrogate, which the platform's own encoder would turn into "?". */
    private static long utf8Length(String value) {
        long length = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < 0x80) {
                length++;
            } else if (c < 0x800) {
                length += 2;
            } else if (!Character.isSurrogate(c)) {
                length += 3;
            } else {
                checkArgument(
                        Character.isHighSurrogate(c)
                                && i + 1 < value.length()
                                && Character.isLowSurrogate(value.charAt(i + 1)),
                        "text in canonical bytes must hold no unpaired surrogate but character %s was U+%s",
                        i,
                        Shown.hex(c));
                length += 4;
                i++;
            }
        }
        return length;
    }

    private void tag(int tag) {
        reserve(1
                + Long.BYTES); // and the largest content of fixed size, so that an item is written whole or not at all
        buffer[size++] = (byte) tag;
    }

    private void rawInt(int value) {
        reserve(Integer.BYTES);
        INT.set(buffer, size, value);
        size += Integer.BYTES;
    }

    private void rawLong(long value) {
        reserve(Long.BYTES);
        LONG.set(buffer, size, value);
        size += Long.BYTES;
    }

    private void reserve(long more) {
        long needed = size + more;
        if (needed > buffer.length) {
            checkArgument(
                    needed <= Integer.MAX_VALUE - 8, "canonical bytes must stay below 2 GiB but needed %s", needed);
            buffer = Arrays.copyOf(buffer, (int) Math.min(Integer.MAX_VALUE - 8, Math.max(needed, 2L * buffer.length)));
        }
    }
}
