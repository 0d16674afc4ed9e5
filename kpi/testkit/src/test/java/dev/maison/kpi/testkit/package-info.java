/** Runs the laws on our engines. */
@NullMarked
package dev.maison.kpi.testkit;

import org.jspecify.annotations.NullMarked;
