package dev.maison.docs.launchday.season;

import dev.maison.core.SizeId;
import dev.maison.core.SkuId;
import dev.maison.core.StyleId;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * An item of the run.
 *
 * @param sku its code
 * @param description the item in words
 * @param group what it is like: items of one group speak for each other
 * @param like the earlier item whose history stands for it, if it has none of its own
 * @param supplyUnits how many there are; empty for the settings' share of past units
 * @param holdbackUnits how many of them stay with the house
 * @param valueMicros what one unit is worth; empty for the median price paid
 * @param style the style of which it is one size, if the house says so
 * @param size which size of the style
 */
public record RunItem(
        SkuId sku,
        String description,
        String group,
        Optional<SkuId> like,
        OptionalInt supplyUnits,
        int holdbackUnits,
        OptionalLong valueMicros,
        Optional<StyleId> style,
        Optional<SizeId> size) {
    /** An item of which nobody said that it is a size of a style. */
    public RunItem(
            SkuId sku,
            String description,
            String group,
            Optional<SkuId> like,
            OptionalInt supplyUnits,
            int holdbackUnits,
            OptionalLong valueMicros) {
        this(
                sku,
                description,
                group,
                like,
                supplyUnits,
                holdbackUnits,
                valueMicros,
                Optional.empty(),
                Optional.empty());
    }

    /** The item whose sales speak for this one, as an item of its own right with nothing stated but its group. */
    RunItem asSource() {
        return new RunItem(
                source(), description, group, Optional.empty(), OptionalInt.empty(), 0, OptionalLong.empty());
    }

    /** The item whose sales speak for this one. */
    public SkuId source() {
        return like.orElse(sku);
    }
}
