/**
 * Not API. The solver of store by size rounding on primitive arrays; it trusts its arguments.
 *
 * <p>Stability: internal.
 */
@NullMarked
package dev.maison.allocation.internal.solve.size;

import org.jspecify.annotations.NullMarked;
