package dev.maison.allocation.size;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.maison.allocation.internal.size.CurveFit;
import dev.maison.core.ClusterId;
import dev.maison.core.DoorId;
import dev.maison.core.Ratio;
import dev.maison.core.StyleId;
import dev.maison.core.product.SizeScale;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Fits size curves to sales in which sizes ran out.
 *
 * <p>What sold is not what was wanted: the sizes that everybody wears run out first, so shares of raw sales understate them, more the
 * scarcer the run was. The model:
 *
 * <ul>
 *   <li>Demand for a size of a style at a door in a period is Poisson with mean {@code level(style, door) x profile(style, period) x
 *       share(door, size) x exposure}.
 *   <li>A size that was there all along shows its demand. One that sold out shows that demand was at least what sold, and what is put in
 *       its place is the mean of demand given that. One that was not there shows nothing, and its share is learnt from the periods and styles in
 *       which it was. (Expectation-maximisation.)
 *   <li>A door's shares scatter around those of its cluster, a cluster's around those of the house; each is drawn to what it scatters around as if
 *       that had been seen in so many units (gamma-Poisson, conditionally Dirichlet-multinomial shrinkage). How many is estimated by marginal
 *       likelihood over powers of two, or given by {@link SizeShrinkage}.
 * </ul>
 *
 * <p>Limits: a client who does not find a size is taken to leave, not to take the next size, so a size next to one that is often
 * missing is somewhat overstated. A style that sold out within its first period everywhere shows little. The effective units count what
 * was seen, not what was put in its place.
 *
 * <p>The same history gives the same bits, whatever its order and on every JVM; shares are rounded to millionths that add up to one.
 * Cost: {@value CurveFit#SWEEPS} passes over the observations.
 *
 * <p>Sources: Vulcano, van Ryzin and Ratliff, "Estimating primary demand for substitutable products from sales transaction data",
 * Operations Research 60, 2012 (EM with stock-outs); Clayton and Kaldor, Biometrics 43, 1987 (gamma-Poisson shrinkage). How well it recovers a known
 * truth is measured in {@code docs/measured/size-curves.md}.
 */
public final class SizeCurveEstimator {
    private static final long THOUSAND = 1_000;
    private static final long MILLION = 1_000_000;
    private static final double WEIGHTS = 1e12;

    private SizeCurveEstimator() {}

    /** Fits with shrinkage estimated. */
    public static SizeCurves estimate(SizeHistory history) {
        return estimate(history, SizeShrinkage.estimated());
    }

    /**
     * Fits with a given shrinkage.
     *
     * @throws IllegalArgumentException if there is no door, or nothing at all was sold
     */
    public static SizeCurves estimate(SizeHistory history, SizeShrinkage shrinkage) {
        List<SizeObservation> seen = history.observations();
        checkArgument(!history.doors().isEmpty(), "doors of SizeHistory must not be empty but were%s", " none");
        checkArgument(
                seen.stream().anyMatch(o -> o.units() > 0),
                "units of SizeHistory must not all be zero to fit a curve but were%s",
                "\nMaybe take the curve of a like scale: without any sale nothing can be said of sizes.");
        List<DoorId> doors = List.copyOf(history.doors().keySet());
        TreeMap<ClusterId, Integer> clusters = new TreeMap<>();
        history.doors().values().forEach(cluster -> clusters.put(cluster, 0));
        int next = 0;
        for (ClusterId cluster : new ArrayList<>(clusters.keySet())) {
            clusters.put(cluster, next++);
        }
        CurveFit fit = fit(history, doors, clusters, shrinkage);
        SizeScale sizes = history.sizes();
        TreeMap<ClusterId, SizeCurve> clusterCurves = new TreeMap<>();
        clusters.forEach((cluster, c) -> clusterCurves.put(cluster, curve(sizes, fit.clusterShares(c))));
        TreeMap<DoorId, DoorSizeCurve> doorCurves = new TreeMap<>();
        for (int d = 0; d < doors.size(); d++) {
            ClusterId cluster = value(history.doors(), doors.get(d));
            long own = millionths(fit.ownWeight(d));
            long ofCluster = millionths((1 - fit.ownWeight(d)) * fit.clusterWeight(value(clusters, cluster)));
            ofCluster = Math.min(ofCluster, MILLION - own);
            doorCurves.put(
                    doors.get(d),
                    new DoorSizeCurve(
                            doors.get(d),
                            cluster,
                            curve(sizes, fit.doorShares(d)),
                            Ratio.of((long) StrictMath.rint(fit.effectiveUnits(d) * THOUSAND), THOUSAND),
                            Ratio.of(own, MILLION),
                            Ratio.of(ofCluster, MILLION),
                            Ratio.of(MILLION - own - ofCluster, MILLION)));
        }
        return new SizeCurves(
                sizes,
                curve(sizes, fit.houseShares()),
                clusterCurves,
                doorCurves,
                Ratio.of((long) fit.doorPriorUnits()),
                Ratio.of((long) fit.clusterPriorUnits()));
    }

    /** The value of a key that is there. */
    private static <K, V> V value(Map<K, V> map, K key) {
        return requireNonNull(map.get(key), "value");
    }

    private static long millionths(double weight) {
        return (long) StrictMath.rint(weight * MILLION);
    }

    private static SizeCurve curve(SizeScale sizes, double[] shares) {
        List<Long> weights = new ArrayList<>();
        for (double share : shares) {
            weights.add((long) StrictMath.rint(share * WEIGHTS));
        }
        return SizeCurve.ofWeights(sizes, weights);
    }

    private static CurveFit fit(
            SizeHistory history, List<DoorId> doors, SortedMap<ClusterId, Integer> clusters, SizeShrinkage shrinkage) {
        List<SizeObservation> seen = history.observations();
        int n = seen.size();
        int[] door = new int[n];
        int[] size = new int[n];
        int[] level = new int[n];
        int[] profile = new int[n];
        double[] units = new double[n];
        double[] exposure = new double[n];
        boolean[] soldOut = new boolean[n];
        TreeMap<DoorId, Integer> doorIndex = new TreeMap<>();
        doors.forEach(id -> doorIndex.put(id, doorIndex.size()));
        TreeMap<Integer, Integer> periods = new TreeMap<>();
        int levels = 0;
        int profiles = 0;
        for (int k = 0; k < n; k++) {
            SizeObservation o = seen.get(k);
            StyleId before = k == 0 ? null : seen.get(k - 1).style();
            boolean isNewStyle = !o.style().equals(before);
            if (isNewStyle) {
                periods.clear();
            }
            if (isNewStyle || !o.door().equals(seen.get(k - 1).door())) {
                levels++;
            }
            if (periods.putIfAbsent(o.period(), profiles) == null) {
                profiles++;
            }
            door[k] = value(doorIndex, o.door());
            size[k] = history.sizes().position(o.size());
            level[k] = levels - 1;
            profile[k] = value(periods, o.period());
            units[k] = o.units();
            exposure[k] = o.exposure();
            soldOut[k] = o.isSoldOut();
        }
        int[] clusterOfDoor = doors.stream()
                .mapToInt(id -> value(clusters, value(history.doors(), id)))
                .toArray();
        return new CurveFit(
                history.sizes().sizes().size(),
                clusterOfDoor,
                clusters.size(),
                door,
                size,
                level,
                levels,
                profile,
                profiles,
                units,
                exposure,
                soldOut,
                shrinkage.doorPriorUnits(),
                shrinkage.clusterPriorUnits());
    }
}
