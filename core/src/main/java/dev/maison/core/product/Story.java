package dev.maison.core.product;

import dev.maison.core.CollectionId;
import dev.maison.core.StoryId;
import dev.maison.core.internal.text.IdText;
import org.immutables.value.Value;

/** A story: styles of one collection that are shown together and are meant to reach a door together, also called a look. */
@Value.Immutable
public abstract class Story {
    Story() {}

    /** Returns a builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Which story. */
    public abstract StoryId id();

    /** The collection that tells it. */
    public abstract CollectionId collection();

    /** What people call it. */
    public abstract String name();

    @Value.Check
    void check() {
        IdText.check("name", "Story", name());
    }

    /** Builds a story. */
    public static final class Builder extends ImmutableStory.Builder {
        Builder() {}
    }
}
