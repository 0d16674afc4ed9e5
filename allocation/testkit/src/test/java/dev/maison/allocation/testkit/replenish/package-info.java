/** The laws of replenishment on the engine, on the naive reference, and on policies that break them. Stability: internal. */
@NullMarked
package dev.maison.allocation.testkit.replenish;

import org.jspecify.annotations.NullMarked;
