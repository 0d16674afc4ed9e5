/**
 * Would the split have met more demand than the usual ones? Several cut-offs in the past, the same rules, the same supply; then what the
 * doors really bought.
 *
 * <p>Stability: internal.
 */
@NullMarked
package dev.maison.docs.launchday.backtest;

import org.jspecify.annotations.NullMarked;
