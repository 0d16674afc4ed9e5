package dev.maison.allocation.budget;

import dev.maison.core.DoorId;
import dev.maison.core.SkuId;

/**
 * One limit that is part of a conflict.
 *
 * <p>The family may grow when rules are added: a {@code switch} over it should keep a default branch and show {@link #sentence}.
 */
public sealed interface BudgetLimit {
    /** Words for people. Not for parsing. */
    String sentence();

    /**
     * What there is of a SKU.
     *
     * @param sku the SKU
     * @param units its supply less its holdback; below nothing when more is held back than there is
     */
    record Supply(SkuId sku, long units) implements BudgetLimit {
        @Override
        public String sentence() {
            return units + " units of " + sku + " to give";
        }
    }

    /**
     * The minimum of a SKU at a door.
     *
     * @param sku the SKU
     * @param door the door
     * @param units the minimum
     */
    record Minimum(SkuId sku, DoorId door, long units) implements BudgetLimit {
        @Override
        public String sentence() {
            return "at least " + units + " of " + sku + " at " + door;
        }
    }

    /**
     * The upper limit of a rule.
     *
     * @param rule the rule
     */
    record AtMost(BudgetRule rule) implements BudgetLimit {
        @Override
        public String sentence() {
            return rule.name() + " at most "
                    + rule.atMostUnits()
                            .map(Object::toString)
                            .orElseGet(() -> rule.atMostAmount().orElseThrow().toString());
        }
    }

    /**
     * The lower limit of a rule.
     *
     * @param rule the rule
     */
    record AtLeast(BudgetRule rule) implements BudgetLimit {
        @Override
        public String sentence() {
            return rule.name() + " at least " + rule.atLeastUnits();
        }
    }
}
