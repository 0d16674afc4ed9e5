/** The laws of gates on ours. */
@NullMarked
package dev.maison.allocation.testkit.gate;

import org.jspecify.annotations.NullMarked;
