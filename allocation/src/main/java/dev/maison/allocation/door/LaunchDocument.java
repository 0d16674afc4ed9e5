package dev.maison.allocation.door;

import dev.maison.core.DoorId;
import dev.maison.core.Ratio;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.immutables.value.Value;

/**
 * What a launch problem is stated with, before it is checked as a whole: doors, SKUs and demands as they were given. Adapters read and
 * write it; {@link #problem} makes the problem.
 *
 * <p>The order of doors, SKUs and demands is kept and has no meaning; that of {@link #tieOrder} has.
 *
 * <pre>{@code
 * LaunchDocument document = LaunchDocument.builder()
 *         .currency("EUR")
 *         .addDoors(LaunchDoor.of(paris))
 *         .addSkus(LaunchSku.of(bag, 5))
 *         .addDemands(LaunchDemand.of(bag, paris, DemandEstimate.poisson(4), margin))
 *         .build();
 * LaunchPlan plan = LaunchEngine.allocate(document.problem());
 * }</pre>
 */
@Value.Immutable
public abstract class LaunchDocument {
    LaunchDocument() {}

    /** Starts a document. */
    public static Builder builder() {
        return new Builder();
    }

    /** The currency in which gains of all doors are counted. */
    public abstract String currency();

    /** The step to which gains are rounded, half to even, in micro-units; 1 by default. */
    @Value.Default
    public long quantumMicros() {
        return 1;
    }

    /** Whether what doors have counts against what they need; {@link LaunchNeed#GROSS} by default. */
    @Value.Default
    public LaunchNeed need() {
        return LaunchNeed.GROSS;
    }

    /** How many units of the problem's currency one unit of each other currency buys. */
    @Value.NaturalOrder
    public abstract SortedMap<String, Ratio> rates();

    /** The doors. */
    public abstract List<LaunchDoor> doors();

    /** The SKUs. */
    public abstract List<LaunchSku> skus();

    /** The demands; a SKU and door without one are not eligible for one another. */
    public abstract List<LaunchDemand> demands();

    /** All doors in the order in which equal gains are served; the order of their ids when absent. */
    public abstract Optional<List<DoorId>> tieOrder();

    /**
     * The problem.
     *
     * @throws IllegalArgumentException if an id stands twice or is unknown, a currency has no rate, or a limit breaks its rule
     */
    public final LaunchProblem problem() {
        LaunchProblem.Builder builder = LaunchProblem.builder()
                .currency(currency())
                .quantumMicros(quantumMicros())
                .need(need())
                .addAllDoors(doors())
                .addAllSkus(skus())
                .addAllDemands(demands());
        rates().forEach(builder::putRate);
        tieOrder().ifPresent(builder::tieOrder);
        return builder.build();
    }

    /** The currency and how many of each. */
    @Override
    public final String toString() {
        return "LaunchDocument of " + skus().size() + " SKUs, " + doors().size() + " doors and "
                + demands().size() + " demands in " + currency();
    }

    /** Builds a {@link LaunchDocument}. */
    public static final class Builder extends ImmutableLaunchDocument.Builder {
        Builder() {}
    }
}
