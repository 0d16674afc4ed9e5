/** The laws of packs and lot types on the engine, on the naive reference, and on policies that break them. Stability: internal. */
@NullMarked
package dev.maison.allocation.testkit.pack;

import org.jspecify.annotations.NullMarked;
