/**
 * Laws, arbitraries and naive references of re-runs.
 *
 * <ul>
 *   <li>{@link dev.maison.allocation.testkit.rerun.RevisionLaws}: a revision has the bytes of planning anew.
 * </ul>
 *
 * <p>Stability: experimental.
 */
@NullMarked
package dev.maison.allocation.testkit.rerun;

import org.jspecify.annotations.NullMarked;
