/** What laws are made of: choices that repeat, subjects in two forms, the register. */
@NullMarked
package dev.maison.core.testkit;

import org.jspecify.annotations.NullMarked;
