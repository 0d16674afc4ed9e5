/**
 * What a planner looks at beside the plan: styles over doors and sizes, market quotas and their price, a late change with few moves, and the
 * frontier of margin against availability against exclusivity. Each is computed by its engine and checked by its verifier.
 *
 * <p>Stability: internal.
 */
@NullMarked
package dev.maison.docs.launchday.planner;

import org.jspecify.annotations.NullMarked;
