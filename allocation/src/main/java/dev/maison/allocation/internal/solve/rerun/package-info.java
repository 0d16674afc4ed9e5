/**
 * Not API. The solver of re-runs: the best moves away from a previous plan, one after another.
 *
 * <p>Stability: internal.
 */
@NullMarked
package dev.maison.allocation.internal.solve.rerun;

import org.jspecify.annotations.NullMarked;
