/** Worked examples, published optima and messages of quotas. Stability: internal. */
@NullMarked
package dev.maison.allocation.quota;

import org.jspecify.annotations.NullMarked;
