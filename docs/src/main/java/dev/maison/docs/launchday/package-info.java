/**
 * A launch day from real sales to a proven allocation: the runnable example that everything in the library hangs on.
 *
 * <ul>
 *   <li>{@link dev.maison.docs.launchday.LaunchDay}: the command. It reads rows, chooses doors and items, estimates demand, allocates,
 *       verifies, records, looks back, and writes one page.
 *   <li>{@link dev.maison.docs.launchday.LaunchRun}: the same as a call, step by step.
 *   <li>{@code sales}, {@code house}: what is read; {@code season}: the rules; {@code backtest}, {@code figures}, {@code record}: what is
 *       made of it; {@code report}, {@code page}: what is shown; {@code sample}: made-up houses.
 * </ul>
 *
 * <p>Stability: internal.
 */
@NullMarked
package dev.maison.docs.launchday;

import org.jspecify.annotations.NullMarked;
