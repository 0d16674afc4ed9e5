package dev.maison.provenance.testkit;

import dev.maison.core.proof.Digest;
import dev.maison.provenance.log.AppendOutcome;
import dev.maison.provenance.log.LogEntry;
import dev.maison.provenance.log.LogStore;
import dev.maison.provenance.log.NodeAddress;
import dev.maison.provenance.log.TransparencyLog;
import dev.maison.provenance.log.TreeHead;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * What every {@link LogStore} must do. Implement this in a test class and answer {@link #emptyStore}; jqwik runs the rest.
 *
 * <pre>{@code
 * class MyStoreTest implements LogStoreContract {
 *     public LogStore emptyStore() {
 *         return new MyStore(freshFolder());
 *     }
 * }
 * }</pre>
 */
public interface LogStoreContract {
    /** A new, empty store; another one at each call. */
    LogStore emptyStore();

    /** The same store, closed and opened again; a store that lives only in memory returns itself. */
    default LogStore reopened(LogStore store) {
        return store;
    }

    /** The histories to try; kept short, as every size of each is looked at. */
    @Provide
    default Arbitrary<List<LogEntry>> shortHistories() {
        return LogArbitraries.histories(0, 9);
    }

    /** Entries of any shape, in batches of any size. */
    @Provide
    default Arbitrary<List<List<LogEntry>>> batches() {
        return LogArbitraries.entries().list().ofMaxSize(5).list().ofMaxSize(4);
    }

    /** Runs {@link LogLaws#rootsAreTheMerkleTreeHash}. */
    @Property
    default void rootsAreTheMerkleTreeHash(@ForAll("shortHistories") List<LogEntry> entries) {
        LogLaws.rootsAreTheMerkleTreeHash(this::emptyStore).verify(entries);
    }

    /** Runs {@link LogLaws#everyEntryIsIncluded}. */
    @Property
    default void everyEntryIsIncluded(@ForAll("shortHistories") List<LogEntry> entries) {
        LogLaws.everyEntryIsIncluded(this::emptyStore).verify(entries);
    }

    /** Runs {@link LogLaws#everyTwoSizesAreConsistent}. */
    @Property
    default void everyTwoSizesAreConsistent(@ForAll("shortHistories") List<LogEntry> entries) {
        LogLaws.everyTwoSizesAreConsistent(this::emptyStore).verify(entries);
    }

    /** Runs {@link LogLaws#nothingEverChanges}. */
    @Property
    default void nothingEverChanges(@ForAll("shortHistories") List<LogEntry> entries) {
        LogLaws.nothingEverChanges(this::emptyStore).verify(entries);
    }

    /** Entries come back as they went in, whatever the batches, also after the store was opened again. */
    @Property
    default void keepsEntriesAsTheyWereAppended(@ForAll("batches") List<List<LogEntry>> batches) {
        LogStore store = emptyStore();
        List<LogEntry> all = new ArrayList<>();
        for (List<LogEntry> batch : batches) {
            TransparencyLog log = TransparencyLog.over(store);
            log.append(log.head(), batch).orElseThrow();
            all.addAll(batch);
            store = reopened(store);
            require(store.size() == all.size(), "size must be " + all.size() + " but was " + store.size());
        }
        for (int index = 0; index < all.size(); index++) {
            LogEntry found = store.entry(index);
            require(
                    found.equals(all.get(index)),
                    "entry " + index + " must be " + all.get(index) + " but was " + found);
        }
        require(
                TransparencyLog.over(store).head().root().equals(NaiveMerkleTree.mth(all)),
                "root must be the Merkle tree hash of the entries");
    }

    /** Every complete node is the hash of its own subtree, in the order asked, once or more often. */
    @Property
    default void answersEveryNodeInTheOrderAsked(@ForAll("shortHistories") List<LogEntry> entries) {
        LogStore store = emptyStore();
        TransparencyLog.over(store).append(TreeHead.empty(), entries).orElseThrow();
        List<NodeAddress> addresses = new ArrayList<>();
        List<Digest> expected = new ArrayList<>();
        for (int level = 0; 1 << level <= entries.size(); level++) {
            for (int index = 0; (index + 1) << level <= entries.size(); index++) {
                addresses.add(NodeAddress.of(level, index));
                expected.add(NaiveMerkleTree.mth(entries.subList(index << level, (index + 1) << level)));
            }
        }
        Collections.reverse(addresses);
        Collections.reverse(expected);
        addresses.addAll(List.copyOf(addresses));
        expected.addAll(List.copyOf(expected));
        require(store.nodes(addresses).equals(expected), "nodes " + addresses + " must be " + expected);
    }

    /** An append at another size than the present one is refused and leaves nothing behind. */
    @Property
    default void refusesAnAppendAtAnotherSize(@ForAll("shortHistories") List<LogEntry> entries, @ForAll LogEntry late) {
        LogStore store = emptyStore();
        TransparencyLog log = TransparencyLog.over(store);
        TreeHead head = log.append(TreeHead.empty(), entries).orElseThrow().head();
        for (long size = 0; size <= entries.size() + 2L; size++) {
            if (size != entries.size()) {
                require(
                        !store.append(size, List.of(late), List.of(late.leafHash())),
                        "an append at size " + size + " must be refused at size " + entries.size());
            }
        }
        require(reopened(store).size() == entries.size(), "a refused append must leave the size");
        require(log.head().equals(head), "a refused append must leave the head");
    }

    /** An append of nothing is an append. */
    @Example
    default void appendsNothing() {
        LogStore store = emptyStore();
        require(store.append(0, List.of(), List.of()), "an append of nothing at the present size must succeed");
        require(!store.append(1, List.of(), List.of()), "an append of nothing at another size must be refused");
        require(store.size() == 0, "an append of nothing must leave the size");
    }

    /** What is not there is refused as the caller's mistake. */
    @Property
    default void refusesWhatIsNotThere(@ForAll("shortHistories") List<LogEntry> entries) {
        LogStore store = emptyStore();
        TransparencyLog.over(store).append(TreeHead.empty(), entries).orElseThrow();
        int size = entries.size();
        refuses("entry " + size, () -> store.entry(size));
        refuses("entry -1", () -> store.entry(-1));
        refuses("entry " + Long.MAX_VALUE, () -> store.entry(Long.MAX_VALUE));
        for (int level : new int[] {0, 1, 2, 3, 4, 31, 32, NodeAddress.MAX_LEVEL}) {
            NodeAddress incomplete = NodeAddress.of(level, (long) size >>> level);
            if (incomplete.sizeNeeded() > size) {
                refuses("node " + incomplete, () -> store.nodes(List.of(incomplete)));
            }
        }
    }

    /** Lists that the caller changes afterwards change nothing in the store. */
    @Example
    default void keepsItsOwnCopies() {
        LogStore store = emptyStore();
        LogEntry entry = LogEntry.of(new byte[] {1});
        List<LogEntry> entries = new ArrayList<>(List.of(entry));
        List<Digest> nodes = new ArrayList<>(List.of(entry.leafHash()));
        store.append(0, entries, nodes);
        entries.set(0, LogEntry.of(new byte[] {2}));
        nodes.clear();
        require(store.entry(0).equals(entry), "the entry must be the one appended");
        require(
                store.nodes(List.of(NodeAddress.of(0, 0))).equals(List.of(entry.leafHash())),
                "the node must be the one appended");
    }

    /** Two writers at once lose nothing and fork nothing: whoever comes second sees it and tries again. */
    @Example
    default void twoWritersNeverFork() throws InterruptedException {
        int each = 40;
        LogStore store = emptyStore();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        List<Thread> writers = new ArrayList<>();
        for (byte name = 0; name < 2; name++) {
            byte writer = name;
            Thread thread = new Thread(() -> {
                TransparencyLog log = TransparencyLog.over(store);
                for (byte i = 0; i < each; i++) {
                    LogEntry entry = LogEntry.of(new byte[] {writer, i});
                    while (log.append(log.head(), List.of(entry)) instanceof AppendOutcome.HeadDiffers) {
                        Thread.onSpinWait();
                    }
                }
            });
            thread.setUncaughtExceptionHandler((t, e) -> failure.compareAndSet(null, e));
            writers.add(thread);
            thread.start();
        }
        for (Thread writer : writers) {
            writer.join();
        }
        if (failure.get() != null) {
            throw new AssertionError("a writer failed", failure.get());
        }
        List<LogEntry> all = new ArrayList<>();
        byte[] next = new byte[2];
        for (long index = 0; index < store.size(); index++) {
            LogEntry entry = store.entry(index);
            byte writer = entry.toBytes()[0];
            require(entry.toBytes()[1] == next[writer], "entries of one writer must be in its order");
            next[writer]++;
            all.add(entry);
        }
        require(next[0] == each && next[1] == each, "every entry must be in the log once");
        require(
                TransparencyLog.over(store).head().equals(TreeHead.of(2L * each, NaiveMerkleTree.mth(all))),
                "the head must be that of the entries");
    }

    private static void refuses(String what, Runnable read) {
        try {
            read.run();
        } catch (IllegalArgumentException expected) {
            return;
        }
        throw new AssertionError("broken contract: reading " + what + " must be refused with IllegalArgumentException");
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new AssertionError("broken contract: " + rule);
        }
    }
}
