/** The laws of demand estimates, tried on the house's own estimator. Stability: internal. */
@NullMarked
package dev.maison.allocation.testkit.demand;

import org.jspecify.annotations.NullMarked;
