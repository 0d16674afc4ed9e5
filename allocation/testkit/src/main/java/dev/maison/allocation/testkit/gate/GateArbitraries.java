package dev.maison.allocation.testkit.gate;

import dev.maison.allocation.gate.Gate;
import dev.maison.allocation.gate.LaunchWindows;
import dev.maison.allocation.gate.Permit;
import dev.maison.allocation.gate.TradeGate;
import dev.maison.allocation.gate.TradeRule;
import dev.maison.core.DoorId;
import dev.maison.core.MarketId;
import dev.maison.core.Period;
import dev.maison.core.SkuId;
import dev.maison.core.door.DoorHierarchy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomDistribution;

/** Gates over {@link #SKUS} and {@link #DOORS}, with much that nobody stated. */
public final class GateArbitraries {
    /** The SKUs that the gates speak of. */
    public static final List<SkuId> SKUS = List.of(SkuId.of("BAG"), SkuId.of("BELT"), SkuId.of("HAT"));

    /** The doors that the gates speak of. */
    public static final List<DoorId> DOORS = List.of(DoorId.of("GINZA"), DoorId.of("PARIS"), DoorId.of("SEOUL"));

    /** The markets that launch windows speak of: the second lies within the first. */
    public static final List<MarketId> MARKETS =
            List.of(MarketId.of("ASIA"), MarketId.of("JAPAN"), MarketId.of("EUROPE"));

    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);
    private static final List<String> COUNTRIES = List.of("FR", "JP", "KR");
    private static final List<String> GOODS = List.of("crocodile", "silk");

    private GateArbitraries() {}

    /** One to three gates: launch windows, and trade gates of two names. */
    public static Arbitrary<List<Gate>> gates() {
        return Arbitraries.integers()
                .between(0, Integer.MAX_VALUE)
                .withDistribution(RandomDistribution.uniform())
                .array(int[].class)
                .ofSize(40)
                .map(GateArbitraries::gates)
                .withoutEdgeCases();
    }

    private static List<Gate> gates(int[] picks) {
        List<Gate> gates = new ArrayList<>();
        if (picks[0] % 2 == 0) {
            gates.add(windows(picks));
        }
        if (picks[0] % 3 != 0) {
            gates.add(trade("export", picks, 10));
        }
        if (picks[0] % 5 == 0 || gates.isEmpty()) {
            gates.add(trade("protected species", picks, 24));
        }
        return List.copyOf(gates);
    }

    private static Gate windows(int[] picks) {
        LaunchWindows.Builder builder = LaunchWindows.builder(DAY);
        for (int i = 0; i < SKUS.size(); i++) {
            Period window = period(picks[1 + i]);
            if (picks[1 + i] % 4 != 0) {
                builder.everywhere(SKUS.get(i), window);
            }
            if (picks[4 + i] % 2 == 0) {
                builder.door(SKUS.get(i), DOORS.get(picks[4 + i] / 2 % 3), period(picks[7 + i]));
            }
        }
        return builder.build();
    }

    /** Launch windows for everywhere, for markets and for doors, once the hierarchy is known; it has the {@link #MARKETS}. */
    public static Arbitrary<Function<DoorHierarchy, LaunchWindows>> windowsByMarket() {
        return Arbitraries.integers()
                .between(0, Integer.MAX_VALUE)
                .withDistribution(RandomDistribution.uniform())
                .array(int[].class)
                .ofSize(20)
                .<Function<DoorHierarchy, LaunchWindows>>map(picks -> hierarchy -> windows(picks, hierarchy))
                .withoutEdgeCases();
    }

    private static LaunchWindows windows(int[] picks, DoorHierarchy hierarchy) {
        LaunchWindows.Builder builder = LaunchWindows.builder(DAY, hierarchy);
        for (int i = 0; i < SKUS.size(); i++) {
            if (picks[i] % 3 != 0) {
                builder.everywhere(SKUS.get(i), period(picks[i] / 3));
            }
            for (int m = 0; m < MARKETS.size(); m++) {
                int pick = picks[3 + i * MARKETS.size() + m];
                if (pick % 3 == 0) {
                    builder.market(SKUS.get(i), MARKETS.get(m), period(pick / 3));
                }
            }
            if (picks[12 + i] % 6 == 0) {
                builder.door(SKUS.get(i), DOORS.get(picks[12 + i] / 6 % 3), period(picks[15 + i]));
            }
        }
        return builder.build();
    }

    private static Gate trade(String name, int[] picks, int at) {
        TradeGate.Builder builder = TradeGate.builder(name, "made up", "FR", DAY);
        for (int i = 0; i < 3; i++) {
            int pick = picks[at + i];
            if (pick % 5 != 0) {
                builder.declare(SKUS.get(i), GOODS.subList(0, pick / 5 % 3));
            }
            if (pick / 15 % 6 != 0) {
                builder.country(DOORS.get(i), COUNTRIES.get(i));
            }
        }
        List<TradeRule> rules = new ArrayList<>();
        List<Permit> permits = new ArrayList<>();
        for (int i = 3; i < 9; i++) {
            int pick = picks[at + i];
            TradeRule.Effect[] effects = TradeRule.Effect.values();
            String goods = GOODS.get(pick % 2);
            String country = pick / 2 % 3 == 0 ? TradeRule.ANY : COUNTRIES.get(pick / 6 % 3);
            rules.add(TradeRule.of(goods, "FR", country, effects[pick / 18 % 3], period(pick / 54), "made up"));
            permits.add(Permit.of("P" + i, goods, "FR", COUNTRIES.get(pick / 6 % 3), period(pick / 7)));
        }
        return builder.addAllRules(rules).addAllPermits(permits).build();
    }

    /** Before, around, from or up to the day. */
    private static Period period(int pick) {
        LocalDate start = DAY.plusDays(pick % 4 * 10L - 20);
        return Period.of(start, start.plusDays(10 + pick / 4 % 3 * 10L));
    }
}
