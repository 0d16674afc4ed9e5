package dev.maison.docs.launchday.planner;

import dev.maison.allocation.door.LaunchPlan;
import dev.maison.allocation.size.SizeCurveEstimator;
import dev.maison.allocation.size.SizeCurves;
import dev.maison.allocation.size.SizeHistory;
import dev.maison.allocation.size.SizeObservation;
import dev.maison.allocation.size.SizeSplitEngine;
import dev.maison.allocation.size.SizeSplitPlan;
import dev.maison.allocation.size.SizeSplitProblem;
import dev.maison.allocation.size.SizeSplitVerifier;
import dev.maison.core.ClusterId;
import dev.maison.core.DoorId;
import dev.maison.core.SizeId;
import dev.maison.core.StyleId;
import dev.maison.core.product.SizeScale;
import dev.maison.core.proof.Verdict;
import dev.maison.docs.launchday.season.RunItem;
import dev.maison.docs.launchday.season.Season;
import dev.maison.docs.launchday.season.Stockist;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * One style over doors and sizes: each door keeps the units that the plan gives it in all, each size the units that were made and given,
 * and within both totals every door comes as near to its own size curve as whole units can. Curves are estimated from the sales of the
 * history, drawn to the market and to the house; the rows say nothing of stock-outs, so none are corrected.
 *
 * @param style the style
 * @param sizes its sizes, in the order of the run
 * @param house the share of each size over the house, in parts of a million
 * @param doors the doors that get any, in id order
 * @param conflict why both totals cannot hold, as a sentence; empty where they do
 * @param verdict what the verifier says
 */
public record StyleSizes(
        StyleId style,
        List<SizeId> sizes,
        List<Long> house,
        List<DoorSizes> doors,
        Optional<String> conflict,
        Verdict verdict) {
    /** Copies the lists. */
    public StyleSizes {
        sizes = List.copyOf(sizes);
        house = List.copyOf(house);
        doors = List.copyOf(doors);
    }

    /**
     * One door.
     *
     * @param door the door
     * @param curve its shares, in parts of a million
     * @param item units by the plan, which looks at each size by itself
     * @param split units by the curve, both totals held
     */
    public record DoorSizes(DoorId door, List<Long> curve, List<Long> item, List<Long> split) {
        /** Copies the lists. */
        public DoorSizes {
            curve = List.copyOf(curve);
            item = List.copyOf(item);
            split = List.copyOf(split);
        }
    }

    /** The styles of the run that have at least two sizes, by id. */
    public static List<StyleSizes> of(Season season, LaunchPlan plan) {
        SortedMap<StyleId, List<Integer>> items = new TreeMap<>();
        for (int i = 0; i < season.items().size(); i++) {
            int item = i;
            season.items()
                    .get(i)
                    .style()
                    .ifPresent(style -> items.computeIfAbsent(style, one -> new ArrayList<>())
                            .add(item));
        }
        return items.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(entry -> of(entry.getKey(), entry.getValue(), season, plan))
                .toList();
    }

    private static StyleSizes of(StyleId style, List<Integer> items, Season season, LaunchPlan plan) {
        List<SizeId> sizes = items.stream()
                .map(item -> season.items().get(item).size().orElseThrow())
                .toList();
        SizeScale scale = SizeScale.of(sizes);
        SizeCurves curves = curves(style, items, scale, season);
        SizeSplitProblem.Builder builder = SizeSplitProblem.builder(scale);
        long[] made = new long[sizes.size()];
        List<Stockist> doors = new ArrayList<>();
        for (Stockist door : season.doors()) {
            long all = 0;
            for (int s = 0; s < made.length; s++) {
                long units = units(plan, season.items().get(items.get(s)), door);
                made[s] += units;
                all += units;
            }
            if (all > 0) {
                doors.add(door);
                builder.putDoorUnits(door.door(), all);
                builder.putCurve(door.door(), curves.door(door.door()).curve());
            }
        }
        for (int s = 0; s < made.length; s++) {
            builder.putSizeUnits(sizes.get(s), made[s]);
        }
        SizeSplitProblem problem = builder.build();
        SizeSplitPlan split = SizeSplitEngine.split(problem);
        List<DoorSizes> shown = doors.stream()
                .sorted((x, y) -> x.door().compareTo(y.door()))
                .map(door -> new DoorSizes(
                        door.door(),
                        curves.door(door.door()).curve().parts(),
                        items.stream()
                                .map(item -> units(plan, season.items().get(item), door))
                                .toList(),
                        split.findConflict().isPresent()
                                ? sizes.stream().map(size -> 0L).toList()
                                : sizes.stream()
                                        .map(size -> split.units(door.door(), size))
                                        .toList()))
                .toList();
        return new StyleSizes(
                style,
                sizes,
                curves.house().parts(),
                shown,
                split.findConflict().map(conflict -> conflict.sentence()),
                SizeSplitVerifier.verify(problem, split));
    }

    private static long units(LaunchPlan plan, RunItem item, Stockist door) {
        return plan.units(item.sku(), door.door());
    }

    /** What the doors bought of each size over the whole history, as one period. */
    private static SizeCurves curves(StyleId style, List<Integer> items, SizeScale scale, Season season) {
        SizeHistory.Builder history = SizeHistory.builder(scale);
        IntStream.range(0, season.doors().size()).forEach(d -> {
            Stockist door = season.doors().get(d);
            DoorId id = door.door();
            history.addDoor(id, ClusterId.of(door.market()));
            for (int s = 0; s < items.size(); s++) {
                history.add(SizeObservation.inStock(
                        style, id, scale.sizes().get(s), 1, season.trade().units(items.get(s), d)));
            }
        });
        return SizeCurveEstimator.estimate(history.build());
    }
}
