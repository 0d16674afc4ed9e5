/** Runs the laws of re-runs on our engines. Stability: internal. */
@NullMarked
package dev.maison.allocation.testkit.rerun;

import org.jspecify.annotations.NullMarked;
