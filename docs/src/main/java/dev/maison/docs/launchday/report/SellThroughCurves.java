package dev.maison.docs.launchday.report;

import dev.maison.docs.launchday.backtest.Method;
import dev.maison.docs.launchday.season.Trade;
import dev.maison.docs.launchday.season.UnitsMet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Units given that the doors had bought by the end of each week after a cut-off, per way to split.
 *
 * @param cutOff the day of the decision
 * @param ofThisLaunch whether it is the launch itself; else the latest of the back-test, because the data end before the launch is over
 * @param givenUnits the units to sell
 * @param unitsByWeek per method the units at week 0, 1 and so on
 */
public record SellThroughCurves(
        LocalDate cutOff, boolean ofThisLaunch, long givenUnits, Map<Method, List<Long>> unitsByWeek) {

    /** Adds up, week by week, what each split would have sold. */
    public static SellThroughCurves of(
            LocalDate cutOff, boolean ofThisLaunch, long givenUnits, Map<Method, long[][]> splits, Trade bought) {
        Map<Method, List<Long>> curves = new EnumMap<>(Method.class);
        splits.forEach((method, given) -> {
            List<Long> units = new ArrayList<>();
            units.add(0L);
            for (int week = 0; week < bought.weeks(); week++) {
                units.add(UnitsMet.until(week, given, bought));
            }
            curves.put(method, List.copyOf(units));
        });
        return new SellThroughCurves(cutOff, ofThisLaunch, givenUnits, Collections.unmodifiableMap(curves));
    }
}
