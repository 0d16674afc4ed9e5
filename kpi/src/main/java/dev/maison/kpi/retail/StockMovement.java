package dev.maison.kpi.retail;

import static com.google.common.base.Preconditions.checkArgument;

import dev.maison.core.DoorId;
import dev.maison.core.MarketId;
import dev.maison.core.SkuId;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Pieces of an item that enter a {@link StockLedger} otherwise than by a sale or its return: opening stock, a receipt, or a
 * correction.
 */
@Value.Immutable
public abstract class StockMovement {
    StockMovement() {}

    /** Returns a builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** What the movement records: opening stock, a receipt or an adjustment. */
    public abstract MovementKind kind();

    /** What moved. */
    public abstract SkuId item();

    /** The market whose stock it is. */
    public abstract MarketId market();

    /** The day; for opening stock, the ledger's first day. */
    public abstract LocalDate date();

    /** How many pieces: not negative for opening stock, positive for a receipt, either sign for an adjustment. */
    public abstract long units();

    /** The door whose stock it is, if stock is kept by door. */
    public abstract Optional<DoorId> door();

    @Value.Check
    void check() {
        checkArgument(
                kind() != MovementKind.SALE && kind() != MovementKind.RETURN,
                "kind of StockMovement must be OPENING, RECEIPT or ADJUSTMENT but was %s\n"
                        + "Maybe the line belongs to the sales lines, which the ledger reads.",
                kind());
        checkArgument(
                kind() != MovementKind.OPENING || units() >= 0,
                "units of StockMovement of kind OPENING must not be negative but was %s",
                units());
        checkArgument(
                kind() != MovementKind.RECEIPT || units() > 0,
                "units of StockMovement of kind RECEIPT must be positive but was %s\n"
                        + "Maybe pieces went back to the vendor: that is an adjustment.",
                units());
    }

    /** Builds a {@link StockMovement}. */
    public static final class Builder extends ImmutableStockMovement.Builder {
        Builder() {}
    }
}
