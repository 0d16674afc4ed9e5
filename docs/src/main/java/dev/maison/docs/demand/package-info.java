/**
 * Measures estimates of demand on the sales of the gift house that is shipped: start at
 * {@link dev.maison.docs.demand.DemandMeasurement}.
 *
 * <p>Stability: internal.
 */
@NullMarked
package dev.maison.docs.demand;

import org.jspecify.annotations.NullMarked;
