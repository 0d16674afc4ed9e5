/**
 * What to test a log with: one's own store, one's own verifier, or proofs on their way through one's own code.
 *
 * <ul>
 *   <li>{@link dev.maison.provenance.testkit.LogStoreContract}: implement it in a test class, answer an empty store, and jqwik runs
 *       everything that a {@link dev.maison.provenance.log.LogStore} must do.
 *   <li>{@link dev.maison.provenance.testkit.LogLaws}: the laws alone, without a test engine.
 *   <li>{@link dev.maison.provenance.testkit.NaiveMerkleTree}: MTH, PATH and PROOF word for word as in RFC 9162.
 *   <li>{@link dev.maison.provenance.testkit.InclusionClaim} and {@link dev.maison.provenance.testkit.ConsistencyClaim}: a proof with
 *       all that it speaks about, and whether it is true by the reference.
 *   <li>{@link dev.maison.provenance.testkit.LogArbitraries}: entries, histories, claims that are true and claims that were changed;
 *       {@link dev.maison.provenance.testkit.PathChange} lists the changes to a path.
 * </ul>
 *
 * <p>Stability: experimental.
 */
@NullMarked
package dev.maison.provenance.testkit;

import org.jspecify.annotations.NullMarked;
