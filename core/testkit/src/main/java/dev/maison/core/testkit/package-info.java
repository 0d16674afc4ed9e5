/**
 * Laws without a test engine, and the arbitraries and naive references to try them with.
 *
 * <p>A {@link dev.maison.core.testkit.Law} is a statement that can look for a counterexample in one subject. It runs in a property
 * test, and just as well as a shadow check in production.
 *
 * <p>Stability: experimental.
 */
@NullMarked
package dev.maison.core.testkit;

import org.jspecify.annotations.NullMarked;
