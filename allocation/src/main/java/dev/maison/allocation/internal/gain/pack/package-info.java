/**
 * Not API. Columns of packs and lots: what a choice costs or gains. They trust their arguments; nothing here decides.
 *
 * <p>Stability: internal.
 */
@NullMarked
package dev.maison.allocation.internal.gain.pack;

import org.jspecify.annotations.NullMarked;
