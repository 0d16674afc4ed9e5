package dev.maison.provenance.testkit;

import dev.maison.core.proof.Digest;
import dev.maison.provenance.log.ConsistencyProof;
import dev.maison.provenance.log.InclusionProof;
import dev.maison.provenance.log.LogEntry;
import dev.maison.provenance.log.TreeHead;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;

/** Entries, histories and claims about them. */
public final class LogArbitraries {
    private static final int LARGEST_HISTORY = 70; // past the boundary at 64
    private static final List<PathChange> PATH_CHANGES = List.of(PathChange.values());

    private LogArbitraries() {}

    /** Entries of 0 to 40 bytes, often short, so that equal entries meet. */
    public static Arbitrary<LogEntry> entries() {
        return Arbitraries.frequencyOf(Tuple.of(1, bytes(40)), Tuple.of(1, bytes(1)));
    }

    private static Arbitrary<LogEntry> bytes(int maxLength) {
        return Arbitraries.bytes().array(byte[].class).ofMaxSize(maxLength).map(LogEntry::of);
    }

    /** What a log was given, in order: between the two sizes, inclusive; all entries alike, a few kinds, or all different. */
    public static Arbitrary<List<LogEntry>> histories(int minSize, int maxSize) {
        return Combinators.combine(
                        Arbitraries.integers().between(minSize, maxSize),
                        Arbitraries.of(1, 2, 5, 1_000_000),
                        Arbitraries.integers().between(0, 1_000))
                .as(LogArbitraries::history);
    }

    private static List<LogEntry> history(int size, int kinds, int seed) {
        List<LogEntry> entries = new ArrayList<>(size);
        long state = seed;
        for (int i = 0; i < size; i++) {
            state = state * 6_364_136_223_846_793_005L + 1_442_695_040_888_963_407L;
            int kind = (int) ((state >>> 33) % kinds);
            entries.add(
                    LogEntry.of(ByteBuffer.allocate(Integer.BYTES).putInt(kind).array()));
        }
        return List.copyOf(entries);
    }

    /** True claims that an entry is in the tree of some size. */
    public static Arbitrary<InclusionClaim> inclusionClaims() {
        return Combinators.combine(histories(1, LARGEST_HISTORY), picks(), picks())
                .as((entries, first, second) -> {
                    int size = 1 + first % entries.size();
                    return InclusionClaim.honest(entries, second % size, size);
                });
    }

    /** True claims that one tree began with another. */
    public static Arbitrary<ConsistencyClaim> consistencyClaims() {
        return Combinators.combine(histories(1, LARGEST_HISTORY), picks(), picks())
                .as((entries, first, second) -> {
                    int size = 1 + first % entries.size();
                    return ConsistencyClaim.honest(entries, 1 + second % size, size);
                });
    }

    /**
     * Claims of inclusion that were changed once or twice: path, leaf, index, sizes, root. Nearly all are false; {@link
     * InclusionClaim#isTrue} says which. A head is never given a false size with a root that would fit, since no proof shows that.
     */
    public static Arbitrary<InclusionClaim> changedInclusionClaims() {
        return Combinators.combine(inclusionClaims(), changes())
                .as((claim, changes) -> changes.stream().reduce(claim, LogArbitraries::change, (a, b) -> b));
    }

    /** Claims of consistency that were changed once or twice: path, sizes, roots. Nearly all are false. */
    public static Arbitrary<ConsistencyClaim> changedConsistencyClaims() {
        return Combinators.combine(consistencyClaims(), changes())
                .as((claim, changes) -> changes.stream().reduce(claim, LogArbitraries::change, (a, b) -> b));
    }

    /** One change: its kind, where, and what. */
    private record Change(int kind, int where, int what) {}

    private static Arbitrary<List<Change>> changes() {
        Arbitrary<Change> one = Combinators.combine(picks(), picks(), picks()).as(Change::new);
        return one.list().ofMinSize(1).ofMaxSize(2);
    }

    private static Arbitrary<Integer> picks() {
        return Arbitraries.integers().between(0, 100_000).withDistribution(RandomDistribution.uniform());
    }

