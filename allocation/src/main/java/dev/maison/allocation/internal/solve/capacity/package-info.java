/**
 * Not API. The solver of door capacities that couple SKUs, on primitive arrays. It trusts its arguments; verifiers never see it. {@link
 * dev.maison.allocation.internal.solve.capacity.CapacitySolver} is the way in, for prices alone too.
 *
 * <p>{@code Pricing64} and {@code Heap64} are {@code Pricing32} and {@code Heap32} on wider values: change both.
 *
 * <p>Stability: internal.
 */
@NullMarked
package dev.maison.allocation.internal.solve.capacity;

import org.jspecify.annotations.NullMarked;
