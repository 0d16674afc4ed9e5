/** The engine of budgets against the naive reference, and mutants of its plans. Stability: internal. */
@NullMarked
package dev.maison.allocation.testkit.budget;

import org.jspecify.annotations.NullMarked;
