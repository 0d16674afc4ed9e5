/**
 * Not API. What engines and verifiers share: the columns of a problem and the gain of the k-th unit. Nothing here decides.
 *
 * <p>Stability: internal.
 */
@NullMarked
package dev.maison.allocation.internal.gain;

import org.jspecify.annotations.NullMarked;
