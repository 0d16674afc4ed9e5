/** The solver of door capacities on its own. Stability: internal. */
@NullMarked
package dev.maison.allocation.internal.solve.capacity;

import org.jspecify.annotations.NullMarked;
