/**
 * What every answer of the house is made of besides the answer.
 *
 * <ul>
 *   <li>{@link dev.maison.core.proof.Verdict}: what a verifier says of a result and its certificate.
 *   <li>{@link dev.maison.core.proof.CanonicalWriter}: the one binary form in which problems, policies and results
 *       are digested.
 *   <li>{@link dev.maison.core.proof.Digest}: SHA-256 over such bytes; it names a run.
 *   <li>{@link dev.maison.core.proof.DigestTree}: digests of many parts under one root (RFC 9162 hashing), so that a
 *       change to one part rehashes only its branch.
 * </ul>
 *
 * <h2>The convention of canonical bytes</h2>
 *
 * <ol>
 *   <li>What is digested by itself begins with {@link dev.maison.core.proof.CanonicalWriter#record record}: the name
 *       of its kind in small letters with dots, such as {@code reservation.request}, and a version that grows
 *       whenever its fields change.
 *   <li>Then its attributes follow in a fixed order that its documentation states. A word is written by the method of
 *       its name ({@code amount}, {@code quantity}, {@code period}); an identifier as {@code text(id.text())}; an
 *       enum constant as the text of its name; an attribute that may be missing as its value or {@code absent()};
 *       many of a kind as {@code list(count)} and then each, sorted where their order has no meaning.
 *   <li>A type that others digest inside their own bytes offers {@code writeTo(CanonicalWriter)}; a type that is
 *       named by its digest offers the digest, such as {@code requestHash()}.
 *   <li>Cells of a large problem are columns, written as one block.
 * </ol>
 *
 * <p>Certificates are concrete types beside their engines and share no supertype.
 *
 * <p>Stability: experimental.
 */
@NullMarked
@ValueStyle
package dev.maison.core.proof;

import dev.maison.core.internal.style.ValueStyle;
import org.jspecify.annotations.NullMarked;
