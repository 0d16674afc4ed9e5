package dev.maison.allocation.display;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.maison.core.Amount;
import dev.maison.core.DoorId;
import dev.maison.core.Ratio;
import dev.maison.core.SkuId;
import dev.maison.core.StoryId;
import dev.maison.core.StyleId;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a door shows whole or not at all.
 *
 * <p>Shown, it holds at least the stated units of every core SKU, and every piece of it earns what the launch says it gains, and the display
 * its bonus. Not shown, a piece earns only the salvage share of that; by default nothing, and then none is sent.
 *
 * <pre>{@code
 * Display run = Display.ofSizeRun(
 *         StyleId.of("COAT"), DoorId.of("PARIS"), Map.of(SkuId.of("COAT-38"), 1, SkuId.of("COAT-40"), 1), List.of(SkuId.of("COAT-44")));
 * Display look = Display.ofStory(
 *         StoryId.of("RIVIERA"), DoorId.of("PARIS"), Map.of(SkuId.of("HAT"), 1, SkuId.of("BAG"), 2)).withBonus(Amount.of("500", "EUR"));
 * }</pre>
 *
 * <p>Source: Caro and Gallien, "Inventory management of a fast-fashion retail network", Operations Research 58, 2010 (an article that lacks one of
 * its major sizes is taken off display).
 *
 * @param key what is shown, and where
 * @param core the SKUs that must be there, with the fewest units of each
 * @param others SKUs that are not needed for the display but earn only when it is shown, such as the outer sizes
 * @param salvage the share of its gain that a piece earns when the display is not shown; within [0, 1]
 * @param bonus what the display itself earns by being shown
 */
public record Display(
        DisplayKey key,
        SortedMap<SkuId, Integer> core,
        SortedSet<SkuId> others,
        Ratio salvage,
        Optional<Amount> bonus) {
    /** Checks and copies. */
    public Display {
        requireNonNull(key, "key");
        core = Collections.unmodifiableSortedMap(new TreeMap<>(core));
        others = Collections.unmodifiableSortedSet(new TreeSet<>(others));
        checkArgument(!core.isEmpty(), "core of %s must not be empty but was %s", key, core);
        for (Map.Entry<SkuId, Integer> entry : core.entrySet()) {
            checkArgument(
                    entry.getValue() >= 1,
                    "core units of %s in %s must be at least 1 but was %s",
                    entry.getKey(),
                    key,
                    entry.getValue());
            checkArgument(
                    !others.contains(entry.getKey()),
                    "others of %s must not name a core SKU but named %s",
                    key,
                    entry.getKey());
        }
        checkArgument(
                salvage.signum() >= 0 && salvage.compareTo(Ratio.ONE) <= 0,
                "salvage of %s must lie within [0, 1] but was %s",
                key,
                salvage);
        DisplayKey subject = key;
        bonus.ifPresent(amount ->
                checkArgument(!amount.isNegative(), "bonus of %s must not be negative but was %s", subject, amount));
    }

    /** The size run of a style at a door: its core sizes with the fewest units of each, and its other sizes. */
    public static Display ofSizeRun(StyleId style, DoorId door, Map<SkuId, Integer> core, Iterable<SkuId> others) {
        TreeSet<SkuId> rest = new TreeSet<>();
        others.forEach(rest::add);
        DisplayKey key = new DisplayKey(DisplayKey.Kind.SIZE_RUN, style.text(), door);
        return new Display(key, new TreeMap<>(core), rest, Ratio.ZERO, Optional.empty());
    }

    /** A story at a door: the SKUs that tell it, with the units that it takes to present each. */
    public static Display ofStory(StoryId story, DoorId door, Map<SkuId, Integer> presentation) {
        DisplayKey key = new DisplayKey(DisplayKey.Kind.STORY, story.text(), door);
        return new Display(key, new TreeMap<>(presentation), new TreeSet<>(), Ratio.ZERO, Optional.empty());
    }

    /** This display with SKUs that are not needed for it but earn only when it is shown. */
    public Display withOthers(Iterable<SkuId> skus) {
        TreeSet<SkuId> rest = new TreeSet<>();
        skus.forEach(rest::add);
        return new Display(key, core, rest, salvage, bonus);
    }

    /** This display with a share of gains that pieces earn when it is not shown. */
    public Display withSalvage(Ratio share) {
        return new Display(key, core, others, share, bonus);
    }

    /** This display with what it earns by being shown, in the currency of the launch. */
    public Display withBonus(Amount amount) {
        return new Display(key, core, others, salvage, Optional.of(amount));
    }
}
