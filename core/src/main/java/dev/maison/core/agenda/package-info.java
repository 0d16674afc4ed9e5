/**
 * The agenda: what is due, for whom, why and by when, whichever part of the house it comes from.
 *
 * <ul>
 *   <li>{@link dev.maison.core.agenda.AgendaItem}: one thing that is due, with the associate who answers for it.
 *   <li>{@link dev.maison.core.agenda.AgendaReason}: why it is due, typed by whoever makes it due.
 *   <li>{@link dev.maison.core.agenda.AgendaSource}: the port through which every module hands in what is due.
 * </ul>
 *
 * <p>Stability: experimental.
 */
@NullMarked
@ValueStyle
package dev.maison.core.agenda;

import dev.maison.core.internal.style.ValueStyle;
import org.jspecify.annotations.NullMarked;
