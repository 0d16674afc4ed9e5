package dev.maison.allocation.cycle;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import dev.maison.core.internal.text.IdText;
import dev.maison.core.proof.CanonicalWriter;
import dev.maison.core.proof.Digest;
import java.time.Instant;

/**
 * Something that happened to a launch, as the external system reports it. Events are never changed; a mistake is mended by another
 * event.
 *
 * <p>The id of an event makes reports idempotent: the same id with the same content is recorded once, the same id with other content is
 * refused. Instants are told, not judged: clocks of several systems differ, and the order of recording decides.
 *
 * <p>The family may grow: a chain of {@code instanceof} over it needs a last branch, and that branch must refuse.
 */
public sealed interface CycleEvent {
    /** The id by which the external system knows the event. */
    String id();

    /** When it happened there. */
    Instant at();

    /** Writes the event: its kind, then its fields in the order of the record. */
    void writeTo(CanonicalWriter writer);

    /** An event of one line. */
    sealed interface OfLine extends CycleEvent {
        /** The line. */
        LineKey line();

        /** The units it speaks of. */
        long units();
    }

    /**
     * There are so many units of a SKU in all, whatever was said before: a delivery that came, or one that will not.
     *
     * @param id the id of the event
     * @param sku the SKU
     * @param units how many there are to give, holdback taken off; not negative
     * @param at when
     */
    record SupplyStated(String id, SkuId sku, long units, Instant at) implements CycleEvent {
        /** Checks the fields. */
        public SupplyStated {
            checkHead(id, at);
            requireNonNull(sku, "sku");
            checkUnits("supply", id, units, 0);
        }

        @Override
        public void writeTo(CanonicalWriter writer) {
            head(writer, "supply", id, at).text(sku.text()).integer(units);
        }
    }

    /**
     * The house proposes units of a SKU to a door. A line is proposed once.
     *
     * @param id the id of the event
     * @param line the line
     * @param sku the SKU
     * @param door the door
     * @param units the units; not negative
     * @param run the digest of the run that proposed it
     * @param at when
     */
    record Proposed(String id, LineKey line, SkuId sku, DoorId door, long units, Digest run, Instant at)
            implements OfLine {
        /** Checks the fields. */
        public Proposed {
            checkHead(id, at);
            requireNonNull(line, "line");
            requireNonNull(sku, "sku");
            requireNonNull(door, "door");
            requireNonNull(run, "run");
            checkUnits("proposed", id, units, 0);
        }

        @Override
        public void writeTo(CanonicalWriter writer) {
            ofLine(writer, "proposed", this).text(sku.text()).text(door.text()).digest(run);
        }
    }

    /**
     * The boutique answers what it asks for: as proposed, less, more, or nothing. A later answer replaces an earlier one.
     *
     * @param id the id of the event
     * @param line the line
     * @param units the units; not negative
     * @param note why, in the boutique's words; may be empty
     * @param at when
     */
    record Requested(String id, LineKey line, long units, String note, Instant at) implements OfLine {
        /** Checks the fields. */
        public Requested {
            checkHead(id, at);
            requireNonNull(line, "line");
            checkUnits("requested", id, units, 0);
            checkNote("note", id, note);
        }

        @Override
        public void writeTo(CanonicalWriter writer) {
            ofLine(writer, "requested", this).text(note);
        }
    }

    /**
     * The house confirms so many units in all, whatever it confirmed before; never fewer than were released, and no more than the
     * boutique asked for, unless more were released before it asked for less: then just those.
     *
     * @param id the id of the event
     * @param line the line
     * @param units the units; not negative
     * @param run the digest of the run that decided it
     * @param at when
     */
    record Confirmed(String id, LineKey line, long units, Digest run, Instant at) implements OfLine {
        /** Checks the fields. */
        public Confirmed {
            checkHead(id, at);
            requireNonNull(line, "line");
            requireNonNull(run, "run");
            checkUnits("confirmed", id, units, 0);
        }

        @Override
        public void writeTo(CanonicalWriter writer) {
            ofLine(writer, "confirmed", this).digest(run);
        }
    }

    /**
     * The warehouse releases further units of what was confirmed; in as many parts as it likes.
     *
     * @param id the id of the event
     * @param line the line
     * @param units the units of this part, at least 1
     * @param at when
     */
    record Released(String id, LineKey line, long units, Instant at) implements OfLine {
        /** Checks the fields. */
        public Released {
            checkHead(id, at);
            requireNonNull(line, "line");
            checkUnits("released", id, units, 1);
        }

        @Override
        public void writeTo(CanonicalWriter writer) {
            ofLine(writer, "released", this);
        }
    }

    /**
     * The boutique received further units of what was released.
     *
     * @param id the id of the event
     * @param line the line
     * @param units the units of this part, at least 1
     * @param at when
     */
    record Received(String id, LineKey line, long units, Instant at) implements OfLine {
        /** Checks the fields. */
        public Received {
            checkHead(id, at);
            requireNonNull(line, "line");
            checkUnits("received", id, units, 1);
        }

        @Override
        public void writeTo(CanonicalWriter writer) {
            ofLine(writer, "received", this);
        }
    }

    /**
     * Units were released and did not arrive. They stay used up: finding them is another matter.
     *
     * @param id the id of the event
     * @param line the line
     * @param units the units, at least 1
     * @param note what is known; may be empty
     * @param at when
     */
    record Missing(String id, LineKey line, long units, String note, Instant at) implements OfLine {
        /** Checks the fields. */
        public Missing {
            checkHead(id, at);
            requireNonNull(line, "line");
            checkUnits("missing", id, units, 1);
            checkNote("note", id, note);
        }

        @Override
        public void writeTo(CanonicalWriter writer) {
            ofLine(writer, "missing", this).text(note);
        }
    }

    /**
     * Confirmed units that were not yet released are called off; they are free again.
     *
     * @param id the id of the event
     * @param line the line
     * @param units the units, at least 1
     * @param reason why; not blank
     * @param at when
     */
    record Cancelled(String id, LineKey line, long units, String reason, Instant at) implements OfLine {
        /** Checks the fields. */
        public Cancelled {
            checkHead(id, at);
            requireNonNull(line, "line");
            checkUnits("cancelled", id, units, 1);
            IdText.checkSentence("reason", "event " + id, reason);
        }

        @Override
        public void writeTo(CanonicalWriter writer) {
            ofLine(writer, "cancelled", this).text(reason);
        }
    }

    private static void checkHead(String id, Instant at) {
        IdText.check("id", "CycleEvent", id);
        requireNonNull(at, "at");
    }

    private static void checkUnits(String kind, String id, long units, long least) {
        checkArgument(units >= least, "units of %s event %s must be at least %s but was %s", kind, id, least, units);
    }

    private static void checkNote(String attribute, String id, String note) {
        if (!note.isEmpty()) {
            IdText.checkSentence(attribute, "event " + id, note);
        }
    }

    private static CanonicalWriter head(CanonicalWriter writer, String kind, String id, Instant at) {
        return writer.text(kind).text(id).instant(at);
    }

    private static CanonicalWriter ofLine(CanonicalWriter writer, String kind, OfLine event) {
        return head(writer, kind, event.id(), event.at())
                .text(event.line().document())
                .text(event.line().line())
                .integer(event.units());
    }
}
