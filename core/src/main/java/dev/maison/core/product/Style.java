package dev.maison.core.product;

import dev.maison.core.CollectionId;
import dev.maison.core.StoryId;
import dev.maison.core.StyleId;
import dev.maison.core.internal.text.IdText;
import java.util.SortedSet;
import org.immutables.value.Value;

/** A style: a design, before its colour and size are chosen. */
@Value.Immutable
public abstract class Style {
    Style() {}

    /** Returns a builder; stories may be left out. */
    public static Builder builder() {
        return new Builder();
    }

    /** Which style. */
    public abstract StyleId id();

    /** The collection with which it was first presented; a carry-over style stays in it. */
    public abstract CollectionId collection();

    /** What people call it. */
    public abstract String name();

    /** How long it is meant to live. */
    public abstract Lifecycle lifecycle();

    /** The sizes in which it is made, in the order in which they run. */
    public abstract SizeScale sizes();

    /** The stories of its collection that it belongs to; none, one or several. */
    @Value.NaturalOrder
    public abstract SortedSet<StoryId> stories();

    @Value.Check
    void check() {
        IdText.check("name", "Style", name());
    }

    /** Builds a style. */
    public static final class Builder extends ImmutableStyle.Builder {
        Builder() {}
    }
}
