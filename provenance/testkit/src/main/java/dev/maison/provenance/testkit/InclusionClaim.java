package dev.maison.provenance.testkit;

import dev.maison.core.proof.Digest;
import dev.maison.core.proof.Verdict;
import dev.maison.provenance.log.InclusionProof;
import dev.maison.provenance.log.LogEntry;
import dev.maison.provenance.log.LogVerifier;
import dev.maison.provenance.log.TransparencyLog;
import dev.maison.provenance.log.TreeHead;
import java.util.List;

/**
 * An inclusion proof with all that it speaks about; it may be false.
 *
 * @param entries what the log really holds
 * @param head the head the proof is checked against
 * @param leafHash the leaf it is about
 * @param proof the proof
 */
public record InclusionClaim(List<LogEntry> entries, TreeHead head, Digest leafHash, InclusionProof proof) {
    /** Copies the entries. */
    public InclusionClaim {
        entries = List.copyOf(entries);
    }

    /** The claim that a log with these entries makes itself. */
    public static InclusionClaim honest(List<LogEntry> entries, int index, int size) {
        TransparencyLog log = TransparencyLog.inMemory();
        log.append(log.head(), entries).orElseThrow();
        return new InclusionClaim(
                entries, log.head(size), entries.get(index).leafHash(), log.inclusionProof(index, size));
    }

    /** What our verifier says. */
    public Verdict verdict() {
        return LogVerifier.inclusion(head, leafHash, proof);
    }

    /**
     * Whether every part of the claim is what the naive reference computes from the entries. A proof that is changed but still the
     * right one, such as two equal hashes swapped, is true. A leaf alone in its tree is the root: that head and leaf name the same false
     * hash is no question of inclusion, as the head is taken as given.
     */
    public boolean isTrue() {
        if (proof.size() != head.size() || head.size() > entries.size() || proof.index() >= proof.size()) {
            return false;
        }
        if (head.size() == 1) {
            return head.root().equals(leafHash) && proof.path().isEmpty();
        }
        List<LogEntry> tree = entries.subList(0, (int) proof.size());
        int index = (int) proof.index();
        return head.root().equals(NaiveMerkleTree.mth(tree))
                && leafHash.equals(NaiveMerkleTree.leaf(tree.get(index)))
                && proof.path().equals(NaiveMerkleTree.path(index, tree));
    }
}
