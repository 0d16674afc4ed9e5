/**
 * Progress, cancellation and work budgets, for hosts that show a bar, offer a stop button, or must not let one planner use up the
 * machine.
 *
 * <p>Work is counted in steps, never in seconds: a step is about one cell looked at, and each engine says what it counts. So a budget ends
 * the same call at the same place on every machine, and an answer that was finished does not depend on who watched.
 *
 * <ul>
 *   <li>{@link dev.maison.allocation.work.WorkMonitor}: is told how far the work is, and says whether it goes on.
 *   <li>{@link dev.maison.allocation.work.WorkProgress}: how far.
 *   <li>{@link dev.maison.allocation.work.WorkOutcome}: finished with a result, or stopped without one.
 * </ul>
 *
 * <p>Launches, quotas, door capacities, re-runs, replenishment and frontiers can be watched. Where the number of steps is not known before the end,
 * as with door capacities and re-runs, the steps in all are {@link java.lang.Long#MAX_VALUE} until then.
 *
 * <p>Engines whose answer gets better with more work, such as that of budgets, take the most steps as an
 * argument instead: they always answer, with a gap.
 *
 * <p>Stability: experimental.
 */
@NullMarked
package dev.maison.allocation.work;

import org.jspecify.annotations.NullMarked;
