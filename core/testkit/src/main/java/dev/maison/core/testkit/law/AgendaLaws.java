package dev.maison.core.testkit.law;

import dev.maison.core.agenda.AgendaItem;
import dev.maison.core.testkit.Law;
import dev.maison.core.testkit.Pair;
import dev.maison.core.testkit.RegisteredLaw;
import dev.maison.core.testkit.Subjects;
import dev.maison.core.testkit.Triple;
import dev.maison.core.testkit.word.Words;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** An agenda has one order, and what is due at an instant is in time at that instant. */
public final class AgendaLaws {
    private AgendaLaws() {}

    /** What can be asked of things that are due; by default what {@link AgendaItem} answers. */
    public interface Operations {
        /** See {@link AgendaItem#BY_DUE}. */
        default int compare(AgendaItem a, AgendaItem b) {
            return AgendaItem.BY_DUE.compare(a, b);
        }

        /** See {@link AgendaItem#isOverdue}. */
        default boolean isOverdue(AgendaItem item, Instant now) {
            return item.isOverdue(now);
        }
    }

    /**
     * An item, and when it is looked at.
     *
     * @param item the item
     * @param nanos how long after the instant at which it is due; before it when negative
     */
    public record Look(AgendaItem item, int nanos) {}

    /** Every law, over the given operations. */
    public static List<RegisteredLaw<?>> all(Operations op) {
        Subjects<AgendaItem> items = Words.agendaItems();
        return List.of(
                RegisteredLaw.of("agenda.order-is-total", orderIsTotal(op), items.triples()),
                RegisteredLaw.of("agenda.what-is-due-first-comes-first", dueFirst(op), items.pairs()),
                RegisteredLaw.of(
                        "agenda.overdue-is-after-the-last-instant",
                        overdue(op),
                        Subjects.combine(items, Subjects.ints(-2, 2), Look::new)));
    }

    /** Items stand in one order; what is due alike, from one source under one reference, is one thing. */
    public static Law<Triple<AgendaItem>> orderIsTotal(Operations op) {
        Law<Triple<Place>> total = OrderLaws.total((a, b) -> op.compare(a.item, b.item));
        return Law.of(
                "the order is total over what is due, source and reference",
                items -> total.counterexample(new Triple<>(
                                new Place(items.first()), new Place(items.second()), new Place(items.third())))
                        .map(Object::toString));
    }

    /** An item compared by what the order looks at. */
    private static final class Place {
        private final AgendaItem item;

        Place(AgendaItem item) {
            this.item = item;
        }

        private List<Object> key() {
            return List.of(item.dueBy(), item.source(), item.reference());
        }

        @Override
        public boolean equals(Object o) {
            return o instanceof Place other && key().equals(other.key());
        }

        @Override
        public int hashCode() {
            return key().hashCode();
        }

        @Override
        public String toString() {
            return item.toString();
        }
    }

    /** What is due earlier stands before; what is due alike stands by source, then by reference. */
    public static Law<Pair<AgendaItem>> dueFirst(Operations op) {
        return Law.of("what is due first comes first, then by source and by reference", pair -> {
            AgendaItem a = pair.first();
            AgendaItem b = pair.second();
            int expected = a.dueBy().equals(b.dueBy())
                    ? a.source().equals(b.source())
                            ? Comparator.<String>naturalOrder().compare(a.reference(), b.reference())
                            : a.source().compareTo(b.source())
                    : a.dueBy().compareTo(b.dueBy());
            return Check.equal(Check.sign(op.compare(a, b)), Check.sign(expected), pair::toString);
        });
    }

    /** At the instant by which it is due an item is in time; after it, too late. */
    public static Law<Look> overdue(Operations op) {
        return Law.of(
                "an item is overdue after the last instant and not at it",
                look -> Check.equal(
                        op.isOverdue(look.item(), look.item().dueBy().plusNanos(look.nanos())),
                        look.nanos() > 0,
                        look::toString));
    }
}
