package dev.maison.allocation.share;

import static com.google.common.base.Preconditions.checkArgument;

import dev.maison.core.DoorId;
import java.util.OptionalLong;
import org.immutables.value.Value;

/**
 * A door's claim to a share: a weight, and the fewest and most units it may get.
 *
 * <p>The weight is any whole measure of what the door deserves, such as its past sales in pieces or in minor units of money; only its
 * proportion to the other weights matters. A door of weight zero gets its minimum and nothing above it, whatever the method.
 *
 * <pre>{@code
 * WeightedDoor paris = WeightedDoor.of(DoorId.of("PARIS"), 412).withMinimumUnits(1).withMaximumUnits(6);
 * }</pre>
 */
@Value.Immutable
public abstract class WeightedDoor {
    WeightedDoor() {}

    /**
     * Returns a door with no minimum and no maximum.
     *
     * @throws IllegalArgumentException if the weight is negative
     */
    public static WeightedDoor of(DoorId door, long weight) {
        return ImmutableWeightedDoor.of(door, weight);
    }

    /** Returns a builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** The door. */
    @Value.Parameter
    public abstract DoorId door();

    /** The weight; zero or more. */
    @Value.Parameter
    public abstract long weight();

    /** The fewest units the door may get; zero by default. */
    @Value.Default
    public long minimumUnits() {
        return 0;
    }

    /** The most units the door may get; without limit when absent. */
    public abstract OptionalLong maximumUnits();

    /** This door with another weight. */
    public abstract WeightedDoor withWeight(long weight);

    /** This door with another minimum. */
    public abstract WeightedDoor withMinimumUnits(long units);

    /** This door with a maximum. */
    public abstract WeightedDoor withMaximumUnits(long units);

    @Value.Check
    void check() {
        checkArgument(weight() >= 0, "weight of door %s must not be negative but was %s", door(), weight());
        checkArgument(
                minimumUnits() >= 0, "minimumUnits of door %s must not be negative but was %s", door(), minimumUnits());
        checkArgument(
                maximumUnits().orElse(Long.MAX_VALUE) >= minimumUnits(),
                "maximumUnits of door %s must be at least minimumUnits %s but was %s",
                door(),
                minimumUnits(),
                maximumUnits().orElse(Long.MAX_VALUE));
    }

    /** Builds a door; {@code door} and {@code weight} are required. */
    public static final class Builder extends ImmutableWeightedDoor.Builder {
        Builder() {}
    }
}
