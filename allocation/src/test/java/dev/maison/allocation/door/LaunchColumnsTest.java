package dev.maison.allocation.door;

import static dev.maison.allocation.door.Launches.BAG;
import static dev.maison.allocation.door.Launches.BELT;
import static dev.maison.allocation.door.Launches.PARIS;
import static dev.maison.allocation.door.Launches.TOKYO;
import static dev.maison.allocation.door.Launches.eur;
import static dev.maison.allocation.door.Launches.gains;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.maison.allocation.demand.DemandEstimate;
import dev.maison.core.Ratio;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Every column states what the builder states. */
class LaunchColumnsTest {
    private static final int ANY = Integer.MAX_VALUE;

    private static LaunchColumns columns() {
        return LaunchProblem.columns("EUR", List.of(BAG, BELT), List.of(PARIS, TOKYO));
    }

    /** Bags by estimates, belts by tables of which Tokyo's rises. */
    private static LaunchColumns stated() {
        return columns()
                .supply(new int[] {9, 8})
                .means(new double[] {3, 2, 0, 0})
                .sizes(new double[] {0, 4, 0, 0})
                .unitValueMicros(new long[] {100_000_000, 90_000_000, 0, 0})
                .gainTablesOfAnyShape(new int[] {-1, -1, 0, 3}, new int[] {0, 0, 3, 3}, new long[] {
                    9_000_000, 8_000_000, 7_000_000, 2_000_000, 3_000_000, 4_000_000
                });
    }

    private static LaunchProblem.Builder built(LaunchSku bag, LaunchDemand bagAtParis, LaunchDemand bagAtTokyo) {
        return LaunchProblem.builder()
                .currency("EUR")
                .addDoors(LaunchDoor.of(PARIS), LaunchDoor.of(TOKYO))
                .addSkus(bag, LaunchSku.of(BELT, 8))
                .addDemands(
                        bagAtParis,
                        bagAtTokyo,
                        gains(BELT, PARIS, "9", "8", "7"),
                        LaunchDemand.ofTableOfAnyShape(BELT, TOKYO, List.of(eur("2"), eur("3"), eur("4"))));
    }

    private static LaunchDemand paris() {
        return LaunchDemand.of(BAG, PARIS, DemandEstimate.poisson(3), eur("100"));
    }

    private static LaunchDemand tokyo() {
        return LaunchDemand.of(BAG, TOKYO, DemandEstimate.negativeBinomial(2, 4), eur("90"));
    }

    private static void same(LaunchProblem columns, LaunchProblem built) {
        assertThat(columns.digest()).isEqualTo(built.digest());
        assertThat(LaunchEngine.allocate(columns).digest())
                .isEqualTo(LaunchEngine.allocate(built).digest());
    }

