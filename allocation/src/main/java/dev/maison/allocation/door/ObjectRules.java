package dev.maison.allocation.door;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The rules of demands as columns; a rule that no demand states is left out. */
final class ObjectRules {
    private final String currency;
    private final int[] presentation;
    private final int[] multiple;
    private final int[] onHand;
    private final int[] inTransit;
    private final int[] onOrder;
    private final int[] reserved;
    private final int[] backorders;
    private final long[] threshold;
    private final @Nullable WeeksOfSupply[] weeks;
    private boolean isPresented;
    private boolean isMultiplied;
    private boolean isPositioned;
    private boolean hasThreshold;
    private boolean hasWeeks;
    private boolean isOfAnyShape;

    ObjectRules(int cells, String currency) {
        this.currency = currency;
        presentation = new int[cells];
        multiple = new int[cells];
        onHand = new int[cells];
        inTransit = new int[cells];
        onOrder = new int[cells];
        reserved = new int[cells];
        backorders = new int[cells];
        threshold = new long[cells];
        weeks = new @Nullable WeeksOfSupply[cells];
        Arrays.fill(multiple, 1);
    }

    void add(int cell, LaunchDemand demand) {
        presentation[cell] = (int) demand.presentationMinimumUnits();
        isPresented |= presentation[cell] > 1;
        multiple[cell] = (int) demand.multipleUnits();
        isMultiplied |= multiple[cell] > 1;
        isOfAnyShape |= demand.isOfAnyShape();
        demand.position().ifPresent(position -> {
            isPositioned = true;
            onHand[cell] = (int) position.onHandUnits();
            inTransit[cell] = (int) position.inTransitUnits();
            onOrder[cell] = (int) position.onOrderUnits();
            reserved[cell] = (int) position.reservedUnits();
            backorders[cell] = (int) position.backorderUnits();
        });
        demand.threshold().ifPresent(amount -> {
            checkArgument(
                    amount.currency().equals(currency),
                    "currency of the threshold of %s at door %s must be %s but was %s",
                    demand.sku(),
                    demand.door(),
                    currency,
                    amount.currency());
            hasThreshold = true;
            threshold[cell] = amount.micros();
        });
        demand.weeksOfSupply().ifPresent(limits -> {
            hasWeeks = true;
            weeks[cell] = limits;
        });
    }

    void fill(LaunchColumns columns) {
        if (isPresented) {
            columns.presentationMinimums(presentation);
        }
        if (isMultiplied) {
            columns.multiples(multiple);
        }
        if (isPositioned) {
            columns.onHand(onHand)
                    .inTransit(inTransit)
                    .onOrder(onOrder)
                    .reserved(reserved)
                    .backorders(backorders);
        }
        if (hasThreshold) {
            columns.thresholdMicros(threshold);
        }
        if (hasWeeks) {
            columns.weeksOfCells(weeks);
        }
        if (isOfAnyShape) {
            columns.ofAnyShape();
        }
    }
}
