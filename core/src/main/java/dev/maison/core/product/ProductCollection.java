package dev.maison.core.product;

import dev.maison.core.CollectionId;
import dev.maison.core.HouseId;
import dev.maison.core.internal.text.IdText;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A collection: the styles that a house presents together.
 *
 * <p>It is what a door is {@linkplain dev.maison.core.door.CollectionAuthorisations authorised} for. The trade calls it
 * a collection; the type is called otherwise because Java already has one.
 */
@Value.Immutable
public abstract class ProductCollection {
    ProductCollection() {}

    /** Returns a builder; the season may be left out. */
    public static Builder builder() {
        return new Builder();
    }

    /** Which collection. */
    public abstract CollectionId id();

    /** The house that presents it. */
    public abstract HouseId house();

    /** What people call it. */
    public abstract String name();

    /** The season for which it is presented; empty for a permanent collection. */
    public abstract Optional<Season> season();

    @Value.Check
    void check() {
        IdText.check("name", "ProductCollection", name());
    }

    /** Builds a collection. */
    public static final class Builder extends ImmutableProductCollection.Builder {
        Builder() {}
    }
}
