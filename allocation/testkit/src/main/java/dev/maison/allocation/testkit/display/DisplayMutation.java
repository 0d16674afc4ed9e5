package dev.maison.allocation.testkit.display;

import dev.maison.allocation.display.DisplayCertificate;
import dev.maison.allocation.display.DisplayProblem;
import dev.maison.allocation.display.DisplayProof;
import dev.maison.allocation.door.LaunchLine;
import dev.maison.core.Amount;
import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Ways to spoil a claim about displays. By chance a mutation may give the same claim again, or another true one. */
public enum DisplayMutation {
    /** One unit goes to another door. */
    UNIT_MOVED,
    /** A door has one unit more of a SKU. */
    UNIT_ADDED,
    /** A door has one unit less of a SKU. */
    UNIT_REMOVED,
    /** A line is missing. */
    LINE_DROPPED,
    /** A line stands twice. */
    LINE_DOUBLED,
    /** The lines stand in another order. */
    LINES_SHUFFLED,
    /** A line without units, with too many, or of an unknown door. */
    SENSELESS_LINE,
    /** A price is shifted. */
    PRICE_SHIFTED,
    /** A proof is replaced by one without prices, an impossible one, or a choice of the same proof twice. */
    PROOF_REPLACED,
    /** The two sides of a choice are swapped. */
    SIDES_SWAPPED;

    /** A changed claim. */
    public DisplayClaim mutant(DisplayProblem problem, DisplayClaim claim, long seed) {
        Random random = new Random(seed);
        List<LaunchLine> lines = new ArrayList<>(claim.lines());
        DisplayProof proof = claim.certificate().proof();
        List<SkuId> skus = problem.launch().skus();
        SkuId sku = skus.get(random.nextInt(skus.size()));
        DoorId door = problem.launch()
                .doors()
                .get(random.nextInt(problem.launch().doors().size()));
        int at = lines.isEmpty() ? -1 : random.nextInt(lines.size());
        switch (this) {
            case UNIT_MOVED -> {
                if (at >= 0) {
                    SkuId moved = lines.get(at).sku();
                    plus(lines, moved, lines.get(at).door(), -1);
                    plus(lines, moved, door, 1);
                }
            }
            case UNIT_ADDED -> plus(lines, sku, door, 1);
            case UNIT_REMOVED -> {
                if (at >= 0) {
                    plus(lines, lines.get(at).sku(), lines.get(at).door(), -1);
                }
            }
            case LINE_DROPPED -> {
                if (at >= 0) {
                    lines.remove(at);
                }
            }
            case LINE_DOUBLED -> {
                if (at >= 0) {
                    lines.add(lines.get(at));
                }
            }
            case LINES_SHUFFLED -> Collections.shuffle(lines, random);
            case SENSELESS_LINE ->
                lines.add(LaunchLine.of(
                        sku,
                        random.nextBoolean() ? DoorId.of("NOWHERE") : door,
                        List.of(0L, -1L, 1L << 33, Long.MAX_VALUE).get(random.nextInt(4))));
            case PRICE_SHIFTED -> proof = shifted(problem, proof, sku, random);
            case PROOF_REPLACED ->
                proof = switch (random.nextInt(4)) {
                    case 0 -> new DisplayProof.Prices(new TreeMap<>());
                    case 1 -> new DisplayProof.Impossible(sku);
                    case 2 ->
                        new DisplayProof.Prices(new TreeMap<>(Map.of(
                                SkuId.of("UNKNOWN"),
                                Amount.zero(problem.launch().currency()))));
                    default ->
                        problem.displays().isEmpty()
                                ? proof
                                : new DisplayProof.Choice(
                                        problem.displays().get(0).key(), proof, proof);
                };
            case SIDES_SWAPPED ->
                proof = proof instanceof DisplayProof.Choice choice
                        ? new DisplayProof.Choice(choice.display(), choice.notShown(), choice.shown())
                        : proof;
        }
        return new DisplayClaim(lines, new DisplayCertificate(proof));
    }

    private static DisplayProof shifted(DisplayProblem problem, DisplayProof proof, SkuId sku, Random random) {
        if (proof instanceof DisplayProof.Prices priced) {
            TreeMap<SkuId, Amount> prices = new TreeMap<>(priced.prices());
            String currency = problem.launch().currency();
            long quantum = problem.launch().quantum().micros();
            long price = prices.getOrDefault(sku, Amount.zero(currency)).micros();
            long shifted = switch (random.nextInt(4)) {
                case 0 -> price + quantum;
                case 1 -> Math.max(0, price - quantum);
                case 2 -> price + quantum * random.nextInt(1_000);
                default -> price + (quantum > 1 ? 1 : 0);
            };
            prices.put(sku, Amount.ofMicros(shifted, random.nextInt(20) == 0 ? "XXX" : currency));
            return new DisplayProof.Prices(prices);
        }
        if (proof instanceof DisplayProof.Choice choice) {
            return random.nextBoolean()
                    ? new DisplayProof.Choice(
                            choice.display(), shifted(problem, choice.shown(), sku, random), choice.notShown())
                    : new DisplayProof.Choice(
                            choice.display(), choice.shown(), shifted(problem, choice.notShown(), sku, random));
        }
        return proof;
    }

    private static void plus(List<LaunchLine> lines, SkuId sku, DoorId door, long units) {
        long sum = units;
        for (int k = lines.size() - 1; k >= 0; k--) {
            if (lines.get(k).sku().equals(sku) && lines.get(k).door().equals(door)) {
                sum += lines.remove(k).units();
            }
        }
        if (sum > 0) {
            lines.add(LaunchLine.of(sku, door, sum));
        }
    }
}
