/** The laws run on the words, and each of them breaks when the words are broken. */
@NullMarked
package dev.maison.core.testkit.law;

import org.jspecify.annotations.NullMarked;
