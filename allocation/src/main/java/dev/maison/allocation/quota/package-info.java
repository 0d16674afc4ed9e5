/**
 * Which door gets how many units of a launch when houses, markets, clusters or channels have quotas, with the proof.
 *
 * <p>The map:
 *
 * <ul>
 *   <li>State the problem: {@link dev.maison.allocation.quota.QuotaProblem}, a {@linkplain
 *       dev.maison.allocation.door.LaunchProblem launch} with a {@link dev.maison.allocation.quota.QuotaTree} over its doors and
 *       {@linkplain dev.maison.allocation.quota.QuotaLimit limits} for its {@linkplain
 *       dev.maison.allocation.quota.QuotaNodeId nodes}.
 *   <li>Solve it: {@link dev.maison.allocation.quota.QuotaEngine}.
 *   <li>Read the answer: {@link dev.maison.allocation.quota.QuotaPlan} with its lines, {@linkplain
 *       dev.maison.allocation.quota.QuotaReason reasons} per line, {@linkplain dev.maison.allocation.quota.NodePrice prices} per
 *       node, and what {@linkplain dev.maison.allocation.quota.OneMore one more} unit in a node would change.
 *   <li>Bring your own rule: {@link dev.maison.allocation.quota.QuotaPolicy}.
 *   <li>Check it: {@link dev.maison.allocation.quota.QuotaVerifier}, from the {@linkplain
 *       dev.maison.allocation.quota.QuotaCertificate certificate}, which holds one {@linkplain
 *       dev.maison.allocation.quota.NodeCutOff cut-off} per SKU and node or a {@linkplain
 *       dev.maison.allocation.quota.QuotaConflict conflict} of {@linkplain dev.maison.allocation.quota.QuotaRule limits}.
 *   <li>Exchange it: adapters read and write the {@linkplain dev.maison.allocation.quota.QuotaDocument document} of a problem.
 * </ul>
 *
 * <p>Groups of doors that cross, such as markets and channels, are no tree: {@code dev.maison.allocation.budget} takes those, with a
 * bound and a gap.
 *
 * <p>Stability: experimental.
 */
@NullMarked
@ValueStyle
package dev.maison.allocation.quota;

import dev.maison.core.internal.style.ValueStyle;
import org.jspecify.annotations.NullMarked;
