package dev.maison.core.agenda;

import dev.maison.core.internal.text.IdText;

/**
 * Why something is due.
 *
 * <p>Each source has its own reasons, as records with typed fields: which promise, which date, which rule. A reason is
 * a value: immutable, and equal by content.
 */
public interface AgendaReason {
    /** One sentence for people. Not for parsing. */
    String sentence();

    /** Returns a reason that is a sentence and nothing more, for sources that know no better. */
    static AgendaReason stated(String sentence) {
        return new Stated(sentence);
    }

    /**
     * A reason in words alone.
     *
     * @param sentence the words
     */
    record Stated(String sentence) implements AgendaReason {
        /** Refuses a sentence that is blank, holds control characters or is longer than 2000 characters. */
        public Stated {
            IdText.checkSentence("sentence", "AgendaReason", sentence);
        }
    }
}
