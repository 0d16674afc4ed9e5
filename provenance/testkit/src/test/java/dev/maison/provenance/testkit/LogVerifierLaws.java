package dev.maison.provenance.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maison.core.proof.Digest;
import dev.maison.core.proof.Verdict;
import dev.maison.provenance.log.LogVerifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Our verifier proves what the naive reference calls true and refutes everything else. */
class LogVerifierLaws {
    @Provide
    Arbitrary<InclusionClaim> inclusions() {
        return LogArbitraries.inclusionClaims();
    }

    @Provide
    Arbitrary<InclusionClaim> changedInclusions() {
        return LogArbitraries.changedInclusionClaims();
    }

    @Provide
    Arbitrary<ConsistencyClaim> consistencies() {
        return LogArbitraries.consistencyClaims();
    }

    @Provide
    Arbitrary<ConsistencyClaim> changedConsistencies() {
        return LogArbitraries.changedConsistencyClaims();
    }

    @Property
    void logsMakeTheProofsOfTheReference(@ForAll("inclusions") InclusionClaim claim) {
        assertThat(claim.isTrue()).isTrue();
        assertThat(claim.verdict()).isEqualTo(Verdict.proven());
    }

    @Property
    void logsMakeTheConsistencyProofsOfTheReference(@ForAll("consistencies") ConsistencyClaim claim) {
        assertThat(claim.isTrue()).isTrue();
        assertThat(claim.verdict()).isEqualTo(Verdict.proven());
    }

    @Property
    void changedInclusionProofsGetTheRightVerdict(@ForAll("changedInclusions") InclusionClaim claim) {
        LogLaws.inclusionVerdictsAreRight(InclusionClaim::verdict).verify(claim);
    }

    @Property
    void changedConsistencyProofsGetTheRightVerdict(@ForAll("changedConsistencies") ConsistencyClaim claim) {
        LogLaws.consistencyVerdictsAreRight(ConsistencyClaim::verdict).verify(claim);
    }

    /** The form for bytes from outside says the same as the form for values. */
    @Property
    void bytesAndValuesGetTheSameVerdictOnInclusion(@ForAll("changedInclusions") InclusionClaim claim) {
        Verdict ofBytes = LogVerifier.inclusion(
                claim.leafHash().toBytes(),
                claim.proof().index(),
                claim.proof().size(),
                bytes(claim.proof().path()),
                claim.head().root().toBytes());
        if (claim.proof().size() == claim.head().size()) {
            assertThat(ofBytes).isEqualTo(claim.verdict());
        } else {
            assertThat(claim.verdict()).isInstanceOf(Verdict.Refuted.class); // bytes carry no second size to compare
        }
    }

    @Property
    void bytesAndValuesGetTheSameVerdictOnConsistency(@ForAll("changedConsistencies") ConsistencyClaim claim) {
        Verdict ofBytes = LogVerifier.consistency(
                claim.proof().firstSize(),
                claim.proof().secondSize(),
                bytes(claim.proof().path()),
                claim.first().root().toBytes(),
                claim.second().root().toBytes());
        if (claim.proof().firstSize() == claim.first().size()
                && claim.proof().secondSize() == claim.second().size()) {
            assertThat(ofBytes).isEqualTo(claim.verdict());
        } else {
            assertThat(claim.verdict()).isInstanceOf(Verdict.Refuted.class);
        }
    }

    @Provide
    Arbitrary<byte[]> hashes() {
        return Arbitraries.oneOf(
                Arbitraries.bytes().array(byte[].class).ofSize(Digest.LENGTH),
                Arbitraries.bytes().array(byte[].class).ofMaxSize(40));
    }

    @Provide
    Arbitrary<List<byte[]>> paths() {
        return hashes().list().ofMaxSize(66);
    }

    /** Whatever comes in, the answer is a verdict; noise is never proven. */
    @Property
    void noiseIsRefutedAndNeverThrown(
            @ForAll long first,
            @ForAll long second,
            @ForAll("paths") List<byte[]> path,
            @ForAll("hashes") byte[] one,
            @ForAll("hashes") byte[] other) {
        Assume.that(!Arrays.equals(one, other)); // a leaf alone in its tree is the root, and that is no noise
        assertThat(LogVerifier.inclusion(one, first, second, path, other)).isInstanceOf(Verdict.Refuted.class);
        List<byte[]> more = new ArrayList<>(path);
        more.add(one);
        assertThat(LogVerifier.consistency(first, second, more, one, other)).isInstanceOf(Verdict.Refuted.class);
    }

    private static List<byte[]> bytes(List<Digest> path) {
        return path.stream().map(Digest::toBytes).toList();
    }
}
