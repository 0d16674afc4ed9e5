/** The laws of the cycle on ours. */
@NullMarked
package dev.maison.allocation.testkit.cycle;

import org.jspecify.annotations.NullMarked;
