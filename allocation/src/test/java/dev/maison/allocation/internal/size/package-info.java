/** Tests of {@code dev.maison.allocation.internal.size}. */
@NullMarked
package dev.maison.allocation.internal.size;

import org.jspecify.annotations.NullMarked;
