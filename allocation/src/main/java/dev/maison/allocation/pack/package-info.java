/**
 * Units that travel in packs: which lot types to have packed, and which doors get which packs, with the proof.
 *
 * <p>Before the supplier packs, the map is:
 *
 * <ul>
 *   <li>State the problem: {@link dev.maison.allocation.pack.LotDesignProblem}, with {@linkplain
 *       dev.maison.allocation.pack.LotBranch branches} and candidate {@linkplain dev.maison.allocation.pack.LotType lots}, which {@link
 *       dev.maison.allocation.pack.LotBounds} can list; costs are the units that differ from demand, or the house's own {@link
 *       dev.maison.allocation.pack.LotCost}.
 *   <li>Solve it: {@link dev.maison.allocation.pack.LotDesignEngine}. Bring your own rule: {@link
 *       dev.maison.allocation.pack.LotDesignPolicy}.
 *   <li>Read the answer: {@link dev.maison.allocation.pack.LotDesignPlan} with its {@linkplain dev.maison.allocation.pack.LotLine lines},
 *       {@linkplain dev.maison.allocation.pack.LotReason reasons} and bound, or a {@linkplain dev.maison.allocation.pack.LotConflict
 *       conflict}.
 *   <li>Check it: {@link dev.maison.allocation.pack.LotDesignVerifier}, from the {@linkplain
 *       dev.maison.allocation.pack.LotDesignCertificate certificate}: prices, and the {@linkplain dev.maison.allocation.pack.LotCase
 *       cases} that the designs were split into.
 * </ul>
 *
 * <p>When the run has been packed already:
 *
 * <ul>
 *   <li>State the problem: {@link dev.maison.allocation.pack.PackProblem}, from a launch (gains, minima and maxima in units) and {@linkplain
 *       dev.maison.allocation.pack.PackKind kinds of packs}.
 *   <li>Solve it: {@link dev.maison.allocation.pack.PackEngine}. Bring your own rule: {@link dev.maison.allocation.pack.PackPolicy}.
 *   <li>Read the answer: {@link dev.maison.allocation.pack.PackPlan} with its {@linkplain dev.maison.allocation.pack.PackLine lines},
 *       {@linkplain dev.maison.allocation.pack.PackReason reasons} and gap, or a {@linkplain dev.maison.allocation.pack.PackConflict
 *       conflict} of minima.
 *   <li>Check it: {@link dev.maison.allocation.pack.PackVerifier}, from the {@linkplain dev.maison.allocation.pack.PackCertificate
 *       certificate}: a price per kind of pack.
 *   <li>Exchange it: adapters read and write the {@linkplain dev.maison.allocation.pack.PackDocument document} of a problem.
 * </ul>
 *
 * <p>Stability: experimental.
 */
@NullMarked
@ValueStyle
package dev.maison.allocation.pack;

import dev.maison.core.internal.style.ValueStyle;
import org.jspecify.annotations.NullMarked;
