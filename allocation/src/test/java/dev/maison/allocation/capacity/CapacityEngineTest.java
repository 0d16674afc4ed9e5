package dev.maison.allocation.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.maison.allocation.door.LaunchColumns;
import dev.maison.allocation.door.LaunchLine;
import dev.maison.allocation.door.LaunchProblem;
import dev.maison.core.Amount;
import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import dev.maison.core.proof.Verdict;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class CapacityEngineTest {
    private static final SkuId BAG = SkuId.of("BAG");
    private static final SkuId SCARF = SkuId.of("SCARF");
    private static final DoorId GINZA = DoorId.of("GINZA");
    private static final DoorId MILAN = DoorId.of("MILAN");

    /** Two units of each SKU; gains 90 and 50, 60 and 40 of the bag, 80 and 30, 20 and 10 of the scarf. */
    private static LaunchColumns columns() {
        return LaunchProblem.columns("EUR", List.of(BAG, SCARF), List.of(GINZA, MILAN))
                .supply(new int[] {2, 2})
                .gainTables(new int[] {0, 2, 4, 6}, new int[] {2, 2, 2, 2}, new long[] {
                    90_000_000, 50_000_000, 60_000_000, 40_000_000, 80_000_000, 30_000_000, 20_000_000, 10_000_000
                })
                .quantumMicros(10_000);
    }

    private static CapacityProblem problem() {
        return CapacityProblem.builder(columns().build()).putCapacity(GINZA, 2).build();
    }

    private static Amount euro(long euros) {
        return Amount.of(Long.toString(euros), "EUR");
    }

    @Test
    void roomGoesToTheUnitsThatLoseMostElsewhere() {
        CapacityPlan plan = CapacityEngine.allocate(problem());
        assertThat(plan.lines())
                .containsExactly(
                        LaunchLine.of(BAG, GINZA, 1),
                        LaunchLine.of(BAG, MILAN, 1),
                        LaunchLine.of(SCARF, GINZA, 1),
                        LaunchLine.of(SCARF, MILAN, 1));
        assertThat(plan.totalGain()).isEqualTo(euro(250));
        // One more unit of room at Ginza: its second scarf gains 30 in place of 20 in Milan.
        assertThat(plan.certificate().doorPrice(GINZA)).isEqualTo(euro(10));
        assertThat(plan.certificate().skuPrice(BAG)).isEqualTo(euro(60));
        assertThat(plan.certificate().skuPrice(SCARF)).isEqualTo(euro(20));
        assertThat(CapacityVerifier.verify(problem(), plan)).isEqualTo(Verdict.proven());
        CapacityProblem wider =
                CapacityProblem.builder(columns().build()).putCapacity(GINZA, 3).build();
        assertThat(CapacityEngine.allocate(wider).totalGain())
                .isEqualTo(plan.totalGain().plus(plan.gainOfOneMoreUnitOfRoom(GINZA)));
        assertThat(plan.findFreeUnits(GINZA)).hasValue(0);
        assertThat(plan.findFreeUnits(MILAN)).isEmpty();
        assertThat(plan.unitsLeftOver(BAG)).isZero();
        assertThat(plan.unitsGiven(BAG)).isEqualTo(2);
        assertThat(plan.mostGainOfOneMoreUnit(BAG)).isEqualTo(plan.lossOfOneUnitLess(BAG));
    }

    @Test
    void reasonsNameThePrices() {
        CapacityPlan plan = CapacityEngine.allocate(problem());
        assertThat(plan.reason(BAG, GINZA))
                .isEqualTo(new CapacityReason.WorthMoreElsewhere(euro(50), euro(10), euro(60)));
        assertThat(plan.reason(BAG, MILAN)).isEqualTo(new CapacityReason.SoldOut(euro(40), euro(60)));
        assertThat(plan.reason(BAG, GINZA).sentence())
                .isEqualTo("the door is full and its room worth " + euro(10) + ", the SKU is sold out at " + euro(60)
                        + ": a further unit was worth " + euro(50));
        CapacityProblem closed = CapacityProblem.columns(columns().build(), new int[] {0, 1});
        CapacityPlan none = CapacityEngine.allocate(closed);
        assertThat(none.reason(BAG, GINZA)).isEqualTo(new CapacityReason.DoorFull(euro(90), euro(90)));
        assertThat(CapacityVerifier.verify(closed, none).isProven()).isTrue();
        CapacityProblem barred = CapacityProblem.columns(
                columns()
                        .ineligible(new boolean[] {true, false, false, false})
                        .maximums(new int[] {2, 1, 0, 2})
                        .build(),
                new int[] {9, 9});
        CapacityPlan plan2 = CapacityEngine.allocate(barred);
        assertThat(plan2.reason(BAG, GINZA)).isEqualTo(new CapacityReason.NotEligible());
        assertThat(plan2.reason(BAG, MILAN)).isEqualTo(new CapacityReason.StoppedAtMaximum(1, euro(60)));
        assertThat(plan2.reason(SCARF, GINZA)).isEqualTo(new CapacityReason.StoppedAtMaximum(0, euro(0)));
        assertThat(plan2.unitsLeftOver(BAG)).isEqualTo(1);
        CapacityProblem held = CapacityProblem.columns(
                columns().minimums(new int[] {0, 0, 2, 0}).build(), new int[] {2, 9});
        assertThat(CapacityEngine.allocate(held).reason(SCARF, GINZA)).isInstanceOf(CapacityReason.HeldAtMinimum.class);
    }

    @Test
    void theOrderOfInputHasNoMeaning() {
        LaunchProblem turned = LaunchProblem.columns("EUR", List.of(SCARF, BAG), List.of(MILAN, GINZA))
                .supply(new int[] {2, 2})
                .gainTables(new int[] {6, 4, 2, 0}, new int[] {2, 2, 2, 2}, new long[] {
                    90_000_000, 50_000_000, 60_000_000, 40_000_000, 80_000_000, 30_000_000, 20_000_000, 10_000_000
                })
                .quantumMicros(10_000)
                .build();
        CapacityProblem other = CapacityProblem.columns(turned, new int[] {CapacityProblem.UNLIMITED, 2});
        CapacityPlan plan = CapacityEngine.allocate(other);
        assertThat(plan.lines()).isEqualTo(CapacityEngine.allocate(problem()).lines());
        assertThat(plan.digest()).isEqualTo(CapacityEngine.allocate(problem()).digest());
        assertThat(other.digest()).isEqualTo(problem().digest());
        assertThat(plan.certificate())
                .isEqualTo(CapacityEngine.allocate(problem()).certificate())
                .hasSameHashCodeAs(CapacityEngine.allocate(problem()).certificate());
        assertThat(CapacityVerifier.verify(problem(), plan).isProven()).isTrue();
    }

    @Test
    void minimaThatDoNotFitAreNamed() {
        CapacityProblem door = CapacityProblem.columns(
                columns().minimums(new int[] {2, 0, 1, 0}).build(), new int[] {2, 9});
        CapacityPlan plan = CapacityEngine.allocate(door);
        assertThat(plan.conflicts())
                .containsExactly(new CapacityConflict.Door(
                        GINZA,
                        2,
                        List.of(new CapacityConflict.Minimum(BAG, 2), new CapacityConflict.Minimum(SCARF, 1))));
        assertThat(plan.lines()).isEmpty();
        assertThat(plan.reason(BAG, GINZA).sentence())
                .isEqualTo(
                        "GINZA: a capacity of 2 cannot meet at least 2 of BAG, at least 1 of SCARF, 3 units together");
        assertThat(CapacityVerifier.verify(door, plan).isProven()).isTrue();
        assertThat(CapacityVerifier.verify(door, List.of(LaunchLine.of(BAG, GINZA, 1)), plan.certificate()))
                .isInstanceOf(Verdict.Refuted.class);
        CapacityProblem sku = CapacityProblem.columns(
                columns().minimums(new int[] {2, 1, 0, 0}).build(), new int[] {9, 9});
        assertThat(CapacityEngine.allocate(sku).conflicts()).hasSize(1);
        assertThat(CapacityVerifier.verify(sku, CapacityEngine.allocate(sku)).isProven())
                .isTrue();
        assertThat(CapacityVerifier.verify(sku, List.of(), CapacityCertificate.ofConflicts(sku, List.of()))
                        .isProven())
                .isFalse();
    }

    @Test
    void refusesOtherPricesAndOtherLines() {
        CapacityPlan plan = CapacityEngine.allocate(problem());
        CapacityCertificate dearer = plan.certificate().withDoorPrice(GINZA, euro(11));
        assertThat(CapacityVerifier.verify(problem(), plan.lines(), dearer)).isInstanceOf(Verdict.Refuted.class);
        // Supports the plan, but is not the least.
        CapacityCertificate supports =
                CapacityCertificate.of(problem(), Map.of(GINZA, euro(15)), Map.of(BAG, euro(60), SCARF, euro(20)));
        assertThat(CapacityVerifier.verify(problem(), plan.lines(), supports))
                .isEqualTo(new Verdict.Refuted(
                        "price of door GINZA", "the least that supports the plan", euro(15).toString()));
        assertThat(CapacityVerifier.verify(problem(), List.of(), plan.certificate()))
                .isInstanceOf(Verdict.Refuted.class);
        assertThat(CapacityVerifier.verify(
                                problem(), List.of(LaunchLine.of(BAG, DoorId.of("ROME"), 1)), plan.certificate())
                        .isProven())
                .isFalse();
        assertThat(CapacityVerifier.verify(
                                problem(),
                                List.of(LaunchLine.of(BAG, GINZA, 1), LaunchLine.of(BAG, GINZA, 1)),
                                plan.certificate())
                        .isProven())
                .isFalse();
        assertThat(CapacityVerifier.verify(problem(), List.of(LaunchLine.of(BAG, GINZA, 0)), plan.certificate())
                        .isProven())
                .isFalse();
    }

    @Test
    void aStepMayEndTheCall() {
        assertThatThrownBy(() -> CapacityEngine.allocate(problem(), () -> {
                    throw new CancellationException("enough");
                }))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void refusesWhatItDoesNotTake() {
        assertThatThrownBy(() -> CapacityProblem.columns(columns().build(), new int[1]))
                .hasMessage("capacityUnits of CapacityProblem must have 2 entries but had 1");
        assertThatThrownBy(() -> CapacityProblem.columns(columns().build(), new int[] {1, -1}))
                .hasMessage("capacityUnits of door MILAN must lie within [0, 2147483647] but was -1");
        CapacityProblem.Builder builder = CapacityProblem.builder(columns().build());
        assertThatThrownBy(() -> builder.putCapacity(DoorId.of("ROME"), 1))
                .hasMessage("door of a capacity must be one of the 2 of the launch but was ROME");
        assertThatThrownBy(() -> builder.putCapacity(MILAN, -1))
                .hasMessage("capacityUnits of door MILAN must lie within [0, 2147483646] but was -1");
        builder.putCapacity(MILAN, 1);
        assertThatThrownBy(() -> builder.putCapacity(MILAN, 2))
                .hasMessage("capacityUnits of door MILAN must be stated once but was stated as 1 and 2");
        assertThatThrownBy(() -> CapacityProblem.columns(
                        columns().tiers(new int[] {1, 2}).build(), new int[] {1, 1}))
                .hasMessageStartingWith("tiers of a launch with door capacities must be one but were 2");
        assertThatThrownBy(() -> CapacityProblem.columns(
                        columns().presentationMinimums(new int[] {2, 0, 0, 0}).build(), new int[] {1, 1}))
                .hasMessageContaining("come in steps")
                .hasMessageContaining("dev.maison.allocation.budget");
        assertThatThrownBy(() -> CapacityProblem.columns(
                        columns().pushedAll(new boolean[] {true, false}).build(), new int[] {1, 1}))
                .hasMessage("units of BAG under door capacities must be given for what they gain but are all pushed");
        CapacityCertificate certificate = CapacityEngine.allocate(problem()).certificate();
        assertThatThrownBy(() -> certificate.withDoorPrice(GINZA, Amount.of("1", "JPY")))
                .hasMessage("currency of the price of door GINZA must be EUR but was JPY");
        assertThatThrownBy(() -> certificate.withSkuPrice(BAG, Amount.ofMicros(1, "EUR")))
                .hasMessageStartingWith("price of SKU BAG must be a multiple of the quantum");
        assertThatThrownBy(() -> problem().findCapacityUnits(DoorId.of("ROME")))
                .hasMessage("door must be one of the 2 of the problem but was ROME");
        assertThatThrownBy(() -> CapacityEngine.allocate(problem()).unitsGiven(SkuId.of("HAT")))
                .hasMessage("sku must be one of the 2 of the problem but was HAT");
    }
}
