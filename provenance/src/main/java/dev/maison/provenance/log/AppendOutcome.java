package dev.maison.provenance.log;

import static java.util.Objects.requireNonNull;

/**
 * What became of an attempt to append.
 *
 * <p>The family is closed and complete: entries are appended, all of them, or none is.
 */
public sealed interface AppendOutcome {
    /** The head of the log after the attempt. */
    TreeHead head();

    /** One sentence for people. Not for parsing. */
    String sentence();

    /**
     * The success, for a caller who is the only writer.
     *
     * @throws IllegalStateException if the entries were not appended
     */
    default Appended orElseThrow() {
        if (this instanceof Appended appended) {
            return appended;
        }
        throw new IllegalStateException(
                sentence() + "\nMaybe another writer appended first; read the head and decide again.");
    }

    /**
     * The entries are in the log.
     *
     * @param firstIndex the index of the first of them; the others follow
     * @param head the head that has them
     */
    record Appended(long firstIndex, TreeHead head) implements AppendOutcome {
        /** Refuses {@code null}. */
        public Appended {
            requireNonNull(head, "head");
        }

        @Override
        public String sentence() {
            return "appended " + (head.size() - firstIndex) + " entries from index " + firstIndex + "; size is now "
                    + head.size() + ", root " + head.root();
        }
    }

    /**
     * The log was not where the caller believed it to be; nothing was appended.
     *
     * @param expected the head that the caller had seen
     * @param head the head of the log
     */
    record HeadDiffers(TreeHead expected, TreeHead head) implements AppendOutcome {
        /** Refuses {@code null}. */
        public HeadDiffers {
            requireNonNull(expected, "expected");
            requireNonNull(head, "head");
        }

        @Override
        public String sentence() {
            return "nothing was appended: expected the log at size " + expected.size() + ", root " + expected.root()
                    + ", but found it at size " + head.size() + ", root " + head.root();
        }
    }
}
