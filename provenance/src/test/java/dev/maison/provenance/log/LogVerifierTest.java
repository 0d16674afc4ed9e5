package dev.maison.provenance.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maison.core.proof.Digest;
import dev.maison.core.proof.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each refutation names the step, what had to be there and what was there. */
class LogVerifierTest {
    private static final Digest OTHER = Digest.sha256(new byte[] {1});

    private final TransparencyLog log = ReferenceLog.withEntries(7);
    private final TreeHead head = log.head();
    private final Digest leaf = ReferenceLog.ENTRIES.get(4).leafHash();
    private final InclusionProof inclusion = log.inclusionProof(4, 7);
    private final ConsistencyProof consistency = log.consistencyProof(3, 7);

    private static Verdict refuted(String step, String expected, String found) {
        return new Verdict.Refuted(step, expected, found);
    }

    private static List<byte[]> bytes(List<Digest> path) {
        return new ArrayList<>(path.stream().map(Digest::toBytes).toList());
    }

    @Test
    void refusesAnInclusionProofForAnotherSize() {
        assertThat(LogVerifier.inclusion(log.head(6), leaf, inclusion))
                .isEqualTo(refuted("tree size of the inclusion proof", "6, the size of the head", "7"));
    }

    @Test
    void refusesAnIndexThatIsNotBelowTheSize() {
        InclusionProof beyond =
                InclusionProof.builder().from(inclusion).index(7).build();
        assertThat(LogVerifier.inclusion(head, leaf, beyond))
                .isEqualTo(refuted("leaf index", "below the tree size 7", "7"));
    }

    @Test
    void refusesALeafOfTheEmptyTree() {
        InclusionProof ofNothing = InclusionProof.builder().index(0).size(0).build();
        assertThat(LogVerifier.inclusion(TreeHead.empty(), TreeHead.empty().root(), ofNothing))
                .isEqualTo(refuted("leaf index", "below the tree size 0", "0"));
    }

    @Test
    void refusesAPathThatIsTooLongOrTooShort() {
        InclusionProof longer =
                InclusionProof.builder().from(inclusion).addPath(OTHER).build();
        InclusionProof shorter = InclusionProof.builder()
                .from(inclusion)
                .path(inclusion.path().subList(0, 2))
                .build();
        assertThat(LogVerifier.inclusion(head, leaf, longer))
                .isEqualTo(refuted("length of the inclusion path", "3 hashes", "4"));
        assertThat(LogVerifier.inclusion(head, leaf, shorter))
                .isEqualTo(refuted("length of the inclusion path", "3 hashes", "2"));
    }

    @Test
    void aWrongLeafShowsBothRoots() {
        TransparencyLog forged = TransparencyLog.inMemory();
        List<LogEntry> entries = new ArrayList<>(ReferenceLog.ENTRIES.subList(0, 7));
        entries.set(4, LogEntry.of(new byte[] {9}));
        forged.append(forged.head(), entries);
        assertThat(LogVerifier.inclusion(head, entries.get(4).leafHash(), inclusion))
                .isEqualTo(refuted(
                        "root of the tree of size 7, from the inclusion path of leaf 4",
                        head.root().toHex(),
                        forged.head().root().toHex()));
    }

    @Test
    void refusesBytesThatAreNoHash() {
        List<byte[]> path = bytes(inclusion.path());
        byte[] root = head.root().toBytes();
        assertThat(LogVerifier.inclusion(new byte[31], 4, 7, path, root))
                .isEqualTo(refuted("leaf hash", "32 bytes", "31"));
        assertThat(LogVerifier.inclusion(leaf.toBytes(), 4, 7, path, new byte[0]))
                .isEqualTo(refuted("root of the tree of size 7", "32 bytes", "0"));
        path.set(1, new byte[33]);
        assertThat(LogVerifier.inclusion(leaf.toBytes(), 4, 7, path, root))
                .isEqualTo(refuted("hash 1 of the inclusion path", "32 bytes", "33"));
    }

    @Test
    void refusesNumbersBeyondSixtyThreeBits() {
        List<byte[]> path = bytes(inclusion.path());
        byte[] root = head.root().toBytes();
        assertThat(LogVerifier.inclusion(leaf.toBytes(), -1, 7, path, root))
                .isEqualTo(refuted("leaf index", "below the tree size 7", "18446744073709551615"));
        assertThat(LogVerifier.inclusion(leaf.toBytes(), 4, Long.MIN_VALUE, path, root))
                .isEqualTo(refuted("tree size", "at most 9223372036854775807", "9223372036854775808"));
        assertThat(LogVerifier.consistency(-1, 7, path, root, root))
                .isEqualTo(refuted("first size", "at most 9223372036854775807", "18446744073709551615"));
        assertThat(LogVerifier.consistency(3, -2, path, root, root))
                .isEqualTo(refuted("second size", "at most 9223372036854775807", "18446744073709551614"));
    }

    @Test
    void knowsTheLengthOfThePathsOfTheLargestTree() {
        Digest root = head.root();
        assertThat(LogVerifier.inclusion(root.toBytes(), 0, Long.MAX_VALUE, List.of(), root.toBytes()))
                .isEqualTo(refuted("length of the inclusion path", "63 hashes", "0"));
        assertThat(LogVerifier.inclusion(root.toBytes(), Long.MAX_VALUE - 1, Long.MAX_VALUE, List.of(), root.toBytes()))
                .isEqualTo(refuted("length of the inclusion path", "62 hashes", "0"));
        assertThat(LogVerifier.consistency(3, Long.MAX_VALUE, List.of(), root.toBytes(), root.toBytes()))
                .isEqualTo(refuted("length of the consistency path", "64 hashes", "0"));
    }

