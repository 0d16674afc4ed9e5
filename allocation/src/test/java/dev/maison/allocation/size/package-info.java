/** Worked examples, messages and edges of size curves and of splits over doors and sizes. Stability: internal. */
@NullMarked
package dev.maison.allocation.size;

import org.jspecify.annotations.NullMarked;
