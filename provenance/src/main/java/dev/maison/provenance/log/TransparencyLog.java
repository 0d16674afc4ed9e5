package dev.maison.provenance.log;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.maison.core.proof.Digest;
import dev.maison.provenance.internal.solve.Peaks;
import dev.maison.provenance.internal.solve.ProofRanges;
import java.util.ArrayList;
import java.util.List;

/**
 * An append-only log whose every state is named by one root: the Merkle tree of RFC 9162, section 2.1, over opaque entries.
 *
 * <p>An entry goes in once and stays where it is; a correction is a new entry. The log proves that an entry is in it ({@link
 * #inclusionProof}) and that a later state began with an earlier one ({@link #consistencyProof}); {@link LogVerifier} checks both
 * without the log. An append states the head it builds on, so that two writers cannot fork the log: the second is told of the
 * first ({@link AppendOutcome.HeadDiffers}) and decides again.
 *
 * <p>The log itself keeps nothing: all state is in the {@link LogStore}. It trusts the store to return what was put in; a store that
 * does not yields proofs that the verifier refutes. Safe for use by several threads if the store is. With n entries in the log:
 * appending costs less than two hashes per entry on average and O(log n) once per call, a head or a proof O(log n).
 *
 * <pre>{@code
 * TransparencyLog log = TransparencyLog.inMemory();
 * LogEntry entry = run.toEntry();
 * AppendOutcome.Appended appended = log.append(log.head(), List.of(entry)).orElseThrow();
 *
 * InclusionProof proof = log.inclusionProof(appended.firstIndex(), appended.head().size());
 * LogVerifier.inclusion(appended.head(), entry.leafHash(), proof).isProven(); // true
 * }</pre>
 */
public final class TransparencyLog {
    private final LogStore store;

    private TransparencyLog(LogStore store) {
        this.store = requireNonNull(store, "store");
    }

    /** Returns the log that {@code store} holds. */
    public static TransparencyLog over(LogStore store) {
        return new TransparencyLog(store);
    }

    /** Returns a new, empty log in memory. */
    public static TransparencyLog inMemory() {
        return over(LogStore.inMemory());
    }

    /** The present head. */
    public TreeHead head() {
        return head(store.size());
    }

    /**
     * The head that the log had when its size was {@code size}; for 0 that of the empty log.
     *
     * @throws IllegalArgumentException if the log never had that size
     */
    public TreeHead head(long size) {
        return range(size).head();
    }

    /**
     * The compact range that the log had when its size was {@code size}: what a follower starts from.
     *
     * @throws IllegalArgumentException if the log never had that size
     */
    public CompactRange range(long size) {
        checkSize("size of head", size);
        return CompactRange.of(size, store.nodes(NodeAddress.covering(0, size)));
    }

    /**
     * Appends entries, all or none, if the log is still at the head that the caller has seen.
     *
     * <p>Without entries nothing changes, but the head is still compared.
     *
     * @param expected the head to build on
     * @param entries the entries, in order; equal entries may repeat, and repeat in the log
     */
    public AppendOutcome append(TreeHead expected, List<LogEntry> entries) {
        CompactRange range = range(store.size());
        if (!range.head().equals(expected)) {
            return new AppendOutcome.HeadDiffers(expected, range.head());
        }
        Peaks peaks = new Peaks(range.size(), range.peaks());
        List<Digest> completed = new ArrayList<>();
        for (LogEntry entry : entries) {
            peaks.add(entry.leafHash(), completed);
        }
        if (!store.append(range.size(), entries, completed)) {
            return new AppendOutcome.HeadDiffers(expected, head());
        }
        return new AppendOutcome.Appended(
                range.size(), CompactRange.of(peaks.size(), peaks.roots()).head());
    }

    /**
     * The entry at {@code index}, counted from 0.
     *
     * @throws IllegalArgumentException if there is none
     */
    public LogEntry entry(long index) {
        return store.entry(index);
    }

    /**
     * Proves that the entry at {@code index} is in the tree of the given size: PATH(index, D_size) of section 2.1.3.1.
     *
     * @param index the index of the entry, counted from 0
     * @param size the size of the tree, above {@code index} and at most the present size
     * @throws IllegalArgumentException if there is no such entry in that tree, or the log never had that size
     */
    public InclusionProof inclusionProof(long index, long size) {
        checkSize("size of inclusion proof", size);
        checkArgument(
                index >= 0 && index < size, "index of inclusion proof must lie within [0, %s) but was %s", size, index);
        return InclusionProof.builder()
                .index(index)
                .size(size)
                .path(path(ProofRanges.inclusion(index, size)))
                .build();
    }

    /**
     * Proves that the tree of the second size began with the tree of the first: PROOF(firstSize, D_secondSize) of section 2.1.4.1.
     *
     * <p>Between equal sizes the path is empty. From size 0 there is no proof, as every log begins with nothing.
     *
     * @param firstSize the earlier size, at least 1
     * @param secondSize the later size, at least {@code firstSize} and at most the present size
     * @throws IllegalArgumentException if the sizes are not in that order, or the log never had the second
     */
    public ConsistencyProof consistencyProof(long firstSize, long secondSize) {
        checkSize("secondSize of consistency proof", secondSize);
        checkArgument(
                firstSize >= 1 && firstSize <= secondSize,
                "firstSize of consistency proof must lie within [1, %s] but was %s",
                secondSize,
                firstSize);
        long[] ranges = firstSize == secondSize ? new long[0] : ProofRanges.consistency(firstSize, secondSize);
        return ConsistencyProof.builder()
                .firstSize(firstSize)
                .secondSize(secondSize)
                .path(path(ranges))
                .build();
    }

    private void checkSize(String what, long size) {
        long present = store.size();
        checkArgument(size >= 0 && size <= present, "%s must lie within [0, %s] but was %s", what, present, size);
    }

    /** The root of each range of leaves: read all perfect subtrees in one call, then fold those of each range. */
    private List<Digest> path(long[] ranges) {
        List<List<NodeAddress>> covers = new ArrayList<>();
        for (int i = 0; i < ranges.length; i += 2) {
            covers.add(NodeAddress.covering(ranges[i], ranges[i + 1]));
        }
        List<Digest> nodes = store.nodes(covers.stream().flatMap(List::stream).toList());
        List<Digest> path = new ArrayList<>();
        int at = 0;
        for (List<NodeAddress> cover : covers) {
            path.add(Peaks.fold(nodes.subList(at, at + cover.size())));
            at += cover.size();
        }
        return path;
    }
}
