/**
 * Launch problems and plans as JSON, with a schema that carries its version.
 *
 * <ul>
 *   <li>{@link dev.maison.allocation.jackson.LaunchJson}: reads and writes a {@link dev.maison.allocation.door.LaunchDocument}, and
 *       writes a plan with its certificate and reasons.
 *   <li>{@link dev.maison.allocation.jackson.JsonResult}: what was read: the good elements, and every other one with its place and
 *       the reason.
 *   <li>{@link dev.maison.allocation.jackson.PlanClaim}: a plan as it was read back, to be verified.
 * </ul>
 *
 * <p>The schemas stand beside this package as resources, {@code launch-problem-1.schema.json} and {@code launch-plan-1.schema.json}. A
 * document names its schema; a change that an older reader would misunderstand gets another number. Amounts and ratios are texts, so that
 * no reader turns them into binary fractions. JSON is for exchange: digests are taken from {@linkplain dev.maison.core.proof canonical
 * bytes}, never from these texts.
 *
 * <p>This is an adapter: it holds no rule of its own beyond the form. Stability: experimental.
 */
@NullMarked
package dev.maison.allocation.jackson;

import org.jspecify.annotations.NullMarked;
