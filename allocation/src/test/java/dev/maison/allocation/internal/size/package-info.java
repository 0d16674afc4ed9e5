/** The fit of size curves against a plain one. Stability: internal. */
@NullMarked
package dev.maison.allocation.internal.size;

import org.jspecify.annotations.NullMarked;
