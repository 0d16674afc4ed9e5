/**
 * Problems and plans of allocation as JSON, with schemas that carry their version.
 *
 * <ul>
 *   <li>A class for each subject, with its forms: {@link dev.maison.allocation.jackson.LaunchJson launches}, {@link
 *       dev.maison.allocation.jackson.QuotaJson quotas}, {@link dev.maison.allocation.jackson.CapacityJson door capacities}, {@link
 *       dev.maison.allocation.jackson.BudgetJson budgets}, {@link dev.maison.allocation.jackson.PackJson packs}, {@link
 *       dev.maison.allocation.jackson.LotJson lot designs}, {@link dev.maison.allocation.jackson.SizeJson sizes}, {@link
 *       dev.maison.allocation.jackson.ReplenishmentJson replenishments}, {@link dev.maison.allocation.jackson.DisplayJson displays}, the
 *       {@link dev.maison.allocation.jackson.CycleJson cycle}, and what {@link dev.maison.allocation.jackson.DifferenceJson changed}
 *       between two runs.
 *   <li>{@link dev.maison.allocation.jackson.JsonForm}: reads and writes one form, and hands out its schema.
 *   <li>{@link dev.maison.allocation.jackson.JsonResult}: what was read: the good elements, and every {@linkplain
 *       dev.maison.allocation.jackson.JsonProblem other one} with its place and the reason.
 *   <li>{@link dev.maison.allocation.jackson.Claim}: a plan as it was read back, to be verified; {@link
 *       dev.maison.allocation.jackson.PlanClaim} is that of a launch.
 * </ul>
 *
 * <p>The schemas (JSON Schema, draft 2020-12) stand beside this package as resources, such as {@code quota-plan-1.schema.json} for {@code
 * maison.quota.plan/1}. A document names its schema; a change that an older reader would misunderstand gets another number. Amounts and
 * ratios are texts, so that no reader turns them into binary fractions. Trees are lists in preorder, so that no document is nested deep.
 * What is there for people only is not read back: sums, reasons and sentences. JSON is for exchange: digests are taken from {@linkplain
 * dev.maison.core.proof canonical bytes}, never from these texts.
 *
 * <p>This is an adapter: it holds no rule of its own beyond the form. Stability: experimental.
 */
@NullMarked
package dev.maison.allocation.jackson;

import org.jspecify.annotations.NullMarked;
