/** The laws of replenishment on our engine, and its verifier against mutants. */
@NullMarked
package dev.maison.allocation.testkit.replenish;

import org.jspecify.annotations.NullMarked;