    @Test
    void refusesAConsistencyProofForOtherSizes() {
        assertThat(LogVerifier.consistency(log.head(4), head, consistency))
                .isEqualTo(refuted("first size of the consistency proof", "4, the size of the head", "3"));
        assertThat(LogVerifier.consistency(log.head(3), log.head(6), consistency))
                .isEqualTo(refuted("second size of the consistency proof", "6, the size of the head", "7"));
    }

    @Test
    void refusesATreeThatShrinks() {
        ConsistencyProof backwards =
                ConsistencyProof.builder().firstSize(7).secondSize(3).build();
        assertThat(LogVerifier.consistency(head, log.head(3), backwards))
                .isEqualTo(refuted("first size", "at most the second size 3", "7"));
    }

    @Test
    void refusesAProofFromTheEmptyTreeAsItSaysNothing() {
        ConsistencyProof fromNothing =
                ConsistencyProof.builder().firstSize(0).secondSize(7).build();
        assertThat(LogVerifier.consistency(TreeHead.empty(), head, fromNothing))
                .isEqualTo(refuted("first size", "at least 1, as every log begins with nothing", "0"));
    }

    @Test
    void equalHeadsAreConsistent() {
        ConsistencyProof same = log.consistencyProof(7, 7);
        ConsistencyProof empty =
                ConsistencyProof.builder().firstSize(0).secondSize(0).build();
        assertThat(LogVerifier.consistency(head, head, same)).isEqualTo(Verdict.proven());
        assertThat(LogVerifier.consistency(TreeHead.empty(), TreeHead.empty(), empty))
                .isEqualTo(Verdict.proven());
    }

    @Test
    void refusesTwoRootsForOneSize() {
        assertThat(LogVerifier.consistency(head, TreeHead.of(7, OTHER), log.consistencyProof(7, 7)))
                .isEqualTo(refuted("second root of the same size 7", head.root().toHex(), OTHER.toHex()));
    }

    @Test
    void refusesAnEmptyTreeWithAnotherRoot() {
        TreeHead odd = TreeHead.of(0, OTHER);
        ConsistencyProof empty =
                ConsistencyProof.builder().firstSize(0).secondSize(0).build();
        assertThat(LogVerifier.consistency(odd, odd, empty))
                .isEqualTo(refuted(
                        "root of the tree of size 0", TreeHead.empty().root().toHex(), OTHER.toHex()));
    }

    @Test
    void refusesAConsistencyPathThatIsTooLongOrTooShort() {
        ConsistencyProof longer =
                ConsistencyProof.builder().from(consistency).addPath(OTHER).build();
        ConsistencyProof nothing =
                ConsistencyProof.builder().firstSize(3).secondSize(7).build();
        ConsistencyProof same = ConsistencyProof.builder()
                .firstSize(7)
                .secondSize(7)
                .addPath(OTHER)
                .build();
        assertThat(LogVerifier.consistency(log.head(3), head, longer))
                .isEqualTo(refuted("length of the consistency path", "4 hashes", "5"));
        assertThat(LogVerifier.consistency(log.head(3), head, nothing))
                .isEqualTo(refuted("length of the consistency path", "4 hashes", "0"));
        assertThat(LogVerifier.consistency(head, head, same))
                .isEqualTo(refuted("length of the consistency path", "0 hashes", "1"));
    }

    @Test
    void aWrongFirstRootShowsBothRoots() {
        assertThat(LogVerifier.consistency(TreeHead.of(3, OTHER), head, consistency))
                .isEqualTo(refuted(
                        "root of the tree of size 3, from the consistency path of sizes 3 and 7",
                        OTHER.toHex(),
                        log.head(3).root().toHex()));
    }

    @Test
    void aWrongSecondRootShowsBothRoots() {
        assertThat(LogVerifier.consistency(log.head(3), TreeHead.of(7, OTHER), consistency))
                .isEqualTo(refuted(
                        "root of the tree of size 7, from the consistency path of sizes 3 and 7",
                        OTHER.toHex(),
                        head.root().toHex()));
    }

    @Test
    void refusesConsistencyBytesThatAreNoHash() {
        List<byte[]> path = bytes(consistency.path());
        byte[] first = log.head(3).root().toBytes();
        byte[] second = head.root().toBytes();
        assertThat(LogVerifier.consistency(3, 7, path, first, second)).isEqualTo(Verdict.proven());
        assertThat(LogVerifier.consistency(3, 7, path, new byte[9], second))
                .isEqualTo(refuted("root of the tree of size 3", "32 bytes", "9"));
        assertThat(LogVerifier.consistency(3, 7, path, first, new byte[64]))
                .isEqualTo(refuted("root of the tree of size 7", "32 bytes", "64"));
        path.set(0, new byte[0]);
        assertThat(LogVerifier.consistency(3, 7, path, first, second))
                .isEqualTo(refuted("hash 0 of the consistency path", "32 bytes", "0"));
    }
}
