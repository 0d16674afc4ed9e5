/** Not API. The rules for the texts of identifiers and names, and how a text is shown in a message. Stability: internal. */
@NullMarked
package dev.maison.core.internal.text;

import org.jspecify.annotations.NullMarked;
