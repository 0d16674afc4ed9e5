/**
 * Makes the two made-up sample houses in {@code docs/data}: nothing in them is about a real house, door or person.
 *
 * <p>Run {@link dev.maison.docs.launchday.sample.SampleFiles} with a folder to write them again; a test holds the shipped files equal
 * to what it writes.
 *
 * <p>Stability: internal.
 */
@NullMarked
package dev.maison.docs.launchday.sample;

import org.jspecify.annotations.NullMarked;
