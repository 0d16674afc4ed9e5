/**
 * Presentation minima and multiples beside OR-Tools CP-SAT, in the same run: {@link
 * dev.maison.benchmarks.presentation.PresentationReport}.
 *
 * <p>Stability: internal.
 */
@NullMarked
package dev.maison.benchmarks.presentation;

import org.jspecify.annotations.NullMarked;
