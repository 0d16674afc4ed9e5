/** Worked examples, messages and verdicts of door capacities. Stability: internal. */
@NullMarked
package dev.maison.allocation.capacity;

import org.jspecify.annotations.NullMarked;
