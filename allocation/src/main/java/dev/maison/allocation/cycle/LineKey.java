package dev.maison.allocation.cycle;

import dev.maison.core.internal.text.IdText;
import java.util.Comparator;

/**
 * Names a line as the external system does: by document and line. The texts keep the {@linkplain dev.maison.core rule for identifiers}.
 *
 * @param document the document, such as the number of an allocation run or of a transfer order
 * @param line the line within it
 */
public record LineKey(String document, String line) implements Comparable<LineKey> {
    private static final Comparator<LineKey> ORDER =
            Comparator.comparing(LineKey::document).thenComparing(LineKey::line);

    /** Checks the texts. */
    public LineKey {
        IdText.check("document", "LineKey", document);
        IdText.check("line", "LineKey", line);
    }

    /** Returns a key. */
    public static LineKey of(String document, String line) {
        return new LineKey(document, line);
    }

    @Override
    public int compareTo(LineKey other) {
        return ORDER.compare(this, other);
    }

    /** Document and line with a slash between. */
    @Override
    public String toString() {
        return document + "/" + line;
    }
}
