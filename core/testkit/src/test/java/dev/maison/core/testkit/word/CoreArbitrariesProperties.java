package dev.maison.core.testkit.word;

import static org.assertj.core.api.Assertions.assertThat;

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
import dev.maison.core.reservation.ReservationState;
import dev.maison.core.testkit.CaseRandom;
import dev.maison.core.testkit.Subjects;
import dev.maison.core.testkit.naive.NaiveIdRule;
import dev.maison.core.time.IsoWeek;
import dev.maison.core.time.RetailCalendar;
import dev.maison.core.time.YearEnd;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

class CoreArbitrariesProperties {
    /** Each try makes a value of many kinds, and more of them would show nothing more. */
    private static final int TRIES = 300;

    @Property(tries = TRIES)
    void numbersNeedNoName(@ForAll Amount amount, @ForAll Ratio ratio, @ForAll Quantity quantity) {
        assertThat(List.of(amount.currency(), ratio.denominator(), quantity.units()))
                .doesNotContainNull();
        Statistics.label("amount")
                .collect(amount.isNegative() ? "negative" : "not negative")
                .coverage(covered -> covered.check("negative").percentage(percent -> percent > 5));
    }

    @Property(tries = TRIES)
    void timesNeedNoName(
            @ForAll Period period, @ForAll RetailCalendar calendar, @ForAll YearEnd yearEnd, @ForAll IsoWeek week) {
        assertThat(List.of(period.days() >= 1, calendar.leapWeekPeriod() >= 1, week.number() >= 1))
                .doesNotContain(false);
        assertThat(yearEnd.inCalendarYear(2024).getDayOfWeek()).isEqualTo(yearEnd.weekday());
    }

    @Property(tries = TRIES)
    void identifiersNeedNoName(
            @ForAll AssociateId associate,
            @ForAll ClientId client,
            @ForAll ClusterId cluster,
            @ForAll CollectionId collection,
            @ForAll ColourId colour,
            @ForAll DoorId door,
            @ForAll HouseId house,
            @ForAll MarketId market,
            @ForAll PieceId piece,
            @ForAll ReservationKey key,
            @ForAll SizeId size,
            @ForAll List<SkuId> skus,
            @ForAll StoryId story,
            @ForAll StyleId style,
            @ForAll WarehouseId warehouse) {
        List<Object> ids = new ArrayList<>(skus);
        ids.addAll(List.of(
                associate,
                client,
                cluster,
                collection,
                colour,
                door,
                house,
                market,
                piece,
                key,
                size,
                story,
                style,
                warehouse));
        assertThat(ids).extracting(Object::toString).allMatch(NaiveIdRule::allows);
    }

    @Property(tries = TRIES)
    void wordsBetweenModulesNeedNoName(
            @ForAll Party party,
            @ForAll StockPlace place,
            @ForAll Reservable what,
            @ForAll ReservationRequest request,
            @ForAll Reservation reservation,
            @ForAll AgendaItem item,
            @ForAll Digest digest,
            @ForAll Season season,
            @ForAll SizeScale sizes) {
        assertThat(List.of(season.year(), sizes.sizes().size())).allMatch(number -> number > 0);
        assertThat(List.of(party, place, what, request.key(), reservation.state(), item.owner(), digest.toHex()))
                .doesNotContainNull();
        Statistics.label("state").collect(reservation.state()).coverage(covered -> {
            for (ReservationState state : ReservationState.values()) {
                covered.check(state).count(count -> count > 0);
            }
        });
    }

    @Provide
    net.jqwik.api.Arbitrary<SkuId> skus() {
        return CoreArbitraries.ids(new IdKind<>("SkuId", SkuId::of, SkuId::text));
    }

    @Property(tries = TRIES)
    void identifiersOfOneKindHaveAnArbitrary(@ForAll("skus") SkuId sku) {
        assertThat(sku.text()).isNotBlank();
    }

    @Example
    void textsReachBeyondOneScriptAndToTheLimit() {
        reaches(Words.idTexts(), text -> text.length() == 256);
        reaches(Words.idTexts(), text -> text.codePoints().anyMatch(c -> c > 0xFFFF));
        reaches(Words.idTexts(), text -> text.contains("e\u0301"));
        reaches(Words.texts(), text -> text.length() == 257);
        reaches(Words.texts(), text -> text.isBlank() && !text.isEmpty());
        reaches(Words.texts(), text -> !NaiveIdRule.allows(text));
    }

    @Example
    void calendarsReachEveryRuleAndTheLeapWeekInEveryPeriod() {
        for (int period = 1; period <= RetailCalendar.PERIODS_PER_YEAR; period++) {
            int number = period;
            reaches(Words.calendars(), calendar -> calendar.leapWeekPeriod() == number);
        }
        for (int days : new int[] {0, 3, 6, 7}) {
            reaches(Words.yearEnds(), end -> end.latestDaysAfterMonthEnd() == days);
        }
        reaches(Words.calendars(), RetailCalendar.nrf()::equals);
    }

    private static <T> void reaches(Subjects<T> subjects, Predicate<T> rule) {
        for (int number = 0; number < 5_000; number++) {
            if (rule.test(subjects.generator().next(CaseRandom.of(11, number)))) {
                return;
            }
        }
        throw new AssertionError("subjects must reach what the test asks for but did not in 5000 cases");
    }
}
