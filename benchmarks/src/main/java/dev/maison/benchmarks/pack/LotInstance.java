package dev.maison.benchmarks.pack;

import dev.maison.allocation.pack.LotBranch;
import dev.maison.allocation.pack.LotDesignProblem;
import dev.maison.allocation.pack.LotType;
import dev.maison.core.DoorId;
import dev.maison.core.SizeId;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Branches whose demand follows a size curve of their own around a common one, random candidate lots, and a total held within two percent
 * below the demand.
 *
 * @param branches the number of branches
 * @param lots the number of candidate lots
 * @param types the most lot types
 * @param multiplicity the largest multiplicity
 */
record LotInstance(int branches, int lots, int types, int multiplicity) {
    private static final double[] CURVE = {0.12, 0.28, 0.30, 0.20, 0.10};

    LotDesignProblem problem(long seed) {
        Random random = new Random(seed);
        LotDesignProblem.Builder builder =
                LotDesignProblem.builder().maxLotTypes(types).maxMultiplicity(multiplicity);
        long total = 0;
        for (int b = 0; b < branches; b++) {
            double volume = 4 + random.nextInt(18);
            Map<SizeId, Integer> demand = new TreeMap<>();
            for (int s = 0; s < CURVE.length; s++) {
                int units = (int) Math.round(volume * CURVE[s] * (0.5 + random.nextDouble()));
                demand.put(size(s), units);
                total += units;
            }
            builder.addBranches(LotBranch.of(DoorId.of("B" + b), demand));
        }
        TreeSet<LotType> candidates = new TreeSet<>();
        while (candidates.size() < lots) {
            Map<SizeId, Integer> units = new TreeMap<>();
            for (int s = 0; s < CURVE.length; s++) {
                units.put(size(s), random.nextInt(s == 1 || s == 2 ? 4 : 3));
            }
            if (units.values().stream().anyMatch(u -> u > 0)) {
                candidates.add(LotType.of(units));
            }
        }
        return builder.addAllLots(candidates)
                .totalUnits(total * 94 / 100, total * 96 / 100)
                .build();
    }

    private static SizeId size(int s) {
        return SizeId.of("S" + s);
    }

    @Override
    public String toString() {
        return branches + " branches, " + lots + " lots, " + types + " types, multiplicity " + multiplicity;
    }
}
