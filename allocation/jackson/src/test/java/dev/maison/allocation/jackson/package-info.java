/** JSON read and written: worked documents, hostile ones, and what must come back as it was. */
@NullMarked
package dev.maison.allocation.jackson;

import org.jspecify.annotations.NullMarked;
