package dev.maison.provenance.log;

import static com.google.common.base.Preconditions.checkArgument;

import dev.maison.core.proof.Digest;
import java.util.ArrayList;
import java.util.List;

/** Keeps both sequences in lists, behind one lock. */
final class InMemoryLogStore implements LogStore {
    private final List<LogEntry> entries = new ArrayList<>();
    private final List<Digest> nodes = new ArrayList<>();

    @Override
    public synchronized long size() {
        return entries.size();
    }

    @Override
    public synchronized boolean append(long expectedSize, List<LogEntry> more, List<Digest> completedNodes) {
        if (expectedSize != entries.size()) {
            return false;
        }
        // Copied first: a null or a failing list must leave both sequences as they were.
        List<LogEntry> newEntries = List.copyOf(more);
        List<Digest> newNodes = List.copyOf(completedNodes);
        entries.addAll(newEntries);
        nodes.addAll(newNodes);
        return true;
    }

    @Override
    public synchronized LogEntry entry(long index) {
        checkArgument(
                index >= 0 && index < entries.size(),
                "index of entry must lie within [0, %s) but was %s",
                entries.size(),
                index);
        return entries.get((int) index);
    }

    @Override
    public synchronized List<Digest> nodes(List<NodeAddress> addresses) {
        List<Digest> hashes = new ArrayList<>(addresses.size());
        for (NodeAddress address : addresses) {
            checkArgument(
                    address.sizeNeeded() <= entries.size(),
                    "address of node must be complete at size %s but was %s, which needs size %s",
                    entries.size(),
                    address,
                    address.sizeNeeded());
            hashes.add(nodes.get((int) address.position()));
        }
        return List.copyOf(hashes);
    }
}
