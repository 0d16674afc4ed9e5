/**
 * Not API. The fit of size curves on primitive arrays; it estimates in floating point, trusts its arguments and decides nothing.
 *
 * <p>Stability: internal.
 */
@NullMarked
package dev.maison.allocation.internal.size;

import org.jspecify.annotations.NullMarked;
