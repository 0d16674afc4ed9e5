package dev.maison.allocation.demand;

import static com.google.common.base.Preconditions.checkArgument;

import dev.maison.core.DoorId;
import dev.maison.core.Ratio;
import dev.maison.core.SkuId;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Plays estimates at past cut-offs and compares them with what then sold: how often the stated interval held, and how far the estimate was,
 * beside methods that need no library.
 *
 * <p>At each cut-off the estimate sees what the caller puts before it and nothing else. What is judged are pairs that were on sale in every week of
 * the horizon; others are no observation. Because units are whole, an interval of probability 8/10 holds more than eight pairs in ten where demand is
 * small, so the count inside is to be compared with what the estimates themselves expected inside: fewer mean that they are too sure of
 * themselves, more that they are not sure enough. All
 * counts and sums are exact, and the order of input has no meaning.
 *
 * <pre>{@code
 * DemandBackTest test = DemandBackTest.run(List.of(DemandBackTest.Round.of("2026-03-02", before, after, 8)), Ratio.of(8, 10));
 * test.total().inside();                                                      // of test.total().pairs()
 * test.total().deviation(DemandMethod.OWN_PAST_RATE).absoluteUnits();
 * }</pre>
 */
public final class DemandBackTest {
    private static final Ratio HALF = Ratio.of(1, 2);
    private static final long MICROS = 1_000_000;

    private final Ratio probability;
    private final Map<String, Map<DemandGrade, DemandScore>> scores;

    private DemandBackTest(Ratio probability, Map<String, Map<DemandGrade, DemandScore>> scores) {
        this.probability = probability;
        this.scores = scores;
    }

    /**
     * One cut-off.
     *
     * @param cutOff its name, such as a date
     * @param before what was known at the cut-off
     * @param analogues who speaks for whom, as it would have been stated at the cut-off
     * @param house what the house expected at the cut-off
     * @param after what sold from the cut-off on; SKUs and doors that {@code before} does not have are not judged
     * @param horizonWeeks the weeks from the cut-off on
     */
    public record Round(
            String cutOff,
            SalesHistory before,
            Analogues analogues,
            HouseForecast house,
            SalesHistory after,
            int horizonWeeks) {
        /** A cut-off without analogues and without a forecast of the house. */
        public static Round of(String cutOff, SalesHistory before, SalesHistory after, int horizonWeeks) {
            return new Round(cutOff, before, Analogues.NONE, HouseForecast.NONE, after, horizonWeeks);
        }
    }

    /**
     * Plays every round.
     *
     * @param probability that of the interval; strictly between zero and one
     * @throws IllegalArgumentException if a cut-off comes twice, or {@link DemandEstimator} refuses one
     */
    public static DemandBackTest run(List<Round> rounds, Ratio probability) {
        return run(rounds, probability, (sku, door) -> true);
    }

    /**
     * Plays every round and judges some pairs only: those of new doors, say.
     *
     * @param judged which pairs count; the estimate sees all
     */
    public static DemandBackTest run(List<Round> rounds, Ratio probability, Judged judged) {
        Map<String, Map<DemandGrade, DemandScore>> scores = new TreeMap<>();
        for (Round round : rounds) {
            checkArgument(
                    scores.put(round.cutOff(), play(round, probability, judged)) == null,
                    "cutOffs of DemandBackTest must differ but %s came twice",
                    round.cutOff());
        }
        return new DemandBackTest(probability, scores);
    }

    /** Which pairs are judged. */
    @FunctionalInterface
    public interface Judged {
        /** Whether the pair counts. */
        boolean isJudged(SkuId sku, DoorId door);
    }

    /** The probability of the interval. */
    public Ratio probability() {
        return probability;
    }

    /** The cut-offs, in the order of their names. */
    public List<String> cutOffs() {
        return List.copyOf(scores.keySet());
    }

    /** Everything together. */
    public DemandScore total() {
        return sum(cutOff -> true, grade -> true);
    }

    /** One cut-off; nothing judged if it is not one of these. */
    public DemandScore of(String cutOff) {
        return sum(cutOff::equals, grade -> true);
    }

    /** The pairs whose estimate has a grade, all cut-offs together. */
    public DemandScore of(DemandGrade grade) {
        return sum(cutOff -> true, grade::equals);
    }

    private DemandScore sum(Predicate<String> cutOffs, Predicate<DemandGrade> grades) {
        List<DemandScore> sum = new ArrayList<>(List.of(DemandScore.ZERO));
        scores.forEach((cutOff, byGrade) -> byGrade.forEach((grade, score) -> {
            if (cutOffs.test(cutOff) && grades.test(grade)) {
                sum.set(0, sum.get(0).plus(score));
            }
        }));
        return sum.get(0);
    }

