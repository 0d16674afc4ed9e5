package dev.maison.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PeersAgreeTest {
    private static final int SKUS = 12;

    @Test
    void findsTheOptimumOfSortingAllMarginalGains() {
        for (LaunchInstance.Demand demand : LaunchInstance.Demand.values()) {
            LaunchInstance launch = LaunchInstance.of(SKUS, 300, demand);

            assertThat(BinaryHeapGreedy.allocate(launch).gainMicros).isEqualTo(optimumBySorting(launch));
        }
    }

    @Test
    void agreesUnitByUnitBetweenHeapTournamentAndEngine() {
        for (LaunchInstance.Demand demand : LaunchInstance.Demand.values()) {
            for (int doors : new int[] {1, 2, 7, 256, 257, 300}) {
                LaunchInstance launch = LaunchInstance.of(SKUS, doors, demand);
                Split heap = BinaryHeapGreedy.allocate(launch);
                Split tournament = TournamentGreedy.allocate(launch);
                Split engine = new EngineCall(launch).split();

                assertThat(tournament.units).containsExactly(heap.units);
                assertThat(tournament.gainMicros).isEqualTo(heap.gainMicros);
                assertThat(engine.units).containsExactly(heap.units);
                assertThat(engine.gainMicros).isEqualTo(heap.gainMicros);
            }
        }
    }

    @Test
    void agreesOnTheOptimumWithMinCostFlow() {
        MinCostFlowPeer.loadLibrary();
        LaunchInstance launch = LaunchInstance.of(SKUS, 300, LaunchInstance.Demand.UNIFORM);

        Split flow = MinCostFlowPeer.allocate(launch, MarginalTable.of(launch));

        assertThat(flow.gainMicros).isEqualTo(BinaryHeapGreedy.allocate(launch).gainMicros);
    }

    private static long optimumBySorting(LaunchInstance launch) {
        MarginalTable gains = MarginalTable.of(launch);
        long total = 0;
        for (int sku = 0; sku < launch.skus; sku++) {
            LongStream.Builder losses = LongStream.builder();
            for (int cell = sku * launch.doors; cell < (sku + 1) * launch.doors; cell++) {
                for (int unit = 0; unit < gains.units(cell); unit++) {
                    losses.add(-gains.gainMicros(cell, unit));
                }
            }
            total -= losses.build().sorted().limit(launch.supplyUnits[sku]).sum();
        }
        return total;
    }
}
