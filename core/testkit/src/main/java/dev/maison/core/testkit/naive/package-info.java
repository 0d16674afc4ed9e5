/**
 * Naive references: what the words must answer, written down a second time without regard to speed.
 *
 * <p>None of them uses the code it is compared with, beyond reading the attributes of values.
 *
 * <p>Stability: experimental.
 */
@NullMarked
package dev.maison.core.testkit.naive;

import org.jspecify.annotations.NullMarked;
