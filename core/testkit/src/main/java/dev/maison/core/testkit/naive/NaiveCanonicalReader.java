package dev.maison.core.testkit.naive;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Reads canonical bytes back into items, by the table in the Javadoc of {@link dev.maison.core.proof.CanonicalWriter} and without a schema.
 *
 * <p>Since what was written can be read back, no two different sequences of items have the same bytes.
 */
public final class NaiveCanonicalReader {
    private final ByteBuffer bytes;

    private NaiveCanonicalReader(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes); // big-endian, as a ByteBuffer is
    }

    /**
     * The items that bytes hold.
     *
     * @throws IllegalArgumentException if they are no canonical bytes
     */
    public static List<CanonicalItem> read(byte[] bytes) {
        NaiveCanonicalReader reader = new NaiveCanonicalReader(bytes);
        List<CanonicalItem> items = new ArrayList<>();
        try {
            while (reader.bytes.hasRemaining()) {
                items.add(reader.item());
            }
        } catch (java.nio.BufferUnderflowException e) {
            throw new IllegalArgumentException("canonical bytes must not end within an item", e);
        }
        return items;
    }

    private CanonicalItem item() {
        int tag = bytes.get();
        return switch (tag) {
            case 0x01 -> new CanonicalItem.Head(text(), bytes.getInt());
            case 0x02 -> new CanonicalItem.Text(text());
            case 0x03 -> new CanonicalItem.Whole(bytes.getLong());
            case 0x04 -> new CanonicalItem.Bytes(column(ByteBuffer::get));
            case 0x05 -> new CanonicalItem.Flag(false);
            case 0x06 -> new CanonicalItem.Flag(true);
            case 0x07 -> new CanonicalItem.Absent();
            case 0x08 -> new CanonicalItem.ListOf(bytes.getInt());
            case 0x09 -> big();
            case 0x0A -> new CanonicalItem.Real(number());
            case 0x10 -> new CanonicalItem.IntColumn(column(ByteBuffer::getInt));
            case 0x11 -> new CanonicalItem.LongColumn(column(ByteBuffer::getLong));
            case 0x12 -> new CanonicalItem.RealColumn(column(all -> number()));
            case 0x13 -> new CanonicalItem.ByteColumn(column(ByteBuffer::get));
            default -> throw new IllegalArgumentException("tag of item must be known but was " + tag);
        };
    }

    private <T> List<T> column(Function<ByteBuffer, T> one) {
        int count = count();
        List<T> values = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            values.add(one.apply(bytes));
        }
        return values;
    }

    private int count() {
        int count = bytes.getInt();
        if (count < 0 || count > bytes.remaining()) {
            throw new IllegalArgumentException("count must lie within the bytes but was " + count);
        }
        return count;
    }

    private byte[] block() {
        byte[] block = new byte[count()];
        bytes.get(block);
        return block;
    }

    private String text() {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(block()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("text must be UTF-8", e);
        }
    }

    private CanonicalItem big() {
        byte[] block = block();
        BigInteger value = new BigInteger(block);
        if (value.toByteArray().length != block.length) {
            throw new IllegalArgumentException("big integer must be in its shortest form");
        }
        return new CanonicalItem.Big(value);
    }

    private double number() {
        long bits = bytes.getLong();
        double value = Double.longBitsToDouble(bits);
        if (!Double.isFinite(value) || bits == Long.MIN_VALUE) {
            throw new IllegalArgumentException("number must be finite and zero without sign");
        }
        return value;
    }
}
