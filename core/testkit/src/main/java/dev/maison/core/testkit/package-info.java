/**
 * Laws without a test engine, and what is needed to try them.
 *
 * <ul>
 *   <li>{@link dev.maison.core.testkit.Law}: a statement that can look for a {@link dev.maison.core.testkit.Counterexample} in one subject.
 *       It runs in a property test, and just as well as a shadow check in production.
 *   <li>{@link dev.maison.core.testkit.Subjects}: where subjects come from, in two forms: as a jqwik arbitrary, which shrinks what it
 *       finds, and as a plain generator, which makes ten million of them in seconds.
 *   <li>{@link dev.maison.core.testkit.RegisteredLaw}: a law with its id and its subjects, so that a runner can try any number of
 *       cases by name and anyone can repeat a case from a seed and a number.
 *   <li>{@link dev.maison.core.testkit.law}: the laws of the shared words; {@link dev.maison.core.testkit.word}: their arbitraries;
 *       {@link dev.maison.core.testkit.naive}: naive references.
 * </ul>
 *
 * <p>Stability: experimental.
 */
@NullMarked
package dev.maison.core.testkit;

import org.jspecify.annotations.NullMarked;
