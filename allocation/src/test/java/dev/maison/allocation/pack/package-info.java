/** Worked lots, every message, reasons, digests and exhaustive optima. Stability: internal. */
@NullMarked
package dev.maison.allocation.pack;

import org.jspecify.annotations.NullMarked;
