/** The laws of sizes, run on our engines. */
@NullMarked
package dev.maison.allocation.testkit.size;

import org.jspecify.annotations.NullMarked;
