package dev.maison.allocation.replenish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.maison.allocation.demand.DemandEstimate;
import dev.maison.allocation.door.LaunchDoor;
import dev.maison.allocation.door.LaunchSku;
import dev.maison.allocation.door.StockPosition;
import dev.maison.core.Amount;
import dev.maison.core.DoorId;
import dev.maison.core.Ratio;
import dev.maison.core.SkuId;
import dev.maison.core.proof.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReplenishmentTest {
    private static final SkuId BAG = SkuId.of("BAG");
    private static final DoorId PARIS = DoorId.of("PARIS");
    private static final DoorId TOKYO = DoorId.of("TOKYO");

    private static ReplenishmentItem item(DoorId door, long level, StockPosition position) {
        return ReplenishmentItem.builder()
                .sku(BAG)
                .door(door)
                .position(position)
                .demandPerPeriod(DemandEstimate.poisson(2))
                .target(ReplenishmentTarget.units(level))
                .unitValue(Amount.of("100", "EUR"))
                .build();
    }

    private static ReplenishmentProblem problem(long supply, ReplenishmentItem... items) {
        return ReplenishmentProblem.builder()
                .currency("EUR")
                .addSkus(LaunchSku.of(BAG, supply))
                .addItems(items)
                .build();
    }

    private static long level(double mean, ReplenishmentTarget target) {
        return ReplenishmentItem.builder()
                .sku(BAG)
                .door(PARIS)
                .demandPerPeriod(DemandEstimate.poisson(mean))
                .target(target)
                .unitValue(Amount.of("1", "EUR"))
                .build()
                .orderUpToUnits();
    }

    /** Cumulative Poisson as every table prints it: at mean 4, 0.9489 at 7 and 0.9786 at 8; at mean 10, 0.9165 at 14 and 0.9513 at 15. */
    @Test
    void serviceLevelsAreTheQuantilesOfThePoissonTables() {
        assertThat(level(4, ReplenishmentTarget.serviceLevel(Ratio.of(95, 100))))
                .isEqualTo(8);
        assertThat(level(4, ReplenishmentTarget.serviceLevel(Ratio.of(94, 100))))
                .isEqualTo(7);
        assertThat(level(10, ReplenishmentTarget.serviceLevel(Ratio.of(95, 100))))
                .isEqualTo(15);
        assertThat(level(10, ReplenishmentTarget.serviceLevel(Ratio.of(91, 100))))
                .isEqualTo(14);
        assertThat(level(4, ReplenishmentTarget.serviceLevel(Ratio.ZERO))).isZero();
        assertThat(level(0, ReplenishmentTarget.serviceLevel(Ratio.of(99, 100))))
                .isZero();
    }

    @Test
    void theProtectionIntervalIsLeadTimeAndReviewPeriod() {
        ReplenishmentItem item = ReplenishmentItem.builder()
                .sku(BAG)
                .door(PARIS)
                .demandPerPeriod(DemandEstimate.poisson(2))
                .leadTimePeriods(4)
                .reviewPeriods(1)
                .target(ReplenishmentTarget.serviceLevel(Ratio.of(95, 100)))
                .unitValue(Amount.of("1", "EUR"))
                .build();
        assertThat(item.protectionDemand()).isEqualTo(DemandEstimate.poisson(10));
        assertThat(item.orderUpToUnits()).isEqualTo(15);
        DemandEstimate uncertain = DemandEstimate.negativeBinomial(2, 3);
        assertThat(ReplenishmentItem.builder()
                        .from(item)
                        .demandPerPeriod(uncertain)
                        .build()
                        .protectionDemand())
                .isEqualTo(DemandEstimate.negativeBinomial(10, 15));
    }

    @Test
    void periodsOfSupplyAreRoundedUpButNotForTheSakeOfABinaryFraction() {
        assertThat(level(0.1, ReplenishmentTarget.periodsOfSupply(Ratio.of(30))))
                .isEqualTo(3);
        assertThat(level(1.5, ReplenishmentTarget.periodsOfSupply(Ratio.of(5, 2))))
                .isEqualTo(4);
        assertThat(level(1.5, ReplenishmentTarget.periodsOfSupply(Ratio.ZERO))).isZero();
    }

    @Test
    void thePartsOfThePositionAddUp() {
        StockPosition position = StockPosition.builder()
                .onHandUnits(5)
                .inTransitUnits(2)
                .onOrderUnits(1)
                .reservedUnits(3)
                .backorderUnits(4)
                .build();
        assertThat(position.netUnits()).isEqualTo(1);
        assertThat(position.sentence())
                .isEqualTo("5 on hand + 2 in transit + 1 on order - 3 reserved - 4 on backorder = 1");
        assertThat(StockPosition.ofOnHand(2).sentence()).isEqualTo("2 on hand = 2");
    }

    @Test
    void plentyFillsEveryDoorToItsLevelAlsoWhereTheForecastSaysNothing() {
        ReplenishmentProblem problem =
                problem(1_000, item(PARIS, 40, StockPosition.ofOnHand(3)), item(TOKYO, 5, StockPosition.ofOnHand(9)));
        ReplenishmentPlan plan = ReplenishmentEngine.replenish(problem);
        assertThat(plan.lines()).extracting(ReplenishmentLine::units).containsExactly(37L, 0L);
        assertThat(plan.lines()).extracting(ReplenishmentLine::netUnitsAfter).containsExactly(40L, 9L);
        assertThat(ReplenishmentVerifier.verify(problem, plan)).isEqualTo(Verdict.proven());
        assertThat(plan.reason(BAG, PARIS).sentence())
                .isEqualTo("37 units fill it to its level of 40: it had 3 on hand = 3");
        assertThat(plan.reason(BAG, TOKYO).sentence())
                .isEqualTo("nothing is needed: 9 on hand = 9, and the level is 5");
    }

    @Test
    void scarceUnitsGoFirstToTheDoorThatOwes() {
        StockPosition owing = StockPosition.builder().backorderUnits(2).build();
        ReplenishmentProblem problem = problem(3, item(PARIS, 4, StockPosition.ofOnHand(1)), item(TOKYO, 4, owing));
        ReplenishmentPlan plan = ReplenishmentEngine.replenish(problem);
        assertThat(plan.lines()).extracting(ReplenishmentLine::units).containsExactly(0L, 3L);
        assertThat(plan.reason(BAG, TOKYO)).isInstanceOf(ReplenishmentReason.LimitedBySupply.class);
        assertThat(plan.reason(BAG, TOKYO).sentence())
                .startsWith(
                        "supply was short: 3 units are missing to its level of 4, it had 0 on hand - 2 on backorder = -2 and"
                                + " got 3; ");
    }

    @Test
    void aMaximumOfADeliveryIsKeptAndNamed() {
        ReplenishmentItem limited = ReplenishmentItem.builder()
                .from(item(PARIS, 10, StockPosition.empty()))
                .maximumUnits(4L)
                .build();
        ReplenishmentPlan plan = ReplenishmentEngine.replenish(problem(100, limited));
        assertThat(plan.lines().get(0).units()).isEqualTo(4);
        assertThat(plan.reason(BAG, PARIS))
                .isEqualTo(new ReplenishmentReason.LimitedByMaximum(StockPosition.empty(), 10, 4, 6));
        assertThat(plan.reason(BAG, PARIS).sentence())
                .isEqualTo("a delivery brings at most 4, 6 fewer than its level of 10 asks for: it had 0 on hand = 0");
    }

    @Test
    void theVerifierRefusesWhatIsNotSo() {
        ReplenishmentProblem problem =
                problem(5, item(PARIS, 4, StockPosition.ofOnHand(1)), item(TOKYO, 4, StockPosition.empty()));
        ReplenishmentPlan plan = ReplenishmentEngine.replenish(problem);
        List<ReplenishmentLine> lines = plan.lines();
        assertThat(verdict(plan, lines).isProven()).isTrue();
        assertThat(verdict(plan, List.of(lines.get(0))).sentence()).contains("lines of BAG at door TOKYO");
        assertThat(verdict(plan, List.of(lines.get(0), lines.get(1), lines.get(1)))
                        .sentence())
                .contains("expected one line but found two lines");
        ReplenishmentLine first = lines.get(0);
        assertThat(verdict(plan, replaced(lines, first.withUnits(4))).sentence())
                .contains("units of BAG at door PARIS: expected within [0, 3] but found 4");
        assertThat(verdict(plan, replaced(lines, first.withOrderUpToUnits(9))).sentence())
                .contains("level of BAG");
        assertThat(verdict(plan, replaced(lines, first.withPosition(StockPosition.empty())))
                        .sentence())
                .contains("position of BAG");
        assertThat(verdict(plan, replaced(lines, first.withUnits(first.units() - 1)))
                        .isProven())
                .isFalse();
        List<ReplenishmentLine> unknown = new ArrayList<>(lines);
        unknown.add(ReplenishmentLine.of(BAG, DoorId.of("X"), StockPosition.empty(), 0, 0));
        assertThat(verdict(plan, unknown).sentence()).contains("an item of the problem");
    }

    private static Verdict verdict(ReplenishmentPlan plan, List<ReplenishmentLine> lines) {
        return ReplenishmentVerifier.verify(plan.problem(), lines, plan.certificate());
    }

    private static List<ReplenishmentLine> replaced(List<ReplenishmentLine> lines, ReplenishmentLine first) {
        return List.of(first, lines.get(1));
    }

    @Test
    void theDigestDoesNotDependOnOrderAndNamesEveryPart() {
        ReplenishmentItem paris = item(PARIS, 4, StockPosition.ofOnHand(1));
        ReplenishmentItem tokyo = item(TOKYO, 4, StockPosition.empty());
        ReplenishmentProblem problem = problem(5, paris, tokyo);
        assertThat(problem(5, tokyo, paris).digest()).isEqualTo(problem.digest());
        assertThat(ReplenishmentEngine.replenish(problem(5, tokyo, paris)).digest())
                .isEqualTo(ReplenishmentEngine.replenish(problem).digest())
                .isNotEqualTo(problem.digest());
        StockPosition sameNet =
                StockPosition.builder().onHandUnits(2).reservedUnits(1).build();
        assertThat(problem(5, paris.withPosition(sameNet), tokyo).digest()).isNotEqualTo(problem.digest());
    }

    @Test
    void refusesWhatBreaksARule() {
        assertThatThrownBy(() -> StockPosition.ofOnHand(-1))
                .hasMessage("onHandUnits of StockPosition must lie within [0, 2147483647] but was -1");
        assertThatThrownBy(() -> ReplenishmentTarget.units(-1))
                .hasMessage("units of ReplenishmentTarget must lie within [0, 1000000] but was -1");
        assertThatThrownBy(() -> ReplenishmentTarget.periodsOfSupply(Ratio.of(-1)))
                .hasMessage("periods of ReplenishmentTarget must not be negative but was -1");
        assertThatThrownBy(() -> ReplenishmentTarget.serviceLevel(Ratio.of(95)))
                .hasMessageStartingWith(
                        "probability of ReplenishmentTarget must lie within [0, 0.999999999] but was 95\nMaybe");
        ReplenishmentItem item = item(PARIS, 4, StockPosition.empty());
        assertThatThrownBy(() ->
                        ReplenishmentItem.builder().from(item).reviewPeriods(0).build())
                .hasMessage("reviewPeriods of BAG at door PARIS must lie within [1, 10000] but was 0");
        assertThatThrownBy(() -> ReplenishmentItem.builder()
                        .from(item)
                        .leadTimePeriods(-1)
                        .build())
                .hasMessage("leadTimePeriods of BAG at door PARIS must lie within [0, 10000] but was -1");
        assertThatThrownBy(() ->
                        ReplenishmentItem.builder().from(item).maximumUnits(-1L).build())
                .hasMessage("maximumUnits of BAG at door PARIS must not be negative but was -1");
        assertThatThrownBy(() -> ReplenishmentItem.builder()
                        .from(item)
                        .unitValue(Amount.of("-1", "EUR"))
                        .build())
                .hasMessage("unitValue of BAG at door PARIS must not be negative but was EUR -1.00");
        assertThatThrownBy(() -> item.withTarget(ReplenishmentTarget.periodsOfSupply(Ratio.of(900_000))))
                .hasMessage("orderUpToUnits of BAG at door PARIS must be at most 1000000 but was 1000001");
        assertThatThrownBy(() -> ReplenishmentItem.builder()
                        .from(item)
                        .demandPerPeriod(DemandEstimate.poisson(50_000))
                        .leadTimePeriods(4)
                        .build())
                .hasMessage(
                        "mean demand of BAG at door PARIS over its 5 protection periods must be at most 100000.0 units"
                                + " but was 250000.0");
        assertThatThrownBy(() -> item.withPosition(
                        StockPosition.builder().backorderUnits(3_000_000).build()))
                .hasMessageStartingWith(
                        "units needed of BAG at door PARIS must be at most 2000000 but was 3000004\nMaybe");
        assertThatThrownBy(() -> problem(1, item, item))
                .hasMessage("demand of BAG at door PARIS must be stated once but was stated twice");
        assertThatThrownBy(() -> ReplenishmentProblem.builder()
                        .currency("JPY")
                        .addSkus(LaunchSku.of(BAG, 1))
                        .addItems(item)
                        .build())
                .hasMessage("currency of BAG at door PARIS must be JPY but was EUR\n"
                        + "Maybe the door needs withCurrency and the problem a rate.");
        assertThatThrownBy(() -> ReplenishmentEngine.replenish(problem(1, item)).reason(BAG, TOKYO))
                .hasMessage("item must be one of the 1 of the problem but was BAG at door TOKYO");
    }

    @Test
    void targetsSpeakInSentences() {
        assertThat(ReplenishmentTarget.units(3).sentence()).isEqualTo("up to 3 units");
        assertThat(ReplenishmentTarget.periodsOfSupply(Ratio.of(5, 2)).sentence())
                .isEqualTo("up to 5/2 periods of demand");
        assertThat(ReplenishmentTarget.serviceLevel(Ratio.of(19, 20)).sentence())
                .isEqualTo("so that demand is covered with a probability of 19/20");
    }

    @Test
    void theDigestChangesWithTheKindOfTarget() {
        assertThat(Stream.of(
                                ReplenishmentTarget.units(3),
                                ReplenishmentTarget.units(4),
                                ReplenishmentTarget.periodsOfSupply(Ratio.of(3)),
                                ReplenishmentTarget.periodsOfSupply(Ratio.of(4)),
                                ReplenishmentTarget.serviceLevel(Ratio.of(19, 20)),
                                ReplenishmentTarget.serviceLevel(Ratio.of(9, 10)))
                        .map(target -> ReplenishmentProblem.builder()
                                .currency("EUR")
                                .quantumMicros(1_000)
                                .tieOrder(List.of(PARIS))
                                .putRate("JPY", Ratio.of(1, 160))
                                .addDoors(LaunchDoor.of(PARIS))
                                .addSkus(LaunchSku.of(BAG, 9))
                                .addItems(ReplenishmentItem.builder()
                                        .sku(BAG)
                                        .door(PARIS)
                                        .demandPerPeriod(DemandEstimate.poisson(2))
                                        .target(target)
                                        .unitValue(Amount.of("1", "EUR"))
                                        .build())
                                .build())
                        .map(problem -> problem.digest())
                        .distinct())
                .hasSize(6);
    }
}
