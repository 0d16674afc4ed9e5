/** Runs the laws of trade-offs on our engines. Stability: internal. */
@NullMarked
package dev.maison.allocation.testkit.tradeoff;

import org.jspecify.annotations.NullMarked;
