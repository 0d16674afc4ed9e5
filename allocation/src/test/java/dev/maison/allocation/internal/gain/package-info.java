/** Tails of demand against exact computations. Stability: internal. */
@NullMarked
package dev.maison.allocation.internal.gain;

import org.jspecify.annotations.NullMarked;
