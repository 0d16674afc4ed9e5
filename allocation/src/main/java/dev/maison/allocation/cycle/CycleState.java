package dev.maison.allocation.cycle;

import dev.maison.core.SkuId;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The fold: what the events so far come to. Changed in place while events are recorded, then frozen by {@link LaunchCycle}. */
final class CycleState {
    final AnswerRule answers;
    final List<CycleEvent> events;
    final SortedMap<SkuId, Long> supply;
    final SortedMap<SkuId, Long> confirmed;
    final SortedMap<LineKey, CycleLine> lines;

    private final SortedMap<String, CycleEvent> byId;

    CycleState(AnswerRule answers) {
        this.answers = answers;
        this.events = new ArrayList<>();
        this.supply = new TreeMap<>();
        this.confirmed = new TreeMap<>();
        this.lines = new TreeMap<>();
        this.byId = new TreeMap<>();
    }

    CycleState(CycleState other) {
        this.answers = other.answers;
        this.events = new ArrayList<>(other.events);
        this.supply = new TreeMap<>(other.supply);
        this.confirmed = new TreeMap<>(other.confirmed);
        this.lines = new TreeMap<>(other.lines);
        this.byId = new TreeMap<>(other.byId);
    }

    boolean holds(CycleEvent event) {
        return event.equals(byId.get(event.id()));
    }

    /** Records the event, or answers why it cannot be and changes nothing. */
    @Nullable CycleRefusal record(CycleEvent event) {
        if (byId.containsKey(event.id())) {
            return new CycleRefusal.EventIdReused(event.id());
        }
        CycleRefusal refusal = apply(event);
        if (refusal == null) {
            events.add(event);
            byId.put(event.id(), event);
        }
        return refusal;
    }

    private @Nullable CycleRefusal apply(CycleEvent event) {
        if (event instanceof CycleEvent.SupplyStated stated) {
            return supply(stated);
        }
        if (event instanceof CycleEvent.Proposed proposed) {
            return propose(proposed);
        }
        CycleEvent.OfLine ofLine = (CycleEvent.OfLine) event;
        CycleLine line = lines.get(ofLine.line());
        if (line == null) {
            return new CycleRefusal.LineUnknown(ofLine.line());
        }
        long units = ofLine.units();
        if (event instanceof CycleEvent.Requested) {
            return put(line.withRequested(units));
        }
        if (event instanceof CycleEvent.Confirmed) {
            return confirm(line, units);
        }
        if (event instanceof CycleEvent.Released) {
            return units > line.open()
                    ? new CycleRefusal.MoreThanOpen(line.key(), line.open(), units)
                    : put(line.plusReleased(units));
        }
        if (event instanceof CycleEvent.Cancelled) {
            return units > line.open()
                    ? new CycleRefusal.MoreThanOpen(line.key(), line.open(), units)
                    : put(line.plusCancelled(units));
        }
        if (units > line.inTransit()) {
            return new CycleRefusal.MoreThanInTransit(line.key(), line.inTransit(), units);
        }
        return put(event instanceof CycleEvent.Received ? line.plusReceived(units) : line.plusMissing(units));
    }

    private @Nullable CycleRefusal supply(CycleEvent.SupplyStated stated) {
        long taken = confirmed.getOrDefault(stated.sku(), 0L);
        if (stated.units() < taken) {
            return new CycleRefusal.MoreThanSupply(stated.sku(), stated.units(), taken);
        }
        supply.put(stated.sku(), stated.units());
        return null;
    }

    private @Nullable CycleRefusal propose(CycleEvent.Proposed proposed) {
        CycleLine before = lines.get(proposed.line());
        if (before != null) {
            return new CycleRefusal.LineProposedBefore(before);
        }
        if (!supply.containsKey(proposed.sku())) {
            return new CycleRefusal.SkuUnknown(proposed.sku());
        }
        return put(CycleLine.proposed(proposed));
    }

    private @Nullable CycleRefusal confirm(CycleLine line, long units) {
        if (line.requested().isEmpty() && answers == AnswerRule.REQUIRED) {
            return new CycleRefusal.NotAnswered(line.key());
        }
        if (units > Math.max(line.requested().orElse(units), line.released())) {
            return new CycleRefusal.MoreThanRequested(
                    line.key(), line.requested().getAsLong(), units);
        }
        if (units < line.released()) {
            return new CycleRefusal.FewerThanReleased(line.key(), line.released(), units);
        }
        long there = supply.getOrDefault(line.sku(), 0L);
        long others = confirmed.getOrDefault(line.sku(), 0L) - line.confirmed();
        if (units > there - others) {
            return new CycleRefusal.MoreThanSupply(line.sku(), there, saturatedSum(others, units));
        }
        return put(line.withConfirmed(units));
    }

    private static long saturatedSum(long a, long b) {
        return a > Long.MAX_VALUE - b ? Long.MAX_VALUE : a + b;
    }

    private @Nullable CycleRefusal put(CycleLine line) {
        CycleLine before = lines.put(line.key(), line);
        confirmed.merge(line.sku(), line.confirmed() - (before == null ? 0 : before.confirmed()), Long::sum);
        return null;
    }
}
