package dev.maison.provenance.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The messages of the store in memory; its behaviour is in the contract suite of the testkit. */
class LogStoreTest {
    private final LogStore store = LogStore.inMemory();

    @Test
    void refusesEntriesThatAreNotThere() {
        assertThatThrownBy(() -> store.entry(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("index of entry must lie within [0, 0) but was 0");
        assertThatThrownBy(() -> store.entry(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("index of entry must lie within [0, 0) but was -1");
    }

    @Test
    void refusesNodesThatAreNotComplete() {
        TransparencyLog.over(store).append(TreeHead.empty(), ReferenceLog.ENTRIES.subList(0, 3));
        assertThatThrownBy(() -> store.nodes(List.of(NodeAddress.of(0, 2), NodeAddress.of(2, 0))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("address of node must be complete at size 3 but was 2/0, which needs size 4");
        assertThatThrownBy(() -> store.nodes(List.of(NodeAddress.of(0, Long.MAX_VALUE - 1))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @SuppressWarnings("NullAway") // the mistake under test
    void aFailedAppendLeavesNothingBehind() {
        List<LogEntry> withNull = Arrays.asList(LogEntry.of(new byte[0]), null);
        assertThatThrownBy(() -> store.append(0, withNull, List.of())).isInstanceOf(NullPointerException.class);
        assertThat(store.size()).isZero();
    }
}
