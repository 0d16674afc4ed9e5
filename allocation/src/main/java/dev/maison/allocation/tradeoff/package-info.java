/**
 * What else could be had: what-if answers from the prices of a plan, and the frontier of margin against availability against exclusivity.
 *
 * <p>The map:
 *
 * <ul>
 *   <li>One step of one input: {@link dev.maison.allocation.tradeoff.WhatIf} answers without solving, {@linkplain
 *       dev.maison.allocation.tradeoff.WhatIfAnswer exactly or by bounds, and says which}; {@link
 *       dev.maison.allocation.tradeoff.Sensitivity} lists the steps that matter.
 *   <li>The frontier: {@link dev.maison.allocation.tradeoff.FrontierProblem} defines the three aims and names the flagships, {@link
 *       dev.maison.allocation.tradeoff.Frontier} traces its {@linkplain dev.maison.allocation.tradeoff.FrontierPoint points}, each the best
 *       at its {@linkplain dev.maison.allocation.tradeoff.FrontierWeights weights}; {@link
 *       dev.maison.allocation.tradeoff.FrontierVerifier} checks them.
 * </ul>
 *
 * <p>Stability: experimental.
 */
@NullMarked
package dev.maison.allocation.tradeoff;

import org.jspecify.annotations.NullMarked;
