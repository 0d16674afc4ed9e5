/**
 * Not API. Solvers of packs and lots on primitive arrays; they trust their arguments.
 *
 * <p>Stability: internal.
 */
@NullMarked
package dev.maison.allocation.internal.solve.pack;

import org.jspecify.annotations.NullMarked;
