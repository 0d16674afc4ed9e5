/** Worked examples, published answers and every message. */
@NullMarked
package dev.maison.kpi.rollup;

import org.jspecify.annotations.NullMarked;
