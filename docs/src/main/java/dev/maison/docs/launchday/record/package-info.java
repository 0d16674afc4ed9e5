/**
 * What was decided goes into a transparency log, and the proof that it is there is checked at once.
 *
 * <p>Stability: internal.
 */
@NullMarked
package dev.maison.docs.launchday.record;

import org.jspecify.annotations.NullMarked;
