package dev.maison.allocation.testkit.gate;

import dev.maison.allocation.gate.Gate;
import dev.maison.allocation.gate.GateAnswer;
import dev.maison.allocation.gate.GateCheck;
import dev.maison.allocation.gate.GateReport;
import dev.maison.allocation.gate.GateVerifier;
import dev.maison.allocation.gate.LaunchWindows;
import dev.maison.core.ClusterId;
import dev.maison.core.DoorId;
import dev.maison.core.HouseId;
import dev.maison.core.MarketId;
import dev.maison.core.SkuId;
import dev.maison.core.door.Channel;
import dev.maison.core.door.Cluster;
import dev.maison.core.door.Door;
import dev.maison.core.door.DoorHierarchy;
import dev.maison.core.door.Market;
import dev.maison.core.testkit.Law;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What holds for every set of gates over some SKUs and doors; run them on your own gates. */
public final class GateLaws {
    private GateLaws() {}

    /** A pair is allowed exactly when every gate says so; refused and unknown never pass. */
    public static Law<List<Gate>> onlyWhatEveryGateAllowsIsAllowed(List<SkuId> skus, List<DoorId> doors) {
        return Law.of("a pair is allowed exactly when every gate allows it", gates -> {
            GateReport report = GateCheck.of(gates).check(skus, doors);
            for (SkuId sku : skus) {
                for (DoorId door : doors) {
                    boolean all = true;
                    for (Gate gate : gates) {
                        all &= gate.answer(sku, door).standing().permits();
                    }
                    if (report.isAllowed(sku, door) != all
                            || report.refusals(sku, door).isEmpty() != all) {
                        return Optional.of(sku + " at door " + door + ": " + report.refusals(sku, door));
                    }
                }
            }
            return Optional.empty();
        });
    }

    /** One more gate never allows what was not allowed before. */
    public static Law<List<Gate>> oneMoreGateNeverAllowsMore(List<SkuId> skus, List<DoorId> doors) {
        return Law.of("one more gate never allows more", gates -> {
            for (int i = 0; i < gates.size() && gates.size() > 1; i++) {
                List<Gate> fewer = new ArrayList<>(gates);
                fewer.remove(i);
                boolean[] with = GateCheck.of(gates).check(skus, doors).ineligible();
                boolean[] without = GateCheck.of(fewer).check(skus, doors).ineligible();
                for (int cell = 0; cell < with.length; cell++) {
                    if (without[cell] && !with[cell]) {
                        return Optional.of("gate '" + gates.get(i).name() + "' allowed cell " + cell);
                    }
                }
            }
            return Optional.empty();
        });
    }

    /** The same pair has the same answer each time, and the order of gates, SKUs and doors has no meaning. */
    public static Law<List<Gate>> orderDoesNotMatter(List<SkuId> skus, List<DoorId> doors) {
        return Law.of("neither time nor the order of gates, SKUs and doors matters", gates -> {
            GateReport report = GateCheck.of(gates).check(skus, doors);
            GateReport other = GateCheck.of(reversed(gates)).check(reversed(skus), reversed(doors));
            for (SkuId sku : skus) {
                for (DoorId door : doors) {
                    for (Gate gate : gates) {
                        GateAnswer answer = gate.answer(sku, door);
                        if (!answer.equals(gate.answer(sku, door))) {
                            return Optional.of("gate '" + gate.name() + "' changed its answer " + answer);
                        }
                    }
                }
            }
            return report.digest().equals(other.digest()) && report.refusals().equals(other.refusals())
                    ? Optional.empty()
                    : Optional.of(report.digest() + " and " + other.digest());
        });
    }

    /** The verifier accepts the column of a report, and no column in which one pair is turned over. */
    public static Law<List<Gate>> columnsAreVerified(List<SkuId> skus, List<DoorId> doors) {
        return Law.of("exactly the report's column of eligibility is verified", gates -> {
            GateCheck check = GateCheck.of(gates);
            boolean[] column = check.check(skus, doors).ineligible();
            if (!GateVerifier.verify(check, skus, doors, column).isProven()) {
                return Optional.of("its own column was refuted");
            }
            for (int cell = 0; cell < column.length; cell++) {
                boolean[] changed = column.clone();
                changed[cell] = !changed[cell];
                if (GateVerifier.verify(check, skus, doors, changed).isProven()) {
                    return Optional.of("cell " + cell + " was turned over and proven");
                }
            }
            return Optional.empty();
        });
    }

    /**
     * A door that the hierarchy does not know is allowed only if it would be in whichever market it may lie.
     *
     * @param skus the SKUs to ask for
     * @param door the door that is left out of the hierarchy, then put into each of the {@link GateArbitraries#MARKETS}
     */
    public static Law<Function<DoorHierarchy, LaunchWindows>> unknownMarketsAreNeverGuessed(
            List<SkuId> skus, DoorId door) {
        return Law.of("a door of unknown market is allowed only if it would be in every market", windows -> {
            LaunchWindows unknown = windows.apply(hierarchy(Optional.empty(), door));
            for (SkuId sku : skus) {
                for (MarketId market : GateArbitraries.MARKETS) {
                    LaunchWindows known = windows.apply(hierarchy(Optional.of(market), door));
                    if (unknown.answer(sku, door).standing().permits()
                            && !known.answer(sku, door).standing().permits()) {
                        return Optional.of(sku + " is allowed at door " + door + " but in " + market + " "
                                + known.answer(sku, door).sentence());
                    }
                }
            }
            return Optional.empty();
        });
    }

    private static DoorHierarchy hierarchy(Optional<MarketId> market, DoorId door) {
        DoorHierarchy.Builder builder = DoorHierarchy.builder(HouseId.of("MAISON"))
                .addMarket(Market.of(GateArbitraries.MARKETS.get(0), "USD"))
                .addMarket(Market.of(GateArbitraries.MARKETS.get(1), "JPY", GateArbitraries.MARKETS.get(0)))
                .addMarket(Market.of(GateArbitraries.MARKETS.get(2), "EUR"));
        market.ifPresent(in -> {
            ClusterId cluster = ClusterId.of("CLUSTER");
            builder.addCluster(Cluster.of(cluster, in));
            builder.addDoor(Door.builder()
                    .id(door)
                    .name(door.text())
                    .cluster(cluster)
                    .channel(Channel.BOUTIQUE)
                    .build());
        });
        return builder.build();
    }

    private static <T> List<T> reversed(List<T> list) {
        List<T> reversed = new ArrayList<>(list);
        Collections.reverse(reversed);
        return reversed;
    }
}
