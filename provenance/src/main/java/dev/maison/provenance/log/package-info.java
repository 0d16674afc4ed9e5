/**
 * The transparency log: who said what, in which order, so that nobody can change it afterwards without being seen (RFC 9162,
 * section 2.1).
 *
 * <ul>
 *   <li>{@link dev.maison.provenance.log.TransparencyLog}: append, head at any size, inclusion and consistency proofs. Begin here.
 *   <li>{@link dev.maison.provenance.log.LogEntry}: the opaque bytes at one index; {@link dev.maison.provenance.log.RunRecord} makes
 *       the entry of one run of an engine.
 *   <li>{@link dev.maison.provenance.log.TreeHead}: size and root, what others hold the log to; {@link
 *       dev.maison.provenance.log.CompactRange}: the few hashes from which a follower computes the next heads itself.
 *   <li>{@link dev.maison.provenance.log.InclusionProof} and {@link dev.maison.provenance.log.ConsistencyProof}: claims; {@link
 *       dev.maison.provenance.log.LogVerifier} says whether they hold, with the seven-leaf example of the RFC worked through.
 *   <li>{@link dev.maison.provenance.log.AppendOutcome}: appended, or the head was not the expected one.
 *   <li>{@link dev.maison.provenance.log.LogStore}: the port for storage, with an implementation in memory; {@link
 *       dev.maison.provenance.log.NodeAddress}: where a stored hash stands. A contract suite for stores is in the testkit.
 * </ul>
 *
 * <p>What the log does not show yet: that it shows everybody the same head. Heads are not signed and nobody witnesses them.
 *
 * <p>Stability: experimental.
 */
@NullMarked
@ValueStyle
package dev.maison.provenance.log;

import dev.maison.core.internal.style.ValueStyle;
import org.jspecify.annotations.NullMarked;
