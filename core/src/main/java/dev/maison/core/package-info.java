/**
 * The shared words of the house: identifiers, whole quantities, amounts of money, exact ratios and periods.
 *
 * <p>Every type here is an immutable value that refuses {@code null}, compares by content and prints without a locale.
 * Nothing here computes an answer: engines live in the modules above. Where to go next:
 *
 * <ul>
 *   <li>{@link dev.maison.core.proof}: verdict, digest, canonical bytes; what every engine's answer is made of.
 * </ul>
 *
 * <p>Stability: experimental.
 */
@NullMarked
@ValueStyle
package dev.maison.core;

import dev.maison.core.internal.style.ValueStyle;
import org.jspecify.annotations.NullMarked;
