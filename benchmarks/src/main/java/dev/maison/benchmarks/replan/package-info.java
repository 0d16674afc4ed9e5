/**
 * A planner's change beside planning anew. Stability: internal.
 */
@NullMarked
package dev.maison.benchmarks.replan;

import org.jspecify.annotations.NullMarked;
