/** The laws of quotas on the engine and on the naive reference. Stability: internal. */
@NullMarked
package dev.maison.allocation.testkit.quota;

import org.jspecify.annotations.NullMarked;
