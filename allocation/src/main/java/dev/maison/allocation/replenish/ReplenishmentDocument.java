package dev.maison.allocation.replenish;

import dev.maison.allocation.door.LaunchDoor;
import dev.maison.allocation.door.LaunchSku;
import dev.maison.core.DoorId;
import dev.maison.core.Ratio;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.immutables.value.Value;

/**
 * What a replenishment is stated with, before it is checked as a whole: SKUs, doors and items as they were given. Adapters read and write it;
 * {@link #problem} makes the problem.
 *
 * <p>The order of doors, SKUs and items is kept and has no meaning; that of {@link #tieOrder} has.
 */
@Value.Immutable
public abstract class ReplenishmentDocument {
    ReplenishmentDocument() {}

    /** Starts a document. */
    public static Builder builder() {
        return new Builder();
    }

    /** The currency in which gains are compared. */
    public abstract String currency();

    /** The step to which gains are rounded, half to even, in micro-units; 1 by default. */
    @Value.Default
    public long quantumMicros() {
        return 1;
    }

    /** How many units of the problem's currency one unit of each other currency buys. */
    @Value.NaturalOrder
    public abstract SortedMap<String, Ratio> rates();

    /** Doors that have a tier or a currency of their own. */
    public abstract List<LaunchDoor> doors();

    /** SKUs with their supply and holdback. */
    public abstract List<LaunchSku> skus();

    /** What is replenished. */
    public abstract List<ReplenishmentItem> items();

    /** All doors in the order in which equal gains are served; the order of their ids when absent. */
    public abstract Optional<List<DoorId>> tieOrder();

    /**
     * The problem.
     *
     * @throws IllegalArgumentException as {@link ReplenishmentProblem.Builder#build} says
     */
    public final ReplenishmentProblem problem() {
        ReplenishmentProblem.Builder builder = ReplenishmentProblem.builder()
                .currency(currency())
                .quantumMicros(quantumMicros())
                .addDoors(doors().toArray(LaunchDoor[]::new))
                .addAllSkus(skus())
                .addAllItems(items());
        rates().forEach(builder::putRate);
        tieOrder().ifPresent(builder::tieOrder);
        return builder.build();
    }

    /** The currency and how many of each. */
    @Override
    public final String toString() {
        return "ReplenishmentDocument of " + skus().size() + " SKUs and " + items().size() + " items in " + currency();
    }

    /** Builds a {@link ReplenishmentDocument}. */
    public static final class Builder extends ImmutableReplenishmentDocument.Builder {
        Builder() {}
    }
}
