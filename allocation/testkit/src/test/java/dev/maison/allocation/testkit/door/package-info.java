/** The laws of launches on the engine, on the naive reference, and on policies that break them. Stability: internal. */
@NullMarked
package dev.maison.allocation.testkit.door;

import org.jspecify.annotations.NullMarked;
