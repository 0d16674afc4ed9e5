/**
 * Not API. The arithmetic behind demand estimates on primitive arrays; it trusts its arguments. Basic operations and {@link StrictMath}
 * only, sums in a fixed order, so that every JVM gives the same bits.
 *
 * <p>Stability: internal.
 */
@NullMarked
package dev.maison.allocation.internal.demand;

import org.jspecify.annotations.NullMarked;