    private static Map<DemandGrade, DemandScore> play(Round round, Ratio probability, Judged judged) {
        SalesHistory before = round.before();
        SalesHistory after = round.after();
        DemandForecast forecast =
                DemandEstimator.estimate(before, round.analogues(), round.house(), round.horizonWeeks());
        GroupMeans groups = new GroupMeans(before);
        Map<DemandGrade, Tally> tallies = new EnumMap<>(DemandGrade.class);
        for (int sku = 0; sku < before.skus().size(); sku++) {
            for (int door = 0; door < before.doors().size(); door++) {
                SkuId skuId = before.skus().get(sku);
                DoorId doorId = before.doors().get(door);
                if (!after.has(skuId, doorId)
                        || after.weeks(skuId, doorId) != round.horizonWeeks()
                        || !judged.isJudged(skuId, doorId)) {
                    continue;
                }
                DemandEstimate estimate = forecast.estimate(sku, door);
                Tally tally = tallies.computeIfAbsent(forecast.basis(sku, door).grade(), grade -> new Tally());
                int sold = after.units(skuId, doorId);
                tally.count(estimate, DemandInterval.of(estimate, probability), sold);
                tally.add(DemandMethod.ESTIMATE_MEAN, micros(estimate.meanUnits()), sold);
                tally.add(DemandMethod.ESTIMATE_MEDIAN, MICROS * DemandInterval.quantileUnits(estimate, HALF), sold);
                tally.add(
                        DemandMethod.OWN_PAST_RATE,
                        micros(round.horizonWeeks(), before.units(sku, door), before.weeks(sku, door)),
                        sold);
                tally.add(DemandMethod.GROUP_MEAN, groups.micros(round.horizonWeeks(), sku, door), sold);
                tally.add(DemandMethod.NOTHING, 0, sold);
            }
        }
        Map<DemandGrade, DemandScore> scores = new EnumMap<>(DemandGrade.class);
        tallies.forEach((grade, tally) -> scores.put(grade, tally.score()));
        return Collections.unmodifiableMap(scores);
    }

    private static long micros(double units) {
        return BigDecimal.valueOf(units)
                .movePointRight(6)
                .setScale(0, RoundingMode.HALF_EVEN)
                .longValueExact();
    }

    private static long micros(int horizonWeeks, long units, long weeks) {
        return weeks == 0 ? 0 : Ratio.of(units, weeks).times(MICROS * horizonWeeks, RoundingMode.HALF_EVEN);
    }

    /** Units and weeks of each group of SKUs at each group of doors. */
    private static final class GroupMeans {
        private final SalesHistory history;
        private final Map<String, Map<String, long[]>> groups = new TreeMap<>();
        private final long[] all = new long[2];

        GroupMeans(SalesHistory history) {
            this.history = history;
            for (int sku = 0; sku < history.skus().size(); sku++) {
                for (int door = 0; door < history.doors().size(); door++) {
                    long[] group = group(sku, door);
                    group[0] += history.units(sku, door);
                    group[1] += history.weeks(sku, door);
                    all[0] += history.units(sku, door);
                    all[1] += history.weeks(sku, door);
                }
            }
        }

        private long[] group(int sku, int door) {
            return groups.computeIfAbsent(history.skuGroups().get(sku), name -> new TreeMap<>())
                    .computeIfAbsent(history.doorGroups().get(door), name -> new long[2]);
        }

        long micros(int horizonWeeks, int sku, int door) {
            long[] group = group(sku, door);
            long[] known = group[1] == 0 ? all : group;
            return DemandBackTest.micros(horizonWeeks, known[0], known[1]);
        }
    }

    private static final class Tally {
        private long pairs;
        private long soldUnits;
        private long inside;
        private long expectedMillionths;
        private long below;
        private long above;
        private final Map<DemandMethod, BigInteger[]> sums = new EnumMap<>(DemandMethod.class);

        Tally() {
            for (DemandMethod method : DemandMethod.values()) {
                sums.put(method, new BigInteger[] {BigInteger.ZERO, BigInteger.ZERO, BigInteger.ZERO});
            }
        }

        void count(DemandEstimate estimate, DemandInterval interval, int sold) {
            pairs++;
            soldUnits += sold;
            expectedMillionths += DemandInterval.insideMillionths(estimate, interval);
            if (interval.contains(sold)) {
                inside++;
            } else if (sold < interval.leastUnits()) {
                below++;
            } else {
                above++;
            }
        }

        void add(DemandMethod method, long forecastMicros, int sold) {
            BigInteger deviation = BigInteger.valueOf(forecastMicros).subtract(BigInteger.valueOf(MICROS * sold));
            sums.computeIfPresent(method, (same, sum) -> new BigInteger[] {
                sum[0].add(BigInteger.valueOf(forecastMicros)),
                sum[1].add(deviation.abs()),
                sum[2].add(deviation.multiply(deviation))
            });
        }

        DemandScore score() {
            Map<DemandMethod, DemandDeviation> deviations = new EnumMap<>(DemandMethod.class);
            BigInteger micros = BigInteger.valueOf(MICROS);
            sums.forEach((method, sum) -> deviations.put(
                    method,
                    new DemandDeviation(
                            Ratio.of(sum[0], micros),
                            Ratio.of(sum[1], micros),
                            Ratio.of(sum[2], micros.multiply(micros)))));
            return new DemandScore(
                    pairs, soldUnits, inside, Ratio.of(expectedMillionths, MICROS), below, above, deviations);
        }
    }
}
