package dev.maison.allocation.budget;

import dev.maison.core.DoorId;
import dev.maison.core.SkuId;

/**
 * A branch of a {@link BudgetCertificate}: two certificates that cover all splits of its part.
 *
 * @param sku the SKU
 * @param door the door
 * @param units the most units of the SKU at the door in the first part
 * @param atMost the proof for the splits with at most so many
 * @param above the proof for those with more
 */
public record BudgetBranch(SkuId sku, DoorId door, long units, BudgetCertificate atMost, BudgetCertificate above) {}
