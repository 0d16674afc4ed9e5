/**
 * Not API. Bounds, repair, linear programmes, branching and flows for launches under rules that couple SKUs; verifiers never see them.
 *
 * <p>Stability: internal.
 */
@NullMarked
package dev.maison.allocation.internal.solve.budget;

import org.jspecify.annotations.NullMarked;
