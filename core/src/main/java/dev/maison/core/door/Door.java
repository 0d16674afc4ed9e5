package dev.maison.core.door;

import dev.maison.core.ClusterId;
import dev.maison.core.DoorId;
import dev.maison.core.internal.text.IdText;
import org.immutables.value.Value;

/** A door: one place that sells to clients. */
@Value.Immutable
public abstract class Door {
    Door() {}

    /** Returns a builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Which door. */
    public abstract DoorId id();

    /** What people call it. */
    public abstract String name();

    /** The doors that it is planned with. */
    public abstract ClusterId cluster();

    /** The way in which it sells. */
    public abstract Channel channel();

    @Value.Check
    void check() {
        IdText.check("name", "Door", name());
    }

    /** Builds a door. */
    public static final class Builder extends ImmutableDoor.Builder {
        Builder() {}
    }
}
