package dev.maison.provenance.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.maison.core.proof.Digest;
import java.util.List;
import org.junit.jupiter.api.Test;

class TransparencyLogTest {
    private final TransparencyLog log = ReferenceLog.withEntries(8);

    @Test
    void hasThePublishedRootAtEverySize() {
        for (int size = 0; size <= 8; size++) {
            assertThat(log.head(size)).isEqualTo(TreeHead.of(size, Digest.parse(ReferenceLog.ROOTS.get(size))));
        }
    }

    @Test
    void beginsEmpty() {
        assertThat(TransparencyLog.inMemory().head()).isEqualTo(TreeHead.empty());
        assertThat(TransparencyLog.inMemory().range(0)).isEqualTo(CompactRange.empty());
    }

    @Test
    void appendingManyIsAppendingOneByOne() {
        TransparencyLog other = TransparencyLog.inMemory();
        AppendOutcome.Appended three = other.append(TreeHead.empty(), ReferenceLog.ENTRIES.subList(0, 3))
                .orElseThrow();
        AppendOutcome.Appended five =
                other.append(three.head(), ReferenceLog.ENTRIES.subList(3, 8)).orElseThrow();
        assertThat(three.firstIndex()).isZero();
        assertThat(three.head()).isEqualTo(log.head(3));
        assertThat(five.firstIndex()).isEqualTo(3);
        assertThat(five.head()).isEqualTo(log.head());
        for (int index = 0; index < 8; index++) {
            assertThat(other.entry(index)).isEqualTo(ReferenceLog.ENTRIES.get(index));
            assertThat(other.inclusionProof(index, 8)).isEqualTo(log.inclusionProof(index, 8));
        }
    }

    @Test
    void appendingNothingChangesNothing() {
        assertThat(log.append(log.head(), List.of())).isEqualTo(new AppendOutcome.Appended(8, log.head(8)));
        assertThat(log.head().size()).isEqualTo(8);
    }

    @Test
    void theSecondOfTwoWritersIsToldOfTheFirst() {
        TreeHead seenByBoth = log.head();
        log.append(seenByBoth, List.of(LogEntry.of(new byte[] {1}))).orElseThrow();
        AppendOutcome second = log.append(seenByBoth, List.of(LogEntry.of(new byte[] {2})));
        assertThat(second).isEqualTo(new AppendOutcome.HeadDiffers(seenByBoth, log.head()));
        assertThat(log.head().size()).isEqualTo(9);
        assertThat(log.entry(8)).isEqualTo(LogEntry.of(new byte[] {1}));
    }

    /** The other writer comes between our reading of the head and our append; only the store can see that. */
    @Test
    void theStoreSettlesARace() {
        LogStore store = LogStore.inMemory();
        TransparencyLog winner = TransparencyLog.over(store);
        TransparencyLog loser = TransparencyLog.over(new OvertakenStore(
                store,
                () -> winner.append(winner.head(), List.of(LogEntry.of(new byte[] {1})))
                        .orElseThrow()));
        AppendOutcome outcome = loser.append(TreeHead.empty(), List.of(LogEntry.of(new byte[] {2})));
        assertThat(outcome).isEqualTo(new AppendOutcome.HeadDiffers(TreeHead.empty(), winner.head()));
        assertThat(winner.head().size()).isEqualTo(1);
    }

    @Test
    void refusesAHeadOfAnotherLogOfTheSameSize() {
        TreeHead foreign = TreeHead.of(8, Digest.sha256(new byte[0]));
        AppendOutcome outcome = log.append(foreign, List.of(LogEntry.of(new byte[0])));
        assertThat(outcome).isEqualTo(new AppendOutcome.HeadDiffers(foreign, log.head()));
    }

    @Test
    void outcomesReadAsSentences() {
        TreeHead before = log.head();
        AppendOutcome appended = log.append(before, List.of(LogEntry.of(new byte[] {1}), LogEntry.of(new byte[] {2})));
        AppendOutcome refused = log.append(before, List.of());
        String root = log.head().root().toHex();
        assertThat(appended.sentence()).isEqualTo("appended 2 entries from index 8; size is now 10, root " + root);
        assertThat(refused.sentence())
                .isEqualTo("nothing was appended: expected the log at size 8, root " + ReferenceLog.ROOTS.get(8)
                        + ", but found it at size 10, root " + root);
        assertThat(appended.orElseThrow()).isSameAs(appended);
        assertThatThrownBy(refused::orElseThrow)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        refused.sentence() + "\nMaybe another writer appended first; read the head and decide again.");
    }

    @Test
    void refusesSizesTheLogNeverHad() {
        assertThatThrownBy(() -> log.head(9))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("size of head must lie within [0, 8] but was 9");
        assertThatThrownBy(() -> log.range(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("size of head must lie within [0, 8] but was -1");
        assertThatThrownBy(() -> log.inclusionProof(0, 9))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("size of inclusion proof must lie within [0, 8] but was 9");
        assertThatThrownBy(() -> log.consistencyProof(1, 9))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("secondSize of consistency proof must lie within [0, 8] but was 9");
    }

    @Test
    void refusesLeavesThatTheTreeDoesNotHave() {
        assertThatThrownBy(() -> log.inclusionProof(5, 5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("index of inclusion proof must lie within [0, 5) but was 5");
        assertThatThrownBy(() -> log.inclusionProof(-1, 5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("index of inclusion proof must lie within [0, 5) but was -1");
    }

    @Test
    void refusesConsistencyFromNothingAndBackwards() {
        assertThatThrownBy(() -> log.consistencyProof(0, 8))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("firstSize of consistency proof must lie within [1, 8] but was 0");
        assertThatThrownBy(() -> log.consistencyProof(5, 4))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("firstSize of consistency proof must lie within [1, 4] but was 5");
    }

    /** Lets another writer go first, once. */
    private record OvertakenStore(LogStore store, Runnable overtake) implements LogStore {
        @Override
        public long size() {
            return store.size();
        }

        @Override
        public boolean append(long expectedSize, List<LogEntry> entries, List<Digest> completedNodes) {
            overtake.run();
            return store.append(expectedSize, entries, completedNodes);
        }

        @Override
        public LogEntry entry(long index) {
            return store.entry(index);
        }

        @Override
        public List<Digest> nodes(List<NodeAddress> addresses) {
            return store.nodes(addresses);
        }
    }
}
