/**
 * What every answer of the house is made of besides the answer.
 *
 * <ul>
 *   <li>{@link dev.maison.core.proof.Verdict}: what a verifier says of a result and its certificate.
 *   <li>{@link dev.maison.core.proof.CanonicalWriter}: the one binary form in which problems, policies and results are digested.
 *   <li>{@link dev.maison.core.proof.Digest}: SHA-256 over such bytes; it names a run.
 *   <li>{@link dev.maison.core.proof.DigestTree}: digests of many parts under one root (RFC 9162 hashing), so that a change to one
 *       part rehashes only its branch.
 * </ul>
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
