/** Worked examples and messages of re-runs. Stability: internal. */
@NullMarked
package dev.maison.allocation.rerun;

import org.jspecify.annotations.NullMarked;
