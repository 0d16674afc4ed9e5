package dev.maison.allocation.testkit.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maison.allocation.gate.Gate;
import dev.maison.allocation.gate.GateAnswer;
import dev.maison.allocation.gate.GateReason;
import dev.maison.allocation.gate.LaunchWindows;
import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import dev.maison.core.door.DoorHierarchy;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class GateCheckLaws {
    @Provide
    Arbitrary<List<Gate>> gates() {
        return GateArbitraries.gates();
    }

    @Property
    void onlyWhatEveryGateAllowsIsAllowed(@ForAll("gates") List<Gate> gates) {
        GateLaws.onlyWhatEveryGateAllowsIsAllowed(GateArbitraries.SKUS, GateArbitraries.DOORS)
                .verify(gates);
    }

    @Property
    void oneMoreGateNeverAllowsMore(@ForAll("gates") List<Gate> gates) {
        GateLaws.oneMoreGateNeverAllowsMore(GateArbitraries.SKUS, GateArbitraries.DOORS)
                .verify(gates);
    }

    @Property
    void orderDoesNotMatter(@ForAll("gates") List<Gate> gates) {
        GateLaws.orderDoesNotMatter(GateArbitraries.SKUS, GateArbitraries.DOORS).verify(gates);
    }

    @Property
    void columnsAreVerified(@ForAll("gates") List<Gate> gates) {
        GateLaws.columnsAreVerified(GateArbitraries.SKUS, GateArbitraries.DOORS).verify(gates);
    }

    @Provide
    Arbitrary<Function<DoorHierarchy, LaunchWindows>> windows() {
        return GateArbitraries.windowsByMarket();
    }

    @Property
    void aDoorOfUnknownMarketIsAllowedOnlyIfItIsInEveryMarket(
            @ForAll("windows") Function<DoorHierarchy, LaunchWindows> windows) {
        GateLaws.unknownMarketsAreNeverGuessed(GateArbitraries.SKUS, DoorId.of("SEOUL"))
                .verify(windows);
    }

    /** A gate that changes its mind breaks the law about order. */
    @Example
    void aGateThatChangesItsMindIsCaught() {
        Gate fickle = new Gate() {
            private int asked;

            @Override
            public String name() {
                return "fickle";
            }

            @Override
            public String version() {
                return "1";
            }

            @Override
            public GateAnswer answer(SkuId sku, DoorId door) {
                asked++;
                return asked % 2 == 0
                        ? GateAnswer.allowed(new GateReason.OfHouse("F", "even"))
                        : GateAnswer.refused(new GateReason.OfHouse("F", "odd"));
            }
        };
        assertThat(GateLaws.orderDoesNotMatter(GateArbitraries.SKUS, GateArbitraries.DOORS)
                        .counterexample(List.of(fickle)))
                .isPresent();
    }
}