    private static void refuses(Supplier<?> action, String message) {
        assertThatThrownBy(action::get)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void tablesThatRiseAreStatedBesideEstimates() {
        same(stated().build(), built(LaunchSku.of(BAG, 9), paris(), tokyo()).build());
    }

    @Test
    void sharesHeldBackComeToUnits() {
        LaunchProblem shares =
                stated().holdbackShares(List.of(Ratio.of(1, 4), Ratio.ZERO)).build();
        assertThat(shares.holdbackUnits(BAG)).isEqualTo(3); // 2.25 up
        assertThat(shares.holdbackUnits(BELT)).isZero();
        same(
                shares,
                built(LaunchSku.of(BAG, 9).withHoldbackShare(Ratio.of(1, 4)), paris(), tokyo())
                        .build());
        same(stated().holdback(new int[] {3, 0}).build(), shares);
        refuses(
                () -> stated().holdbackShares(List.of(Ratio.ZERO, Ratio.ZERO))
                        .holdback(new int[] {0, 0})
                        .build(),
                "holdback of LaunchProblem must be stated in units or as shares but was both");
        refuses(
                () -> stated().holdbackShares(List.of(Ratio.ZERO)).build(),
                "length of column holdbackShares of LaunchProblem must be 2 but was 1");
        refuses(
                () -> stated().holdbackShares(List.of(Ratio.ZERO, Ratio.of(5, 4)))
                        .build(),
                "holdbackShare of SKU BELT must lie within [0, 1] but was 5/4");
    }

    @Test
    void rulesOfCellsAreStatedAsTheBuilderStatesThem() {
        StockPosition position = StockPosition.builder()
                .onHandUnits(2)
                .inTransitUnits(3)
                .onOrderUnits(4)
                .reservedUnits(5)
                .backorderUnits(3)
                .build();
        WeeksOfSupply weeks = WeeksOfSupply.builder()
                .estimateWeeks(Ratio.of(2))
                .minimumWeeks(Ratio.of(1))
                .maximumWeeks(Ratio.of(3))
                .build();
        LaunchProblem columns = stated().pushedAll(new boolean[] {true, false})
                .need(LaunchNeed.NET)
                .presentationMinimums(new int[] {2, 0, 0, 0})
                .multiples(new int[] {1, 2, 1, 1})
                .onHand(new int[] {2, 0, 0, 0})
                .inTransit(new int[] {3, 0, 0, 0})
                .onOrder(new int[] {4, 0, 0, 0})
                .reserved(new int[] {5, 0, 0, 0})
                .backorders(new int[] {3, 0, 0, 0})
                .thresholdMicros(new long[] {1_000_000, 0, 0, 0})
                .weeksOfSupply(List.of(weeks, weeks))
                .minimums(new int[] {0, 0, 1, 0})
                .maximums(new int[] {5, ANY, ANY, ANY})
                .build();
        assertThat(columns.positionUnits(BAG, PARIS)).isEqualTo(1);
        LaunchProblem.Builder builder = LaunchProblem.builder()
                .currency("EUR")
                .addDoors(LaunchDoor.of(PARIS), LaunchDoor.of(TOKYO))
                .addSkus(LaunchSku.of(BAG, 9).withIsPushedAll(true), LaunchSku.of(BELT, 8))
                .addDemands(
                        paris().withPresentationMinimumUnits(2)
                                .withPosition(position)
                                .withThreshold(eur("1"))
                                .withWeeksOfSupply(weeks)
                                .withMaximumUnits(5),
                        tokyo().withMultipleUnits(2).withWeeksOfSupply(weeks),
                        gains(BELT, PARIS, "9", "8", "7").withMinimumUnits(1),
                        LaunchDemand.ofTableOfAnyShape(BELT, TOKYO, List.of(eur("2"), eur("3"), eur("4"))))
                .need(LaunchNeed.NET);
        same(columns, builder.build());
    }

    @Test
    void everyColumnHasItsLength() {
        refuses(
                () -> stated().pushedAll(new boolean[1]).build(),
                "length of column pushedAll of LaunchProblem must be 2 but was 1");
        refuses(
                () -> stated().presentationMinimums(new int[3]).build(),
                "length of column presentationMinimums of LaunchProblem must be 4 but was 3");
        refuses(
                () -> stated().thresholdMicros(new long[3]).build(),
                "length of column thresholdMicros of LaunchProblem must be 4 but was 3");
        refuses(
                () -> stated().multiples(new int[3]).build(),
                "length of column multiples of LaunchProblem must be 4 but was 3");
        refuses(
                () -> stated().onHand(new int[3]).build(),
                "length of column onHand of LaunchProblem must be 4 but was 3");
        refuses(
                () -> stated().inTransit(new int[3]).build(),
                "length of column inTransit of LaunchProblem must be 4 but was 3");
        refuses(
                () -> stated().onOrder(new int[3]).build(),
                "length of column onOrder of LaunchProblem must be 4 but was 3");
        refuses(
                () -> stated().reserved(new int[3]).build(),
                "length of column reserved of LaunchProblem must be 4 but was 3");
        refuses(
                () -> stated().backorders(new int[3]).build(),
                "length of column backorders of LaunchProblem must be 4 but was 3");
        refuses(
                () -> stated().weeksOfSupply(List.of()).build(),
                "length of column weeksOfSupply of LaunchProblem must be 2 but was 0");
        refuses(
                () -> stated().presentationMinimums(new int[] {0, -1, 0, 0}).build(),
                "presentationMinimumUnits of BAG at door TOKYO must not be negative but was -1");
        refuses(
                () -> stated().multiples(new int[] {1, 1, 0, 1}).build(),
                "multipleUnits of BELT at door PARIS must be at least 1 but was 0");
        refuses(
                () -> stated().need(LaunchNeed.NET)
                        .reserved(new int[] {0, 0, 0, -2})
                        .build(),
                "reservedUnits of BELT at door TOKYO must not be negative but was -2");
        refuses(
                () -> stated().need(LaunchNeed.NET)
                        .backorders(new int[] {0, 0, 0, -2})
                        .build(),
                "backorderUnits of BELT at door TOKYO must not be negative but was -2");
        refuses(
                () -> stated().need(LaunchNeed.NET)
                        .onHand(new int[] {0, 1 << 30, 0, 0})
                        .inTransit(new int[] {0, 1, 0, 0})
                        .build(),
                "netUnits of BAG at door TOKYO must lie within [-1073741824, 1073741824] but was 1073741825");
        refuses(
                () -> stated().thresholdMicros(new long[] {0, 0, 0, -1}).build(),
                "threshold of BELT at door TOKYO must lie within [0, 2^62] micro-units but was -1");
        assertThat(stated().thresholdMicros(new long[] {0, 0, 0, 1L << 62})
                        .build()
                        .maximumUnits(BELT, TOKYO))
                .isZero();
    }
}
