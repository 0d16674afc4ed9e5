/**
 * Laws, references and a simulator for {@link dev.maison.allocation.size}.
 *
 * <ul>
 *   <li>{@link dev.maison.allocation.testkit.size.SizeSplitLaws}: what every split over doors and sizes must keep; {@link
 *       dev.maison.allocation.testkit.size.SizeSplitPolicyLaws} has them as laws without a test engine, {@link
 *       dev.maison.allocation.testkit.size.NaiveSizeSplit} tries every matrix there is.
 *   <li>{@link dev.maison.allocation.testkit.size.SizeSplitMutation}: ways to spoil a split and its certificate.
 *   <li>{@link dev.maison.allocation.testkit.size.SizeSimulator}: sales of a house whose true curves are known, with stock-outs.
 *   <li>{@link dev.maison.allocation.testkit.size.SizeArbitraries}: what the laws are tried on.
 * </ul>
 *
 * <p>Stability: experimental.
 */
@NullMarked
package dev.maison.allocation.testkit.size;

import org.jspecify.annotations.NullMarked;
