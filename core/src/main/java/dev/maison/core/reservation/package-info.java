/**
 * Reservations: units or a piece held for somebody until an instant, by one authority that cannot oversell.
 *
 * <ul>
 *   <li>{@link dev.maison.core.reservation.ReservationRequest}: what is asked for, under a key that makes asking
 *       twice harmless.
 *   <li>{@link dev.maison.core.reservation.Reservation}: what was granted, and what became of it.
 *   <li>{@link dev.maison.core.reservation.ReservationOutcome} and {@link dev.maison.core.reservation.Refusal}: the
 *       answer; a refusal is data with its reason.
 *   <li>{@link dev.maison.core.reservation.ReservationAuthority}: the port. Allocation, promising, the waitlist and
 *       the piece file ask it; none of them keeps a count of its own.
 * </ul>
 *
 * <p>Stability: experimental.
 */
@NullMarked
@ValueStyle
package dev.maison.core.reservation;

import dev.maison.core.internal.style.ValueStyle;
import org.jspecify.annotations.NullMarked;
