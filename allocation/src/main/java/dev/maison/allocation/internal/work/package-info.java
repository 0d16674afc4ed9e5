/**
 * How engines are watched: steps are counted, the monitor is asked, and its no ends the work.
 *
 * <p>Stability: internal.
 */
@NullMarked
package dev.maison.allocation.internal.work;

import org.jspecify.annotations.NullMarked;
