package dev.maison.allocation.testkit.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maison.allocation.cycle.AnswerRule;
import dev.maison.allocation.cycle.CycleEvent;
import dev.maison.allocation.cycle.CycleLine;
import dev.maison.allocation.cycle.CycleVerifier;
import dev.maison.allocation.cycle.LineKey;
import dev.maison.allocation.door.LaunchDocument;
import dev.maison.allocation.door.LaunchEngine;
import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import dev.maison.core.proof.Verdict;
import java.util.List;
import java.util.OptionalLong;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class LaunchCycleLaws {
    @Provide
    Arbitrary<List<CycleEvent>> histories() {
        return CycleArbitraries.histories();
    }

    @Provide
    Arbitrary<CycleClaim> changedClaims() {
        return CycleArbitraries.changedClaims();
    }

    @Property
    void nothingIsLostOrOversold(@ForAll("histories") List<CycleEvent> events, @ForAll AnswerRule answers) {
        CycleLaws.nothingIsLostOrOversold(answers).verify(events);
    }

    @Property
    void theHistoryIsTheRecord(@ForAll("histories") List<CycleEvent> events, @ForAll AnswerRule answers) {
        CycleLaws.theHistoryIsTheRecord(answers).verify(events);
    }

    @Property
    void reportingAgainChangesNothing(@ForAll("histories") List<CycleEvent> events, @ForAll AnswerRule answers) {
        CycleLaws.reportingAgainChangesNothing(answers).verify(events);
    }

    @Property
    void whatWasRecordedIsProven(@ForAll("histories") List<CycleEvent> events, @ForAll AnswerRule answers) {
        CycleLaws.whatWasRecordedIsProven(answers).verify(events);
    }

    @Provide
    Arbitrary<LaunchDocument> launches() {
        return CycleArbitraries.launches();
    }

    @Property
    void theNextRunIsPossible(
            @ForAll("histories") List<CycleEvent> events,
            @ForAll AnswerRule answers,
            @ForAll("launches") LaunchDocument launch) {
        CycleLaws.theNextRunIsPossible(answers, launch, LaunchEngine::allocate).verify(events);
    }

    @Property
    void changedClaimsGetTheRightVerdict(@ForAll("changedClaims") CycleClaim claim) {
        CycleLaws.verdictsAreRight(one -> CycleVerifier.verify(one.answers(), one.events(), one.lines()))
                .verify(claim);
    }

    /** The law about verdicts catches a verifier that believes everything. */
    @Example
    void aVerifierThatBelievesEverythingIsCaught() {
        CycleClaim twice = new CycleClaim(
                AnswerRule.REQUIRED,
                List.of(),
                List.of(new CycleLine(
                        LineKey.of("R", "1"), SkuId.of("S"), DoorId.of("D"), 1, OptionalLong.empty(), 0, 0, 0, 0, 0)));
        assertThat(CycleLaws.verdictsAreRight(claim -> Verdict.proven()).counterexample(twice))
                .isPresent();
    }
}
