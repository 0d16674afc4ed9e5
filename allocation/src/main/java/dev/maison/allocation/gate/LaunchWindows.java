package dev.maison.allocation.gate;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.maison.core.DoorId;
import dev.maison.core.MarketId;
import dev.maison.core.Period;
import dev.maison.core.SkuId;
import dev.maison.core.door.DoorHierarchy;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The gate of launch windows: a SKU may be at a door only on days of its window there.
 *
 * <p>A window is stated for a SKU everywhere, in a market, or at one door; the narrowest one that was stated holds: the door's, then that
 * of the innermost market, then outward, then the one for everywhere. Windows are half-open, see {@link Period}. A SKU without a window at
 * a door is unknown there. So is a SKU with windows for
 * markets at a door that the hierarchy does not know, unless the door has a window of its own: which window holds depends on a market that
 * nobody stated.
 *
 * <pre>{@code
 * LaunchWindows windows = LaunchWindows.builder(LocalDate.of(2026, 9, 1), hierarchy)
 *         .everywhere(bag, Period.of(LocalDate.of(2026, 9, 15), LocalDate.of(2027, 2, 1)))
 *         .market(bag, japan, Period.of(LocalDate.of(2026, 9, 1), LocalDate.of(2027, 2, 1)))
 *         .build();
 * }</pre>
 */
public final class LaunchWindows implements Gate {
    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::sku).thenComparing(Place::kind).thenComparing(Place::text);

    private final LocalDate day;
    private final ImmutableSortedMap<DoorId, LocalDate> days;
    private final ImmutableSortedMap<Place, Period> windows;
    private final @Nullable DoorHierarchy hierarchy;
    private final ImmutableSortedSet<SkuId> ofMarkets;

    /** Where a window holds: kind 0 everywhere, 1 a market, 2 a door. */
    private record Place(SkuId sku, int kind, String text) {}

    private LaunchWindows(Builder builder) {
        this.day = builder.day;
        this.hierarchy = builder.hierarchy;
        this.days = ImmutableSortedMap.copyOf(builder.days);
        this.windows = ImmutableSortedMap.copyOfSorted(builder.windows);
        this.ofMarkets = builder.windows.keySet().stream()
                .filter(place -> place.kind == 1)
                .map(Place::sku)
                .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
    }

    /** Starts windows for one day on which units would be at doors; markets are not known. */
    public static Builder builder(LocalDate day) {
        return new Builder(day, null);
    }

    /** Starts windows for one day on which units would be at doors, with the markets of doors. */
    public static Builder builder(LocalDate day, DoorHierarchy hierarchy) {
        return new Builder(day, requireNonNull(hierarchy, "hierarchy"));
    }

    /** {@code launch window}. */
    @Override
    public String name() {
        return "launch window";
    }

    /** The day. */
    @Override
    public String version() {
        return day.toString();
    }

    /** The window that holds for a SKU at a door; absent when none was stated, or when it is not known which one holds. */
    public Optional<Period> findWindow(SkuId sku, DoorId door) {
        Period window = windows.get(new Place(sku, 2, door.text()));
        if (window != null) {
            return Optional.of(window);
        }
        if (dependsOnUnknownMarket(sku, door)) {
            return Optional.empty();
        }
        if (hierarchy != null && hierarchy.findDoor(door).isPresent()) {
            for (MarketId market : hierarchy.marketsOf(door)) { // from the widest to the narrowest, which holds
                window = windows.getOrDefault(new Place(sku, 1, market.text()), window);
            }
        }
        return Optional.ofNullable(window == null ? windows.get(new Place(sku, 0, "")) : window);
    }

    private boolean dependsOnUnknownMarket(SkuId sku, DoorId door) {
        return ofMarkets.contains(sku)
                && (hierarchy == null || hierarchy.findDoor(door).isEmpty());
    }

    @Override
    public GateAnswer answer(SkuId sku, DoorId door) {
        Optional<Period> window = findWindow(sku, door);
        if (window.isEmpty()) {
            return GateAnswer.unknown(
                    dependsOnUnknownMarket(sku, door)
                            ? new GateReason.MarketUnknown(sku, door)
                            : new GateReason.NoWindowStated(sku, door));
        }
        LocalDate at = days.getOrDefault(door, day);
        return window.get().contains(at)
                ? GateAnswer.allowed(new GateReason.WithinWindow(at, window.get()))
                : GateAnswer.refused(new GateReason.OutsideWindow(at, window.get()));
    }

    /** Collects windows. */
    public static final class Builder {
        private final LocalDate day;
        private final @Nullable DoorHierarchy hierarchy;
        private final SortedMap<DoorId, LocalDate> days = new TreeMap<>();
        private final SortedMap<Place, Period> windows = new TreeMap<>(ORDER);

        private Builder(LocalDate day, @Nullable DoorHierarchy hierarchy) {
            this.day = requireNonNull(day, "day");
            this.hierarchy = hierarchy;
        }

        /** Another day for one door, whose goods travel longer or shorter. A later statement replaces an earlier one. */
        public Builder day(DoorId door, LocalDate arrival) {
            days.put(requireNonNull(door, "door"), requireNonNull(arrival, "arrival"));
            return this;
        }

        /**
         * A window of a SKU at all doors for which nothing narrower is stated.
         *
         * @throws IllegalArgumentException if another was stated
         */
        public Builder everywhere(SkuId sku, Period window) {
            return put(new Place(sku, 0, ""), "everywhere", window);
        }

        /**
         * A window of a SKU in a market and the markets within it.
         *
         * @throws IllegalArgumentException if another was stated, or the market is not known
         */
        public Builder market(SkuId sku, MarketId market, Period window) {
            checkArgument(
                    hierarchy != null && hierarchy.findMarket(market).isPresent(),
                    "market of LaunchWindows must be one of the hierarchy but was %s%s",
                    market,
                    hierarchy == null ? "\nMaybe the hierarchy of doors was not handed to the builder." : "");
            return put(new Place(sku, 1, market.text()), "market " + market, window);
        }

        /**
         * A window of a SKU at one door.
         *
         * @throws IllegalArgumentException if another was stated
         */
        public Builder door(SkuId sku, DoorId door, Period window) {
            return put(new Place(sku, 2, door.text()), "door " + door, window);
        }

        private Builder put(Place place, String where, Period window) {
            Period before = windows.putIfAbsent(place, requireNonNull(window, "window"));
            checkArgument(
                    before == null || before.equals(window),
                    "launch window of %s for %s must be stated one way but was %s and %s",
                    place.sku,
                    where,
                    before,
                    window);
            return this;
        }

        /** Returns the gate. */
        public LaunchWindows build() {
            return new LaunchWindows(this);
        }
    }
}
