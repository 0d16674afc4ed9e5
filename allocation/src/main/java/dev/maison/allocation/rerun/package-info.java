/**
 * A launch that is planned again: fast after a planner's change, with few moves against what was promised, and compared line by line.
 *
 * <p>The map:
 *
 * <ul>
 *   <li>Change and see at once: {@link dev.maison.allocation.rerun.LaunchRevision} holds a plan ready for the next {@linkplain
 *       dev.maison.allocation.rerun.LaunchChange change}; only what is touched is solved, and the answer is byte for byte that of planning
 *       anew.
 *   <li>Stay close to what was promised: {@link dev.maison.allocation.rerun.RerunProblem} is a launch with the lines of before, {@linkplain
 *       dev.maison.allocation.rerun.Pin pins} and a {@linkplain dev.maison.allocation.rerun.MoveBudget budget of moves}; {@link
 *       dev.maison.allocation.rerun.RerunEngine} answers with a {@link dev.maison.allocation.rerun.RerunPlan}, its {@linkplain
 *       dev.maison.allocation.rerun.MovedUnit moves}, a {@linkplain dev.maison.allocation.rerun.MoveReason reason} for each, a {@linkplain
 *       dev.maison.allocation.rerun.RerunReason reason} for each line, or a {@linkplain dev.maison.allocation.rerun.RerunConflict conflict}.
 *   <li>Check it: {@link dev.maison.allocation.rerun.RerunVerifier}, from the two prices of the {@linkplain
 *       dev.maison.allocation.rerun.RerunCertificate certificate}.
 *   <li>A way of your own: {@link dev.maison.allocation.rerun.RerunPolicy}, held to the laws of the testkit.
 *   <li>Compare: {@link dev.maison.allocation.rerun.PlanDifference} tells two plans apart, {@linkplain
 *       dev.maison.allocation.rerun.LineDifference line} by line with {@linkplain dev.maison.allocation.rerun.DifferenceReason reasons}.
 * </ul>
 *
 * <p>Stability: experimental.
 */
@NullMarked
@ValueStyle
package dev.maison.allocation.rerun;

import dev.maison.core.internal.style.ValueStyle;
import org.jspecify.annotations.NullMarked;
