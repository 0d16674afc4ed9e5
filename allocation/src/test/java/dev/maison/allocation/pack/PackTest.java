package dev.maison.allocation.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.maison.allocation.demand.DemandEstimate;
import dev.maison.allocation.door.LaunchDemand;
import dev.maison.allocation.door.LaunchDoor;
import dev.maison.allocation.door.LaunchProblem;
import dev.maison.allocation.door.LaunchSku;
import dev.maison.core.Amount;
import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import dev.maison.core.proof.Verdict;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PackTest {
    private static final SkuId S38 = SkuId.of("SHOE-38");
    private static final SkuId S40 = SkuId.of("SHOE-40");
    private static final SkuId CORE = SkuId.of("PACK-CORE");
    private static final SkuId LARGE = SkuId.of("PACK-LARGE");
    private static final DoorId PARIS = DoorId.of("PARIS");
    private static final DoorId TOKYO = DoorId.of("TOKYO");

    private static LaunchDemand demand(SkuId sku, DoorId door, String... gains) {
        return LaunchDemand.ofTable(
                sku,
                door,
                List.of(gains).stream().map(gain -> Amount.of(gain, "EUR")).toList());
    }

    private static LaunchProblem launch(long minimumOf40InTokyo) {
        return LaunchProblem.builder()
                .currency("EUR")
                .addDoors(LaunchDoor.of(PARIS), LaunchDoor.of(TOKYO))
                .addSkus(LaunchSku.of(S38, 0), LaunchSku.of(S40, 0))
                .addDemands(demand(S38, PARIS, "100", "80", "20", "0"), demand(S40, PARIS, "90", "50", "0", "0"))
                .addDemands(
                        demand(S38, TOKYO, "60", "10", "0", "0"),
                        demand(S40, TOKYO, "95", "85", "30", "0").withMinimumUnits(minimumOf40InTokyo))
                .build();
    }

    private static PackProblem problem(LaunchProblem launch) {
        return PackProblem.builder(launch)
                .addPacks(PackKind.of(CORE, Map.of(S38, 1, S40, 1), 2), PackKind.of(LARGE, Map.of(S40, 2), 1))
                .build();
    }

    /** Both core packs to Paris gain 320, the large one in Tokyo 180; a core pack each and the large one gain 190 + 155 + 50 or 115. */
    @Test
    void packsGoWhereTheyGainMostTogether() {
        PackProblem problem = problem(launch(0));
        PackPlan plan = PackEngine.allocate(problem);
        assertThat(plan.lines()).containsExactly(PackLine.of(PARIS, CORE, 2), PackLine.of(TOKYO, LARGE, 1));
        assertThat(plan.totalGain()).isEqualTo(Amount.of("500", "EUR"));
        assertThat(plan.units(S40, PARIS)).isEqualTo(2);
        assertThat(plan.packsLeft(CORE)).isZero();
        assertThat(plan.isSearchedThrough()).isTrue();
        assertThat(PackVerifier.verify(problem, plan)).isEqualTo(Verdict.proven());
        assertThat(plan.gap()).contains(Amount.zero("EUR"));
        assertThat(plan.findReason(TOKYO)).get().isInstanceOf(PackReason.BestAtPrices.class);
        assertThat(plan.findReason(TOKYO).map(PackReason::sentence))
                .get()
                .asString()
                .startsWith("its packs gain EUR 180.00 and are priced at EUR ");
    }

    @Test
    void aMinimumDrawsPacksAndOneThatCannotBeMetIsAConflict() {
        PackPlan plan = PackEngine.allocate(problem(launch(3)));
        assertThat(plan.units(S40, TOKYO)).isEqualTo(3);
        PackProblem noLarge = PackProblem.builder(launch(3))
                .addPacks(PackKind.of(CORE, Map.of(S38, 1, S40, 1), 2))
                .build();
        PackPlan conflict = PackEngine.allocate(noLarge);
        assertThat(conflict.lines()).isEmpty();
        assertThat(conflict.findConflict().map(PackConflict::sentence))
                .contains("the packs there are cannot meet at least 3 of SHOE-40 at TOKYO with all maxima kept");
        assertThat(PackVerifier.verify(noLarge, conflict)).isEqualTo(Verdict.proven());
        assertThat(conflict.findReason(PARIS)).isEmpty();
    }

    @Test
    void estimatesAreGainsLikeInALaunch() {
        LaunchProblem launch = LaunchProblem.builder()
                .currency("EUR")
                .addDoors(LaunchDoor.of(PARIS), LaunchDoor.of(TOKYO))
                .addSkus(LaunchSku.of(S38, 0))
                .addDemands(
                        LaunchDemand.of(S38, PARIS, DemandEstimate.poisson(6), Amount.of("100", "EUR")),
                        LaunchDemand.of(S38, TOKYO, DemandEstimate.poisson(2), Amount.of("100", "EUR")))
                .build();
        PackProblem problem = PackProblem.builder(launch)
                .addPacks(PackKind.of(CORE, Map.of(S38, 2), 4))
                .build();
        PackPlan plan = PackEngine.allocate(problem);
        assertThat(plan.lines()).containsExactly(PackLine.of(PARIS, CORE, 3), PackLine.of(TOKYO, CORE, 1));
        assertThat(PackVerifier.verify(problem, plan)).isEqualTo(Verdict.proven());
    }

    @Test
    void refusesWhatBreaksARule() {
        assertThatThrownBy(() -> PackKind.of(CORE, Map.of(), 1))
                .hasMessage("unitsBySku of pack PACK-CORE must not be empty but was {}");
        assertThatThrownBy(() -> PackKind.of(CORE, Map.of(S38, 0), 1))
                .hasMessage("units of SHOE-38 in pack PACK-CORE must lie within [1, 1000000] but was 0");
        PackKind core = PackKind.of(CORE, Map.of(S38, 1), 1);
        assertThatThrownBy(() -> core.withAvailablePacks(-1))
                .hasMessage("availablePacks of pack PACK-CORE must lie within [0, 1000000] but was -1");
        assertThatThrownBy(() -> core.withMultiplePacks(0))
                .hasMessage("multiplePacks of pack PACK-CORE must lie within [1, 1000000] but was 0");
        assertThatThrownBy(() -> PackProblem.builder(launch(0)).build())
                .hasMessage("packs of PackProblem must not be empty but was []");
        assertThatThrownBy(() ->
                        PackProblem.builder(launch(0)).addPacks(core, core).build())
                .hasMessage("id of PackKind must be unique but was PACK-CORE twice");
        assertThatThrownBy(() -> PackProblem.builder(launch(0))
                        .addPacks(PackKind.of(CORE, Map.of(SkuId.of("X"), 1), 1))
                        .build())
                .hasMessage("sku of pack PACK-CORE must be one of the 2 of the launch but was X");
        LaunchProblem tiers = LaunchProblem.builder()
                .currency("EUR")
                .addDoors(LaunchDoor.of(PARIS), LaunchDoor.of(TOKYO).withTier(2))
                .addSkus(LaunchSku.of(S38, 0))
                .addDemands(demand(S38, PARIS, "1"))
                .build();
        assertThatThrownBy(() -> PackProblem.builder(tiers).addPacks(core).build())
                .hasMessage("tier of door TOKYO must be 1, that of the others, as packs know no tiers, but was 2");
        assertThatThrownBy(() -> PackEngine.allocate(problem(launch(0)), 0))
                .hasMessage("steps of PackEngine must be at least 1 but was 0");
        assertThatThrownBy(() -> PackEngine.allocate(problem(launch(0))).packsLeft(S38))
                .hasMessage("pack must be one of the 2 of the problem but was SHOE-38");
        assertThatThrownBy(() -> new PackConflict(List.of()))
                .hasMessage("minima of PackConflict must not be empty but was []");
        PackProblem problem = problem(launch(0));
        PackPlan plan = PackEngine.allocate(problem);
        assertThat(PackVerifier.verify(problem, plan.lines(), plan.certificate().withPrice(CORE, -1))
                        .sentence())
                .contains("price of pack PACK-CORE");
        assertThat(PackVerifier.verify(problem, List.of(PackLine.of(PARIS, CORE, 3)), plan.certificate())
                        .sentence())
                .contains("packs given of PACK-CORE: expected at most 2 but found 3");
    }
}
