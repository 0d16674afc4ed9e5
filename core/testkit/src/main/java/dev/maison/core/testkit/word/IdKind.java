package dev.maison.core.testkit.word;

import static java.util.Objects.requireNonNull;

import dev.maison.core.AssociateId;
import dev.maison.core.ClientId;
import dev.maison.core.ClusterId;
import dev.maison.core.CollectionId;
import dev.maison.core.ColourId;
import dev.maison.core.DoorId;
import dev.maison.core.HouseId;
import dev.maison.core.MarketId;
import dev.maison.core.PieceId;
import dev.maison.core.SizeId;
import dev.maison.core.SkuId;
import dev.maison.core.StoryId;
import dev.maison.core.StyleId;
import dev.maison.core.WarehouseId;
import dev.maison.core.reservation.ReservationKey;
import java.util.List;
import java.util.function.Function;

/**
 * A kind of identifier: how one is made of a text, and what its text is.
 *
 * @param name the name of the type
 * @param of makes an identifier
 * @param text gives the text back
 * @param <I> the type
 */
public record IdKind<I extends Comparable<I>>(String name, Function<String, I> of, Function<I, String> text) {
    /** Refuses {@code null}. */
    public IdKind {
        requireNonNull(name, "name");
        requireNonNull(of, "of");
        requireNonNull(text, "text");
    }

    /** Every kind there is. */
    public static List<IdKind<?>> all() {
        return List.of(
                new IdKind<>("AssociateId", AssociateId::of, AssociateId::text),
                new IdKind<>("ClientId", ClientId::of, ClientId::text),
                new IdKind<>("ClusterId", ClusterId::of, ClusterId::text),
                new IdKind<>("CollectionId", CollectionId::of, CollectionId::text),
                new IdKind<>("ColourId", ColourId::of, ColourId::text),
                new IdKind<>("DoorId", DoorId::of, DoorId::text),
                new IdKind<>("HouseId", HouseId::of, HouseId::text),
                new IdKind<>("MarketId", MarketId::of, MarketId::text),
                new IdKind<>("PieceId", PieceId::of, PieceId::text),
                new IdKind<>("ReservationKey", ReservationKey::of, ReservationKey::text),
                new IdKind<>("SizeId", SizeId::of, SizeId::text),
                new IdKind<>("SkuId", SkuId::of, SkuId::text),
                new IdKind<>("StoryId", StoryId::of, StoryId::text),
                new IdKind<>("StyleId", StyleId::of, StyleId::text),
                new IdKind<>("WarehouseId", WarehouseId::of, WarehouseId::text));
    }

    @Override
    public String toString() {
        return name;
    }
}
