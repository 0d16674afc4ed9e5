package dev.maison.allocation.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

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
import dev.maison.core.Amount;
import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import dev.maison.core.proof.CanonicalWriter;
import dev.maison.core.proof.Digest;
import dev.maison.core.proof.DigestTree;
import dev.maison.core.proof.Verdict;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/** Fields of events and lines at the ends of what they may be, forged histories, and digests against leaves written by hand. */
class CycleEndsTest {
    private static final SkuId BAG = SkuId.of("BAG");
    private static final DoorId PARIS = DoorId.of("PARIS");
    private static final DoorId TOKYO = DoorId.of("TOKYO");
    private static final Instant AT = Instant.parse("2026-09-01T08:00:00Z");
    private static final Digest RUN = Digest.sha256(new byte[] {1});
    private static final LineKey ONE = LineKey.of("RUN-1", "1");
    private static final LineKey TWO = LineKey.of("RUN-1", "2");

    /** One kind of event, of an id and so many units. */
    private record Kind(String name, long least, BiFunction<String, Long, CycleEvent> of) {}

    private static final List<Kind> KINDS = List.of(
            new Kind("supply", 0, (id, units) -> new SupplyStated(id, BAG, units, AT)),
            new Kind("proposed", 0, (id, units) -> new Proposed(id, ONE, BAG, PARIS, units, RUN, AT)),
            new Kind("requested", 0, (id, units) -> new Requested(id, ONE, units, "", AT)),
            new Kind("confirmed", 0, (id, units) -> new Confirmed(id, ONE, units, RUN, AT)),
            new Kind("released", 1, (id, units) -> new Released(id, ONE, units, AT)),
            new Kind("received", 1, (id, units) -> new Received(id, ONE, units, AT)),
            new Kind("missing", 1, (id, units) -> new Missing(id, ONE, units, "", AT)),
            new Kind("cancelled", 1, (id, units) -> new Cancelled(id, ONE, units, "late", AT)));

    @Test
    void everyEventNeedsAnIdAndItsFewestUnits() {
        for (Kind kind : KINDS) {
            assertThat(kind.of.apply("e", kind.least)).isEqualTo(kind.of.apply("e", kind.least));
            assertThatIllegalArgumentException()
                    .as(kind.name)
                    .isThrownBy(() -> kind.of.apply("e", kind.least - 1))
                    .withMessage("units of " + kind.name + " event e must be at least " + kind.least + " but was "
                            + (kind.least - 1));
            assertThatIllegalArgumentException()
                    .as(kind.name)
                    .isThrownBy(() -> kind.of.apply(" ", kind.least))
                    .withMessage("id of CycleEvent must not be blank but was \" \"");
        }
    }

    @Test
    @SuppressWarnings("NullAway") // what is tested
    void everyEventNeedsAnInstant() {
        assertThatNullPointerException()
                .isThrownBy(() -> new Released("e", ONE, 1, null))
                .withMessage("at");
        assertThatNullPointerException()
                .isThrownBy(() -> new SupplyStated("e", BAG, 1, null))
                .withMessage("at");
    }

