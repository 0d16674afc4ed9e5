package dev.maison.core.door;

import dev.maison.core.MarketId;
import dev.maison.core.WarehouseId;
import dev.maison.core.internal.text.IdText;
import org.immutables.value.Value;

/** A warehouse: a place that holds stock and does not sell to clients itself. */
@Value.Immutable
public abstract class Warehouse {
    Warehouse() {}

    /** Returns a builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Which warehouse. */
    public abstract WarehouseId id();

    /** What people call it. */
    public abstract String name();

    /** The market in which it stands, and so whose customs its goods have passed; it may supply others. */
    public abstract MarketId market();

    @Value.Check
    void check() {
        IdText.check("name", "Warehouse", name());
    }

    /** Builds a warehouse. */
    public static final class Builder extends ImmutableWarehouse.Builder {
        Builder() {}
    }
}
