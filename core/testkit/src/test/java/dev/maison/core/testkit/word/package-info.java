/** The arbitraries are found by jqwik, and reach where faults live. */
@NullMarked
package dev.maison.core.testkit.word;

import org.jspecify.annotations.NullMarked;
