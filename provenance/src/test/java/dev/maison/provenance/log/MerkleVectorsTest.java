package dev.maison.provenance.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maison.core.proof.Digest;
import dev.maison.core.proof.Verdict;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every published proof gets the verdict it was published with. */
class MerkleVectorsTest {
    static Stream<MerkleVector> vectors() {
        return Stream.of(MerkleVector.inclusion(), MerkleVector.consistency()).flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void givesThePublishedVerdict(MerkleVector vector) {
        Verdict verdict = vector.verdict();
        if (vector.mustBeRefused()) {
            assertThat(verdict).isInstanceOf(Verdict.Refuted.class);
        } else {
            assertThat(verdict).isEqualTo(Verdict.proven());
        }
    }

    @Test
    void seesAllNinetyEight() {
        assertThat(MerkleVector.inclusion()).hasSize(49);
        assertThat(MerkleVector.consistency()).hasSize(49);
        assertThat(vectors().filter(v -> !v.mustBeRefused())).hasSize(7);
        assertThat(vectors().filter(MerkleVector::mustBeRefused)).hasSize(91);
    }

    /** The right proofs were made from the eight entries of the reference log of Certificate Transparency. */
    @ParameterizedTest
    @MethodSource("rightProofs")
    void ourLogMakesTheSameProofs(MerkleVector vector) {
        TransparencyLog log = ReferenceLog.withEntries(8);
        if (vector.json().has("leafIdx")) {
            long size = vector.unsigned("treeSize");
            assertThat(log.head(size).root()).isEqualTo(Digest.ofBytes(vector.bytes("root")));
            assertThat(log.inclusionProof(vector.unsigned("leafIdx"), size).path())
                    .isEqualTo(digests(vector));
        } else {
            long first = vector.unsigned("size1");
            long second = vector.unsigned("size2");
            assertThat(log.head(first).root()).isEqualTo(Digest.ofBytes(vector.bytes("root1")));
            assertThat(log.head(second).root()).isEqualTo(Digest.ofBytes(vector.bytes("root2")));
            assertThat(log.consistencyProof(first, second).path()).isEqualTo(digests(vector));
        }
    }

    static Stream<MerkleVector> rightProofs() {
        return vectors().filter(v -> !v.mustBeRefused());
    }

    private static List<Digest> digests(MerkleVector vector) {
        return vector.hashes("proof").stream().map(Digest::ofBytes).toList();
    }
}
