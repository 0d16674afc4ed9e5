/**
 * Lot design beside OR-Tools' CP-SAT, in one run. Start at {@link dev.maison.benchmarks.pack.LotDesignReport}.
 *
 * <p>Stability: internal.
 */
@NullMarked
package dev.maison.benchmarks.pack;

import org.jspecify.annotations.NullMarked;
