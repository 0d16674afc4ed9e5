/**
 * The one pass: kernels on primitive arrays that trust their arguments.
 *
 * <p>Stability: internal. Verifiers do not use this package.
 */
@NullMarked
package dev.maison.kpi.internal.solve;

import org.jspecify.annotations.NullMarked;
