package dev.maison.allocation.demand;

import static com.google.common.base.Preconditions.checkArgument;

import dev.maison.allocation.internal.demand.MultiplicativeFit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Estimates demand per SKU and door where many pairs have little history or none, by borrowing from like items and like doors.
 *
 * <p>The model, an empirical Bayes one:
 *
 * <ul>
 *   <li>Units of a pair in {@code t} weeks are Poisson with mean {@code t} times the pair's weekly rate.
 *   <li>The rate is gamma distributed around {@code house rate x SKU factor x door factor}.
 *   <li>A SKU's factor scatters around the factor of its group of like items, a door's around that of its group of like doors, and
 *       groups around one; each is shrunk toward what it scatters around by how much it has sold (credibility).
 *   <li>How wide each scatter is, is itself estimated from the history, by penalised likelihood over a fixed grid.
 *   <li>The pair's own history then corrects the prior, see {@link DemandPrior}: the result is negative binomial, and its variance says
 *       how sure it is. The uncertainty of the factors is part of it, so a new item at a new door is much less sure than a pair with
 *       history.
 * </ul>
 *
 * <p>Limits: sales are taken for demand, so weeks without stock must not be counted as observed; pieces are taken to sell one by one,
 * so where clients buy by the dozen, count purchases instead, or expect estimates that are too sure of themselves; there is no
 * season and no trend.
 *
 * <p>The estimate does not depend on the order of input and has the same bits on every JVM. Cost: about fifty passes over the table,
 * O(SKUs x doors) memory.
 *
 * <pre>{@code
 * SalesHistory history = SalesHistory.builder()
 *         .addSku(SkuId.of("BAG-OLD"), "bags").addSku(SkuId.of("BAG-NEW"), "bags")
 *         .addDoor(DoorId.of("PARIS"), "EU").addDoor(DoorId.of("TOKYO"), "JP")
 *         .put(SkuId.of("BAG-OLD"), DoorId.of("PARIS"), 12, 26)   // units, weeks on sale
 *         .put(SkuId.of("BAG-OLD"), DoorId.of("TOKYO"), 31, 26)
 *         .build();
 * DemandForecast forecast = DemandEstimator.estimate(history, 8);
 * forecast.estimate(SkuId.of("BAG-NEW"), DoorId.of("TOKYO")); // no history: more than in Paris, and not very sure
 * }</pre>
 *
 * <p>Sources: Clayton and Kaldor, Biometrics 43, 1987 (gamma-Poisson shrinkage); DuMouchel, "Bayesian data mining in large
 * frequency tables", The American Statistician 53, 1999 (tables of main effects with most cells empty); Ohlsson and Johansson,
 * Non-Life Insurance Pricing with Generalized Linear Models, chapter 4, Springer 2010 (multiplicative and hierarchical credibility).
 */
public final class DemandEstimator {
    /** Longest horizon, in weeks. */
    public static final int MAX_HORIZON_WEEKS = 520;

    private DemandEstimator() {}

    /**
     * Estimates the demand of every pair over the coming weeks.
     *
     * @param horizonWeeks the weeks to estimate for; within [1, {@link #MAX_HORIZON_WEEKS}]
     * @throws IllegalArgumentException if the horizon is out of range, nothing at all was sold, or a mean leaves the range of
     *     {@link DemandEstimate}
     */
    public static DemandForecast estimate(SalesHistory history, int horizonWeeks) {
        return estimate(history, Analogues.NONE, HouseForecast.NONE, horizonWeeks);
    }

    /**
     * Estimates the demand of every pair over the coming weeks from all that is known.
     *
     * <p>The rate of a pair is gamma distributed, and each part of the evidence counts as units in weeks that simply add up (see
     * {@link DemandPart}): own history; then like items and like doors by their groups, or in their place, where the door or the SKU has analogues, these;
     * then the forecast of the house, worth the weeks the house states.
     *
     * <p>Analogues say the weighted mean of the rates of those who speak, each after its own history. How sure they are: the doubts of those rates,
     * taken to have one cause (deviations add up), and that a door differs from its analogues as much as doors were seen to differ from their group,
     * a SKU likewise, and a pair from the product of its factors. Parts that contradict one another do not widen the estimate: the
     * back-test shows what that costs.
     *
     * <p>Without any sale the forecast of the house speaks alone; a pair without one then has the grade {@link DemandGrade#NONE}.
     *
     * @param horizonWeeks the weeks to estimate for; within [1, {@link #MAX_HORIZON_WEEKS}]
     * @throws IllegalArgumentException if the horizon is out of range, nothing at all was sold and the house has no forecast, analogues or forecast
     *     name what the history does not have, an analogue has no week on sale, or a mean leaves the range of {@link DemandEstimate}
     */
    public static DemandForecast estimate(
            SalesHistory history, Analogues analogues, HouseForecast house, int horizonWeeks) {
        checkHorizon(horizonWeeks);
        checkArgument(
                history.totalUnits() > 0 || !house.isEmpty(),
                "units of SalesHistory must not all be zero to estimate from but were%s",
                "\nMaybe the period is before the first sale: without any sale, only the house's own forecast can tell.");
        return DemandForecast.of(
                history,
                horizonWeeks,
                new Evidence(history, history.totalUnits() == 0 ? null : fit(history), analogues, house));
    }

    private static MultiplicativeFit fit(SalesHistory history) {
        Map<String, Integer> skuGroups = numbered(history.skuGroups());
        Map<String, Integer> doorGroups = numbered(history.doorGroups());
        return new MultiplicativeFit(
                history.unitsUncopied(),
                history.weeksUncopied(),
                order(history.skus()),
                order(history.doors()),
                history.skuGroups().stream().mapToInt(skuGroups::get).toArray(),
                skuGroups.size(),
                history.doorGroups().stream().mapToInt(doorGroups::get).toArray(),
                doorGroups.size());
    }

    static void checkHorizon(int horizonWeeks) {
        checkArgument(
                horizonWeeks >= 1 && horizonWeeks <= MAX_HORIZON_WEEKS,
                "horizonWeeks must lie within [1, %s] but was %s",
                MAX_HORIZON_WEEKS,
                horizonWeeks);
    }

    private static <T extends Comparable<? super T>> int[] order(List<T> ids) {
        return IntStream.range(0, ids.size())
                .boxed()
                .sorted(Comparator.comparing(ids::get))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** The groups, numbered in the order of their names. */
    private static Map<String, Integer> numbered(List<String> groups) {
        Map<String, Integer> numbers = new TreeMap<>();
        groups.forEach(group -> numbers.put(group, 0));
        int next = 0;
        for (String group : List.copyOf(numbers.keySet())) {
            numbers.put(group, next++);
        }
        return numbers;
    }
}
