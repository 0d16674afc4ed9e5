/**
 * Displays that are whole or not there at all: a style without its core sizes is not put on the floor, and a story is shown with all of
 * its pieces or not.
 *
 * <p>A {@link dev.maison.allocation.display.DisplayProblem} is a {@link dev.maison.allocation.door.LaunchProblem}, which states supplies and what
 * each piece gains, with {@link dev.maison.allocation.display.Display displays}: for a door, the SKUs and units that must be there together. {@link
 * dev.maison.allocation.display.DisplayEngine} decides which displays are shown and how many units go where; the {@link
 * dev.maison.allocation.display.DisplayPlan} has a {@link dev.maison.allocation.display.DisplayReason} per display and a {@link
 * dev.maison.allocation.display.DisplayCertificate}, from which {@link dev.maison.allocation.display.DisplayVerifier} computes its own bound: the plan is
 * proven best, or within a stated gap. The certificate holds prices of SKUs, or a few choices of displays with prices for each ({@link
 * dev.maison.allocation.display.DisplayProof}). A house's own way is a {@link dev.maison.allocation.display.DisplayPolicy}; displays are named by
 * {@link dev.maison.allocation.display.DisplayKey}.
 *
 * <p>Size curves, and the split of a run over doors and sizes, are in {@link dev.maison.allocation.size}.
 *
 * <p>Stability: experimental.
 */
@NullMarked
package dev.maison.allocation.display;

import org.jspecify.annotations.NullMarked;
