/** Tests of the access between packages. Stability: internal. */
@NullMarked
package dev.maison.allocation.internal.access;

import org.jspecify.annotations.NullMarked;
