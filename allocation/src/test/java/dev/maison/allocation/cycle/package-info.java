/** Worked examples, refusals and messages of the cycle. */
@NullMarked
package dev.maison.allocation.cycle;

import org.jspecify.annotations.NullMarked;
