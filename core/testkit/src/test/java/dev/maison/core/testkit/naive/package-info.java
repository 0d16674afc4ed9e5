/** The references against published values, so that a law cannot hold by both sides being wrong alike. */
@NullMarked
package dev.maison.core.testkit.naive;

import org.jspecify.annotations.NullMarked;
