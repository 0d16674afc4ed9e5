/** Worked launches, every message, reasons, digests and exhaustive optima. Stability: internal. */
@NullMarked
package dev.maison.allocation.door;

import org.jspecify.annotations.NullMarked;
