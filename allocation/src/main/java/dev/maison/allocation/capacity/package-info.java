/**
 * A launch whose doors have room for so many units over all SKUs together: exact, with a price per door and per SKU.
 *
 * <p>The map:
 *
 * <ul>
 *   <li>State the problem: {@link dev.maison.allocation.capacity.CapacityProblem}, a {@link dev.maison.allocation.door.LaunchProblem}
 *       with the capacities of its doors.
 *   <li>Solve it: {@link dev.maison.allocation.capacity.CapacityEngine}.
 *   <li>Read the answer: {@link dev.maison.allocation.capacity.CapacityPlan}, its lines, what one more unit of room is worth, and a
 *       {@linkplain dev.maison.allocation.capacity.CapacityReason reason} for every SKU and door.
 *   <li>Bring your own rule: {@link dev.maison.allocation.capacity.CapacityPolicy}.
 *   <li>Check it: {@link dev.maison.allocation.capacity.CapacityVerifier}, from the {@linkplain
 *       dev.maison.allocation.capacity.CapacityCertificate certificate}, which holds the prices, or the {@linkplain
 *       dev.maison.allocation.capacity.CapacityConflict conflicts} of minima with capacities and supplies.
 *   <li>Exchange it: adapters read and write the {@linkplain dev.maison.allocation.capacity.CapacityDocument document} of a problem.
 * </ul>
 *
 * <p>Stability: experimental.
 */
@NullMarked
package dev.maison.allocation.capacity;

import org.jspecify.annotations.NullMarked;
