/**
 * Not API. What the packages of this module show one another and nobody else: {@link
 * dev.maison.allocation.internal.access.LaunchAccess} hands out the columns behind a {@link
 * dev.maison.allocation.door.LaunchProblem} and a {@link dev.maison.allocation.door.LaunchPlan} to the capabilities beside {@code
 * door} (quotas, capacities, budgets, re-runs). The package of the problem registers itself when it is loaded, so the columns are
 * reachable without being public there. Nothing here decides, and verifiers may use it.
 *
 * <p>Stability: internal.
 */
@NullMarked
package dev.maison.allocation.internal.access;

import org.jspecify.annotations.NullMarked;
