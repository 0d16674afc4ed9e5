/**
 * Which door gets how many units of a launch, with the proof.
 *
 * <p>The map:
 *
 * <ul>
 *   <li>State the problem: {@link dev.maison.allocation.door.LaunchProblem}, from objects ({@link
 *       dev.maison.allocation.door.LaunchDoor}, {@link dev.maison.allocation.door.LaunchSku}, {@link
 *       dev.maison.allocation.door.LaunchDemand}) or from {@linkplain dev.maison.allocation.door.LaunchColumns columns}.
 *   <li>State its rules with the demands: presentation minima, multiples, {@linkplain dev.maison.allocation.door.StockPosition
 *       positions} in a {@linkplain dev.maison.allocation.door.LaunchNeed net need}, thresholds, {@linkplain
 *       dev.maison.allocation.door.WeeksOfSupply weeks of supply}, gain tables of any shape.
 *   <li>Solve it: {@link dev.maison.allocation.door.LaunchEngine}.
 *   <li>Read the answer: {@link dev.maison.allocation.door.LaunchPlan} with its {@linkplain
 *       dev.maison.allocation.door.LaunchLine lines}, {@linkplain dev.maison.allocation.door.LaunchReason reasons} per line,
 *       {@linkplain dev.maison.allocation.door.UnitReason reasons} per unit, {@linkplain dev.maison.allocation.door.NextUnit the
 *       next unit}, {@linkplain dev.maison.allocation.door.NextStep the next step} and {@linkplain dev.maison.allocation.door.WhatItTakes what it would take}.
 *   <li>Bring your own rule: {@link dev.maison.allocation.door.LaunchPolicy}.
 *   <li>Check it: {@link dev.maison.allocation.door.LaunchVerifier}, from the {@linkplain
 *       dev.maison.allocation.door.LaunchCertificate certificate}, which holds one {@linkplain dev.maison.allocation.door.CutOff
 *       scarcity price} per SKU or a {@linkplain dev.maison.allocation.door.LaunchConflict conflict} of its limits.
 * </ul>
 *
 * <p>The other capabilities of this module build on the same problem; they reach its columns through the internal package {@code
 * dev.maison.allocation.internal.access}, which is not API.
 *
 * <p>Stability: experimental.
 */
@NullMarked
@ValueStyle
package dev.maison.allocation.door;

import dev.maison.core.internal.style.ValueStyle;
import org.jspecify.annotations.NullMarked;
