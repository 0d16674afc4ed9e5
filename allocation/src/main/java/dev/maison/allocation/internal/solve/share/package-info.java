/**
 * Not API. Solvers of weighted shares on primitive arrays; they trust their arguments.
 *
 * <p>Stability: internal.
 */
@NullMarked
package dev.maison.allocation.internal.solve.share;

import org.jspecify.annotations.NullMarked;
