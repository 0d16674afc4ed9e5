/**
 * Splitting a number of pieces in proportion to weights, or rationing it among doors that asked for more, with the proof.
 *
 * <ul>
 *   <li><b>Weighted shares.</b> A {@link dev.maison.allocation.share.ShareProblem} holds the supply and, per door, a weight and bounds.
 *       {@link dev.maison.allocation.share.ShareEngine} splits it by a {@link dev.maison.allocation.share.ShareMethod}: the divisor methods
 *       (Webster by default), or largest remainder for parity with other systems. The {@link dev.maison.allocation.share.SharePlan} has a
 *       {@link dev.maison.allocation.share.ShareLine} and a {@link dev.maison.allocation.share.ShareReason} per door, a
 *       {@link dev.maison.allocation.share.ShareCertificate} that {@link dev.maison.allocation.share.ShareVerifier} checks in one pass, or a
 *       {@link dev.maison.allocation.share.ShareConflict} that names limits which cannot hold together. A house's own way to split is a
 *       {@link dev.maison.allocation.share.SharePolicy}.
 *   <li><b>Scarcity rules.</b> A {@link dev.maison.allocation.share.ScarcityProblem} holds what is there and what each door claims.
 *       {@link dev.maison.allocation.share.ScarcityEngine} rations it by a {@link dev.maison.allocation.share.ScarcityRule}: proportional,
 *       equal awards, equal losses, Talmud; as exact awards and as whole units. Each rule says which
 *       {@link dev.maison.allocation.share.ScarcityAxiom axioms} it keeps.
 * </ul>
 *
 * <p>Which to take: weights say what a door deserves (its past sales), so they call for a divisor method; claims say what a door asked
 * for, so they call for a scarcity rule. Proportional rationing of claims invites doors to ask for more than they need; equal
 * awards does not (Cachon and Lariviere, "Capacity Choice and Allocation", Management Science 45, 1999).
 *
 * <p>Everything is decided on integers and exact rationals; nothing here is a {@code double}.
 *
 * <p>Stability: experimental.
 */
@NullMarked
@ValueStyle
package dev.maison.allocation.share;

import dev.maison.core.internal.style.ValueStyle;
import org.jspecify.annotations.NullMarked;
