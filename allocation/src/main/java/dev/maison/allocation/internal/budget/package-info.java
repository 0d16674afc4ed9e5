/**
 * Not API. What the engine and the verifier of budgets share: the rows of a problem in canonical order. Nothing here decides.
 *
 * <p>Stability: internal.
 */
@NullMarked
package dev.maison.allocation.internal.budget;

import org.jspecify.annotations.NullMarked;
