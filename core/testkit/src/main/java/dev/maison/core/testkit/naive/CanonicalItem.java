package dev.maison.core.testkit.naive;

import dev.maison.core.proof.CanonicalWriter;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** An item of canonical bytes as a value, compared by content. */
public sealed interface CanonicalItem {
    /** Writes this item by the writer's method for it. */
    void writeTo(CanonicalWriter writer);

    /** The bytes that a fresh writer makes of items. */
    static byte[] bytesOf(List<? extends CanonicalItem> items) {
        CanonicalWriter writer = new CanonicalWriter();
        items.forEach(item -> item.writeTo(writer));
        return writer.toBytes();
    }

    /**
     * The beginning of a record.
     *
     * @param name its kind
     * @param version its version
     */
    record Head(String name, int version) implements CanonicalItem {
        @Override
        public void writeTo(CanonicalWriter writer) {
            writer.record(name, version);
        }
    }

    /**
     * A text.
     *
     * @param value the text
     */
    record Text(String value) implements CanonicalItem {
        @Override
        public void writeTo(CanonicalWriter writer) {
            writer.text(value);
        }
    }

    /**
     * An integer of 64 bits.
     *
     * @param value the integer
     */
    record Whole(long value) implements CanonicalItem {
        @Override
        public void writeTo(CanonicalWriter writer) {
            writer.integer(value);
        }
    }

    /**
     * Bytes.
     *
     * @param values the bytes
     */
    record Bytes(List<Byte> values) implements CanonicalItem {
        /** Copies the list. */
        public Bytes {
            values = List.copyOf(values);
        }

        @Override
        public void writeTo(CanonicalWriter writer) {
            writer.bytes(array(values));
        }
    }

    /**
     * True or false.
     *
     * @param value which
     */
    record Flag(boolean value) implements CanonicalItem {
        @Override
        public void writeTo(CanonicalWriter writer) {
            writer.flag(value);
        }
    }

    /** That a value is absent. */
    record Absent() implements CanonicalItem {
        @Override
        public void writeTo(CanonicalWriter writer) {
            writer.absent();
        }
    }

    /**
     * The beginning of a list.
     *
     * @param count how many items follow
     */
    record ListOf(int count) implements CanonicalItem {
        @Override
        public void writeTo(CanonicalWriter writer) {
            writer.list(count);
        }
    }

    /**
     * An integer of any size.
     *
     * @param value the integer
     */
    record Big(BigInteger value) implements CanonicalItem {
        @Override
        public void writeTo(CanonicalWriter writer) {
            writer.bigInteger(value);
        }
    }

    /**
     * A finite number; zero has no sign.
     *
     * @param value the number
     */
    record Real(double value) implements CanonicalItem {
        /** Drops the sign of zero, as canonical bytes do. */
        public Real {
            value = value == 0 ? 0 : value;
        }

        @Override
        public void writeTo(CanonicalWriter writer) {
            writer.number(value);
        }
    }

    /**
     * A column of 32-bit integers.
     *
     * @param values the integers
     */
    record IntColumn(List<Integer> values) implements CanonicalItem {
        /** Copies the list. */
        public IntColumn {
            values = List.copyOf(values);
        }

        @Override
        public void writeTo(CanonicalWriter writer) {
            writer.intColumn(values.stream().mapToInt(Integer::intValue).toArray(), 0, values.size());
        }
    }

    /**
     * A column of 64-bit integers.
     *
     * @param values the integers
     */
    record LongColumn(List<Long> values) implements CanonicalItem {
        /** Copies the list. */
        public LongColumn {
            values = List.copyOf(values);
        }

        @Override
        public void writeTo(CanonicalWriter writer) {
            writer.longColumn(values.stream().mapToLong(Long::longValue).toArray(), 0, values.size());
        }
    }

    /**
     * A column of finite numbers; zero has no sign.
     *
     * @param values the numbers
     */
    record RealColumn(List<Double> values) implements CanonicalItem {
        /** Copies the list and drops the sign of zero. */
        public RealColumn {
            List<Double> unsigned = new ArrayList<>(values.size());
            values.forEach(value -> unsigned.add(value == 0 ? 0.0 : value));
            values = List.copyOf(unsigned);
        }

        @Override
        public void writeTo(CanonicalWriter writer) {
            writer.numberColumn(values.stream().mapToDouble(Double::doubleValue).toArray(), 0, values.size());
        }
    }

    /**
     * A column of bytes.
     *
     * @param values the bytes
     */
    record ByteColumn(List<Byte> values) implements CanonicalItem {
        /** Copies the list. */
        public ByteColumn {
            values = List.copyOf(values);
        }

        @Override
        public void writeTo(CanonicalWriter writer) {
            writer.byteColumn(array(values), 0, values.size());
        }
    }

    private static byte[] array(List<Byte> values) {
        byte[] array = new byte[values.size()];
        for (int i = 0; i < array.length; i++) {
            array[i] = values.get(i);
        }
        return array;
    }
}
