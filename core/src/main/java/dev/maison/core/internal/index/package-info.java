/** Not API. Tables by identifier, sorted, unique and complete. Stability: internal. */
@NullMarked
package dev.maison.core.internal.index;

import org.jspecify.annotations.NullMarked;
