package dev.maison.docs.launchday.planner;

import dev.maison.allocation.door.LaunchPlan;
import dev.maison.docs.launchday.season.LaunchProblems;
import dev.maison.docs.launchday.season.Limit;
import dev.maison.docs.launchday.season.Season;
import dev.maison.docs.launchday.season.Stockist;
import java.util.ArrayList;
import java.util.List;

/**
 * What a planner looks at beside the plan.
 *
 * @param quotas the launch within market quotas
 * @param lateChange a late change with few moves
 * @param frontier margin against availability against exclusivity
 * @param sizes styles over doors and sizes; none where no item is said to be a size
 */
public record PlannersView(
        MarketQuotas quotas, LateChange lateChange, MarginFrontier frontier, List<StyleSizes> sizes) {
    /** Copies the list. */
    public PlannersView {
        sizes = List.copyOf(sizes);
    }

    /** Computes and verifies all of them. */
    public static PlannersView of(
            Season season, LaunchPlan plan, List<Long> valueMicros, List<Limit> limits, String currency) {
        List<Long> unitsByDoor = new ArrayList<>();
        for (Stockist door : season.doors()) {
            unitsByDoor.add(plan.problem().skus().stream()
                    .mapToLong(sku -> plan.units(sku, door.door()))
                    .sum());
        }
        return new PlannersView(
                MarketQuotas.of(plan, season.doors()),
                LateChange.of(plan, season.doors()),
                MarginFrontier.of(
                        LaunchProblems.withoutTiers(season, valueMicros, limits, currency),
                        season.doors(),
                        unitsByDoor),
                StyleSizes.of(season, plan));
    }

    /** Whether every verifier proves its part, and the revision is the plan anew. */
    public boolean isProven() {
        return quotas.verdict().isProven()
                && lateChange.verdict().isProven()
                && lateChange.revisedIsPlannedAnew()
                && frontier.verdict().isProven()
                && sizes.stream().allMatch(style -> style.verdict().isProven());
    }
}
