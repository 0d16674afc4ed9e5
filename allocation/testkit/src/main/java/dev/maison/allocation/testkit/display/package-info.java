/**
 * Laws and references for {@link dev.maison.allocation.display}.
 *
 * <ul>
 *   <li>{@link dev.maison.allocation.testkit.display.DisplayLaws}: what every way to decide on displays must keep; {@link
 *       dev.maison.allocation.testkit.display.DisplayPolicyLaws} has them as laws without a test engine.
 *   <li>{@link dev.maison.allocation.testkit.display.NaiveDisplays} tries every plan there is, and judges claims from the definition.
 *   <li>{@link dev.maison.allocation.testkit.display.DisplayMutation}: ways to spoil a {@link
 *       dev.maison.allocation.testkit.display.DisplayClaim}.
 *   <li>{@link dev.maison.allocation.testkit.display.DisplayArbitraries}: what the laws are tried on.
 * </ul>
 *
 * <p>Stability: experimental.
 */
@NullMarked
package dev.maison.allocation.testkit.display;

import org.jspecify.annotations.NullMarked;
