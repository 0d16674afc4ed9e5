package dev.maison.allocation.cycle;

import static dev.maison.allocation.internal.verify.Refusal.refuted;

import dev.maison.core.SkuId;
import dev.maison.core.proof.Verdict;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Checks a claim about a launch under way, its events and the lines that they are said to come to, from any source. It adds up the events
 * by itself, line by line, and shares nothing with the fold of {@link LaunchCycle} but the values. One pass over the events.
 */
public final class CycleVerifier {
    private CycleVerifier() {}

    /** Checks a cycle of ours. */
    public static Verdict verify(LaunchCycle cycle) {
        return verify(cycle.answers(), cycle.events(), cycle.lines());
    }

    /**
     * Checks that no event stands twice, that every event was possible after those before it, and that the lines, by key, are what the events
     * add up to.
     */
    public static Verdict verify(AnswerRule answers, List<CycleEvent> events, List<CycleLine> lines) {
        Set<String> ids = new TreeSet<>();
        SortedMap<LineKey, List<CycleEvent>> byLine = new TreeMap<>();
        Book book = new Book(answers);
        for (CycleEvent event : events) {
            if (!ids.add(event.id())) {
                return refuted("id of event " + event.id(), "one event", "two events");
            }
            if (event instanceof CycleEvent.OfLine one) {
                byLine.computeIfAbsent(one.line(), key -> new ArrayList<>()).add(event);
            }
            Verdict verdict = book.enter(event);
            if (!verdict.isProven()) {
                return verdict;
            }
        }
        List<LineKey> keys = List.copyOf(byLine.keySet());
        if (!keys.equals(lines.stream().map(CycleLine::key).toList())) {
            return refuted("lines", keys, lines.stream().map(CycleLine::key).toList());
        }
        for (CycleLine line : lines) {
            Verdict verdict = verify(line, byLine.getOrDefault(line.key(), List.of()));
            if (!verdict.isProven()) {
                return verdict;
            }
        }
        return Verdict.proven();
    }

    private static Verdict verify(CycleLine line, List<CycleEvent> events) {
        CycleEvent.Proposed proposed = (CycleEvent.Proposed) events.get(0); // the book refused anything else
        String subject = "line " + line.key();
        if (!line.sku().equals(proposed.sku()) || !line.door().equals(proposed.door())) {
            return refuted(
                    "SKU and door of " + subject,
                    proposed.sku() + " at door " + proposed.door(),
                    line.sku() + " at door " + line.door());
        }
        long confirmed = 0;
        long requested = -1;
        for (CycleEvent event : events) {
            if (event instanceof CycleEvent.Confirmed one) {
                confirmed = one.units();
            } else if (event instanceof CycleEvent.Cancelled one) {
                confirmed -= one.units();
            } else if (event instanceof CycleEvent.Requested one) {
                requested = one.units();
            }
        }
        long[] expected = {
            proposed.units(),
            requested,
            confirmed,
            sum(events, CycleEvent.Released.class),
            sum(events, CycleEvent.Received.class),
            sum(events, CycleEvent.Missing.class),
            sum(events, CycleEvent.Cancelled.class)
        };
        long[] found = {
            line.proposed(),
            line.requested().orElse(-1),
            line.confirmed(),
            line.released(),
            line.received(),
            line.missing(),
            line.cancelled()
        };
        String[] names = {"proposed", "requested", "confirmed", "released", "received", "missing", "cancelled"};
        for (int i = 0; i < names.length; i++) {
            if (expected[i] != found[i]) {
                return refuted("units " + names[i] + " of " + subject, shown(expected[i]), shown(found[i]));
            }
        }
        return Verdict.proven();
    }

    private static String shown(long units) {
        return units < 0 ? "none" : Long.toString(units);
    }

    private static long sum(List<CycleEvent> events, Class<? extends CycleEvent.OfLine> kind) {
        long sum = 0;
        for (CycleEvent event : events) {
            if (kind.isInstance(event)) {
                sum = Math.addExact(sum, kind.cast(event).units());
            }
        }
        return sum;
    }

    /** What has been told so far: per line the units that may still be released, and those on their way. */
    private static final class Book {
        private final AnswerRule answers;
        private final SortedMap<LineKey, Entry> entries = new TreeMap<>();
        private final SortedMap<SkuId, Long> supply = new TreeMap<>();
        private final SortedMap<SkuId, BigInteger> confirmed = new TreeMap<>();

        Book(AnswerRule answers) {
            this.answers = answers;
        }

        private static final class Entry {
            private final SkuId sku;
            private long asked = -1;
            private long confirmed;
            private long left;
            private long onTheWay;

            Entry(SkuId sku) {
                this.sku = sku;
            }
        }

        Verdict enter(CycleEvent event) {
            if (event instanceof CycleEvent.SupplyStated stated) {
                supply.put(stated.sku(), stated.units());
                return within(event, stated.sku());
            }
            CycleEvent.OfLine one = (CycleEvent.OfLine) event;
            Entry entry = entries.get(one.line());
            if (event instanceof CycleEvent.Proposed proposed) {
                entries.put(one.line(), new Entry(proposed.sku()));
                return entry == null && supply.containsKey(proposed.sku())
                        ? Verdict.proven()
                        : refuted(
                                "event " + event.id(),
                                "a line that is new, of a SKU with a supply",
                                entry == null ? "no supply of " + proposed.sku() : "line " + one.line() + " again");
            }
            if (entry == null) {
                return refuted("event " + event.id(), "a line that was proposed", one.line());
            }
            long units = one.units();
            if (event instanceof CycleEvent.Requested) {
                entry.asked = units;
            } else if (event instanceof CycleEvent.Confirmed) {
                long most = Math.max(
                        entry.asked, entry.confirmed - entry.left); // what has left stays, whatever is asked for
                boolean answered = entry.asked >= 0 ? units <= most : answers == AnswerRule.OPTIONAL;
                if (!answered) {
                    return refuted("event " + event.id(), "at most what was requested, " + shown(entry.asked), units);
                }
                entry.left += units - entry.confirmed;
                confirm(entry, units);
            } else if (event instanceof CycleEvent.Released) {
                entry.left -= units;
                entry.onTheWay += units;
            } else if (event instanceof CycleEvent.Cancelled) {
                entry.left -= units;
                confirm(entry, entry.confirmed - units);
            } else {
                entry.onTheWay -= units;
            }
            if (entry.left < 0 || entry.onTheWay < 0) {
                return refuted(
                        "event " + event.id(),
                        "no more units than " + (entry.left < 0 ? "are confirmed" : "were released"),
                        units);
            }
            return event instanceof CycleEvent.Confirmed ? within(event, entry.sku) : Verdict.proven();
        }

        private void confirm(Entry entry, long units) {
            confirmed.merge(entry.sku, BigInteger.valueOf(units - entry.confirmed), BigInteger::add);
            entry.confirmed = units;
        }

        private Verdict within(CycleEvent event, SkuId sku) {
            BigInteger sum = confirmed.getOrDefault(sku, BigInteger.ZERO);
            long there = supply.getOrDefault(sku, 0L);
            return sum.compareTo(BigInteger.valueOf(there)) <= 0
                    ? Verdict.proven()
                    : refuted("units of " + sku + " confirmed after event " + event.id(), "at most " + there, sum);
        }
    }
}
