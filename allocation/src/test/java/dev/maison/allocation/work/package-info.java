/** Progress, cancellation and budgets on a launch. */
@NullMarked
package dev.maison.allocation.work;

import org.jspecify.annotations.NullMarked;
