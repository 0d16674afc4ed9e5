package dev.maison.core.product;

import dev.maison.core.HouseId;
import dev.maison.core.internal.text.IdText;
import org.immutables.value.Value;

/** A house: a brand with its own collections. */
@Value.Immutable
public abstract class House {
    House() {}

    /**
     * Returns a house.
     *
     * @throws IllegalArgumentException if the name breaks the {@linkplain dev.maison.core rule} that names and
     *     identifiers keep
     */
    public static House of(HouseId id, String name) {
        return ImmutableHouse.of(id, name);
    }

    /** Which house. */
    @Value.Parameter
    public abstract HouseId id();

    /** What people call it. */
    @Value.Parameter
    public abstract String name();

    @Value.Check
    void check() {
        IdText.check("name", "House", name());
    }
}
