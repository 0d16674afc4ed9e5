/**
 * References and cases for launches under rules that couple SKUs.
 *
 * <ul>
 *   <li>{@link dev.maison.allocation.testkit.budget.BudgetPolicyLaws Laws} for a house's own {@link
 *       dev.maison.allocation.budget.BudgetPolicy}.
 *   <li>{@link dev.maison.allocation.testkit.budget.NaiveBudget}: every split tried, for tiny problems.
 *   <li>{@link dev.maison.allocation.testkit.budget.BudgetArbitraries}: tiny problems with rules of every kind.
 *   <li>{@link dev.maison.allocation.testkit.budget.BudgetMutation Mutations} of a {@link
 *       dev.maison.allocation.testkit.budget.BudgetClaim claim}, to try a verifier.
 * </ul>
 *
 * <p>Stability: experimental.
 */
@NullMarked
package dev.maison.allocation.testkit.budget;

import org.jspecify.annotations.NullMarked;
