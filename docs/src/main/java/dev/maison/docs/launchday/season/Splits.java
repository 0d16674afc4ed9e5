package dev.maison.docs.launchday.season;

import dev.maison.allocation.door.LaunchEngine;
import dev.maison.allocation.door.LaunchPlan;
import dev.maison.allocation.share.ShareEngine;
import dev.maison.allocation.share.ShareMethod;
import dev.maison.allocation.share.SharePlan;
import dev.maison.allocation.share.ShareProblem;
import dev.maison.core.DoorId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongBiFunction;

/** Ways to split the same supply over the same doors. */
public final class Splits {
    private Splits() {}

    /** By the launch engine: every unit counts one, so that the objective is the units one expects to sell. */
    public static LaunchPlan byMaison(List<Long> supply, List<Stockist> doors, Forecast forecast) {
        return LaunchEngine.allocate(LaunchProblems.countingUnits(supply, doors, forecast));
    }

    /** The units of a plan. */
    public static long[][] units(LaunchPlan plan, int items, int doors) {
        long[][] given = new long[items][doors];
        for (int item = 0; item < items; item++) {
            for (int door = 0; door < doors; door++) {
                given[item][door] = plan.units(item, door);
            }
        }
        return given;
    }

    /** The usual practice: in proportion to what each door bought of the item, by largest remainder. */
    public static long[][] byPastSales(List<Long> supply, List<Stockist> doors, Trade history) {
        return proportional(supply, doors, history::units);
    }

    /** In proportion to our own estimate of each door's demand, by largest remainder. */
    public static long[][] byEstimate(List<Long> supply, List<Stockist> doors, Forecast forecast) {
        return proportional(supply, doors, (item, door) -> StrictMath.round(forecast.mean(item, door) * 1_000_000));
    }

    /** The same for every door, by largest remainder. */
    public static long[][] equal(List<Long> supply, List<Stockist> doors) {
        return proportional(supply, doors, (item, door) -> 1);
    }

    private static long[][] proportional(
            List<Long> supply, List<Stockist> doors, ToLongBiFunction<Integer, Integer> weight) {
        long[][] given = new long[supply.size()][doors.size()];
        for (int item = 0; item < supply.size(); item++) {
            Map<DoorId, Long> weights = new LinkedHashMap<>();
            long total = 0;
            for (int door = 0; door < doors.size(); door++) {
                long one = weight.applyAsLong(item, door);
                weights.put(doors.get(door).door(), one);
                total += one;
            }
            if (total == 0) {
                weights.replaceAll((door, none) -> 1L);
            }
            SharePlan plan =
                    ShareEngine.share(ShareProblem.ofWeights(supply.get(item), weights), ShareMethod.LARGEST_REMAINDER);
            for (int door = 0; door < doors.size(); door++) {
                given[item][door] = plan.units(doors.get(door).door());
            }
        }
        return given;
    }
}
