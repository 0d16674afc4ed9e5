@NullMarked
package dev.maison.provenance.log;

import org.jspecify.annotations.NullMarked;
