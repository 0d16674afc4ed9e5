package dev.maison.allocation.testkit.rerun;

import dev.maison.allocation.door.LaunchLine;
import dev.maison.allocation.rerun.RerunCertificate;
import dev.maison.allocation.rerun.RerunPlan;
import dev.maison.allocation.rerun.RerunProblem;
import dev.maison.allocation.rerun.RerunVerifier;
import dev.maison.allocation.rerun.TierWorth;
import dev.maison.core.Amount;
import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import dev.maison.core.proof.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Ways in which the lines and the prices of a re-run go wrong. */
public enum RerunMutation {
    /** A unit goes from one door to another. */
    UNIT_MOVED,
    /** A door has one unit more. */
    UNIT_ADDED,
    /** A door has one unit less. */
    UNIT_DROPPED,
    /** A line goes back to what it was before. */
    LINE_AS_BEFORE,
    /** A line comes twice. */
    LINE_DOUBLED,
    /** The move price is another. */
    MOVE_PRICE_SHIFTED,
    /** The keep price is another. */
    KEEP_PRICE_SHIFTED;

    /**
     * What a verifier is handed.
     *
     * @param lines the lines
     * @param certificate the prices
     */
    public record Claim(List<LaunchLine> lines, RerunCertificate certificate) {
        /** The claim that a plan makes. */
        public static Claim of(RerunPlan plan) {
            return new Claim(plan.lines(), plan.certificate());
        }

        /** What the verifier says. */
        public Verdict verify(RerunProblem problem) {
            return RerunVerifier.verify(problem, lines, certificate);
        }

        /** Whether two claims say the same. */
        public boolean isSameAs(Claim other, RerunProblem problem) {
            return lines.stream()
                            .sorted()
                            .toList()
                            .equals(other.lines.stream().sorted().toList())
                    && problem.launch().skus().stream()
                            .allMatch(sku -> certificate.movePrice(sku).equals(other.certificate.movePrice(sku))
                                    && certificate.keepPrice(sku).equals(other.certificate.keepPrice(sku)));
        }
    }

    /** A mutant of a claim; now and then it is the claim itself. */
    public Claim mutant(RerunProblem problem, Claim claim, long seed) {
        Random random = new Random(seed);
        SkuId sku = one(problem.launch().skus(), random);
        DoorId door = one(problem.launch().doors(), random);
        DoorId other = one(problem.launch().doors(), random);
        long units = unitsOf(claim.lines(), sku, door);
        RerunCertificate prices = claim.certificate();
        return switch (this) {
            case UNIT_MOVED ->
                units == 0 ? claim : new Claim(plus(plus(claim.lines(), sku, door, -1), sku, other, 1), prices);
            case UNIT_ADDED -> new Claim(plus(claim.lines(), sku, door, 1), prices);
            case UNIT_DROPPED -> units == 0 ? claim : new Claim(plus(claim.lines(), sku, door, -1), prices);
            case LINE_AS_BEFORE ->
                new Claim(plus(claim.lines(), sku, door, problem.unitsBefore(sku, door) - units), prices);
            case LINE_DOUBLED -> {
                List<LaunchLine> lines = new ArrayList<>(claim.lines());
                if (!lines.isEmpty()) {
                    lines.add(one(lines, random));
                }
                yield new Claim(lines, prices);
            }
            case MOVE_PRICE_SHIFTED -> {
                TierWorth shift = shift(problem, random);
                yield new Claim(
                        claim.lines(),
                        prices.withPrices(sku, prices.movePrice(sku).plus(shift), prices.keepPrice(sku)));
            }
            case KEEP_PRICE_SHIFTED -> {
                TierWorth shift = shift(problem, random);
                yield new Claim(
                        claim.lines(),
                        prices.withPrices(
                                sku,
                                prices.movePrice(sku),
                                prices.keepPrice(sku).plus(shift)));
            }
        };
    }

    private static TierWorth shift(RerunProblem problem, Random random) {
        long quanta = random.nextInt(7) - 3L;
        return TierWorth.of(
                problem.launch(),
                1 + random.nextInt(2),
                Amount.ofMicros(
                        quanta * problem.launch().quantum().micros(),
                        problem.launch().currency()));
    }

    private static long unitsOf(List<LaunchLine> lines, SkuId sku, DoorId door) {
        return lines.stream()
                .filter(line -> line.sku().equals(sku) && line.door().equals(door))
                .mapToLong(LaunchLine::units)
                .sum();
    }

    private static List<LaunchLine> plus(List<LaunchLine> lines, SkuId sku, DoorId door, long units) {
        List<LaunchLine> result = new ArrayList<>(lines);
        result.removeIf(line -> line.sku().equals(sku) && line.door().equals(door));
        long sum = unitsOf(lines, sku, door) + units;
        if (sum > 0) {
            result.add(LaunchLine.of(sku, door, sum));
        }
        return result;
    }

    private static <T> T one(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
