/** Worked examples, messages and answers of the gates. */
@NullMarked
package dev.maison.allocation.gate;

import org.jspecify.annotations.NullMarked;
