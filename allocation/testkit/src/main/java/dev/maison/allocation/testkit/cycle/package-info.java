/**
 * What holds for every cycle of a launch, and what to try it on.
 *
 * <ul>
 *   <li>{@link dev.maison.allocation.testkit.cycle.CycleArbitraries}: histories of a few lines, possible and impossible events mixed; claims
 *       about them that were changed.
 *   <li>{@link dev.maison.allocation.testkit.cycle.CycleLaws}: the laws, free of any test engine.
 *   <li>{@link dev.maison.allocation.testkit.cycle.CycleClaim}: a claim with its naive judge.
 * </ul>
 *
 * <p>Stability: experimental.
 */
@NullMarked
package dev.maison.allocation.testkit.cycle;

import org.jspecify.annotations.NullMarked;
