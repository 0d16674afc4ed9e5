/** Worked examples, messages and hostile input of launches under rules. Stability: internal. */
@NullMarked
package dev.maison.allocation.budget;

import org.jspecify.annotations.NullMarked;
