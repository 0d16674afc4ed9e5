/**
 * Arbitraries, laws and a naive reference for launches whose doors have room for so many units.
 *
 * <p>Stability: experimental.
 */
@NullMarked
package dev.maison.allocation.testkit.capacity;

import org.jspecify.annotations.NullMarked;
