/**
 * Laws of trade-offs: planning anew gives what was answered from prices, and points of a frontier are supported and not dominated.
 *
 * <p>Stability: experimental.
 */
@NullMarked
package dev.maison.allocation.testkit.tradeoff;

import org.jspecify.annotations.NullMarked;
