package dev.maison.core.testkit.law;

import dev.maison.core.proof.CanonicalWriter;
import dev.maison.core.proof.Digest;
import dev.maison.core.testkit.naive.CanonicalItem;
import java.util.List;
import java.util.function.Consumer;

/** How canonical bytes come about; by default as {@link CanonicalWriter} makes them. */
public interface CanonicalOperations {
    /** The bytes of items. */
    default byte[] bytes(List<CanonicalItem> items) {
        return CanonicalItem.bytesOf(items);
    }

    /** The bytes of what is written to a fresh writer. */
    default byte[] bytes(Consumer<CanonicalWriter> write) {
        CanonicalWriter writer = new CanonicalWriter();
        write.accept(writer);
        return writer.toBytes();
    }

    /** The bytes of items with writes between them that must be refused: of the misfit as text and as name, and of what is not finite. */
    default byte[] bytesAroundRefusals(List<CanonicalItem> before, String misfit, List<CanonicalItem> after) {
        CanonicalWriter writer = new CanonicalWriter();
        before.forEach(item -> item.writeTo(writer));
        refuse(() -> writer.text(misfit));
        refuse(() -> writer.record(misfit, 1));
        refuse(() -> writer.number(Double.NaN));
        refuse(() -> writer.numberColumn(new double[] {1, Double.POSITIVE_INFINITY}, 0, 2));
        after.forEach(item -> item.writeTo(writer));
        return writer.toBytes();
    }

    private static void refuse(Runnable write) {
        try {
            write.run();
        } catch (IllegalArgumentException e) {
            return;
        }
        throw new IllegalStateException("a misfit was written");
    }

    /** See {@link CanonicalWriter#toDigest}; the items were written after others had been forgotten. */
    default Digest digest(List<CanonicalItem> forgotten, List<CanonicalItem> items) {
        return reused(forgotten, items).toDigest();
    }

    /** See {@link CanonicalWriter#toLeafHash}; the items were written after others had been forgotten. */
    default Digest leafHash(List<CanonicalItem> forgotten, List<CanonicalItem> items) {
        return reused(forgotten, items).toLeafHash();
    }

    private static CanonicalWriter reused(List<CanonicalItem> forgotten, List<CanonicalItem> items) {
        CanonicalWriter writer = new CanonicalWriter();
        forgotten.forEach(item -> item.writeTo(writer));
        writer.clear();
        items.forEach(item -> item.writeTo(writer));
        return writer;
    }
}
