/**
 * Not API. The kernel that grows the tree of a log and says of which subtrees a proof is made: plain numbers and digests, no
 * entries and no storage. Verifiers must not reach it. Stability: internal.
 */
@NullMarked
package dev.maison.provenance.internal.solve;

import org.jspecify.annotations.NullMarked;
