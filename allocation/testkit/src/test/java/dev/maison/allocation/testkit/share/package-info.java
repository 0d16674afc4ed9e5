/** The laws of shares and scarcity, tried on the house's own methods. Stability: internal. */
@NullMarked
package dev.maison.allocation.testkit.share;

import org.jspecify.annotations.NullMarked;
