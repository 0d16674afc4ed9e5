/**
 * Not API. The solver of displays on primitive arrays; it trusts its arguments.
 *
 * <p>Stability: internal.
 */
@NullMarked
package dev.maison.allocation.internal.solve.display;

import org.jspecify.annotations.NullMarked;
