package dev.maison.docs.launchday.season;

import dev.maison.allocation.door.LaunchPlan;
import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import dev.maison.docs.launchday.sales.SaleLine;
import java.util.ArrayList;
import java.util.List;

/**
 * How much like items and like doors should count, decided on the history alone.
 *
 * <p>The estimator says how strongly to shrink a pair toward like items and like doors by the likelihood of all pairs, most of which are
 * empty; a split hangs on the few that are not. So its strength is scaled by what serves a split best in the past. The last weeks of the history, as many as the horizon has or a third of the history if that is shorter, are held out. The rest
 * forecasts them with each candidate scale and splits the settings' share of its own pace; the scale whose split would have met
 * most units of what was then bought is taken, the smaller on a tie. Nothing after the cut-off is looked at.
 */
final class Calibration {
    private static final double[] CANDIDATES = {1.0 / 128, 1.0 / 64, 1.0 / 32, 1.0 / 16, 1.0 / 8, 1.0 / 4, 1.0 / 2, 1, 2
    };

    /** What the estimator itself says, where there is too little history to hold any of it out. */
    private static final double UNSCALED = 1;

    private Calibration() {}

    static double trust(
            List<SaleLine> lines, Window history, List<RunItem> items, List<Stockist> doors, LaunchSettings settings) {
        int held = Math.min(settings.horizonWeeks(), history.weeks() / 3);
        if (held == 0) {
            return UNSCALED;
        }
        List<SkuId> skus = Season.sources(items);
        List<DoorId> ids = Season.ids(doors);
        Window early =
                new Window(history.startInclusive(), history.endExclusive().minusWeeks(held));
        Trade before = Trade.of(lines, early, skus, ids);
        Trade after = Trade.of(lines, new Window(early.endExclusive(), history.endExclusive()), skus, ids);
        List<Long> supply = new ArrayList<>();
        for (int item = 0; item < items.size(); item++) {
            supply.add(Season.shareOfPace(before.units(item), early.weeks(), held, settings));
        }
        double best = UNSCALED;
        long bestUnits = -1;
        OrderModel model = new OrderModel(before, items, doors, held);
        for (double candidate : CANDIDATES) {
            LaunchPlan plan = Splits.byMaison(supply, doors, model.forecast(candidate));
            long met = UnitsMet.by(Splits.units(plan, items.size(), doors.size()), after);
            if (met > bestUnits) {
                best = candidate;
                bestUnits = met;
            }
        }
        return best;
    }
}
