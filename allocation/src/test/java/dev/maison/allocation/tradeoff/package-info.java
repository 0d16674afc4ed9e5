/** Worked examples and messages of trade-offs. Stability: internal. */
@NullMarked
package dev.maison.allocation.tradeoff;

import org.jspecify.annotations.NullMarked;
