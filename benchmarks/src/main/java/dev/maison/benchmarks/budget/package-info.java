/** The gaps of launches under rules that couple SKUs. Stability: internal. */
@NullMarked
package dev.maison.benchmarks.budget;

import org.jspecify.annotations.NullMarked;
