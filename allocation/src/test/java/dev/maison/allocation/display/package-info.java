/** Worked examples, messages and edges of displays. Stability: internal. */
@NullMarked
package dev.maison.allocation.display;

import org.jspecify.annotations.NullMarked;
