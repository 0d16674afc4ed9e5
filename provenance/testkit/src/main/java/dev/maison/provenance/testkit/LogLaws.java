package dev.maison.provenance.testkit;

import dev.maison.core.proof.Verdict;
import dev.maison.core.testkit.Law;
import dev.maison.provenance.log.LogEntry;
import dev.maison.provenance.log.LogStore;
import dev.maison.provenance.log.LogVerifier;
import dev.maison.provenance.log.TransparencyLog;
import dev.maison.provenance.log.TreeHead;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What holds for every log over a store, and for every verifier of proofs.
 *
 * <p>Laws about a log take a history, append it to a new store one entry at a time, and look at every size; their cost grows with the
 * square of the history.
 */
public final class LogLaws {
    private LogLaws() {}

    /** The root of every size is the RFC's MTH. */
    public static Law<List<LogEntry>> rootsAreTheMerkleTreeHash(Supplier<? extends LogStore> stores) {
        return Law.of("the root at every size is the Merkle tree hash of the entries up to there", entries -> {
            TransparencyLog log = logOf(entries, stores.get());
            for (int size = 0; size <= entries.size(); size++) {
                TreeHead expected = TreeHead.of(size, NaiveMerkleTree.mth(entries.subList(0, size)));
                if (!log.head(size).equals(expected)) {
                    return Optional.of("head " + log.head(size) + " instead of " + expected);
                }
            }
            return Optional.empty();
        });
    }

    /** Every leaf of every size has an inclusion proof that verifies. */
    public static Law<List<LogEntry>> everyEntryIsIncluded(Supplier<? extends LogStore> stores) {
        return Law.of("every entry of every size has an inclusion proof that verifies", entries -> {
            TransparencyLog log = logOf(entries, stores.get());
            for (int size = 1; size <= entries.size(); size++) {
                for (int index = 0; index < size; index++) {
                    Verdict verdict = LogVerifier.inclusion(
                            log.head(size), entries.get(index).leafHash(), log.inclusionProof(index, size));
                    if (!verdict.isProven()) {
                        return Optional.of("entry " + index + " at size " + size + ": " + verdict.sentence());
                    }
                }
            }
            return Optional.empty();
        });
    }

    /** Every two sizes have a consistency proof that verifies. */
    public static Law<List<LogEntry>> everyTwoSizesAreConsistent(Supplier<? extends LogStore> stores) {
        return Law.of("every two sizes have a consistency proof that verifies", entries -> {
            TransparencyLog log = logOf(entries, stores.get());
            for (int second = 1; second <= entries.size(); second++) {
                for (int first = 1; first <= second; first++) {
                    Verdict verdict = LogVerifier.consistency(
                            log.head(first), log.head(second), log.consistencyProof(first, second));
                    if (!verdict.isProven()) {
                        return Optional.of("sizes " + first + " and " + second + ": " + verdict.sentence());
                    }
                }
            }
            return Optional.empty();
        });
    }

    /** What was read once is read again, however the log grows. */
    public static Law<List<LogEntry>> nothingEverChanges(Supplier<? extends LogStore> stores) {
        return Law.of("heads and entries stay what they were while the log grows", entries -> {
            TransparencyLog log = TransparencyLog.over(stores.get());
            List<TreeHead> heads = new ArrayList<>(List.of(log.head()));
            for (LogEntry entry : entries) {
                heads.add(log.append(log.head(), List.of(entry)).orElseThrow().head());
                for (int size = 0; size < heads.size(); size++) {
                    if (!log.head(size).equals(heads.get(size))) {
                        return Optional.of("head " + heads.get(size) + " became " + log.head(size) + " at size "
                                + log.head().size());
                    }
                    if (size > 0 && !log.entry(size - 1L).equals(entries.get(size - 1))) {
                        return Optional.of("entry " + (size - 1) + " became " + log.entry(size - 1L));
                    }
                }
            }
            return Optional.empty();
        });
    }

    /** A verifier proves exactly the claims of inclusion that are true, and refutes the rest without an exception. */
    public static Law<InclusionClaim> inclusionVerdictsAreRight(Function<InclusionClaim, Verdict> verifier) {
        return Law.of(
                "an inclusion proof is proven when it is true and refuted when it is not",
                claim -> wrong(claim.isTrue(), verifier.apply(claim), claim));
    }

    /** A verifier proves exactly the claims of consistency that are true, and refutes the rest without an exception. */
    public static Law<ConsistencyClaim> consistencyVerdictsAreRight(Function<ConsistencyClaim, Verdict> verifier) {
        return Law.of(
                "a consistency proof is proven when it is true and refuted when it is not",
                claim -> wrong(claim.isTrue(), verifier.apply(claim), claim));
    }

    private static Optional<String> wrong(boolean isTrue, Verdict verdict, Object claim) {
        boolean right = isTrue ? verdict.isProven() : verdict instanceof Verdict.Refuted;
        return right
                ? Optional.empty()
                : Optional.of((isTrue ? "true but " : "false but ") + verdict.sentence() + ": " + claim);
    }

    private static TransparencyLog logOf(List<LogEntry> entries, LogStore store) {
        TransparencyLog log = TransparencyLog.over(store);
        for (LogEntry entry : entries) {
            log.append(log.head(), List.of(entry)).orElseThrow();
        }
        return log;
    }
}
