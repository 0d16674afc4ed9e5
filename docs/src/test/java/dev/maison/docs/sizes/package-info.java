/**
 * Measures how well size curves are recovered from simulated sales, and how near to their bounds displays are.
 *
 * <p>Stability: internal.
 */
@NullMarked
package dev.maison.docs.sizes;

import org.jspecify.annotations.NullMarked;
