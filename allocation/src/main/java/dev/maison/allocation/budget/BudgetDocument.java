package dev.maison.allocation.budget;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.maison.allocation.door.LaunchDocument;
import dev.maison.core.Amount;
import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import java.util.List;
import java.util.Optional;

/**
 * What a budget problem is stated with, before it is checked as a whole: a launch, rules, and what a unit counts in money, as they were
 * given. Adapters read and write it; {@link #problem} makes the problem.
 *
 * @param launch the launch
 * @param rules the rules, in an order without meaning
 * @param values what a unit counts in money; a value at a door stands in place of the SKU's own, in whatever order they come
 */
public record BudgetDocument(LaunchDocument launch, List<BudgetRule> rules, List<UnitValue> values) {
    /** Refuses {@code null} and copies the lists. */
    public BudgetDocument {
        requireNonNull(launch, "launch");
        rules = List.copyOf(rules);
        values = List.copyOf(values);
    }

    /**
     * What one unit counts in a measure of money.
     *
     * @param measure {@link BudgetMeasure#COST} or {@link BudgetMeasure#RETAIL}
     * @param sku the SKU
     * @param door the door; every door when absent
     * @param amount the amount, in the launch's currency
     */
    public record UnitValue(BudgetMeasure measure, SkuId sku, Optional<DoorId> door, Amount amount) {
        /** Refuses {@code null} and a measure of units. */
        public UnitValue {
            requireNonNull(measure, "measure");
            requireNonNull(sku, "sku");
            requireNonNull(door, "door");
            requireNonNull(amount, "amount");
            checkArgument(
                    measure != BudgetMeasure.UNITS, "measure of UnitValue must be COST or RETAIL but was %s", measure);
        }
    }

    /**
     * The problem.
     *
     * @throws IllegalArgumentException as {@link LaunchDocument#problem} and {@link BudgetProblem.Builder#build} say
     */
    public BudgetProblem problem() {
        BudgetProblem.Builder builder = BudgetProblem.builder(launch.problem()).addAllRules(rules);
        for (UnitValue value : values) {
            if (value.door().isEmpty()) {
                put(builder, value);
            }
        }
        for (UnitValue value : values) {
            if (value.door().isPresent()) {
                put(builder, value);
            }
        }
        return builder.build();
    }

    private static void put(BudgetProblem.Builder builder, UnitValue value) {
        boolean isCost = value.measure() == BudgetMeasure.COST;
        if (value.door().isPresent()) {
            DoorId door = value.door().get();
            if (isCost) {
                builder.putUnitCost(value.sku(), door, value.amount());
            } else {
                builder.putUnitRetail(value.sku(), door, value.amount());
            }
        } else if (isCost) {
            builder.putUnitCost(value.sku(), value.amount());
        } else {
            builder.putUnitRetail(value.sku(), value.amount());
        }
    }
}
