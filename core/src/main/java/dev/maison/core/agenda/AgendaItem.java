package dev.maison.core.agenda;

import dev.maison.core.AssociateId;
import dev.maison.core.Party;
import dev.maison.core.internal.text.IdText;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One thing that is due: what, why, for whom, by when, and who answers for it.
 *
 * <p>Source and {@link #reference} together name the item: two items with both alike are the same thing, and an agenda
 * holds it once. Every item has an owner; what nobody answers for is not an item but a fault of its source.
 *
 * <pre>{@code
 * AgendaItem item = AgendaItem.builder()
 *         .source("aftersales")
 *         .reference("repair-17/weekly-word")
 *         .what("Tell the client how the repair stands")
 *         .why(AgendaReason.stated("the client has heard nothing for five working days"))
 *         .forWhom(Party.of(client))
 *         .dueBy(Instant.parse("2025-03-07T17:00:00Z"))
 *         .owner(associate)
 *         .build();
 * }</pre>
 */
@Value.Immutable
public abstract class AgendaItem {
    /**
     * The order in which items stand unless a policy says otherwise: what is due first comes first, then by source and
     * by reference. No two different items of one agenda are equal in it.
     */
    public static final Comparator<AgendaItem> BY_DUE = Comparator.comparing(AgendaItem::dueBy)
            .thenComparing(AgendaItem::source)
            .thenComparing(AgendaItem::reference);

    AgendaItem() {}

    /** Returns a builder; what happens if the item is missed may be left out. */
    public static Builder builder() {
        return new Builder();
    }

    /** The name of the source that it comes from. */
    public abstract String source();

    /** What its source calls it: the same on every day until it is done. */
    public abstract String reference();

    /** What is to be done, as a sentence without a full stop. */
    public abstract String what();

    /** Why. */
    public abstract AgendaReason why();

    /** For whom. */
    public abstract Party forWhom();

    /** The last instant at which it is still in time. */
    public abstract Instant dueBy();

    /** The associate who answers for it. */
    public abstract AssociateId owner();

    /** What happens if it is missed, as a sentence without a full stop; empty when the source does not say. */
    public abstract Optional<String> ifMissed();

    /** Whether it is too late at {@code now}. */
    public final boolean isOverdue(Instant now) {
        return now.isAfter(dueBy());
    }

    @Value.Check
    void check() {
        IdText.check("source", "AgendaItem", source());
        IdText.check("reference", "AgendaItem", reference());
        IdText.checkSentence("what", "AgendaItem", what());
        ifMissed().ifPresent(text -> IdText.checkSentence("ifMissed", "AgendaItem", text));
    }

    /** Builds an item. */
    public static final class Builder extends ImmutableAgendaItem.Builder {
        Builder() {}
    }
}
