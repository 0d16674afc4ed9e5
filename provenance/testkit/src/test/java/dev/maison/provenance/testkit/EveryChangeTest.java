package dev.maison.provenance.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maison.core.proof.Digest;
import dev.maison.core.proof.Verdict;
import dev.maison.provenance.log.ConsistencyProof;
import dev.maison.provenance.log.InclusionProof;
import dev.maison.provenance.log.LogEntry;
import dev.maison.provenance.log.LogStore;
import dev.maison.provenance.log.TreeHead;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every single change to every proof of every small tree whose entries all differ. */
class EveryChangeTest {
    private static final int SIZE = 17;
    private static final List<LogEntry> ENTRIES = entries(SIZE);

    private static List<LogEntry> entries(int size) {
        List<LogEntry> entries = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            entries.add(LogEntry.of(new byte[] {(byte) i, (byte) (i >> 8)}));
        }
        return List.copyOf(entries);
    }

    /** Crosses every shape up to two levels above a power of two. */
    @Test
    void aLongLogKeepsTheLawsAtEverySize() {
        List<LogEntry> long130 = entries(130);
        LogLaws.rootsAreTheMerkleTreeHash(LogStore::inMemory).verify(long130);
        LogLaws.everyEntryIsIncluded(LogStore::inMemory).verify(long130);
        LogLaws.everyTwoSizesAreConsistent(LogStore::inMemory).verify(long130);
    }

    @Test
    void everyFlippedBitIsRefused() {
        int refused = 0;
        for (int size = 1; size <= 9; size++) {
            for (int at = 0; at < size; at++) {
                InclusionClaim inclusion = InclusionClaim.honest(ENTRIES, at, size);
                for (int place = 0; place < inclusion.proof().path().size(); place++) {
                    for (int bit = 0; bit < 256; bit++) {
                        refused += refused(withPath(
                                inclusion,
                                PathChange.FLIP.of(
                                        inclusion.proof().path(),
                                        place,
                                        bit,
                                        inclusion.head().root())));
                    }
                }
                ConsistencyClaim consistency = ConsistencyClaim.honest(ENTRIES, at + 1, size);
                for (int place = 0; place < consistency.proof().path().size(); place++) {
                    for (int bit = 0; bit < 256; bit++) {
                        refused += refused(withPath(
                                consistency,
                                PathChange.FLIP.of(
                                        consistency.proof().path(),
                                        place,
                                        bit,
                                        consistency.second().root())));
                    }
                }
            }
        }
        assertThat(refused).isGreaterThan(40_000);
    }

    @Test
    void everyOtherChangeOfAPathIsRefused() {
        int refused = 0;
        for (int size = 1; size <= SIZE; size++) {
            for (int at = 0; at < size; at++) {
                InclusionClaim inclusion = InclusionClaim.honest(ENTRIES, at, size);
                ConsistencyClaim consistency = ConsistencyClaim.honest(ENTRIES, at + 1, size);
                for (PathChange change : PathChange.values()) {
                    for (int where = 0; where <= 6; where++) {
                        for (int what = 0; what <= 6; what++) {
                            List<Digest> path = inclusion.proof().path();
                            List<Digest> changed = change.of(
                                    path, where, what, inclusion.head().root());
                            refused += changed.equals(path) ? 0 : refused(withPath(inclusion, changed));

                            path = consistency.proof().path();
                            changed = change.of(
                                    path, where, what, consistency.first().root());
                            refused += changed.equals(path) ? 0 : refused(withPath(consistency, changed));
                        }
                    }
                }
            }
        }
        assertThat(refused).isGreaterThan(80_000);
    }

    @Test
    void everyOtherIndexSizeAndRootIsRefused() {
        int refused = 0;
        for (int size = 1; size <= SIZE; size++) {
            for (int at = 0; at < size; at++) {
                InclusionClaim inclusion = InclusionClaim.honest(ENTRIES, at, size);
                ConsistencyClaim consistency = ConsistencyClaim.honest(ENTRIES, at + 1, size);
                for (int other = 0; other <= 2 * SIZE; other++) {
                    if (other != at) {
                        refused += refused(with(
                                inclusion,
                                InclusionProof.builder()
                                        .from(inclusion.proof())
                                        .index(other)
                                        .build()));
                    }
                    if (other != at + 1) {
                        refused += refused(with(
                                consistency,
                                ConsistencyProof.builder()
                                        .from(consistency.proof())
                                        .firstSize(other)
                                        .build()));
                    }
                    if (other != size) {
                        refused += refused(with(
                                inclusion,
                                InclusionProof.builder()
                                        .from(inclusion.proof())
                                        .size(other)
                                        .build()));
                        refused += refused(with(
                                consistency,
                                ConsistencyProof.builder()
                                        .from(consistency.proof())
                                        .secondSize(other)
                                        .build()));
                    }
                    if (other <= SIZE && other != size) {
                        // the true head of another size, with a proof that says it is for that size
                        TreeHead head = TreeHead.of(other, NaiveMerkleTree.mth(ENTRIES.subList(0, other)));
                        refused += refused(new InclusionClaim(
                                ENTRIES,
                                head,
                                inclusion.leafHash(),
                                InclusionProof.builder()
                                        .from(inclusion.proof())
                                        .size(other)
                                        .build()));
                        refused += refused(new ConsistencyClaim(
                                ENTRIES,
                                consistency.first(),
                                head,
                                ConsistencyProof.builder()
                                        .from(consistency.proof())
                                        .secondSize(other)
                                        .build()));
                    }
                }
                if (at + 1 < size) {
                    refused += refused(new ConsistencyClaim(
                            ENTRIES,
                            TreeHead.of(at + 1L, consistency.second().root()),
                            TreeHead.of(size, consistency.first().root()),
                            consistency.proof()));
                }
            }
        }
        assertThat(refused).isGreaterThan(20_000);
    }

    private static InclusionClaim withPath(InclusionClaim claim, List<Digest> path) {
        return with(
                claim, InclusionProof.builder().from(claim.proof()).path(path).build());
    }

    private static InclusionClaim with(InclusionClaim claim, InclusionProof proof) {
        return new InclusionClaim(claim.entries(), claim.head(), claim.leafHash(), proof);
    }

    private static ConsistencyClaim withPath(ConsistencyClaim claim, List<Digest> path) {
        return with(
                claim, ConsistencyProof.builder().from(claim.proof()).path(path).build());
    }

    private static ConsistencyClaim with(ConsistencyClaim claim, ConsistencyProof proof) {
        return new ConsistencyClaim(claim.entries(), claim.first(), claim.second(), proof);
    }

    private static int refused(InclusionClaim claim) {
        Verdict verdict = claim.verdict();
        if (!(verdict instanceof Verdict.Refuted)) {
            throw new AssertionError(verdict.sentence() + ": " + claim);
        }
        return 1;
    }

    private static int refused(ConsistencyClaim claim) {
        Verdict verdict = claim.verdict();
        if (!(verdict instanceof Verdict.Refuted)) {
            throw new AssertionError(verdict.sentence() + ": " + claim);
        }
        return 1;
    }
}
