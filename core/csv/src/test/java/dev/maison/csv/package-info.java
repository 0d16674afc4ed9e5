/** Every problem with its message, hostile bytes, and tables written and read back. */
@NullMarked
package dev.maison.csv;

import org.jspecify.annotations.NullMarked;
