package dev.maison.allocation.budget;

import static com.google.common.base.Preconditions.checkArgument;

import dev.maison.core.Amount;
import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.immutables.value.Value;

/**
 * A limit on what a set of SKUs may come to at a set of doors together, in units or in money.
 *
 * <pre>{@code
 * at least <= sum over the SKUs and doors of units x measure of one unit <= at most
 * }</pre>
 *
 * <p>Both ends are included. No SKUs named means all of them, no doors named all doors; doors that are not eligible count nothing. The
 * order within the sets has no meaning. Rules may overlap in any way; several trees of quotas at once are several rules.
 */
@Value.Immutable
public abstract class BudgetRule {
    BudgetRule() {}

    /** Returns a limit on the units of all SKUs at one door, named {@code units at DOOR}. */
    public static BudgetRule unitCapacity(DoorId door, long atMostUnits) {
        return builder()
                .name("units at " + door)
                .addDoors(door)
                .atMostUnits(atMostUnits)
                .build();
    }

    /** Returns a limit on the value of all SKUs at one door, named {@code value at DOOR}. */
    public static BudgetRule valueCapacity(DoorId door, BudgetMeasure measure, Amount atMost) {
        return builder()
                .name("value at " + door)
                .measure(measure)
                .addDoors(door)
                .atMostAmount(atMost)
                .build();
    }

    /** Returns an open-to-buy: a limit on the cost of some SKUs at some doors; an empty list stands for all. */
    public static BudgetRule openToBuy(String name, List<SkuId> skus, List<DoorId> doors, Amount atMost) {
        return builder()
                .name(name)
                .measure(BudgetMeasure.COST)
                .addAllSkus(skus)
                .addAllDoors(doors)
                .atMostAmount(atMost)
                .build();
    }

    /** Returns a node of a quota tree: from {@code atLeastUnits} to {@code atMostUnits} of one SKU at some doors, an empty list for all. */
    public static BudgetRule quota(String name, SkuId sku, List<DoorId> doors, long atLeastUnits, long atMostUnits) {
        return builder()
                .name(name)
                .addSkus(sku)
                .addAllDoors(doors)
                .atLeastUnits(atLeastUnits)
                .atMostUnits(atMostUnits)
                .build();
    }

    /** Starts a rule. */
    public static Builder builder() {
        return new Builder();
    }

    /** The name, by which plan and certificate speak of the rule; not empty, and no two rules of a problem share one. */
    public abstract String name();

    /** What is counted; units by default. */
    @Value.Default
    public BudgetMeasure measure() {
        return BudgetMeasure.UNITS;
    }

    /** The SKUs that count; empty for all. */
    public abstract List<SkuId> skus();

    /** The doors that count; empty for all. */
    public abstract List<DoorId> doors();

    /** Fewest units, of a rule that counts units; 0 by default. */
    @Value.Default
    public long atLeastUnits() {
        return 0;
    }

    /** Most units, of a rule that counts units; no limit when absent. */
    public abstract Optional<Long> atMostUnits();

    /** Most money, of a rule that counts money; required there. */
    public abstract Optional<Amount> atMostAmount();

    /** This rule with another upper limit in units. */
    public abstract BudgetRule withAtMostUnits(long atMostUnits);

    /** This rule with another lower limit in units. */
    public abstract BudgetRule withAtLeastUnits(long atLeastUnits);

    /** This rule with another limit in money. */
    public abstract BudgetRule withAtMostAmount(Amount atMostAmount);

    @Value.Check
    void check() {
        checkArgument(!name().isBlank(), "name of BudgetRule must not be blank but was \"%s\"", name());
        boolean units = measure() == BudgetMeasure.UNITS;
        checkArgument(
                units == atMostAmount().isEmpty() && (units || (atMostUnits().isEmpty() && atLeastUnits() == 0)),
                "limits of rule %s must be stated in units for UNITS and by atMostAmount for COST and RETAIL but was %s",
                name(),
                this);
        checkArgument(
                atLeastUnits() >= 0, "atLeastUnits of rule %s must not be negative but was %s", name(), atLeastUnits());
        atMostUnits()
                .ifPresent(most -> checkArgument(
                        most >= atLeastUnits(),
                        "atMostUnits of rule %s must be at least its atLeastUnits %s but was %s",
                        name(),
                        atLeastUnits(),
                        most));
        atMostAmount()
                .ifPresent(most -> checkArgument(
                        !most.isNegative(), "atMostAmount of rule %s must not be negative but was %s", name(), most));
        checkArgument(
                new TreeSet<>(skus()).size() == skus().size(),
                "skus of rule %s must not repeat but were %s",
                name(),
                skus());
        checkArgument(
                new TreeSet<>(doors()).size() == doors().size(),
                "doors of rule %s must not repeat but were %s",
                name(),
                doors());
    }

    /** Builds a {@link BudgetRule}. */
    public static final class Builder extends ImmutableBudgetRule.Builder {
        Builder() {}
    }
}
