/**
 * Not API. The solver of quota trees on primitive arrays; it trusts its arguments, and verifiers never see it. {@link
 * dev.maison.allocation.internal.solve.quota.QuotaSolver} is also the inner step of whoever prices doors.
 *
 * <p>Stability: internal.
 */
@NullMarked
package dev.maison.allocation.internal.solve.quota;

import org.jspecify.annotations.NullMarked;
