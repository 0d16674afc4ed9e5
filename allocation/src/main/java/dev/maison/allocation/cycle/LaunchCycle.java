package dev.maison.allocation.cycle;

import static java.util.Objects.requireNonNull;

import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import dev.maison.core.proof.CanonicalWriter;
import dev.maison.core.proof.Digest;
import dev.maison.core.proof.DigestTree;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A launch under way: the events that were recorded, and what they come to. A value: recording gives another cycle.
 *
 * <p>What always holds, whatever is reported: the confirmed units of a SKU never exceed its supply; a line never has more released than
 * confirmed, nor more received and missing than released; nothing confirmed exceeds what the boutique asked for at that moment.
 *
 * <pre>{@code
 * LaunchCycle cycle = LaunchCycle.open(AnswerRule.REQUIRED);
 * cycle = cycle.recorded(new CycleEvent.SupplyStated("E1", bag, 10, at)).cycle();
 * cycle = cycle.recordedAll(CycleDesk.proposals(plan, "RUN-7", at)).cycle();
 * }</pre>
 *
 * <p>Recording one event copies the state; many are recorded by {@link #recordedAll} at the cost of one copy.
 */
public final class LaunchCycle {
    private static final int VERSION = 1;

    private final CycleState state;

    LaunchCycle(CycleState state) {
        this.state = state;
    }

    /** Returns a cycle without an event. */
    public static LaunchCycle open(AnswerRule answers) {
        return new LaunchCycle(new CycleState(requireNonNull(answers, "answers")));
    }

    /** Records one event, or says why it cannot be. */
    public CycleOutcome recorded(CycleEvent event) {
        if (state.holds(event)) {
            return new CycleOutcome.RecordedBefore(this);
        }
        CycleState next = new CycleState(state);
        CycleRefusal refusal = next.record(event);
        return refusal == null
                ? new CycleOutcome.Recorded(new LaunchCycle(next))
                : new CycleOutcome.Refused(this, event, refusal);
    }

    /** Records events in the order of the list; those that cannot be are listed and the others recorded. */
    public CycleBatch recordedAll(List<? extends CycleEvent> events) {
        CycleState next = new CycleState(state);
        List<CycleBatch.RefusedEvent> refused = new ArrayList<>();
        int recorded = 0;
        int before = 0;
        for (int i = 0; i < events.size(); i++) {
            CycleEvent event = events.get(i);
            if (next.holds(event)) {
                before++;
                continue;
            }
            CycleRefusal refusal = next.record(event);
            if (refusal == null) {
                recorded++;
            } else {
                refused.add(new CycleBatch.RefusedEvent(i, event, refusal));
            }
        }
        return new CycleBatch(new LaunchCycle(next), recorded, before, refused);
    }

    /** Whether a boutique must answer before a line is confirmed. */
    public AnswerRule answers() {
        return state.answers;
    }

    /** The events that were recorded, in that order. */
    public List<CycleEvent> events() {
        return Collections.unmodifiableList(state.events);
    }

    /** The SKUs whose supply was stated, in id order. */
    public List<SkuId> skus() {
        return List.copyOf(state.supply.keySet());
    }

    /** The lines, by key. */
    public List<CycleLine> lines() {
        return List.copyOf(state.lines.values());
    }

    /** One line; absent when it was never proposed. */
    public Optional<CycleLine> findLine(LineKey key) {
        return Optional.ofNullable(state.lines.get(key));
    }

    /** The lines of a SKU at a door, by key; a launch that is proposed several times may have several. */
    public List<CycleLine> lines(SkuId sku, DoorId door) {
        return state.lines.values().stream()
                .filter(line -> line.sku().equals(sku) && line.door().equals(door))
                .toList();
    }

    /** Units there are of a SKU to give; absent when none were stated. */
    public Optional<Long> findSupply(SkuId sku) {
        return Optional.ofNullable(state.supply.get(sku));
    }

    /** Units of a SKU that all lines have confirmed. */
    public long confirmedUnits(SkuId sku) {
        return state.confirmed.getOrDefault(sku, 0L);
    }

    /** Units of a SKU that are neither confirmed nor used up; 0 when no supply was stated. */
    public long freeUnits(SkuId sku) {
        return state.supply.getOrDefault(sku, 0L) - confirmedUnits(sku);
    }

    /** The digest that names the state and how it came about: the root of {@link #digestTree}. */
    public Digest digest() {
        return digestTree().root();
    }

    /**
     * A leaf with the rule for answers and the supplies, then a leaf per line in the order of keys: its state, and its events in the
     * order in which they were recorded. Recording an event of one line changes that leaf alone.
     */
    public DigestTree digestTree() {
        CanonicalWriter writer = new CanonicalWriter();
        List<Digest> leaves = new ArrayList<>();
        writer.record("maison.cycle", VERSION).text(state.answers.name()).list(state.supply.size());
        state.supply.forEach((sku, units) -> writer.text(sku.text()).integer(units));
        Map<LineKey, List<CycleEvent>> ofLine = new TreeMap<>();
        List<CycleEvent> others = new ArrayList<>();
        for (CycleEvent event : state.events) {
            if (event instanceof CycleEvent.OfLine one) {
                ofLine.computeIfAbsent(one.line(), key -> new ArrayList<>()).add(event);
            } else {
                others.add(event);
            }
        }
        writer.list(others.size());
        others.forEach(event -> event.writeTo(writer));
        leaves.add(writer.toLeafHash());
        state.lines.forEach((key, line) -> {
            writer.clear().record("maison.cycle.line", VERSION);
            writer.text(key.document()).text(key.line());
            writer.text(line.sku().text()).text(line.door().text()).integer(line.proposed());
            if (line.requested().isPresent()) {
                writer.integer(line.requested().getAsLong());
            } else {
                writer.absent();
            }
            writer.integer(line.confirmed()).integer(line.released()).integer(line.received());
            writer.integer(line.missing()).integer(line.cancelled());
            List<CycleEvent> own = ofLine.getOrDefault(key, List.of());
            writer.list(own.size());
            own.forEach(event -> event.writeTo(writer));
            leaves.add(writer.toLeafHash());
        });
        return DigestTree.of(leaves);
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof LaunchCycle other
                && state.answers == other.state.answers
                && state.events.equals(other.state.events);
    }

    @Override
    public int hashCode() {
        return state.events.hashCode();
    }

    @Override
    public String toString() {
        return "LaunchCycle of " + state.lines.size() + " lines after " + state.events.size() + " events";
    }
}
