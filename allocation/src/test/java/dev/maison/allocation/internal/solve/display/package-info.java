/** Tests of {@code dev.maison.allocation.internal.solve.display}. */
@NullMarked
package dev.maison.allocation.internal.solve.display;

import org.jspecify.annotations.NullMarked;
