package dev.maison.provenance.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maison.core.proof.Digest;
import dev.maison.core.proof.DigestTree;
import dev.maison.core.proof.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The example of RFC 9162, section 2.1.5, with the names it gives to the nodes; the entries are ours. */
class SevenLeavesTest {
    private final TransparencyLog log = ReferenceLog.withEntries(7);

    private final Digest a = leaf(0);
    private final Digest b = leaf(1);
    private final Digest c = leaf(2);
    private final Digest d = leaf(3);
    private final Digest e = leaf(4);
    private final Digest f = leaf(5);
    private final Digest j = leaf(6);
    private final Digest g = DigestTree.nodeHash(a, b);
    private final Digest h = DigestTree.nodeHash(c, d);
    private final Digest i = DigestTree.nodeHash(e, f);
    private final Digest k = DigestTree.nodeHash(g, h);
    private final Digest l = DigestTree.nodeHash(i, j);

    private static Digest leaf(int index) {
        return ReferenceLog.ENTRIES.get(index).leafHash();
    }

    @Test
    void hasTheRootsOfTheExample() {
        assertThat(log.head(3).root()).isEqualTo(DigestTree.nodeHash(g, c));
        assertThat(log.head(4).root()).isEqualTo(k);
        assertThat(log.head(6).root()).isEqualTo(DigestTree.nodeHash(k, i));
        assertThat(log.head()).isEqualTo(TreeHead.of(7, DigestTree.nodeHash(k, l)));
    }

    @Test
    void hasTheInclusionPathsOfTheExample() {
        assertThat(log.inclusionProof(0, 7).path()).containsExactly(b, h, l);
        assertThat(log.inclusionProof(3, 7).path()).containsExactly(c, g, l);
        assertThat(log.inclusionProof(4, 7).path()).containsExactly(f, j, k);
        assertThat(log.inclusionProof(6, 7).path()).containsExactly(i, k);
    }

    @Test
    void hasTheConsistencyPathsOfTheExample() {
        assertThat(log.consistencyProof(3, 7).path()).containsExactly(c, d, g, l);
        assertThat(log.consistencyProof(4, 7).path()).containsExactly(l);
        assertThat(log.consistencyProof(6, 7).path()).containsExactly(i, j, k);
    }

    @ParameterizedTest
    @CsvSource({"0", "3", "4", "6"})
    void theInclusionProofsHold(int index) {
        assertThat(LogVerifier.inclusion(log.head(), leaf(index), log.inclusionProof(index, 7)))
                .isEqualTo(Verdict.proven());
    }

    @ParameterizedTest
    @CsvSource({"3", "4", "6"})
    void theConsistencyProofsHold(int size) {
        assertThat(LogVerifier.consistency(log.head(size), log.head(), log.consistencyProof(size, 7)))
                .isEqualTo(Verdict.proven());
    }

    /** What the documentation of the verifier warns of: sizes 5 to 8 share the shape of the path of leaf 0. */
    @Test
    void aPathAloneDoesNotBindTheSize() {
        TreeHead lie = TreeHead.of(8, log.head().root());
        InclusionProof proof =
                InclusionProof.builder().from(log.inclusionProof(0, 7)).size(8).build();
        assertThat(LogVerifier.inclusion(lie, a, proof)).isEqualTo(Verdict.proven());
        assertThat(LogVerifier.inclusion(log.head(), a, proof)).isInstanceOf(Verdict.Refuted.class);
    }

    @Test
    void theHashesComeInOrderOfCompletion() {
        List<Digest> inOrder = List.of(a, b, g, c, d, h, k, e, f, i, j);
        List<NodeAddress> addresses = List.of(
                NodeAddress.of(0, 0),
                NodeAddress.of(0, 1),
                NodeAddress.of(1, 0),
                NodeAddress.of(0, 2),
                NodeAddress.of(0, 3),
                NodeAddress.of(1, 1),
                NodeAddress.of(2, 0),
                NodeAddress.of(0, 4),
                NodeAddress.of(0, 5),
                NodeAddress.of(1, 2),
                NodeAddress.of(0, 6));
        LogStore store = LogStore.inMemory();
        TransparencyLog.over(store)
                .append(TreeHead.empty(), ReferenceLog.ENTRIES.subList(0, 7))
                .orElseThrow();
        assertThat(store.nodes(addresses)).isEqualTo(inOrder);
        for (int at = 0; at < addresses.size(); at++) {
            assertThat(addresses.get(at).position()).isEqualTo(at);
        }
    }
}
