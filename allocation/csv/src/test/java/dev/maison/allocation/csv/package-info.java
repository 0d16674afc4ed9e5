/** Tables of a launch, good and bad. */
@NullMarked
package dev.maison.allocation.csv;

import org.jspecify.annotations.NullMarked;
