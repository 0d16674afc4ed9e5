/** The runner of profile long: very many cases of each law, recorded law by law. */
@NullMarked
package dev.maison.core.testkit.longrun;

import org.jspecify.annotations.NullMarked;
