package dev.maison.docs.launchday.report;

import dev.maison.allocation.door.CutOff;
import dev.maison.allocation.door.LaunchConflict;
import dev.maison.allocation.door.LaunchLine;
import dev.maison.allocation.door.LaunchPlan;
import dev.maison.allocation.door.LaunchProblem;
import dev.maison.allocation.door.UnitReason;
import dev.maison.core.Amount;
import dev.maison.core.DoorId;
import dev.maison.core.SkuId;
import dev.maison.docs.launchday.season.RunItem;
import dev.maison.docs.launchday.season.Season;
import dev.maison.docs.launchday.season.Stockist;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads a plan into what a planner wants to know. Every reason comes from the plan itself. */
public final class LaunchStories {
    /** Units shown on either side of a cut-off. */
    private static final int MARGIN = 24;

    private final Season season;
    private final LaunchPlan plan;
    private final Map<DoorId, Integer> doorIndex = new HashMap<>();

    private LaunchStories(Season season, LaunchPlan plan) {
        this.season = season;
        this.plan = plan;
        for (int door = 0; door < season.doors().size(); door++) {
            doorIndex.put(season.doors().get(door).door(), door);
        }
    }

    /**
     * Tells a plan.
     *
     * @param season the launch the plan is for
     * @param plan the plan
     * @param valueMicros what one unit of each item is worth
     */
    public static LaunchStory of(Season season, LaunchPlan plan, List<Long> valueMicros) {
        LaunchStories stories = new LaunchStories(season, plan);
        return new LaunchStory(
                IntStream.range(0, season.items().size())
                        .mapToObj(item -> stories.item(item, valueMicros.get(item)))
                        .toList(),
                plan.digest());
    }

    private ItemStory item(int index, long valueMicros) {
        LaunchProblem problem = plan.problem();
        RunItem item = season.items().get(index);
        SkuId sku = item.sku();
        Optional<CutOff> scarce = plan.findCutOff(sku).filter(CutOff::isScarce);
        List<UnitReason> given = byChoice(plan.unitReasons(sku), scarce);
        List<ItemStory.MarginalUnit> refused = scarce.map(
                        cutOff -> refused(sku, cutOff.tier(), Math.max(MARGIN, given.size())))
                .orElse(List.of());
        return new ItemStory(
                item,
                Amount.ofMicros(valueMicros, problem.currency()),
                season.forecast().mean(index),
                problem.supplyUnits(sku),
                problem.holdbackUnits(sku),
                plan.unitsGiven(sku),
                plan.unitsLeftOver(sku),
                scarce.map(cut -> new ItemStory.CutOff(cut.tier(), cut.price())),
                lines(index, sku),
                margin(given, refused),
                worth(given, refused),
                given.size(),
                plan.findNextUnit(sku).map(next -> whole(next.sentence())),
                wouldTake(index, sku),
                plan.findConflict(sku).map(LaunchConflict::sentence));
    }

    private List<ItemStory.LineStory> lines(int item, SkuId sku) {
        List<ItemStory.LineStory> lines = new ArrayList<>();
        for (LaunchLine line : plan.lines(sku)) {
            int door = doorIndex.getOrDefault(line.door(), 0);
            Stockist stockist = season.doors().get(door);
            lines.add(new ItemStory.LineStory(
                    line.door().text(),
                    stockist.market(),
                    stockist.tier(),
                    season.forecast().mean(item, door),
                    line.units(),
                    whole(plan.reason(sku, line.door()).sentence())));
        }
        lines.sort(
                Comparator.comparing(ItemStory.LineStory::units).reversed().thenComparing(ItemStory.LineStory::door));
        return List.copyOf(lines);
    }

    /** The units given by choice in the tier in which the cut-off holds. */
    private List<UnitReason> byChoice(List<UnitReason> units, Optional<CutOff> cutOff) {
        return units.stream()
                .filter(UnitReason.ByGain.class::isInstance)
                .filter(unit -> cutOff.isEmpty()
                        || plan.problem().tier(unit.door()) == cutOff.get().tier())
                .toList();
    }

    /** The last units given by choice, worst last, then the best units not given. */
    private static List<ItemStory.MarginalUnit> margin(List<UnitReason> given, List<ItemStory.MarginalUnit> refused) {
        List<ItemStory.MarginalUnit> margin = new ArrayList<>();
        for (UnitReason unit : given.subList(Math.max(0, given.size() - MARGIN), given.size())) {
            margin.add(new ItemStory.MarginalUnit(unit.door().text(), unit.unit(), unit.gain(), true));
        }
        margin.addAll(refused.subList(0, Math.min(MARGIN, refused.size())));
        return List.copyOf(margin);
    }

    private static List<Amount> worth(List<UnitReason> given, List<ItemStory.MarginalUnit> refused) {
        return Stream.concat(
                        given.stream().map(UnitReason::gain), refused.stream().map(ItemStory.MarginalUnit::worth))
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    /** The best units that doors of the cut-off's tier asked for in vain, best first. */
    private List<ItemStory.MarginalUnit> refused(SkuId sku, int tier, int most) {
        PriorityQueue<ItemStory.MarginalUnit> queue =
                new PriorityQueue<>(Comparator.comparing(ItemStory.MarginalUnit::worth)
                        .reversed()
                        .thenComparing(ItemStory.MarginalUnit::door));
        for (Stockist door : season.doors()) {
            if (door.tier() == tier) {
                offer(queue, sku, door.door(), plan.units(sku, door.door()) + 1);
            }
        }
        List<ItemStory.MarginalUnit> refused = new ArrayList<>();
        for (ItemStory.MarginalUnit best = queue.poll(); best != null && refused.size() < most; best = queue.poll()) {
            refused.add(best);
            offer(queue, sku, DoorId.of(best.door()), best.number() + 1);
        }
        return refused;
    }

    private void offer(PriorityQueue<ItemStory.MarginalUnit> queue, SkuId sku, DoorId door, long unit) {
        LaunchProblem problem = plan.problem();
        if (problem.isEligible(sku, door) && unit <= problem.maximumUnits(sku, door)) {
            Amount worth = problem.gain(sku, door, Math.toIntExact(unit));
            if (worth.micros() > 0) {
                queue.add(new ItemStory.MarginalUnit(door.text(), unit, worth, false));
            }
        }
    }

    /** What it would take for the door that misses most, the first by id if several do. */
    private Optional<String> wouldTake(int item, SkuId sku) {
        return IntStream.range(0, season.doors().size())
                .boxed()
                .filter(door -> shortfall(item, door) > 1)
                .max(Comparator.comparing((Integer door) -> shortfall(item, door))
                        .thenComparing(Comparator.reverseOrder()))
                .map(door -> season.doors().get(door).door())
                .map(door -> door + ": " + whole(plan.whatItTakes(sku, door).sentence()));
    }

    /** A sentence in which no line ends between a currency and its amount. */
    private String whole(String sentence) {
        String currency = plan.problem().currency();
        return sentence.replace(currency + " ", currency + "\u00a0");
    }

    private double shortfall(int item, int door) {
        return season.forecast().mean(item, door) - plan.units(item, door);
    }
}
