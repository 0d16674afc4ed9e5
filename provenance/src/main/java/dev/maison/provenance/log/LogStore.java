package dev.maison.provenance.log;

import dev.maison.core.proof.Digest;
import java.util.List;

/**
 * Where a log keeps its entries and the hashes of its tree: the port that a durable store implements.
 *
 * <p>A store only ever grows, and holds two sequences: entries, by index, and node hashes, by {@link NodeAddress#position}. It does
 * not hash; {@link TransparencyLog} hands it both. What it must do is append as one step or not at all, and only when the size is
 * the one that the caller has seen: that keeps two writers from forking the log. Entries and hashes that were once read must never
 * change. A store over a medium that can fail throws {@link java.io.UncheckedIOException}, and after a failed append holds either all of
 * it or nothing.
 *
 * <p>A store is safe for use by several threads. The contract suite in the testkit says all of this as tests.
 */
public interface LogStore {
    /** Returns a new, empty store that forgets everything with the process; bounded by memory. */
    static LogStore inMemory() {
        return new InMemoryLogStore();
    }

    /** The number of entries. */
    long size();

    /**
     * Appends entries, if the size is still {@code expectedSize}, and else does nothing.
     *
     * @param expectedSize the size that the caller computed the hashes for
     * @param entries the entries, in order
     * @param completedNodes the hashes of the nodes that the entries complete, in order of {@link NodeAddress#position}
     * @return whether they were appended
     */
    boolean append(long expectedSize, List<LogEntry> entries, List<Digest> completedNodes);

    /**
     * Returns the entry at {@code index}.
     *
     * @throws IllegalArgumentException if there is none
     */
    LogEntry entry(long index);

    /**
     * Returns the hashes of nodes, in the order asked; one call, so that a store can answer in one round trip.
     *
     * @throws IllegalArgumentException if one of them is not complete at the present size
     */
    List<Digest> nodes(List<NodeAddress> addresses);
}
