package dev.maison.allocation.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.maison.allocation.cycle.CycleEvent.Cancelled;
import dev.maison.allocation.cycle.CycleEvent.Confirmed;
import dev.maison.allocation.cycle.CycleEvent.Missing;
import dev.maison.allocation.cycle.CycleEvent.Proposed;
import dev.maison.allocation.cycle.CycleEvent.Received;
import dev.maison.allocation.cycle.CycleEvent.Released;
import dev.maison.allocation.cycle.CycleEvent.Requested;
import dev.maison.allocation.cycle.CycleEvent.SupplyStated;
import dev.maison.allocation.demand.DemandEstimate;
import dev.maison.allocation.door.LaunchDemand;
import dev.maison.allocation.door.LaunchDoor;
import dev.maison.allocation.door.LaunchEngine;
import dev.maison.allocation.door.LaunchLine;
import dev.maison.allocation.door.LaunchPlan;
import dev.maison.allocation.door.LaunchProblem;
import dev.maison.allocation.door.LaunchSku;
import dev.maison.core.Amount;
import dev.maison.core.DoorId;
import dev.maison.core.Ratio;
import dev.maison.core.SkuId;
import dev.maison.core.proof.Digest;
import dev.maison.core.proof.Verdict;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class LaunchCycleTest {
    private static final SkuId BAG = SkuId.of("BAG");
    private static final DoorId PARIS = DoorId.of("PARIS");
    private static final DoorId TOKYO = DoorId.of("TOKYO");
    private static final Instant AT = Instant.parse("2026-09-01T08:00:00Z");
    private static final Digest RUN = Digest.sha256(new byte[] {1});
    private static final LineKey ONE = LineKey.of("RUN-1", "1");
    private static final LineKey TWO = LineKey.of("RUN-1", "2");

    private static LaunchCycle proposed() {
        return all(
                LaunchCycle.open(AnswerRule.REQUIRED),
                new SupplyStated("s", BAG, 10, AT),
                new Proposed("p1", ONE, BAG, PARIS, 6, RUN, AT),
                new Proposed("p2", TWO, BAG, TOKYO, 4, RUN, AT));
    }

    private static LaunchCycle all(LaunchCycle cycle, CycleEvent... events) {
        CycleBatch batch = cycle.recordedAll(List.of(events));
        assertThat(batch.refused()).isEmpty();
        assertThat(CycleVerifier.verify(batch.cycle())).isEqualTo(Verdict.proven());
        return batch.cycle();
    }

    private static CycleRefusal refusal(LaunchCycle cycle, CycleEvent event) {
        CycleOutcome outcome = cycle.recorded(event);
        assertThat(outcome.cycle()).isSameAs(cycle);
        return ((CycleOutcome.Refused) outcome).refusal();
    }

    private static CycleLine line(LaunchCycle cycle, LineKey key) {
        return cycle.findLine(key).orElseThrow();
    }

    @Test
    void aLineWalksThroughItsStages() {
        LaunchCycle cycle = proposed();
        assertThat(line(cycle, ONE).stage()).isEqualTo(CycleStage.PROPOSED);
        cycle = all(
                cycle, new Requested("r1", ONE, 8, "two clients are waiting", AT), new Requested("r2", TWO, 0, "", AT));
        assertThat(line(cycle, ONE).stage()).isEqualTo(CycleStage.REQUESTED);
        assertThat(line(cycle, TWO).stage()).isEqualTo(CycleStage.DECLINED);
        cycle = all(cycle, new Confirmed("c1", ONE, 7, RUN, AT));
        assertThat(line(cycle, ONE).stage()).isEqualTo(CycleStage.CONFIRMED);
        assertThat(cycle.freeUnits(BAG)).isEqualTo(3);
        cycle = all(cycle, new Released("l1", ONE, 2, AT));
        assertThat(line(cycle, ONE).stage()).isEqualTo(CycleStage.PARTLY_RELEASED);
        cycle = all(cycle, new Cancelled("x1", ONE, 1, "a client withdrew", AT), new Released("l2", ONE, 4, AT));
        assertThat(line(cycle, ONE).stage()).isEqualTo(CycleStage.RELEASED);
        assertThat(line(cycle, ONE).inTransit()).isEqualTo(6);
        cycle = all(cycle, new Received("g1", ONE, 5, AT), new Missing("m1", ONE, 1, "", AT));
        assertThat(line(cycle, ONE).stage()).isEqualTo(CycleStage.RECEIVED);
        assertThat(line(cycle, ONE)).isEqualTo(new CycleLine(ONE, BAG, PARIS, 6, OptionalLong.of(8), 6, 6, 5, 1, 1));
        assertThat(cycle.confirmedUnits(BAG)).isEqualTo(6);
        assertThat(cycle).hasToString("LaunchCycle of 2 lines after 11 events");
    }

    @Test
    void aLineThatIsCalledOffWholeIsCancelled() {
        LaunchCycle cycle = all(
                proposed(),
                new Requested("r1", ONE, 6, "", AT),
                new Confirmed("c1", ONE, 6, RUN, AT),
                new Cancelled("x1", ONE, 6, "the door closes", AT));
        assertThat(line(cycle, ONE).stage()).isEqualTo(CycleStage.CANCELLED);
        assertThat(cycle.freeUnits(BAG)).isEqualTo(10);
    }

    @Test
    void whatCannotBeIsRefusedWithItsNumbers() {
        LaunchCycle cycle = proposed();
        assertThat(refusal(cycle, new Confirmed("c", ONE, 1, RUN, AT)).sentence())
                .isEqualTo("the boutique has not answered line RUN-1/1");
        assertThat(refusal(cycle, new Proposed("p", ONE, BAG, TOKYO, 1, RUN, AT))
                        .sentence())
                .isEqualTo("line RUN-1/1 was proposed before, for BAG at door PARIS");
        assertThat(refusal(cycle, new Proposed("p", LineKey.of("RUN-1", "3"), SkuId.of("HAT"), TOKYO, 1, RUN, AT))
                        .sentence())
                .isEqualTo("no supply was stated for HAT");
        assertThat(refusal(cycle, new Released("l", LineKey.of("RUN-9", "1"), 1, AT))
                        .sentence())
                .isEqualTo("line RUN-9/1 was never proposed");
        LaunchCycle asked = all(cycle, new Requested("r1", ONE, 9, "", AT), new Requested("r2", TWO, 9, "", AT));
        assertThat(refusal(asked, new Confirmed("c", ONE, 10, RUN, AT)).sentence())
                .isEqualTo("line RUN-1/1: 10 confirmed would be more than the 9 requested");
        LaunchCycle confirmed = all(asked, new Confirmed("c1", ONE, 7, RUN, AT), new Released("l1", ONE, 3, AT));
        assertThat(refusal(confirmed, new Confirmed("c2", TWO, 4, RUN, AT)).sentence())
                .isEqualTo("BAG: 11 confirmed in all would be more than the supply of 10");
        assertThat(refusal(confirmed, new Confirmed("c3", ONE, 2, RUN, AT)).sentence())
                .isEqualTo("line RUN-1/1: 2 confirmed would be fewer than the 3 released");
        assertThat(refusal(confirmed, new Released("l2", ONE, 5, AT)).sentence())
                .isEqualTo("line RUN-1/1: 5 are more than the 4 confirmed and not yet released");
        assertThat(refusal(confirmed, new Cancelled("x", ONE, 5, "late", AT)))
                .isEqualTo(new CycleRefusal.MoreThanOpen(ONE, 4, 5));
        assertThat(refusal(confirmed, new Received("g", ONE, 4, AT)).sentence())
                .isEqualTo("line RUN-1/1: 4 are more than the 3 on their way");
        assertThat(refusal(confirmed, new Missing("m", ONE, 4, "", AT)))
                .isEqualTo(new CycleRefusal.MoreThanInTransit(ONE, 3, 4));
        assertThat(refusal(confirmed, new SupplyStated("s2", BAG, 6, AT)))
                .isEqualTo(new CycleRefusal.MoreThanSupply(BAG, 6, 7));
        assertThat(all(confirmed, new SupplyStated("s2", BAG, 7, AT)).freeUnits(BAG))
                .isZero();
    }

    @Test
    void reportingTwiceChangesNothingAndAnIdStandsForOneEvent() {
        LaunchCycle cycle = proposed();
        CycleEvent event = new Requested("r1", ONE, 5, "", AT);
        LaunchCycle after = cycle.recorded(event).cycle();
        assertThat(after.recorded(event)).isEqualTo(new CycleOutcome.RecordedBefore(after));
        assertThat(refusal(after, new Requested("r1", ONE, 6, "", AT)).sentence())
                .isEqualTo("event r1 was recorded with other content");
        CycleBatch batch =
                after.recordedAll(List.of(event, new Released("l", ONE, 1, AT), new Requested("r2", TWO, 1, "", AT)));
        assertThat(batch.recorded()).isEqualTo(1);
        assertThat(batch.recordedBefore()).isEqualTo(1);
        assertThat(batch.refused())
                .containsExactly(new CycleBatch.RefusedEvent(
                        1, new Released("l", ONE, 1, AT), new CycleRefusal.MoreThanOpen(ONE, 0, 1)));
    }

    @Test
    void withoutRequiredAnswersTheHouseConfirmsAtOnceButAnAnswerBinds() {
        LaunchCycle cycle = all(
                LaunchCycle.open(AnswerRule.OPTIONAL),
                new SupplyStated("s", BAG, 10, AT),
                new Proposed("p1", ONE, BAG, PARIS, 6, RUN, AT),
                new Confirmed("c1", ONE, 8, RUN, AT),
                new Requested("r1", ONE, 4, "", AT));
        assertThat(refusal(cycle, new Confirmed("c2", ONE, 5, RUN, AT)))
                .isEqualTo(new CycleRefusal.MoreThanRequested(ONE, 4, 5));
    }

    // With the engine

    private static LaunchPlan plan(List<LaunchDemand> demands, long supply) {
        return LaunchEngine.allocate(LaunchProblem.builder()
                .currency("EUR")
                .addDoors(LaunchDoor.of(PARIS), LaunchDoor.of(TOKYO))
                .addSkus(LaunchSku.of(BAG, supply))
                .addAllDemands(demands)
                .build());
    }

    private static final List<LaunchDemand> DEMANDS = List.of(
            LaunchDemand.of(BAG, PARIS, DemandEstimate.poisson(6), Amount.of("100", "EUR")),
            LaunchDemand.of(BAG, TOKYO, DemandEstimate.poisson(4), Amount.of("100", "EUR")));

    @Test
    void aRunBecomesProposalsAndTheAnswersBecomeLimitsOfTheNext() {
        LaunchPlan first = plan(DEMANDS, 10);
        assertThat(first.lines()).containsExactly(LaunchLine.of(BAG, PARIS, 6), LaunchLine.of(BAG, TOKYO, 4));
        List<CycleEvent> opening = new ArrayList<>(CycleDesk.supplies(first, "RUN-1", AT));
        opening.addAll(CycleDesk.proposals(first, "RUN-1", AT));
        LaunchCycle cycle = all(LaunchCycle.open(AnswerRule.REQUIRED), opening.toArray(new CycleEvent[0]));
        assertThat(cycle.recordedAll(opening).recordedBefore()).isEqualTo(3);

        cycle = all(cycle, new Requested("r1", ONE, 3, "the floor is small", AT), new Requested("r2", TWO, 9, "", AT));
        LaunchPlan second = plan(CycleDesk.limited(cycle, DEMANDS), 10);
        assertThat(second.lines()).containsExactly(LaunchLine.of(BAG, PARIS, 3), LaunchLine.of(BAG, TOKYO, 7));
        CycleDesk.Confirmations confirmations = CycleDesk.confirmations(cycle, second, "RUN-2", AT);
        assertThat(confirmations.unplaced()).isEmpty();
        cycle = all(cycle, confirmations.events().toArray(new CycleEvent[0]));
        assertThat(cycle.freeUnits(BAG)).isZero();

        // Paris gets its three; then Tokyo asks for less, and what Paris holds stays
        cycle = all(cycle, new Released("l1", ONE, 3, AT), new Requested("r3", TWO, 5, "", AT));
        assertThat(CycleDesk.releasedLines(cycle)).containsExactly(LaunchLine.of(BAG, PARIS, 3));
        List<LaunchDemand> limited = CycleDesk.limited(cycle, DEMANDS);
        assertThat(limited.get(0).minimumUnits()).isEqualTo(3);
        LaunchPlan third = plan(limited, 10);
        assertThat(third.lines()).containsExactly(LaunchLine.of(BAG, PARIS, 3), LaunchLine.of(BAG, TOKYO, 5));
        confirmations = CycleDesk.confirmations(cycle, third, "RUN-3", AT);
        assertThat(confirmations.events())
                .containsExactly(new Confirmed("RUN-3:RUN-1/2:confirmed", TWO, 5, third.digest(), AT));
    }

    @Test
    void unitsLostByOneLineAreConfirmedToAnotherInTheRightOrder() {
        LaunchCycle cycle = all(
                proposed(),
                new Requested("r1", ONE, 10, "", AT),
                new Requested("r2", TWO, 10, "", AT),
                new Confirmed("c1", ONE, 2, RUN, AT),
                new Confirmed("c2", TWO, 8, RUN, AT));
        LaunchPlan plan = plan(DEMANDS, 10);
        CycleDesk.Confirmations confirmations = CycleDesk.confirmations(cycle, plan, "RUN-2", AT);
        assertThat(confirmations.events())
                .containsExactly(
                        new Confirmed("RUN-2:RUN-1/2:confirmed", TWO, 4, plan.digest(), AT),
                        new Confirmed("RUN-2:RUN-1/1:confirmed", ONE, 6, plan.digest(), AT));
        all(cycle, confirmations.events().toArray(new CycleEvent[0]));
    }

    /** A line of Paris of which so many were confirmed and so many have left; then it asks for {@code again}. */
    private static LaunchCycle shipped(long confirmed, long released, long again) {
        List<CycleEvent> events = new ArrayList<>(List.of(
                new SupplyStated("s", BAG, 10, AT),
                new Proposed("p", ONE, BAG, PARIS, confirmed, RUN, AT),
                new Requested("q", ONE, confirmed, "", AT),
                new Confirmed("c", ONE, confirmed, RUN, AT)));
        if (released > 0) {
            events.add(new Released("r", ONE, released, AT));
        }
        events.add(new Requested("q2", ONE, again, "", AT));
        return all(LaunchCycle.open(AnswerRule.REQUIRED), events.toArray(new CycleEvent[0]));
    }

    @Test
    void aBoutiqueThatAsksForLessThanHasLeftKeepsWhatHasLeftAndFreesTheRest() {
        LaunchCycle cycle = shipped(5, 3, 2);
        LaunchPlan next = plan(CycleDesk.limited(cycle, DEMANDS), 10);
        assertThat(next.units(BAG, PARIS)).isEqualTo(3);
        CycleDesk.Confirmations confirmations = CycleDesk.confirmations(cycle, next, "RUN-2", AT);
        assertThat(confirmations.events()).singleElement().isInstanceOf(Confirmed.class);
        cycle = all(cycle, confirmations.events().toArray(new CycleEvent[0]));
        assertThat(line(cycle, ONE).confirmed()).isEqualTo(3);
        assertThat(cycle.freeUnits(BAG)).isEqualTo(7);
        assertThat(refusal(cycle, new Confirmed("x", ONE, 4, RUN, AT)))
                .isEqualTo(new CycleRefusal.MoreThanRequested(ONE, 2, 4));
    }

    @Test
    void whatHasLeftAndWhatIsAskedForOverruleTheRulesOfADemand() {
        LaunchDemand demand = DEMANDS.get(0);
        assertThat(limits(shipped(5, 3, 3), demand.withMultipleUnits(2))).isEqualTo("3..3 by 1 from 0");
        assertThat(limits(shipped(5, 3, 4), demand.withMultipleUnits(2))).isEqualTo("3..4 by 2 from 0");
        assertThat(limits(shipped(5, 0, 3), demand.withMultipleUnits(2).withMinimumUnits(4)))
                .isEqualTo("2..3 by 2 from 0");
        assertThat(limits(shipped(5, 2, 2), demand.withPresentationMinimumUnits(4)))
                .isEqualTo("2..2 by 1 from 0");
        assertThat(limits(
                        shipped(5, 0, 2), demand.withPresentationMinimumUnits(4).withMinimumUnits(1)))
                .isEqualTo("0..2 by 1 from 4");
        LaunchDemand table = LaunchDemand.ofTable(BAG, PARIS, List.of(Amount.of("5", "EUR"), Amount.of("-4", "EUR")));
        assertThat(CycleDesk.limited(shipped(5, 4, 5), List.of(table)).get(0).marginalGains())
                .contains(List.of(
                        Amount.of("5", "EUR"), Amount.of("-4", "EUR"), Amount.of("-4", "EUR"), Amount.of("-4", "EUR")));
        LaunchDemand empty = LaunchDemand.ofTable(BAG, PARIS, List.of());
        assertThat(CycleDesk.limited(shipped(5, 1, 5), List.of(empty, DEMANDS.get(1)))
                        .get(0)
                        .marginalGains())
                .contains(List.of(Amount.zero("EUR")));
        assertThatThrownBy(() -> CycleDesk.limited(shipped(5, 1, 5), List.of(empty)))
                .hasMessage("marginalGains of BAG at door PARIS must state a currency as units have left but was []");
    }

    private static String limits(LaunchCycle cycle, LaunchDemand demand) {
        LaunchDemand limited = CycleDesk.limited(cycle, List.of(demand)).get(0);
        plan(List.of(limited, DEMANDS.get(1)), 10); // it builds
        return limited.minimumUnits() + ".." + limited.maximumUnits().orElseThrow() + " by " + limited.multipleUnits()
                + " from " + limited.presentationMinimumUnits();
    }

    @Test
    void unitsThatNoLineCanTakeAreNamed() {
        LaunchCycle cycle = all(
                LaunchCycle.open(AnswerRule.REQUIRED),
                new SupplyStated("s", BAG, 10, AT),
                new Proposed("p1", ONE, BAG, PARIS, 6, RUN, AT),
                new Requested("r1", ONE, 2, "", AT));
        CycleDesk.Confirmations confirmations = CycleDesk.confirmations(cycle, plan(DEMANDS, 10), "RUN-2", AT);
        assertThat(confirmations.unplaced())
                .containsExactly(LaunchLine.of(BAG, PARIS, 4), LaunchLine.of(BAG, TOKYO, 4));
    }

    // Verifier and digest

    @Test
    void theVerifierRefusesWhatTheEventsDoNotSay() {
        LaunchCycle cycle = all(proposed(), new Requested("r1", ONE, 8, "", AT), new Confirmed("c1", ONE, 7, RUN, AT));
        List<CycleLine> lines = new ArrayList<>(cycle.lines());
        lines.set(0, new CycleLine(ONE, BAG, PARIS, 6, OptionalLong.of(8), 6, 0, 0, 0, 0));
        assertThat(CycleVerifier.verify(AnswerRule.REQUIRED, cycle.events(), lines))
                .isEqualTo(new Verdict.Refuted("units confirmed of line RUN-1/1", "7", "6"));
        assertThat(CycleVerifier.verify(
                        AnswerRule.REQUIRED, cycle.events(), cycle.lines().subList(0, 1)))
                .isEqualTo(new Verdict.Refuted("lines", "[RUN-1/1, RUN-1/2]", "[RUN-1/1]"));
        List<CycleEvent> twice = new ArrayList<>(cycle.events());
        twice.add(twice.get(0));
        assertThat(CycleVerifier.verify(AnswerRule.REQUIRED, twice, cycle.lines()))
                .isEqualTo(new Verdict.Refuted("id of event s", "one event", "two events"));
    }

    @Test
    void theDigestNamesTheHistory() {
        LaunchCycle cycle = proposed();
        assertThat(cycle.digest()).isEqualTo(proposed().digest());
        LaunchCycle other = all(cycle, new Requested("r2", TWO, 4, "", AT));
        assertThat(other.digestTree().leaf(0)).isEqualTo(cycle.digestTree().leaf(0));
        assertThat(other.digestTree().leaf(1)).isEqualTo(cycle.digestTree().leaf(1));
        assertThat(other.digestTree().leaf(2)).isNotEqualTo(cycle.digestTree().leaf(2));
        assertThat(other).isNotEqualTo(cycle).hasSameHashCodeAs(all(cycle, new Requested("r2", TWO, 4, "", AT)));
    }

    // Units of measure and messages

    @Test
    void measuresConvertExactlyOrNotAtAll() {
        UnitOfMeasure six = UnitOfMeasure.of("CS6", 6);
        assertThat(six.findUnits(new BigDecimal("2.5"))).contains(15L);
        assertThat(six.findUnits(new BigDecimal("0.1"))).isEmpty();
        assertThat(six.findUnits(new BigDecimal("-1"))).isEmpty();
        assertThat(six.findUnits(new BigDecimal("1E+30"))).isEmpty();
        assertThat(six.findUnits(new BigDecimal("1E+1000000000"))).isEmpty();
        assertThat(six.findUnits(new BigDecimal("1E-1000000000"))).isEmpty();
        assertThat(six.findUnits(new BigDecimal("0E+1000000000"))).contains(0L);
        assertThat(six.findUnits(new BigDecimal("1537228672809129301"))).contains(9223372036854775806L);
        assertThat(six.findUnits(new BigDecimal("1537228672809129302"))).isEmpty();
        assertThat(six.quantity(15)).isEqualTo(Ratio.of(5, 2));
        assertThat(UnitOfMeasure.EACH.findUnits(BigDecimal.TEN)).contains(10L);
        assertThatThrownBy(() -> UnitOfMeasure.of("CS", 0))
                .hasMessage("unitsPerMeasure of UnitOfMeasure CS must be at least 1 but was 0");
        assertThatThrownBy(() -> six.quantity(-1))
                .hasMessage("units of UnitOfMeasure CS6 must not be negative but was -1");
    }

    @Test
    void refusesEventsThatSayNothing() {
        assertThatThrownBy(() -> new Released("l", ONE, 0, AT))
                .hasMessage("units of released event l must be at least 1 but was 0");
        assertThatThrownBy(() -> new Requested("r", ONE, -1, "", AT))
                .hasMessage("units of requested event r must be at least 0 but was -1");
        assertThatThrownBy(() -> new Cancelled("x", ONE, 1, "", AT))
                .hasMessage("reason of event x must not be blank but was \"\"");
        assertThatThrownBy(() -> LineKey.of(" ", "1"))
                .hasMessage("document of LineKey must not be blank but was \" \"");
        assertThatThrownBy(() -> new CycleLine(ONE, BAG, PARIS, 6, OptionalLong.empty(), 5, 6, 0, 0, 0))
                .hasMessage("released of line RUN-1/1 must lie within [0, 5] but was 6");
    }
}
