package dev.maison.allocation.replenish;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.maison.allocation.demand.DemandEstimate;
import dev.maison.allocation.door.LaunchDemand;
import dev.maison.allocation.door.LaunchDoor;
import dev.maison.allocation.door.LaunchProblem;
import dev.maison.allocation.door.LaunchSku;
import dev.maison.allocation.door.StockPosition;
import dev.maison.allocation.internal.gain.Tail;
import dev.maison.allocation.internal.gain.UnitGains;
import dev.maison.core.Amount;
import dev.maison.core.DoorId;
import dev.maison.core.Ratio;
import dev.maison.core.SkuId;
import dev.maison.core.proof.Digest;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Doors to be replenished up to a level from a supply per SKU: an order-up-to (base-stock) policy on the net position, with one engine
 * that says who goes short when supply does.
 *
 * <p>For each SKU and door, with S the level and n the {@linkplain StockPosition#netUnits net position}:
 *
 * <pre>{@code
 * asked for are      max(S - n, 0) units, and no more than the maximum of a delivery
 * the k-th unit      gains unit value x P(demand over the protection interval >= n + k), at least one quantum
 * }</pre>
 *
 * <p>Every unit up to the level is wanted, however little the forecast says of it: with supply enough each door is filled to its level
 * exactly, or by its maximum. With less, units go where they gain most; a unit that is owed already (n + k at most 0) gains its whole
 * value. Where each unit asked for gains at least a quantum by itself, this is the same as a launch with a {@linkplain
 * dev.maison.allocation.door.LaunchNeed#NET net} need, the same positions and as maxima what is asked for; it is stated as a table because
 * a launch gives nothing for nothing, and a replenishment fills to the level. Tiers, holdback, rates and ties are those of the {@linkplain LaunchProblem launch} that this states.
 */
public final class ReplenishmentProblem {
    private static final Comparator<ReplenishmentItem> ORDER =
            Comparator.comparing(ReplenishmentItem::sku).thenComparing(ReplenishmentItem::door);

    private final List<ReplenishmentItem> items;
    private final LaunchProblem launch;

    private ReplenishmentProblem(List<ReplenishmentItem> items, LaunchProblem launch) {
        this.items = items;
        this.launch = launch;
    }

    /** Starts a problem. */
    public static Builder builder() {
        return new Builder();
    }

    /** The items, by SKU and door. */
    public List<ReplenishmentItem> items() {
        return items;
    }

    /** The item of a SKU at a door; absent when it is not replenished. */
    public Optional<ReplenishmentItem> findItem(SkuId sku, DoorId door) {
        int low = 0;
        int high = items.size() - 1;
        while (low <= high) { // items are ordered by SKU and door
            int middle = (low + high) >>> 1;
            ReplenishmentItem item = items.get(middle);
            int order = item.sku().compareTo(sku);
            order = order == 0 ? item.door().compareTo(door) : order;
            if (order == 0) {
                return Optional.of(item);
            }
            low = order < 0 ? middle + 1 : low;
            high = order < 0 ? high : middle - 1;
        }
        return Optional.empty();
    }

    /** The launch that decides: tables of gains from the net position on, up to what is asked for. */
    public LaunchProblem launch() {
        return launch;
    }

    /** The digest of the problem alone; that of a run is {@link ReplenishmentPlan#digest}. */
    public Digest digest() {
        return ReplenishmentDigests.problem(this);
    }

    @Override
    public String toString() {
        return "ReplenishmentProblem of " + items.size() + " items, " + launch;
    }

    /** Builds a {@link ReplenishmentProblem}. */
    public static final class Builder {
        private final List<ReplenishmentItem> items = new ArrayList<>();
        private final List<LaunchSku> skus = new ArrayList<>();
        private final SortedMap<DoorId, LaunchDoor> doors = new TreeMap<>();
        private final SortedMap<String, Ratio> rates = new TreeMap<>();
        private @Nullable String currency;
        private @Nullable List<DoorId> tieOrder;
        private long quantumMicros = 1;

        Builder() {}

        /** The currency in which gains are compared. Required. */
        public Builder currency(String code) {
            this.currency = Amount.zero(code).currency();
            return this;
        }

        /** Adds SKUs with their supply and holdback. */
        public Builder addSkus(LaunchSku... added) {
            return addAllSkus(Arrays.asList(added));
        }

        /** Adds SKUs with their supply and holdback. */
        public Builder addAllSkus(Iterable<LaunchSku> added) {
            added.forEach(sku -> skus.add(requireNonNull(sku, "sku")));
            return this;
        }

        /** Adds doors that have a tier or a currency of their own; the doors of items need not be named. */
        public Builder addDoors(LaunchDoor... added) {
            for (LaunchDoor door : added) {
                checkArgument(
                        doors.put(door.id(), door) == null,
                        "id of LaunchDoor must be unique but was %s twice",
                        door.id());
            }
            return this;
        }

        /** Adds items: at most one for each SKU and door. */
        public Builder addItems(ReplenishmentItem... added) {
            return addAllItems(Arrays.asList(added));
        }

        /** Adds items. */
        public Builder addAllItems(Iterable<ReplenishmentItem> added) {
            added.forEach(item -> items.add(requireNonNull(item, "item")));
            return this;
        }

        /** How many units of the problem's currency one unit of {@code from} buys. */
        public Builder putRate(String from, Ratio rate) {
            rates.put(from, rate);
            return this;
        }

        /** All doors in the order in which equal gains are served; by default the order of their ids. */
        public Builder tieOrder(List<DoorId> order) {
            this.tieOrder = List.copyOf(order);
            return this;
        }

        /** The step to which gains are rounded, half to even, in micro-units; 1 by default. */
        public Builder quantumMicros(long micros) {
            this.quantumMicros = micros;
            return this;
        }

        /**
         * Returns the problem.
         *
         * @throws IllegalArgumentException if a SKU and door come twice, a SKU has no supply stated, a currency has no rate, or a limit
         *     breaks its rule
         */
        public ReplenishmentProblem build() {
            String money = requireNonNull(currency, "currency");
            checkArgument(
                    quantumMicros >= 1,
                    "quantumMicros of ReplenishmentProblem must be at least 1 but was %s",
                    quantumMicros);
            List<ReplenishmentItem> ordered = new ArrayList<>(items);
            ordered.sort(ORDER);
            TreeMap<DoorId, LaunchDoor> all = new TreeMap<>(doors);
            ordered.forEach(item -> all.putIfAbsent(item.door(), LaunchDoor.of(item.door())));
            LaunchProblem.Builder launch = LaunchProblem.builder()
                    .currency(money)
                    .addAllDoors(all.values())
                    .addAllSkus(skus);
            rates.forEach(launch::putRate);
            for (ReplenishmentItem item : ordered) {
                launch.addDemands(demand(item, currencyAt(item.door(), money)));
            }
            if (tieOrder != null) {
                launch.tieOrder(tieOrder);
            }
            return new ReplenishmentProblem(
                    List.copyOf(ordered), launch.quantumMicros(quantumMicros).build());
        }

        private String currencyAt(DoorId door, String money) {
            LaunchDoor stated = doors.get(door);
            return stated == null ? money : stated.currency().orElse(money);
        }

        private LaunchDemand demand(ReplenishmentItem item, String doorCurrency) {
            checkArgument(
                    item.unitValue().currency().equals(doorCurrency),
                    "currency of %s at door %s must be %s but was %s%s",
                    item.sku(),
                    item.door(),
                    doorCurrency,
                    item.unitValue().currency(),
                    "\nMaybe the door needs withCurrency and the problem a rate.");
            DemandEstimate demand = item.protectionDemand();
            Tail tail = new Tail();
            tail.start(demand.meanUnits(), demand instanceof DemandEstimate.NegativeBinomial nb ? nb.size() : 0);
            long net = item.position().netUnits();
            for (long k = 0; k < net; k++) {
                if (tail.next() <= 0) {
                    break;
                }
            }
            long asked = item.askedUnits();
            List<Amount> gains = new ArrayList<>((int) asked);
            double worth = item.unitValue().micros();
            for (long k = 1; k <= asked; k++) {
                double probability = net + k <= 0 ? 1 : tail.next();
                gains.add(Amount.ofMicros(
                        Math.max(UnitGains.quantised(worth, probability), leastMicros(doorCurrency)), doorCurrency));
            }
            return LaunchDemand.ofTable(item.sku(), item.door(), gains);
        }

        /** What rounds to at least one quantum in the problem's currency. */
        private long leastMicros(String doorCurrency) {
            Ratio rate = rates.getOrDefault(doorCurrency, Ratio.ONE);
            return rate.signum() <= 0
                    ? quantumMicros
                    : Ratio.of(quantumMicros)
                            .dividedBy(rate)
                            .toDecimal(0, RoundingMode.CEILING)
                            .longValueExact();
        }
    }
}
