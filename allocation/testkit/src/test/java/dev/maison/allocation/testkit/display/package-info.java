/** The laws of displays, run on our engine. */
@NullMarked
package dev.maison.allocation.testkit.display;

import org.jspecify.annotations.NullMarked;
