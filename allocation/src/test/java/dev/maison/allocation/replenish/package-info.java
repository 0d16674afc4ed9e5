/** Worked replenishment, every message, reasons, digests and exhaustive optima. Stability: internal. */
@NullMarked
package dev.maison.allocation.replenish;

import org.jspecify.annotations.NullMarked;
