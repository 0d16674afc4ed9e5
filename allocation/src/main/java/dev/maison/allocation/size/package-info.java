/**
 * Sizes: which share each size has at a door, and how a run is split over doors and sizes so that both totals hold.
 *
 * <ul>
 *   <li><b>Size curves.</b> A {@link dev.maison.allocation.size.SizeHistory} holds what sold, by style, door, period and size, and whether the
 *       size was still there at the end. {@link dev.maison.allocation.size.SizeCurveEstimator} fits a {@link
 *       dev.maison.allocation.size.SizeCurve} per door with stock-outs corrected, shrunk toward its cluster and that toward the house; {@link
 *       dev.maison.allocation.size.SizeCurves} also says how sure each is ({@link dev.maison.allocation.size.DoorSizeCurve}). How much to
 *       shrink is estimated, or set by a {@link dev.maison.allocation.size.SizeShrinkage}.
 *   <li><b>Store by size.</b> A {@link dev.maison.allocation.size.SizeSplitProblem} holds the units of each door, the units of each size and a
 *       weight per door and size, such as the door's curve. {@link dev.maison.allocation.size.SizeSplitEngine} rounds it to whole units with
 *       both totals held exactly: a {@link dev.maison.allocation.size.SizeSplitPlan} with a {@link
 *       dev.maison.allocation.size.SizeSplitLine} and a {@link dev.maison.allocation.size.SizeSplitReason} per cell, a {@link
 *       dev.maison.allocation.size.SizeSplitCertificate} that {@link dev.maison.allocation.size.SizeSplitVerifier} checks in one pass, or a {@link
 *       dev.maison.allocation.size.SizeSplitConflict} of {@link dev.maison.allocation.size.SizeSplitLimit limits} that cannot hold together. A
 *       house's own way is a {@link dev.maison.allocation.size.SizeSplitPolicy}.
 * </ul>
 *
 * <p>Whether a door that cannot have its core sizes should show the style at all is decided in {@link dev.maison.allocation.display}.
 *
 * <p>Stability: experimental.
 */
@NullMarked
package dev.maison.allocation.size;

import org.jspecify.annotations.NullMarked;
