package dev.maison.allocation.testkit.pack;

import dev.maison.allocation.pack.LotBranch;
import dev.maison.allocation.pack.LotDesignProblem;
import dev.maison.allocation.pack.LotType;
import dev.maison.core.DoorId;
import dev.maison.core.SizeId;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** What jqwik draws: lot designs small enough to try every design, some of which cannot be met. */
public final class LotArbitraries {
    private LotArbitraries() {}

    /** Problems of up to five branches, six lots, three lot types and multiplicities up to three. */
    public static Arbitrary<LotDesignProblem> problems() {
        return Arbitraries.longs().map(seed -> problem(new Random(seed)));
    }

    private static LotDesignProblem problem(Random random) {
        int sizes = 1 + random.nextInt(3);
        int branches = 1 + random.nextInt(5);
        int lots = 1 + random.nextInt(6);
        int multiplicity = 1 + random.nextInt(3);
        LotDesignProblem.Builder builder =
                LotDesignProblem.builder().maxLotTypes(1 + random.nextInt(3)).maxMultiplicity(multiplicity);
        long expected = 0;
        boolean fine = random.nextInt(4) == 0;
        for (int b = 0; b < branches; b++) {
            Map<SizeId, Long> demand = new TreeMap<>();
            for (int s = 0; s < sizes; s++) {
                long thousandths = fine ? random.nextInt(6_000) : 1_000L * random.nextInt(6);
                demand.put(size(s), thousandths);
                expected += thousandths;
            }
            builder.addBranches(LotBranch.ofThousandths(DoorId.of("D" + (b * 7 % 10)), demand));
        }
        int most = 0;
        for (int l = 0; l < lots; l++) {
            Map<SizeId, Integer> units = new TreeMap<>();
            int sum = 0;
            for (int s = 0; s < sizes; s++) {
                int u = random.nextInt(3);
                units.put(size(s), u);
                sum += u;
            }
            if (sum == 0) {
                units.put(size(0), 1 + random.nextInt(4));
            }
            LotType lot = LotType.of(units);
            most = Math.max(most, lot.units());
            builder.addLots(lot);
        }
        if (random.nextInt(5) == 0) {
            long weight = 1L + random.nextInt(3);
            builder.costs(
                    "points",
                    (branch, lot, m) -> Math.abs((long) lot.units() * m
                                            - branch.demandThousandths().values().stream()
                                                            .mapToLong(Long::longValue)
                                                            .sum()
                                                    / 1_000)
                                    * weight
                            + m * weight % 3);
        }
        long centre = switch (random.nextInt(4)) {
            case 0 -> expected / 1_000;
            case 1 -> random.nextInt(branches * multiplicity * most + 3);
            case 2 -> (long) branches * most;
            default -> expected / 1_500;
        };
        long fewest = Math.max(centre - random.nextInt(4), 0);
        if (random.nextInt(8) != 0) {
            builder.totalUnits(fewest, fewest + random.nextInt(5));
        }
        return builder.build();
    }

    private static SizeId size(int s) {
        return SizeId.of("S" + s);
    }
}
