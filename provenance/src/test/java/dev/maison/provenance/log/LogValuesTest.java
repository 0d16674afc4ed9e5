package dev.maison.provenance.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.maison.core.proof.Digest;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import nl.jqno.equalsverifier.EqualsVerifier;
import org.junit.jupiter.api.Test;

class LogValuesTest {
    private static final Digest DIGEST = Digest.sha256("run".getBytes(StandardCharsets.UTF_8));

    @Test
    void aHeadIsSizeAndRoot() {
        assertThat(TreeHead.of(0, Digest.sha256(new byte[0]))).isEqualTo(TreeHead.empty());
        assertThat(TreeHead.of(1, DIGEST)).isNotEqualTo(TreeHead.of(2, DIGEST));
        assertThat(TreeHead.of(7, DIGEST)).hasToString("TreeHead{size=7, root=" + DIGEST.toHex() + "}");
    }

    @Test
    void refusesNegativeNumbersInClaims() {
        assertThatThrownBy(() -> TreeHead.of(-1, DIGEST))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("size of TreeHead must not be negative but was -1");
        assertThatThrownBy(() -> InclusionProof.builder().index(-1).size(2).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("index of InclusionProof must not be negative but was -1");
        assertThatThrownBy(() -> InclusionProof.builder().index(1).size(-2).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("size of InclusionProof must not be negative but was -2");
        assertThatThrownBy(() ->
                        ConsistencyProof.builder().firstSize(-3).secondSize(2).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("firstSize of ConsistencyProof must not be negative but was -3");
        assertThatThrownBy(() ->
                        ConsistencyProof.builder().firstSize(3).secondSize(-4).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("secondSize of ConsistencyProof must not be negative but was -4");
    }

    @Test
    void anEntryIsItsBytes() {
        EqualsVerifier.forClass(LogEntry.class).verify();
        byte[] mine = {1, 2, 3};
        LogEntry entry = LogEntry.of(mine);
        mine[0] = 9;
        entry.toBytes()[1] = 9;
        assertThat(entry.toBytes()).containsExactly(1, 2, 3);
        assertThat(entry.length()).isEqualTo(3);
        assertThat(entry)
                .hasToString("LogEntry of 3 bytes with leaf hash "
                        + Digest.sha256(new byte[] {0, 1, 2, 3}).toHex());
    }

    @Test
    void refusesEntriesThatNoTileCouldHold() {
        assertThat(LogEntry.of(new byte[65_535]).length()).isEqualTo(LogEntry.MAX_LENGTH);
        assertThatThrownBy(() -> LogEntry.of(new byte[65_536]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("bytes of LogEntry must number at most 65535 but numbered 65536\n"
                        + "Maybe log the digest of the content and keep the content beside the log.");
    }

    @Test
    void theEntryOfADigestIsACanonicalRecord() {
        String name = HexFormat.of().formatHex("maison.log.digest".getBytes(StandardCharsets.UTF_8));
        assertThat(HexFormat.of().formatHex(LogEntry.ofDigest(DIGEST).toBytes()))
                .isEqualTo("01" + "00000011" + name + "00000001" + "04" + "00000020" + DIGEST.toHex());
    }

    @Test
    void aCompactRangeFollowsALog() {
        CompactRange range = CompactRange.empty();
        for (int size = 0; size <= 8; size++) {
            assertThat(range.head()).isEqualTo(TreeHead.of(size, Digest.parse(ReferenceLog.ROOTS.get(size))));
            assertThat(range).isEqualTo(ReferenceLog.withEntries(size).range(size));
            if (size < 8) {
                range = range.plus(ReferenceLog.ENTRIES.get(size));
            }
        }
    }

    @Test
    void refusesRangesWithoutAPeakPerBit() {
        assertThatThrownBy(() -> CompactRange.of(5, List.of(DIGEST)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("peaks of CompactRange must number 2, one for each bit set in size 5, but numbered 1");
        assertThatThrownBy(() -> CompactRange.of(-1, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("size of CompactRange must not be negative but was -1");
    }

    @Test
    void aRangeAtTheLargestSizeDoesNotWrapAround() {
        CompactRange full = CompactRange.of(Long.MAX_VALUE, java.util.Collections.nCopies(63, DIGEST));
        assertThatThrownBy(() -> full.plus(LogEntry.of(new byte[0]))).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void addressesCoverAnyRangeOfLeaves() {
        assertThat(NodeAddress.covering(0, 7))
                .containsExactly(NodeAddress.of(2, 0), NodeAddress.of(1, 2), NodeAddress.of(0, 6));
        assertThat(NodeAddress.covering(4, 7)).containsExactly(NodeAddress.of(1, 2), NodeAddress.of(0, 6));
        assertThat(NodeAddress.covering(0, 0)).isEmpty();
        assertThat(NodeAddress.covering(0, Long.MAX_VALUE)).hasSize(63);
    }

    @Test
    void anAddressKnowsWhenItIsComplete() {
        assertThat(NodeAddress.of(0, 0).sizeNeeded()).isEqualTo(1);
        assertThat(NodeAddress.of(3, 2).sizeNeeded()).isEqualTo(24);
        assertThat(NodeAddress.of(62, 0).sizeNeeded()).isEqualTo(1L << 62);
        assertThat(NodeAddress.of(3, 2)).hasToString("3/2");
        assertThat(NodeAddress.of(62, 0).position()).isEqualTo(Long.MAX_VALUE - 1);
        assertThatThrownBy(() -> NodeAddress.of(0, Long.MAX_VALUE - 1).position())
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void refusesAddressesOutsideEveryLog() {
        assertThatThrownBy(() -> NodeAddress.of(63, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("level of NodeAddress must lie within [0, 62] but was 63");
        assertThatThrownBy(() -> NodeAddress.of(-1, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("level of NodeAddress must lie within [0, 62] but was -1");
        assertThatThrownBy(() -> NodeAddress.of(62, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("index of NodeAddress must lie within [0, 1) at level 62 but was 1");
        assertThatThrownBy(() -> NodeAddress.of(0, -1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("index of NodeAddress must lie within [0, 9223372036854775807) at level 0 but was -1");
    }
}
