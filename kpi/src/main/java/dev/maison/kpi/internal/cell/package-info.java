/**
 * Finished cells: what the one pass hands over, and all that roll-ups and their verifiers read.
 *
 * <p>Stability: internal.
 */
@NullMarked
package dev.maison.kpi.internal.cell;

import org.jspecify.annotations.NullMarked;
