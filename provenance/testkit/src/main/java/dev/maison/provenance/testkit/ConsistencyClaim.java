package dev.maison.provenance.testkit;

import dev.maison.core.proof.Verdict;
import dev.maison.provenance.log.ConsistencyProof;
import dev.maison.provenance.log.LogEntry;
import dev.maison.provenance.log.LogVerifier;
import dev.maison.provenance.log.TransparencyLog;
import dev.maison.provenance.log.TreeHead;
import java.util.List;

/**
 * A consistency proof with all that it speaks about; it may be false.
 *
 * @param entries what the log really holds
 * @param first the earlier head
 * @param second the later head
 * @param proof the proof
 */
public record ConsistencyClaim(List<LogEntry> entries, TreeHead first, TreeHead second, ConsistencyProof proof) {
    /** Copies the entries. */
    public ConsistencyClaim {
        entries = List.copyOf(entries);
    }

    /** The claim that a log with these entries makes itself. */
    public static ConsistencyClaim honest(List<LogEntry> entries, int firstSize, int secondSize) {
        TransparencyLog log = TransparencyLog.inMemory();
        log.append(log.head(), entries).orElseThrow();
        return new ConsistencyClaim(
                entries, log.head(firstSize), log.head(secondSize), log.consistencyProof(firstSize, secondSize));
    }

    /** What our verifier says. */
    public Verdict verdict() {
        return LogVerifier.consistency(first, second, proof);
    }

    /**
     * Whether every part of the claim is what the naive reference computes from the entries. A proof that is changed but still the
     * right one is true; one from size 0 to a larger size does not exist. Heads of one size are consistent when they are equal: that
     * both name the same false root is no question of consistency, except at size 0, whose only root is known.
     */
    public boolean isTrue() {
        if (proof.firstSize() != first.size() || proof.secondSize() != second.size()) {
            return false;
        }
        if (first.size() == second.size() && first.size() > 0) {
            return first.equals(second) && proof.path().isEmpty();
        }
        if (first.size() > second.size()
                || second.size() > entries.size()
                || (first.size() == 0 && second.size() > 0)) {
            return false;
        }
        List<LogEntry> older = entries.subList(0, (int) first.size());
        List<LogEntry> newer = entries.subList(0, (int) second.size());
        return first.root().equals(NaiveMerkleTree.mth(older))
                && second.root().equals(NaiveMerkleTree.mth(newer))
                && proof.path().equals(newer.isEmpty() ? List.of() : NaiveMerkleTree.proof(older.size(), newer));
    }
}
