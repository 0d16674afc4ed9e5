package dev.maison.allocation.cycle;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import java.util.OptionalLong;

/**
 * What has become of one line. All units are totals over its events, and
 *
 * <pre>{@code
 * received + missing + in transit = released
 * released + open                 = confirmed
 * }</pre>
 *
 * @param key the line
 * @param sku its SKU
 * @param door its door
 * @param proposed the units proposed
 * @param requested the units of the boutique's last answer; absent before the first
 * @param confirmed the units confirmed, less those called off
 * @param released the units released
 * @param received the units received
 * @param missing the units released that are reported missing
 * @param cancelled the units called off
 */
public record CycleLine(
        LineKey key,
        SkuId sku,
        DoorId door,
        long proposed,
        OptionalLong requested,
        long confirmed,
        long released,
        long received,
        long missing,
        long cancelled) {
    /** Checks that the parts add up. */
    public CycleLine {
        requireNonNull(key, "key");
        requireNonNull(sku, "sku");
        requireNonNull(door, "door");
        requireNonNull(requested, "requested");
        check("proposed", key, proposed, 0, Long.MAX_VALUE);
        check("requested", key, requested.orElse(0), 0, Long.MAX_VALUE);
        check("confirmed", key, confirmed, 0, Long.MAX_VALUE);
        check("released", key, released, 0, confirmed);
        check("received", key, received, 0, released);
        check("missing", key, missing, 0, released - received);
        check("cancelled", key, cancelled, 0, Long.MAX_VALUE);
    }

    private static void check(String attribute, LineKey key, long units, long least, long most) {
        checkArgument(
                units >= least && units <= most,
                "%s of line %s must lie within [%s, %s] but was %s",
                attribute,
                key,
                least,
                most,
                units);
    }

    static CycleLine proposed(CycleEvent.Proposed event) {
        return new CycleLine(
                event.line(), event.sku(), event.door(), event.units(), OptionalLong.empty(), 0, 0, 0, 0, 0);
    }

    /** Units confirmed that are not yet released. */
    public long open() {
        return confirmed - released;
    }

    /** Units released that have neither arrived nor been reported missing. */
    public long inTransit() {
        return released - received - missing;
    }

    /** Where the line stands. */
    public CycleStage stage() {
        if (confirmed == 0) {
            if (cancelled > 0) {
                return CycleStage.CANCELLED;
            }
            return requested.isEmpty()
                    ? CycleStage.PROPOSED
                    : requested.getAsLong() == 0 ? CycleStage.DECLINED : CycleStage.REQUESTED;
        }
        if (released < confirmed) {
            return released == 0 ? CycleStage.CONFIRMED : CycleStage.PARTLY_RELEASED;
        }
        return inTransit() > 0 ? CycleStage.RELEASED : CycleStage.RECEIVED;
    }

    CycleLine withRequested(long units) {
        return new CycleLine(
                key, sku, door, proposed, OptionalLong.of(units), confirmed, released, received, missing, cancelled);
    }

    CycleLine withConfirmed(long units) {
        return new CycleLine(key, sku, door, proposed, requested, units, released, received, missing, cancelled);
    }

    CycleLine plusReleased(long units) {
        return new CycleLine(
                key, sku, door, proposed, requested, confirmed, released + units, received, missing, cancelled);
    }

    CycleLine plusReceived(long units) {
        return new CycleLine(
                key, sku, door, proposed, requested, confirmed, released, received + units, missing, cancelled);
    }

    CycleLine plusMissing(long units) {
        return new CycleLine(
                key, sku, door, proposed, requested, confirmed, released, received, missing + units, cancelled);
    }

    CycleLine plusCancelled(long units) {
        return new CycleLine(
                key,
                sku,
                door,
                proposed,
                requested,
                confirmed - units,
                released,
                received,
                missing,
                Math.addExact(cancelled, units));
    }
}