    @Test
    void notesAreSentences() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Requested("e", ONE, 1, " ", AT))
                .withMessageStartingWith("note of event e must");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Missing("e", ONE, 1, "\u0000", AT))
                .withMessageStartingWith("note of event e must");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LineKey.of("RUN-1", " "))
                .withMessage("line of LineKey must not be blank but was \" \"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UnitOfMeasure.of(" ", 1))
                .withMessage("code of UnitOfMeasure must not be blank but was \" \"");
    }

    private static void refusesLine(String attribute, String range, long was, long[] units) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> line(units))
                .withMessage(attribute + " of line RUN-1/1 must lie within " + range + " but was " + was);
    }

    private static CycleLine line(long... units) {
        return new CycleLine(
                ONE, BAG, PARIS, units[0], OptionalLong.of(units[1]), units[2], units[3], units[4], units[5], units[6]);
    }

    @Test
    void thePartsOfALineAddUp() {
        assertThat(line(6, 8, 7, 5, 3, 2, 0).inTransit()).isZero();
        assertThat(line(0, 0, 0, 0, 0, 0, 0).open()).isZero();
        String any = "[0, " + Long.MAX_VALUE + "]";
        refusesLine("proposed", any, -1, new long[] {-1, 0, 0, 0, 0, 0, 0});
        refusesLine("requested", any, -1, new long[] {0, -1, 0, 0, 0, 0, 0});
        refusesLine("confirmed", any, -1, new long[] {0, 0, -1, 0, 0, 0, 0});
        refusesLine("released", "[0, 7]", 8, new long[] {6, 8, 7, 8, 3, 2, 0});
        refusesLine("received", "[0, 5]", 6, new long[] {6, 8, 7, 5, 6, 0, 0});
        refusesLine("missing", "[0, 2]", 3, new long[] {6, 8, 7, 5, 3, 3, 0});
        refusesLine("cancelled", any, -1, new long[] {0, 0, 0, 0, 0, 0, -1});
    }

    @Test
    void measuresEndAtFortyDigits() {
        UnitOfMeasure each = UnitOfMeasure.of("EA", 1);
        UnitOfMeasure many = UnitOfMeasure.of("LOT", 1_000_000_000_000_000_000L);
        assertThat(each.findUnits(new BigDecimal("-1"))).isEmpty();
        assertThat(each.findUnits(new BigDecimal("1e18"))).contains(1_000_000_000_000_000_000L);
        assertThat(each.findUnits(new BigDecimal("1e39"))).isEmpty();
        assertThat(each.findUnits(new BigDecimal("1e-41"))).isEmpty();
        assertThat(many.findUnits(new BigDecimal("0.000000000000000001"))).contains(1L);
        // Trailing zeros do not make a quantity other than it is, up to forty digits behind the point.
        assertThat(each.findUnits(new BigDecimal("7").setScale(40))).contains(7L);
        assertThat(each.findUnits(new BigDecimal("7").setScale(41))).isEmpty();
        assertThat(each.findUnits(new BigDecimal("12345678901234567").setScale(40)))
                .contains(12345678901234567L);
        assertThat(each.quantity(0).signum()).isZero();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> each.quantity(-1))
                .withMessage("units of UnitOfMeasure EA must not be negative but was -1");
    }

    private static LaunchCycle walked() {
        return LaunchCycle.open(AnswerRule.REQUIRED).recordedAll(events()).cycle();
    }

    private static List<CycleEvent> events() {
        return List.of(
                new SupplyStated("s", BAG, 10, AT),
                new Proposed("p1", ONE, BAG, PARIS, 6, RUN, AT),
                new Proposed("p2", TWO, BAG, TOKYO, 4, RUN, AT),
                new Requested("r1", ONE, 8, "", AT),
                new Confirmed("c1", ONE, 7, RUN, AT),
                new Released("l1", ONE, 3, AT),
                new Received("g1", ONE, 1, AT),
                new Missing("m1", ONE, 1, "", AT),
                new Cancelled("x1", ONE, 2, "late", AT));
    }

    @Test
    void tellsWhatItHolds() {
        LaunchCycle cycle = walked();
        assertThat(cycle.skus()).containsExactly(BAG);
        assertThat(cycle.findSupply(BAG)).contains(10L);
        assertThat(cycle.findSupply(SkuId.of("HAT"))).isEmpty();
        assertThat(cycle.lines(BAG, PARIS)).extracting(CycleLine::key).containsExactly(ONE);
        assertThat(cycle.lines(BAG, TOKYO)).extracting(CycleLine::key).containsExactly(TWO);
        assertThat(cycle.lines(SkuId.of("HAT"), TOKYO)).isEmpty();
        assertThat(cycle).isEqualTo(walked()).hasSameHashCodeAs(walked());
        assertThat(cycle.hashCode()).isEqualTo(events().hashCode());
        assertThat(cycle.freeUnits(BAG)).isEqualTo(5);
        assertThat(CycleVerifier.verify(cycle)).isEqualTo(Verdict.proven());
    }

    /** The leaves as their description says, written here field by field. */
    @Test
    void theDigestIsThatOfLeavesWrittenByHand() {
        CanonicalWriter head = new CanonicalWriter();
        head.record("maison.cycle", 1).text("REQUIRED").list(1).text("BAG").integer(10);
        head.list(1).text("supply").text("s").instant(AT).text("BAG").integer(10);
        CanonicalWriter first = new CanonicalWriter();
        first.record("maison.cycle.line", 1).text("RUN-1").text("1").text("BAG").text("PARIS");
        first.integer(6).integer(8).integer(5).integer(3).integer(1).integer(1).integer(2);
        first.list(7);
        told(first, "proposed", "p1", "1", 6).text("BAG").text("PARIS").digest(RUN);
        told(first, "requested", "r1", "1", 8).text("");
        told(first, "confirmed", "c1", "1", 7).digest(RUN);
        told(first, "released", "l1", "1", 3);
        told(first, "received", "g1", "1", 1);
        told(first, "missing", "m1", "1", 1).text("");
        told(first, "cancelled", "x1", "1", 2).text("late");
        CanonicalWriter second = new CanonicalWriter();
        second.record("maison.cycle.line", 1)
                .text("RUN-1")
                .text("2")
                .text("BAG")
                .text("TOKYO");
        second.integer(4).absent().integer(0).integer(0).integer(0).integer(0).integer(0);
        second.list(1);
        told(second, "proposed", "p2", "2", 4).text("BAG").text("TOKYO").digest(RUN);
        DigestTree tree = DigestTree.of(List.of(head.toLeafHash(), first.toLeafHash(), second.toLeafHash()));
        assertThat(walked().digest()).isEqualTo(tree.root());
    }

    private static CanonicalWriter told(CanonicalWriter writer, String kind, String id, String line, long units) {
        return writer.text(kind).text(id).instant(AT).text("RUN-1").text(line).integer(units);
    }

    private static String refuted(AnswerRule answers, CycleEvent... events) {
        List<CycleEvent> all = new ArrayList<>(events().subList(0, 3));
        all.addAll(List.of(events));
        Verdict verdict = CycleVerifier.verify(answers, all, List.of());
        Verdict.Refuted refuted = (Verdict.Refuted) verdict;
        return refuted.step() + ": " + refuted.expected() + ", " + refuted.found();
    }

    /** Histories that no cycle would record; the first impossible event is named. */
    @Test
    void aForgedHistoryIsRefusedAtItsFirstImpossibleEvent() {
        Requested asked = new Requested("r1", ONE, 8, "", AT);
        Confirmed confirmed = new Confirmed("c1", ONE, 7, RUN, AT);
        Released released = new Released("l1", ONE, 3, AT);
        assertThat(refuted(AnswerRule.REQUIRED, confirmed)).isEqualTo("event c1: at most what was requested, none, 7");
        assertThat(refuted(AnswerRule.REQUIRED, asked, new Confirmed("c1", ONE, 9, RUN, AT)))
                .isEqualTo("event c1: at most what was requested, 8, 9");
        assertThat(refuted(AnswerRule.REQUIRED, new Requested("r0", ONE, 0, "", AT), confirmed))
                .isEqualTo("event c1: at most what was requested, 0, 7");
        assertThat(refuted(AnswerRule.OPTIONAL, confirmed, new Released("l1", ONE, 8, AT)))
                .isEqualTo("event l1: no more units than are confirmed, 8");
        assertThat(refuted(AnswerRule.OPTIONAL, confirmed, released, new Released("l2", ONE, 5, AT)))
                .isEqualTo("event l2: no more units than are confirmed, 5");
        assertThat(refuted(AnswerRule.OPTIONAL, confirmed, released, new Confirmed("c2", ONE, 2, RUN, AT)))
                .isEqualTo("event c2: no more units than are confirmed, 2");
        assertThat(refuted(AnswerRule.OPTIONAL, confirmed, released, new Received("g1", ONE, 4, AT)))
                .isEqualTo("event g1: no more units than were released, 4");
        assertThat(refuted(
                        AnswerRule.OPTIONAL,
                        confirmed,
                        released,
                        new Received("g1", ONE, 2, AT),
                        new Missing("m1", ONE, 2, "", AT)))
                .isEqualTo("event m1: no more units than were released, 2");
        assertThat(refuted(AnswerRule.OPTIONAL, confirmed, released, new Cancelled("x1", ONE, 5, "late", AT)))
                .isEqualTo("event x1: no more units than are confirmed, 5");
        assertThat(refuted(AnswerRule.OPTIONAL, confirmed, new Confirmed("c2", TWO, 4, RUN, AT)))
                .isEqualTo("units of BAG confirmed after event c2: at most 10, 11");
        // What was called off is free for another door, and no more than that.
        assertThat(refuted(
                        AnswerRule.OPTIONAL,
                        confirmed,
                        new Cancelled("x1", ONE, 2, "late", AT),
                        new Confirmed("c2", TWO, 6, RUN, AT)))
                .isEqualTo("units of BAG confirmed after event c2: at most 10, 11");
        assertThat(refuted(
                        AnswerRule.OPTIONAL,
                        confirmed,
                        new Cancelled("x1", ONE, 2, "late", AT),
                        new Cancelled("x2", ONE, 6, "late", AT)))
                .isEqualTo("event x2: no more units than are confirmed, 6");
        assertThat(refuted(AnswerRule.OPTIONAL, new Proposed("p3", ONE, BAG, PARIS, 1, RUN, AT)))
                .isEqualTo("event p3: a line that is new, of a SKU with a supply, line RUN-1/1 again");
        assertThat(refuted(
                        AnswerRule.OPTIONAL,
                        new Proposed("p3", LineKey.of("RUN-1", "3"), SkuId.of("HAT"), PARIS, 1, RUN, AT)))
                .isEqualTo("event p3: a line that is new, of a SKU with a supply, no supply of HAT");
        assertThat(refuted(AnswerRule.OPTIONAL, new Released("l1", LineKey.of("RUN-9", "1"), 1, AT)))
                .isEqualTo("event l1: a line that was proposed, RUN-9/1");
    }

    @Test
    void theVerifierNamesTheLineThatIsNotWhatItsEventsAddUpTo() {
        List<CycleLine> lines = walked().lines();
        CycleLine first = lines.get(0);
        CycleLine moved = new CycleLine(
                ONE, BAG, TOKYO, 6, first.requested(), first.confirmed(), first.released(), 1, 1, first.cancelled());
        assertThat(CycleVerifier.verify(AnswerRule.REQUIRED, events(), List.of(moved, lines.get(1))))
                .isEqualTo(
                        new Verdict.Refuted("SKU and door of line RUN-1/1", "BAG at door PARIS", "BAG at door TOKYO"));
        CycleLine answered = new CycleLine(TWO, BAG, TOKYO, 4, OptionalLong.of(0), 0, 0, 0, 0, 0);
        assertThat(CycleVerifier.verify(AnswerRule.REQUIRED, events(), List.of(first, answered)))
                .isEqualTo(new Verdict.Refuted("units requested of line RUN-1/2", "none", "0"));
    }

    private static LaunchCycle left(long units, long asked) {
        return LaunchCycle.open(AnswerRule.REQUIRED)
                .recordedAll(List.of(
                        new SupplyStated("s", BAG, 10, AT),
                        new Proposed("p1", ONE, BAG, PARIS, 6, RUN, AT),
                        new Requested("r1", ONE, 9, "", AT),
                        new Confirmed("c1", ONE, units, RUN, AT),
                        new Released("l1", ONE, units, AT),
                        new Requested("r2", ONE, asked, "", AT)))
                .cycle();
    }

    private static LaunchDemand limited(LaunchCycle cycle, LaunchDemand demand, LaunchDemand... others) {
        List<LaunchDemand> all = new ArrayList<>(List.of(demand));
        all.addAll(List.of(others));
        return CycleDesk.limited(cycle, all).get(0);
    }

    @Test
    void limitsGiveWayToWhatHasLeftAndNoFurther() {
        LaunchDemand bag = LaunchDemand.of(BAG, PARIS, DemandEstimate.poisson(3), Amount.of("9", "EUR"));
        assertThat(limited(left(4, 4), bag.withMultipleUnits(2)))
                .isEqualTo(bag.withMultipleUnits(2).withMinimumUnits(4).withMaximumUnits(4));
        assertThat(limited(left(3, 3), bag.withMultipleUnits(2)))
                .isEqualTo(bag.withMinimumUnits(3).withMaximumUnits(3));
        assertThat(limited(left(2, 4), bag.withPresentationMinimumUnits(4)))
                .isEqualTo(
                        bag.withPresentationMinimumUnits(4).withMinimumUnits(2).withMaximumUnits(4));
        assertThat(limited(left(2, 4), bag.withPresentationMinimumUnits(5)))
                .isEqualTo(bag.withMinimumUnits(2).withMaximumUnits(4));
    }

    /** A table that is too short goes on in the currency of the door's other demands before that of any other. */
    @Test
    void anEmptyTableGoesOnInTheCurrencyOfItsDoor() {
        LaunchDemand none = LaunchDemand.ofTable(BAG, PARIS, List.of());
        LaunchDemand tokyo = LaunchDemand.of(SkuId.of("HAT"), TOKYO, DemandEstimate.poisson(3), Amount.of("9", "JPY"));
        LaunchDemand paris = LaunchDemand.of(SkuId.of("HAT"), PARIS, DemandEstimate.poisson(3), Amount.of("9", "EUR"));
        assertThat(limited(left(2, 4), none, tokyo, paris).marginalGains().orElseThrow())
                .containsExactly(Amount.of("0", "EUR"), Amount.of("0", "EUR"));
        assertThat(limited(left(2, 4), none, tokyo).marginalGains().orElseThrow())
                .containsExactly(Amount.of("0", "JPY"), Amount.of("0", "JPY"));
        LaunchDemand two = LaunchDemand.ofTable(BAG, PARIS, List.of(Amount.of("5", "EUR"), Amount.of("4", "EUR")));
        assertThat(limited(left(2, 4), two).marginalGains()).isEqualTo(two.marginalGains());
        assertThat(limited(left(3, 4), two).marginalGains().orElseThrow())
                .containsExactly(Amount.of("5", "EUR"), Amount.of("4", "EUR"), Amount.of("0", "EUR"));
    }
}
