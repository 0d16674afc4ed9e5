/**
 * Subjects made of the shared words.
 *
 * <ul>
 *   <li>{@link dev.maison.core.testkit.word.CoreArbitraries}: an arbitrary of jqwik for each word. Most need no name: {@code @ForAll Amount}
 *       works as soon as this module is on the test path.
 *   <li>{@link dev.maison.core.testkit.word.Words}: the same in both forms, for laws of your own.
 *   <li>{@link dev.maison.core.testkit.word.HouseWords}: whole houses of doors and of products whose parts fit each other.
 *   <li>{@link dev.maison.core.testkit.word.IdKind}: every kind of identifier.
 * </ul>
 *
 * <p>Values lean to where faults live: edges of ranges, equal values, texts beyond one script, years of 53 weeks.
 *
 * <p>Stability: experimental.
 */
@NullMarked
package dev.maison.core.testkit.word;

import org.jspecify.annotations.NullMarked;
