/**
 * The shared words of the house: identifiers, whole quantities, amounts of money, exact ratios and periods of dates.
 *
 * <p>Every type here is an immutable value that refuses {@code null}, compares by content and prints without a locale.
 * Nothing here computes an answer: engines live in the modules above. Where to go next:
 *
 * <ul>
 *   <li>{@link dev.maison.core.proof}: verdict, digest, canonical bytes; what every engine's answer is made of.
 *   <li>{@link dev.maison.core.product}: house, collection, story, style, SKU, piece, season, lifecycle.
 *   <li>{@link dev.maison.core.door}: door, cluster, market, channel, warehouse; their hierarchy; who may sell which
 *       collection.
 *   <li>{@link dev.maison.core.time}: retail calendars (4-5-4 and others), retail weeks, periods and years, ISO weeks.
 *   <li>{@link dev.maison.core.reservation}: a hold on units or a piece, and the port of the one authority that grants it.
 *   <li>{@link dev.maison.core.agenda}: what is due, for whom, why and by when, and the port through which it is handed in.
 * </ul>
 *
 * <h2>The rule for identifiers</h2>
 *
 * <p>An identifier is a typed text, so that a door can never stand where a market is meant. The text is kept exactly as
 * given: it is neither trimmed, nor folded to one case, nor normalised. It holds 1 to 256 UTF-16 code units, is not
 * blank, and has no control character and no unpaired surrogate, so that it has exactly one form in canonical bytes.
 * Names of things keep the same rule. Identifiers of one kind order by {@link String#compareTo}, which is the order in
 * which ties break unless a house declares another.
 *
 * <p>Stability: experimental.
 */
@NullMarked
@ValueStyle
package dev.maison.core;

import dev.maison.core.internal.style.ValueStyle;
import org.jspecify.annotations.NullMarked;
