package dev.maison.allocation.door;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.base.Suppliers;
import dev.maison.allocation.demand.DemandEstimate;
import dev.maison.allocation.internal.access.LaunchAccess;
import dev.maison.allocation.internal.gain.LaunchData;
import dev.maison.core.Amount;
import dev.maison.core.DoorId;
import dev.maison.core.Ratio;
import dev.maison.core.SkuId;
import dev.maison.core.proof.Digest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A launch to be split over doors: SKUs with their units, doors, and for each SKU and door what a further unit would gain and which
 * limits hold.
 *
 * <p>What is asked for is, for each SKU by itself, the whole units x per door that
 *
 * <pre>{@code
 * maximise   the sum of gains of the doors of tier 1, then of tier 2, and so on, in that strict order
 * such that  minimum <= x <= maximum at every door, x = 0 where the door is not eligible
 *            sum of x <= supply - holdback
 * }</pre>
 *
 * <p>The k-th unit at a door gains {@code unit value x P(demand >= k)}, rounded half to even to the problem's quantum, or what the
 * caller's own table says. Beyond its minimum a door is given no unit that gains nothing. Of equal gains, the door that comes
 * first in the tie order is served first, up to its last equal unit, then the next; so there is exactly one result.
 *
 * <p>Further rules: a presentation minimum (none or at least so many), a multiple, what the door has already (a {@linkplain
 * LaunchNeed#NET net need}), a threshold, weeks of supply, gains of the caller that may rise, a holdback by share, a SKU that is pushed. With
 * any of them the result is, in this order: the one with most units, for a pushed SKU; with most gain tier by tier; with fewest units; with
 * most for the door that comes first in the tie order, then for the second, and so on. Where units come {@linkplain #isStepped in
 * steps} no price explains every unit, and more supply may take units from a door.
 *
 * <p>There are two ways to state a problem: {@link #builder} takes objects, {@link #columns} takes arrays. Neither the order of
 * SKUs nor that of doors has a meaning.
 *
 * <pre>{@code
 * LaunchProblem problem = LaunchProblem.builder()
 *         .currency("EUR")
 *         .addDoors(LaunchDoor.of(DoorId.of("PARIS")), LaunchDoor.of(DoorId.of("TOKYO")))
 *         .addSkus(LaunchSku.of(SkuId.of("BAG-NOIR"), 5))
 *         .addDemands(
 *                 LaunchDemand.of(SkuId.of("BAG-NOIR"), DoorId.of("PARIS"), DemandEstimate.poisson(4), Amount.of("400", "EUR")),
 *                 LaunchDemand.of(SkuId.of("BAG-NOIR"), DoorId.of("TOKYO"), DemandEstimate.poisson(2), Amount.of("500", "EUR")))
 *         .build();
 * }</pre>
 */
public final class LaunchProblem {
    static {
        LaunchAccess.register(new DoorAccess());
    }

    private final String currency;
    private final List<SkuId> skus;
    private final List<DoorId> doors;
    private final Map<SkuId, Integer> skuIndex;
    private final Map<DoorId, Integer> doorIndex;
    private final List<String> doorCurrencies;
    private final SortedMap<String, Ratio> rates;
    private final Supplier<LaunchData> data;

    LaunchProblem(
            String currency,
            List<SkuId> skus,
            List<DoorId> doors,
            Map<SkuId, Integer> skuIndex,
            Map<DoorId, Integer> doorIndex,
            List<String> doorCurrencies,
            SortedMap<String, Ratio> rates,
            Supplier<LaunchData> data) {
        this.currency = currency;
        this.skus = skus;
        this.doors = doors;
        this.skuIndex = skuIndex;
        this.doorIndex = doorIndex;
        this.doorCurrencies = doorCurrencies;
        this.rates = rates;
        this.data = data;
    }

    /** Starts a problem stated by objects. */
    public static Builder builder() {
        return new Builder();
    }

    /** Starts a problem stated by columns. */
    public static LaunchColumns columns(String currency, List<SkuId> skus, List<DoorId> doors) {
        return new LaunchColumns(currency, skus, doors);
    }

    /** The currency in which gains of all doors are counted. */
    public String currency() {
        return currency;
    }

    /** The SKUs, in the order given. */
    public List<SkuId> skus() {
        return skus;
    }

    /** The doors, in the order given. */
    public List<DoorId> doors() {
        return doors;
    }

    /** The step to which gains are rounded. */
    public Amount quantum() {
        return Amount.ofMicros(data().quantum, currency);
    }

    /** The rates by which values in other currencies were converted. */
    public SortedMap<String, Ratio> rates() {
        return rates;
    }

    /** Units there are of a SKU. */
    public long supplyUnits(SkuId sku) {
        return data().supply[indexOf(sku)];
    }

    /** Units of a SKU that are kept back. */
    public long holdbackUnits(SkuId sku) {
        return data().holdback(indexOf(sku));
    }

    /** The tier of a door. */
    public int tier(DoorId door) {
        return data().tier[indexOf(door)];
    }

    /** Whether a door may have a SKU. */
    public boolean isEligible(SkuId sku, DoorId door) {
        return data().eligible(cell(sku, door));
    }

    /** Units of a SKU that a door must have: what all its limits, multiple and presentation minimum included, ask for together. */
    public long minimumUnits(SkuId sku, DoorId door) {
        return data().minimum(cell(sku, door));
    }

    /**
     * Units of a SKU that a door may have at most, all its limits together; {@link Integer#MAX_VALUE} when nothing limits them, less
     * what makes it a multiple.
     */
    public long maximumUnits(SkuId sku, DoorId door) {
        return data().maximum(cell(sku, door));
    }

    /** None or at least so many new units, what the door has counted in where the need is net; 0 for no such rule. */
    public long presentationMinimumUnits(SkuId sku, DoorId door) {
        return data().presentation(cell(sku, door));
    }

    /** New units of a SKU come to a door in multiples of this. */
    public long multipleUnits(SkuId sku, DoorId door) {
        return data().multiple(cell(sku, door));
    }

    /** Whether multiple, presentation minimum and all limits allow so many units of a SKU at a door. */
    public boolean allows(SkuId sku, DoorId door, long units) {
        int cell = cell(sku, door);
        return units >= data().minimum(cell) && units <= data().maximum(cell) && data().allows(cell, (int) units);
    }

    /** What a door has of a SKU, net of what it owes; 0 where the need is gross. */
    public long positionUnits(SkuId sku, DoorId door) {
        return data().position(cell(sku, door));
    }

    /** Whether what doors have counts against what they need. */
    public LaunchNeed need() {
        return data().position == null ? LaunchNeed.GROSS : LaunchNeed.NET;
    }

    /** What a unit of a SKU must be worth to be given to a door, rounded up to a whole quantum; absent when anything will do. */
    public Optional<Amount> findThreshold(SkuId sku, DoorId door) {
        int cell = cell(sku, door);
        return data().threshold == null || data().threshold[cell] == 0
                ? Optional.empty()
                : Optional.of(amount(data().threshold[cell]));
    }

    /** Whether everything that limits allow is given of a SKU, also units that gain nothing. */
    public boolean isPushedAll(SkuId sku) {
        return data().isPushedAll(indexOf(sku));
    }

    /**
     * Whether units of a SKU come in steps somewhere: by a presentation minimum, a multiple, or a gain table that rises. Where they do
     * not, gains are concave: one price explains every unit, and more supply takes nothing away.
     */
    public boolean isStepped(SkuId sku) {
        return data().isStepped(indexOf(sku));
    }

    /**
     * What the {@code unit}-th unit of a SKU would gain at a door, counted from 1.
     *
     * <p>Costs as many steps as {@code unit}.
     */
    public Amount gain(SkuId sku, DoorId door, int unit) {
        checkArgument(unit >= 1, "unit of gain must be at least 1 but was %s", unit);
        return new GainReader(this).gain(cell(sku, door), unit);
    }

    /**
     * What the first, second, ... unit of a SKU would gain at a door, so many of them; concave, so none is more than the one before.
     *
     * <p>Costs as many steps as {@code units}.
     */
    public List<Amount> gains(SkuId sku, DoorId door, int units) {
        checkArgument(units >= 0, "units of gains must not be negative but was %s", units);
        return new GainReader(this).gains(cell(sku, door), units);
    }

    /** The estimate of demand of a SKU at a door; absent when the door is not eligible or has a gain table. */
    public Optional<DemandEstimate> findEstimate(SkuId sku, DoorId door) {
        int cell = cell(sku, door);
        if (!isEstimated(cell)) {
            return Optional.empty();
        }
        double size = data().size(cell);
        return Optional.of(
                size == 0
                        ? DemandEstimate.poisson(data().mean(cell))
                        : DemandEstimate.negativeBinomial(data().mean(cell), size));
    }

    /**
     * What one unit sold of a SKU is worth at a door, in the problem's currency; absent when the door is not eligible or has a gain
     * table.
     */
    public Optional<Amount> findUnitValue(SkuId sku, DoorId door) {
        int cell = cell(sku, door);
        return isEstimated(cell) ? Optional.of(Amount.ofMicros(data().value(cell), currency)) : Optional.empty();
    }

    private boolean isEstimated(int cell) {
        return data().eligible(cell) && !data().hasTable(cell);
    }

    /** The doors tier by tier and, within a tier, in the order in which equal gains are served. */
    public List<DoorId> tieOrder() {
        return Arrays.stream(data().order).mapToObj(doors::get).toList();
    }

    /** The digest of the problem alone; the digest of a run is {@link LaunchPlan#digest}. */
    public Digest digest() {
        return LaunchDigests.problem(this);
    }

    LaunchData data() {
        return data.get();
    }

    /** A problem of the same doors with other SKUs and columns, which are trusted. */
    LaunchProblem withRows(List<SkuId> newSkus, LaunchData newData) {
        return withRows(newSkus, Suppliers.ofInstance(newData));
    }

    /** As {@link #withRows(List, LaunchData)} of columns that are laid out when they are first read. */
    LaunchProblem withRowsLater(Supplier<LaunchData> newData) {
        return withRows(skus, Suppliers.memoize(newData::get));
    }

    private LaunchProblem withRows(List<SkuId> newSkus, Supplier<LaunchData> newData) {
        Map<SkuId, Integer> index = skuIndex;
        if (newSkus != skus) {
            LaunchChecks checks = new LaunchChecks(newSkus, doors);
            checks.distinctIds();
            index = checks.skuIndex();
        }
        return new LaunchProblem(currency, newSkus, doors, index, doorIndex, doorCurrencies, rates, newData);
    }

    List<String> doorCurrencies() {
        return doorCurrencies;
    }

    @Nullable Integer findIndex(SkuId sku) {
        return skuIndex.get(sku);
    }

    @Nullable Integer findIndex(DoorId door) {
        return doorIndex.get(door);
    }

    int indexOf(SkuId sku) {
        Integer index = findIndex(sku);
        checkArgument(index != null, "sku must be one of the %s of the problem but was %s", skus.size(), sku);
        return index;
    }

    int indexOf(DoorId door) {
        Integer index = findIndex(door);
        checkArgument(index != null, "door must be one of the %s of the problem but was %s", doors.size(), door);
        return index;
    }

    int cell(SkuId sku, DoorId door) {
        return indexOf(sku) * doors.size() + indexOf(door);
    }

    Amount amount(long quanta) {
        return Amount.ofMicros(Math.multiplyExact(quanta, data().quantum), currency);
    }

    @Override
    public String toString() {
        return "LaunchProblem of " + skus.size() + " SKUs and " + doors.size() + " doors in " + currency;
    }

    /** Builds a {@link LaunchProblem} from objects. A SKU and door without a demand are not eligible for one another. */
    public static final class Builder {
        private @Nullable String currency;
        private final List<LaunchDoor> doors = new ArrayList<>();
        private final List<LaunchSku> skus = new ArrayList<>();
        private final List<LaunchDemand> demands = new ArrayList<>();
        private final SortedMap<String, Ratio> rates = new TreeMap<>();
        private @Nullable List<DoorId> tieOrder;
        private long quantumMicros = 1;
        private LaunchNeed need = LaunchNeed.GROSS;

        Builder() {}

        /** The currency in which gains of all doors are counted. Required. */
        public Builder currency(String code) {
            this.currency = Amount.zero(code).currency();
            return this;
        }

        /** Adds doors. At least one is required. */
        public Builder addDoors(LaunchDoor... added) {
            return addAllDoors(Arrays.asList(added));
        }

        /** Adds doors. */
        public Builder addAllDoors(Iterable<LaunchDoor> added) {
            added.forEach(door -> doors.add(requireNonNull(door, "door")));
            return this;
        }

        /** Adds SKUs. */
        public Builder addSkus(LaunchSku... added) {
            return addAllSkus(Arrays.asList(added));
        }

        /** Adds SKUs. */
        public Builder addAllSkus(Iterable<LaunchSku> added) {
            added.forEach(sku -> skus.add(requireNonNull(sku, "sku")));
            return this;
        }

        /** Adds demands: at most one for each SKU and door. */
        public Builder addDemands(LaunchDemand... added) {
            return addAllDemands(Arrays.asList(added));
        }

        /** Adds demands. */
        public Builder addAllDemands(Iterable<LaunchDemand> added) {
            added.forEach(demand -> demands.add(requireNonNull(demand, "demand")));
            return this;
        }

        /** How many units of the problem's currency one unit of {@code from} buys. */
        public Builder putRate(String from, Ratio rate) {
            rates.put(Amount.zero(from).currency(), requireNonNull(rate, "rate"));
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

        /** Whether what doors have counts against what they need; {@link LaunchNeed#GROSS} by default. */
        public Builder need(LaunchNeed need) {
            this.need = requireNonNull(need, "need");
            return this;
        }

        /**
         * Returns the problem.
         *
         * @throws IllegalArgumentException if an id stands twice or is unknown, a currency has no rate, or a limit breaks its rule
         */
        public LaunchProblem build() {
            return new ObjectForm(
                            requireNonNull(currency, "currency"),
                            doors,
                            skus,
                            demands,
                            rates,
                            tieOrder,
                            quantumMicros,
                            need)
                    .build();
        }
    }
}