    private static InclusionClaim change(InclusionClaim claim, Change change) {
        InclusionProof proof = claim.proof();
        int pathChanges = PATH_CHANGES.size();
        int kind = change.kind % (pathChanges + 6);
        if (kind < pathChanges) {
            List<Digest> path = PATH_CHANGES
                    .get(kind)
                    .of(proof.path(), change.where, change.what, claim.head().root());
            return with(claim, InclusionProof.builder().from(proof).path(path).build());
        }
        return switch (kind - pathChanges) {
            case 0 ->
                with(
                        claim,
                        InclusionProof.builder()
                                .from(proof)
                                .index(shifted(proof.index(), change))
                                .build());
            case 1 ->
                with(
                        claim,
                        InclusionProof.builder()
                                .from(proof)
                                .size(shifted(proof.size(), change))
                                .build());
            case 2 ->
                new InclusionClaim(
                        claim.entries(),
                        TreeHead.of(
                                claim.head().size(),
                                PathChange.flipped(claim.head().root(), change.what)),
                        claim.leafHash(),
                        proof);
            case 3 ->
                new InclusionClaim(claim.entries(), trueHead(claim.entries(), change.where), claim.leafHash(), proof);
            case 4 ->
                new InclusionClaim(
                        claim.entries(),
                        claim.head(),
                        NaiveMerkleTree.leaf(claim.entries()
                                .get(change.where % claim.entries().size())),
                        proof);
            default ->
                new InclusionClaim(
                        claim.entries(), claim.head(), PathChange.flipped(claim.leafHash(), change.what), proof);
        };
    }

    private static InclusionClaim with(InclusionClaim claim, InclusionProof proof) {
        return new InclusionClaim(claim.entries(), claim.head(), claim.leafHash(), proof);
    }

    private static ConsistencyClaim change(ConsistencyClaim claim, Change change) {
        ConsistencyProof proof = claim.proof();
        TreeHead first = claim.first();
        TreeHead second = claim.second();
        int pathChanges = PATH_CHANGES.size();
        int kind = change.kind % (pathChanges + 8);
        if (kind < pathChanges) {
            Digest root = change.what % 2 == 0 ? first.root() : second.root();
            List<Digest> path = PATH_CHANGES.get(kind).of(proof.path(), change.where, change.what, root);
            return with(claim, ConsistencyProof.builder().from(proof).path(path).build());
        }
        return switch (kind - pathChanges) {
            case 0 ->
                with(
                        claim,
                        ConsistencyProof.builder()
                                .from(proof)
                                .firstSize(shifted(proof.firstSize(), change))
                                .build());
            case 1 ->
                with(
                        claim,
                        ConsistencyProof.builder()
                                .from(proof)
                                .secondSize(shifted(proof.secondSize(), change))
                                .build());
            case 2 -> with(claim, TreeHead.of(first.size(), PathChange.flipped(first.root(), change.what)), second);
            case 3 -> with(claim, first, TreeHead.of(second.size(), PathChange.flipped(second.root(), change.what)));
            case 4 -> with(claim, TreeHead.of(first.size(), second.root()), TreeHead.of(second.size(), first.root()));
            case 5 -> with(claim, second, first);
            case 6 -> with(claim, trueHead(claim.entries(), change.where), second);
            default -> with(claim, first, trueHead(claim.entries(), change.where));
        };
    }

    private static ConsistencyClaim with(ConsistencyClaim claim, ConsistencyProof proof) {
        return new ConsistencyClaim(claim.entries(), claim.first(), claim.second(), proof);
    }

    private static ConsistencyClaim with(ConsistencyClaim claim, TreeHead first, TreeHead second) {
        return new ConsistencyClaim(claim.entries(), first, second, claim.proof());
    }

    private static TreeHead trueHead(List<LogEntry> entries, int pick) {
        int size = pick % (entries.size() + 1);
        return TreeHead.of(size, NaiveMerkleTree.mth(entries.subList(0, size)));
    }

    /** A number near, half or twice, or far off; not negative. */
    private static long shifted(long number, Change change) {
        return switch (change.where % 7) {
            case 0 -> number + 1;
            case 1 -> Math.max(0, number - 1);
            case 2 -> number ^ 2;
            case 3 -> number / 2;
            case 4 -> 2 * number;
            case 5 -> number + (1L << change.what % 62);
            default -> change.what;
        };
    }
}
