/**
 * Not API. The solvers, on primitive arrays. They trust their arguments; verifiers never see them.
 *
 * <p>Stability: internal.
 */
@NullMarked
package dev.maison.allocation.internal.solve;

import org.jspecify.annotations.NullMarked;
