/**
 * Not API. The columns of a display problem, for its engine and its verifier; nothing here decides.
 *
 * <p>Stability: internal.
 */
@NullMarked
package dev.maison.allocation.internal.display;

import org.jspecify.annotations.NullMarked;
