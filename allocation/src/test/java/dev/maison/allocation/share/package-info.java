/** Worked examples and published answers of weighted shares and scarcity rules. Stability: internal. */
@NullMarked
package dev.maison.allocation.share;

import org.jspecify.annotations.NullMarked;
