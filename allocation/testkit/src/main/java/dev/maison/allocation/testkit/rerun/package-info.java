/**
 * Laws, arbitraries and naive references of re-runs.
 *
 * <ul>
 *   <li>{@link dev.maison.allocation.testkit.rerun.RevisionLaws}: a revision has the bytes of planning anew.
 *   <li>{@link dev.maison.allocation.testkit.rerun.RerunLaws}, on {@link dev.maison.allocation.testkit.rerun.RerunArbitraries}, with {@link
 *       dev.maison.allocation.testkit.rerun.NaiveRerun} that tries every plan and {@link dev.maison.allocation.testkit.rerun.RerunMutation}
 *       that changes claims.
 *   <li>{@link dev.maison.allocation.testkit.rerun.RerunPolicyLaws Laws} for a house's own {@link
 *       dev.maison.allocation.rerun.RerunPolicy}.
 *   <li>{@link dev.maison.allocation.testkit.rerun.DifferenceLaws}: differences reconcile.
 * </ul>
 *
 * <p>Stability: experimental.
 */
@NullMarked
package dev.maison.allocation.testkit.rerun;

import org.jspecify.annotations.NullMarked;
