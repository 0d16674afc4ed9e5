/** Worked examples, published answers and every message. */
@NullMarked
package dev.maison.kpi.retail;

import org.jspecify.annotations.NullMarked;
