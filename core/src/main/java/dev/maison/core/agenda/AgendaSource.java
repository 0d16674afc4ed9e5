package dev.maison.core.agenda;

import java.time.Instant;
import java.util.List;

/**
 * Hands in what is due. A port: every module and every host that has something to remind of implements it.
 *
 * <p>A source answers for completeness: what it leaves out, nobody will see. It reads no clock; asked twice with the
 * same records and the same instant, it gives the same items.
 */
public interface AgendaSource {
    /** The name that its items carry as their {@linkplain AgendaItem#source source}; unique among the sources of an agenda. */
    String name();

    /**
     * Everything that is open and due before an instant, what is overdue included, in any order, and nothing twice.
     *
     * @param endExclusive items that are due at this instant or later are left out
     */
    List<AgendaItem> dueBefore(Instant endExclusive);
}
