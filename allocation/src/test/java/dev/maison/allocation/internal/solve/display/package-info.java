/** The solver of displays on its own. Stability: internal. */
@NullMarked
package dev.maison.allocation.internal.solve.display;

import org.jspecify.annotations.NullMarked;
