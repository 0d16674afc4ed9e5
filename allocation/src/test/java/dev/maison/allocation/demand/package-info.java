/** Demand estimates on known truth. Stability: internal. */
@NullMarked
package dev.maison.allocation.demand;

import org.jspecify.annotations.NullMarked;
