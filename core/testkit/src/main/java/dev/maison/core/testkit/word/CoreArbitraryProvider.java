package dev.maison.core.testkit.word;

import dev.maison.core.Amount;
import dev.maison.core.AssociateId;
import dev.maison.core.ClientId;
import dev.maison.core.ClusterId;
import dev.maison.core.CollectionId;
import dev.maison.core.ColourId;
import dev.maison.core.DoorId;
import dev.maison.core.HouseId;
import dev.maison.core.MarketId;
import dev.maison.core.Party;
import dev.maison.core.Period;
import dev.maison.core.PieceId;
import dev.maison.core.Quantity;
import dev.maison.core.Ratio;
import dev.maison.core.SizeId;
import dev.maison.core.SkuId;
import dev.maison.core.StoryId;
import dev.maison.core.StyleId;
import dev.maison.core.WarehouseId;
import dev.maison.core.agenda.AgendaItem;
import dev.maison.core.door.StockPlace;
import dev.maison.core.product.Season;
import dev.maison.core.product.SizeScale;
import dev.maison.core.proof.Digest;
import dev.maison.core.reservation.Reservable;
import dev.maison.core.reservation.Reservation;
import dev.maison.core.reservation.ReservationKey;
import dev.maison.core.reservation.ReservationRequest;
import dev.maison.core.testkit.Subjects;
import dev.maison.core.time.IsoWeek;
import dev.maison.core.time.RetailCalendar;
import dev.maison.core.time.YearEnd;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.providers.ArbitraryProvider;
import net.jqwik.api.providers.TypeUsage;

/** Gives jqwik the arbitraries that need no name: {@code @ForAll Amount}, {@code @ForAll List<SkuId>}. */
public final class CoreArbitraryProvider implements ArbitraryProvider {
    private static final Map<Class<?>, Supplier<Subjects<?>>> WORDS = Map.ofEntries(
            Map.entry(Amount.class, Words::amounts),
            Map.entry(Ratio.class, Words::ratios),
            Map.entry(Quantity.class, Words::quantities),
            Map.entry(Period.class, Words::periods),
            Map.entry(Party.class, Words::parties),
            Map.entry(RetailCalendar.class, Words::calendars),
            Map.entry(YearEnd.class, Words::yearEnds),
            Map.entry(IsoWeek.class, Words::isoWeeks),
            Map.entry(Digest.class, Words::digests),
            Map.entry(StockPlace.class, Words::stockPlaces),
            Map.entry(Reservable.class, Words::reservables),
            Map.entry(ReservationRequest.class, Words::reservationRequests),
            Map.entry(Reservation.class, Words::reservations),
            Map.entry(AgendaItem.class, Words::agendaItems),
            Map.entry(Season.class, HouseWords::seasons),
            Map.entry(SizeScale.class, HouseWords::sizeScales),
            Map.entry(AssociateId.class, ids(AssociateId::of)),
            Map.entry(ClientId.class, ids(ClientId::of)),
            Map.entry(ClusterId.class, ids(ClusterId::of)),
            Map.entry(CollectionId.class, ids(CollectionId::of)),
            Map.entry(ColourId.class, ids(ColourId::of)),
            Map.entry(DoorId.class, ids(DoorId::of)),
            Map.entry(HouseId.class, ids(HouseId::of)),
            Map.entry(MarketId.class, ids(MarketId::of)),
            Map.entry(PieceId.class, ids(PieceId::of)),
            Map.entry(ReservationKey.class, ids(ReservationKey::of)),
            Map.entry(SizeId.class, ids(SizeId::of)),
            Map.entry(SkuId.class, ids(SkuId::of)),
            Map.entry(StoryId.class, ids(StoryId::of)),
            Map.entry(StyleId.class, ids(StyleId::of)),
            Map.entry(WarehouseId.class, ids(WarehouseId::of)));

    /** Called by jqwik. */
    public CoreArbitraryProvider() {}

    private static Supplier<Subjects<?>> ids(Function<String, ?> of) {
        return () -> Words.idTexts().map(of);
    }

    @Override
    public boolean canProvideFor(TypeUsage targetType) {
        return WORDS.keySet().stream().anyMatch(targetType::isOfType);
    }

    @Override
    public Set<Arbitrary<?>> provideFor(TypeUsage targetType, SubtypeProvider subtypeProvider) {
        return WORDS.entrySet().stream()
                .filter(word -> targetType.isOfType(word.getKey()))
                .map(word -> word.getValue().get().arbitrary())
                .collect(Collectors.toSet());
    }
}
