package dev.maison.provenance.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.maison.core.proof.Digest;
import dev.maison.core.proof.Verdict;
import dev.maison.provenance.log.LogEntry;
import dev.maison.provenance.log.LogStore;
import dev.maison.provenance.log.NodeAddress;
import dev.maison.provenance.log.TreeHead;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The laws and the contract catch what they are for. */
class LogLawsTest {
    private static final NodeAddress LEAF_0 = NodeAddress.of(0, 0);
    private static final NodeAddress LEAF_1 = NodeAddress.of(0, 1);
    private static final List<LogEntry> ENTRIES =
            List.of(LogEntry.of(new byte[] {0}), LogEntry.of(new byte[] {1}), LogEntry.of(new byte[] {2}));

    @Test
    void catchAStoreThatFlipsABitOfAHash() {
        assertThat(LogLaws.rootsAreTheMerkleTreeHash(() -> new Flipping(LEAF_0)).counterexample(ENTRIES))
                .hasValueSatisfying(found -> assertThat(found.description()).startsWith("head "));
        assertThat(LogLaws.everyEntryIsIncluded(() -> new Flipping(LEAF_1)).counterexample(ENTRIES))
                .hasValueSatisfying(
                        found -> assertThat(found.description()).startsWith("entry 0 at size 2: refuted at root"));
        assertThat(LogLaws.everyTwoSizesAreConsistent(() -> new Flipping(LEAF_1))
                        .counterexample(ENTRIES))
                .hasValueSatisfying(
                        found -> assertThat(found.description()).startsWith("sizes 1 and 2: refuted at root"));
    }

    @Test
    void catchAStoreThatRewritesAnEntry() {
        assertThat(LogLaws.nothingEverChanges(Rewriting::new).counterexample(ENTRIES))
                .hasValueSatisfying(
                        found -> assertThat(found.description()).startsWith("entry 0 became LogEntry of 0 bytes"));
    }

    @Test
    void catchAVerifierThatBelievesEverything() {
        InclusionClaim inclusion = InclusionClaim.honest(ENTRIES, 0, 2);
        InclusionClaim wrong =
                new InclusionClaim(ENTRIES, inclusion.head(), ENTRIES.get(1).leafHash(), inclusion.proof());
        assertThat(LogLaws.inclusionVerdictsAreRight(claim -> Verdict.proven()).counterexample(wrong))
                .hasValueSatisfying(
                        found -> assertThat(found.description()).startsWith("false but proven: InclusionClaim"));
        ConsistencyClaim consistency = ConsistencyClaim.honest(ENTRIES, 2, 3);
        assertThat(LogLaws.consistencyVerdictsAreRight(claim -> new Verdict.Undecided("asleep"))
                        .counterexample(consistency))
                .hasValueSatisfying(found ->
                        assertThat(found.description()).startsWith("true but undecided: asleep: ConsistencyClaim"));
    }

    /** Both heads say the same of the same size: no proof of consistency can tell that what they say is false. */
    @Test
    void equalHeadsAreConsistentEvenWhenTheirRootIsOfAnotherLog() {
        ConsistencyClaim honest = ConsistencyClaim.honest(ENTRIES, 1, 1);
        TreeHead other = TreeHead.of(1, ENTRIES.get(1).leafHash());
        ConsistencyClaim same = new ConsistencyClaim(ENTRIES, other, other, honest.proof());
        assertThat(same.isTrue()).isTrue();
        assertThat(same.verdict()).isEqualTo(Verdict.proven());
        ConsistencyClaim split = new ConsistencyClaim(ENTRIES, honest.first(), other, honest.proof());
        assertThat(split.isTrue()).isFalse();
        assertThat(split.verdict()).isInstanceOf(Verdict.Refuted.class);
    }

    /** The same bit flipped in a root and in the only leaf of its tree: the given head does hold that leaf. */
    @Test
    void aLeafAloneIsIncludedInTheHeadThatNamesIt() {
        InclusionClaim honest = InclusionClaim.honest(ENTRIES, 0, 1);
        Digest other = PathChange.flipped(honest.leafHash(), 7);
        InclusionClaim same = new InclusionClaim(ENTRIES, TreeHead.of(1, other), other, honest.proof());
        assertThat(same.isTrue()).isTrue();
        assertThat(same.verdict()).isEqualTo(Verdict.proven());
        InclusionClaim elsewhere = new InclusionClaim(ENTRIES, honest.head(), other, honest.proof());
        assertThat(elsewhere.isTrue()).isFalse();
        assertThat(elsewhere.verdict()).isInstanceOf(Verdict.Refuted.class);
    }

    @Test
    void theContractCatchesAStoreThatLetsTwoWritersIn() {
        LogStoreContract contract = Careless::new;
        assertThatThrownBy(contract::appendsNothing)
                .isInstanceOf(AssertionError.class)
                .hasMessage("broken contract: an append of nothing at another size must be refused");
        assertThatThrownBy(() -> contract.refusesAnAppendAtAnotherSize(ENTRIES, ENTRIES.get(0)))
                .isInstanceOf(AssertionError.class)
                .hasMessage("broken contract: an append at size 0 must be refused at size 3");
    }

    /** A store that passes everything on; its children break one thing each. */
    private static class Passing implements LogStore {
        private final LogStore store = LogStore.inMemory();

        @Override
        public long size() {
            return store.size();
        }

        @Override
        public boolean append(long expectedSize, List<LogEntry> entries, List<Digest> completedNodes) {
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

    private static final class Flipping extends Passing {
        private final NodeAddress spoilt;

        Flipping(NodeAddress spoilt) {
            this.spoilt = spoilt;
        }

        @Override
        public List<Digest> nodes(List<NodeAddress> addresses) {
            List<Digest> nodes = new ArrayList<>(super.nodes(addresses));
            for (int i = 0; i < nodes.size(); i++) {
                if (addresses.get(i).equals(spoilt)) {
                    nodes.set(i, PathChange.flipped(nodes.get(i), 0));
                }
            }
            return nodes;
        }
    }

    private static final class Rewriting extends Passing {
        @Override
        public LogEntry entry(long index) {
            return index == 0 && size() == 3 ? LogEntry.of(new byte[0]) : super.entry(index);
        }
    }

    private static final class Careless extends Passing {
        @Override
        public boolean append(long expectedSize, List<LogEntry> entries, List<Digest> completedNodes) {
            return super.append(size(), entries, completedNodes);
        }
    }
}
