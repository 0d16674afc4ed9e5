@NullMarked
package dev.maison.provenance.testkit;

import org.jspecify.annotations.NullMarked;
