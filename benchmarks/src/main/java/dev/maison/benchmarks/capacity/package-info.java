/**
 * Door capacities that couple SKUs, beside OR-Tools' min-cost flow. {@link dev.maison.benchmarks.capacity.CapacityReport} is the program.
 *
 * <p>Stability: internal.
 */
@NullMarked
package dev.maison.benchmarks.capacity;

import org.jspecify.annotations.NullMarked;
