/** The laws of door capacities on the engine, and mutants of its claims. Stability: internal. */
@NullMarked
package dev.maison.allocation.testkit.capacity;

import org.jspecify.annotations.NullMarked;
