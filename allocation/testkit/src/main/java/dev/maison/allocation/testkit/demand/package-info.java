/**
 * Laws of demand estimates: the step from a prior to an estimate, and estimates from a history.
 *
 * <p>{@link dev.maison.allocation.testkit.demand.DemandLaws} states them without a test engine;
 * {@link dev.maison.allocation.testkit.demand.DemandArbitraries} says what jqwik draws.
 *
 * <p>Stability: experimental.
 */
@NullMarked
package dev.maison.allocation.testkit.demand;

import org.jspecify.annotations.NullMarked;
