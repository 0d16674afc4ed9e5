/**
 * Which door gets how many units of a launch, with the proof.
 *
 * <p>Stability: experimental.
 */
@NullMarked
@ValueStyle
package dev.maison.allocation.door;

import dev.maison.core.internal.style.ValueStyle;
import org.jspecify.annotations.NullMarked;
