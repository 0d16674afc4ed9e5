/** Worked examples, published answers and every message. */
@NullMarked
package dev.maison.kpi;

import org.jspecify.annotations.NullMarked;
