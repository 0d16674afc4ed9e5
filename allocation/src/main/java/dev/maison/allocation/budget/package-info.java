/**
 * A launch under rules that couple its SKUs: units and value per door, open-to-buy over markets and collections, quotas with minima and
 * maxima, in any mix; with a certified gap, and with none where the rules form a flow.
 *
 * <p>The map:
 *
 * <ul>
 *   <li>State the problem: {@link dev.maison.allocation.budget.BudgetProblem}, a launch and its {@linkplain
 *       dev.maison.allocation.budget.BudgetRule rules}, each counted in a {@linkplain dev.maison.allocation.budget.BudgetMeasure
 *       measure}.
 *   <li>Solve it: {@link dev.maison.allocation.budget.BudgetEngine}, within a work budget of steps.
 *   <li>Read the answer: {@link dev.maison.allocation.budget.BudgetPlan} with its lines, its bound and gap, what each rule used, and a
 *       {@linkplain dev.maison.allocation.budget.BudgetReason reason} per door; or the {@linkplain
 *       dev.maison.allocation.budget.BudgetConflict conflict} of limits that cannot hold together.
 *   <li>Check it: {@link dev.maison.allocation.budget.BudgetVerifier}, from the {@linkplain
 *       dev.maison.allocation.budget.BudgetCertificate certificate}: a {@linkplain dev.maison.allocation.budget.BudgetPrices price} per
 *       rule and SKU, and branches where prices alone do not close the gap.
 *   <li>A way of your own: {@link dev.maison.allocation.budget.BudgetPolicy}, held to the laws of the testkit.
 *   <li>Exchange it: adapters read and write the {@linkplain dev.maison.allocation.budget.BudgetDocument document} of a problem.
 * </ul>
 *
 * <p>Stability: experimental.
 */
@NullMarked
@ValueStyle
package dev.maison.allocation.budget;

import dev.maison.core.internal.style.ValueStyle;
import org.jspecify.annotations.NullMarked;
