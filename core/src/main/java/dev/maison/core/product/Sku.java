package dev.maison.core.product;

import dev.maison.core.ColourId;
import dev.maison.core.SizeId;
import dev.maison.core.SkuId;
import dev.maison.core.StyleId;
import org.immutables.value.Value;

/** A stock-keeping unit: a style in one colour and one size. It is what doors order, hold and sell. */
@Value.Immutable
public abstract class Sku {
    Sku() {}

    /** Returns a builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Which stock-keeping unit. */
    public abstract SkuId id();

    /** The style. */
    public abstract StyleId style();

    /** The colour, or what the house varies in its place. */
    public abstract ColourId colour();

    /** The size, one of the style's scale. */
    public abstract SizeId size();

    /** Builds a stock-keeping unit. */
    public static final class Builder extends ImmutableSku.Builder {
        Builder() {}
    }
}
