/** Not API. The one style of generated values, shared with the sibling modules at compile time. Stability: internal. */
@NullMarked
package dev.maison.core.internal.style;

import org.jspecify.annotations.NullMarked;
